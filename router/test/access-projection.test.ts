import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  type SelectionSetNode,
} from "graphql";
import { createEngine } from "../src/engine";
import type { Viewer } from "../src/request/identity";
import { ANONYMOUS } from "../src/request/identity";
import { loadSupergraph } from "../src/supergraph";
import type { AnswerForm } from "./fixtures/answer-form";
import { ARCHIVE, ARCHIVE_SDL, asker, createArchive, reader } from "./fixtures/archive";
import { compose, SUBGRAPHS } from "./fixtures/compose";
import { createLibrary } from "./fixtures/servers";
import { SUPERGRAPH } from "./fixtures/start";
import { Random } from "./property/random";

const SEED = 20_261_123;
const OPERATIONS = 60;

/** Who may read what, written down a second time and by hand; what is not listed is open. */
interface Rules {
  types: Record<string, (viewer: Viewer) => boolean>;
  fields: Record<string, (viewer: Viewer) => boolean>;
  /** What those who have signed in may lack, as they are told. */
  lacks: Record<string, (viewer: Viewer) => boolean>;
}

const signedIn = ({ authenticated }: Viewer) => authenticated;
const has =
  (...anyOf: string[]) =>
  (viewer: Viewer) =>
    anyOf.some((scope) => viewer.scopes.has(scope));
const never = () => false;

const ARCHIVE_RULES: Rules = {
  types: { Secret: signedIn, Scroll: signedIn, Urn: signedIn, Level: signedIn, Stamp: has("stamp") },
  fields: {
    "Chart.price": has("money"),
    "Keeper.badge": signedIn,
    "Catalogue.costs": never,
    "Catalogue.owner": never,
    "Letter.note": has("notes"),
    "Secret.note": has("notes"),
    "Chart.note": has("notes"),
  },
  lacks: {
    "the scope stamp": has("stamp"),
    "the scope money": has("money"),
    "the scope notes": has("notes"),
    "the policy audit and the policy board, or the policy owner": never,
    "the policy owner": never,
  },
};
const LIBRARY_RULES: Rules = {
  types: { StaffNote: signedIn, Vault: has("director"), Budget: has("director") },
  fields: {
    "Book.price": has("librarian", "director"),
    "Book.mandatoryPrice": has("librarian"),
    "Book.plannedFor": never,
    "Film.insuredFor": has("librarian"),
  },
  lacks: {
    "the scope director": has("director"),
    "the scope librarian or the scope director": has("librarian", "director"),
    "the scope librarian": has("librarian"),
    "the policy planning": never,
  },
};

const ARGUMENTS: Record<string, string> = {
  "Query.book": '(id: "b1")',
  "Query.author": '(id: "a1")',
  "Query.search": '(text: "x")',
  "Query.member": '(id: "m1")',
  "Query.review": '(id: "r1")',
  "Query.standing": '(shelf: "x")',
};
/** They fail for some object, whoever asks. */
const FAILING = new Set(["Book.rating"]);

describe(`an answer under access rules is the whole answer with the refused places null (seed ${SEED})`, () => {
  const strip = (subgraphs: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(subgraphs).map(([name, typeDefs]) => [
        name,
        typeDefs.replace(/(?<!["\w])@(authenticated|requiresScopes|policy|needs|signedIn)\b(\([^)]*\))?/g, ""),
      ]),
    );

  const FORMS = ["text", "values"] as const;
  let form: AnswerForm;

  describe("in the archive", () => {
    const whole = createArchive({ supergraphSdl: compose(strip(ARCHIVE)) }, () => form);
    const guarded = createArchive({}, () => form);
    it.each(FORMS)("whose subgraphs answer with %s", async (each) => {
      form = each;
      await compare(loadSupergraph(ARCHIVE_SDL).schema, ARCHIVE_RULES, whole.ask, guarded.ask, [
        ANONYMOUS,
        ...[[], ["money"], ["notes", "stamp"], ["money", "notes", "stamp"]].map((scopes) => reader(...scopes)),
      ]);
    });
  });

  describe("in the library", () => {
    const over = (supergraphSdl: string) =>
      asker(createEngine({ supergraphSdl, sources: createLibrary(() => form).sources }));
    const [whole, guarded] = [over(compose(strip(SUBGRAPHS))), over(SUPERGRAPH)];
    it.each(FORMS)("whose subgraphs answer with %s", async (each) => {
      form = each;
      await compare(loadSupergraph(SUPERGRAPH).schema, LIBRARY_RULES, whole, guarded, [
        ANONYMOUS,
        ...[[], ["librarian"], ["director"], ["librarian", "director"]].map((scopes) => reader(...scopes)),
      ]);
    });
  });
});

async function compare(
  schema: GraphQLSchema,
  rules: Rules,
  whole: ReturnType<typeof asker>,
  guarded: ReturnType<typeof asker>,
  viewers: Viewer[],
): Promise<void> {
  const random = new Random(SEED);
  let cut = 0;
  let compared = 0;
  for (let count = 0; count < OPERATIONS; count++) {
    const query = `{ ${randomSelections(schema, schema.getQueryType()!, 4, random)} }`;
    const full = await whole(query).catch(() => undefined);
    // What the planner cannot plan for anybody says nothing about access.
    if (!full || full.errors) continue;
    compared += 1;
    for (const viewer of viewers) {
      const projection = new Projection(schema, rules, viewer);
      const answer = await guarded(query, viewer);
      const context = { query, scopes: [...viewer.scopes], authenticated: viewer.authenticated };
      expect({ ...context, data: answer.data }).toEqual({ ...context, data: projection.of(query, full.data) });
      const codes = new Set((answer.errors ?? []).map(({ extensions }) => extensions?.code));
      codes.delete("UNAUTHORIZED_FIELD_OR_TYPE");
      expect({ ...context, codes: [...codes] }).toEqual({ ...context, codes: [] });
      const unsaid = (answer.errors ?? []).filter(({ message }) => !isTold(message, rules, viewer));
      expect({ ...context, unsaid }).toEqual({ ...context, unsaid: [] });
      const same = JSON.stringify(answer.data) === JSON.stringify(full.data);
      if (!same) {
        cut += 1;
        expect(answer.errors).not.toBeUndefined();
      }
    }
  }
  expect(compared).toBeGreaterThan(OPERATIONS / 2);
  expect(cut).toBeGreaterThan(OPERATIONS);
}

function isTold(message: string, { lacks }: Rules, viewer: Viewer): boolean {
  if (!viewer.authenticated) return message === "Unauthorized field or type: sign in first.";
  const words = /^Unauthorized field or type: this needs (.+)\.$/.exec(message)?.[1]?.split("; and ") ?? ["nothing"];
  return words.every((each) => lacks[each]?.(viewer) === false);
}

interface Occurrence {
  node: FieldNode;
  /** Everything that can stand where this selection is written lets the viewer read it. */
  kept: boolean;
}

const MISSING = Symbol("missing");

class Projection {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rules: Rules,
    private readonly viewer: Viewer,
  ) {}

  of(query: string, data: unknown): unknown {
    const root = this.schema.getQueryType()!;
    const occurrences = [{ set: getOperationAST(parse(query))!.selectionSet, kept: true, declared: root }];
    const projected = this.object(root, occurrences, data as Record<string, unknown>);
    return projected === MISSING ? null : projected;
  }

  private object(
    runtime: GraphQLObjectType,
    sets: { set: SelectionSetNode; kept: boolean; declared: GraphQLCompositeType }[],
    value: Record<string, unknown>,
  ): unknown {
    const found = new Map<string, Occurrence[]>();
    for (const { set, kept, declared } of sets) {
      this.collect(set, runtime, this.possible(declared), kept, declared.name, found);
    }
    const entries = [...found].map(
      ([name, occurrences]) => [name, this.field(runtime, occurrences, value[name])] as const,
    );
    return entries.some(([, each]) => each === MISSING) ? MISSING : Object.fromEntries(entries);
  }

  private collect(
    set: SelectionSetNode,
    runtime: GraphQLObjectType,
    possible: readonly GraphQLObjectType[],
    kept: boolean,
    declared: string,
    found: Map<string, Occurrence[]>,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const readable = possible.every((type) => this.mayRead(type, selection.name.value));
        found.set(name, [...(found.get(name) ?? []), { node: selection, kept: kept && readable }]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = this.schema.getType(selection.typeCondition?.name.value ?? declared) as GraphQLCompositeType;
        const narrowed = this.possible(condition);
        if (!narrowed.includes(runtime)) continue;
        const both = possible.filter((type) => narrowed.includes(type));
        const open = both.some(({ name }) => this.mayReadType(name));
        this.collect(selection.selectionSet, runtime, both, kept && open, condition.name, found);
      }
    }
  }

  private field(runtime: GraphQLObjectType, occurrences: Occurrence[], value: unknown): unknown {
    const name = occurrences[0]!.node.name.value;
    if (name === "__typename") return value;
    const { type } = runtime.getFields()[name]!;
    const readable = this.mayRead(runtime, name) && occurrences.some(({ kept }) => kept);
    return readable ? this.complete(type, occurrences, value) : isNonNullType(type) ? MISSING : null;
  }

  private complete(type: GraphQLOutputType, occurrences: Occurrence[], value: unknown): unknown {
    if (isNonNullType(type)) return this.complete(type.ofType, occurrences, value) ?? MISSING;
    if (value === null) return null;
    if (isListType(type)) {
      const items = (value as unknown[]).map((item) => this.complete(type.ofType, occurrences, item));
      return items.includes(MISSING) ? null : items;
    }
    if (!isCompositeType(type)) return value;
    const source = value as Record<string, unknown>;
    const runtime = this.schema.getType(source.kind as string) as GraphQLObjectType;
    if (!this.mayReadType(runtime.name)) return null;
    const sets = occurrences.map(({ node, kept }) => ({ set: node.selectionSet!, kept, declared: type }));
    const projected = this.object(runtime, sets, source);
    return projected === MISSING ? null : projected;
  }

  private mayRead(type: GraphQLObjectType, field: string): boolean {
    if (field === "__typename") return true;
    const returned = getNamedType(type.getFields()[field]!.type);
    const reachable = isCompositeType(returned) ? this.possible(returned).map(({ name }) => name) : [returned.name];
    return (
      this.mayReadType(type.name) &&
      (this.rules.fields[`${type.name}.${field}`]?.(this.viewer) ?? true) &&
      reachable.some((name) => this.mayReadType(name))
    );
  }

  private mayReadType(name: string): boolean {
    return this.rules.types[name]?.(this.viewer) ?? true;
  }

  private possible(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
  }
}

/** Every object tells its type under the name `kind`, for the projection to go by. */
function randomSelections(schema: GraphQLSchema, type: GraphQLCompositeType, depth: number, random: Random): string {
  const selections = ["kind: __typename"];
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  for (let count = 1 + random.below(3); count > 0; count--) {
    const field = fields[random.below(fields.length)];
    if (!field || FAILING.has(`${type.name}.${field.name}`)) continue;
    const given = ARGUMENTS[`${type.name}.${field.name}`] ?? "";
    const returned = getNamedType(field.type);
    if (!isCompositeType(returned)) selections.push(`${field.name}${given}`);
    else if (depth > 0) {
      const inner = randomSelections(schema, returned, depth - 1, random);
      selections.push(
        `${random.below(4) === 0 ? `a${selections.length}_${field.name}: ` : ""}${field.name}${given} { ${inner} }`,
      );
    }
  }
  const related = relatedTypes(schema, type);
  for (let count = random.below(3); count > 0 && depth > 0 && related.length > 0; count--) {
    const condition = related[random.below(related.length)]!;
    selections.push(`... on ${condition.name} { ${randomSelections(schema, condition, depth - 1, random)} }`);
  }
  return selections.join(" ");
}

function relatedTypes(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  const possible = (each: GraphQLCompositeType) => (isObjectType(each) ? [each] : schema.getPossibleTypes(each));
  const here = new Set(possible(type));
  return Object.values(schema.getTypeMap()).filter((other): other is GraphQLCompositeType => {
    if (!isCompositeType(other) || other.name.startsWith("__") || other === schema.getQueryType()) return false;
    return possible(other).some((each) => here.has(each));
  });
}
