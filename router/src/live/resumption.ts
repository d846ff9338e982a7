import { type DocumentNode, type FieldNode, Kind, parse, print, valueFromASTUntyped, visit } from "graphql";
import type { SubgraphResult } from "../sources/source";
import type { RootFetch } from "../steps/steps";

/** What a resumable field has: the argument, and the field of its events that it takes. */
const AFTER = "after";
const CURSOR = "id";
/** What they are called in what the subgraph is asked; no client can say so, nor is it ever told. */
const VARIABLE = "router_resume_after";
const ALIAS = "router_resume_cursor";

interface ResumableText {
  query: string;
  /** The name of the field's answer. */
  name: string;
  /** What the client gave as `after`: a variable's name, or a value. */
  given: { variable: string } | { value: unknown } | undefined;
}

const texts = new WeakMap<RootFetch, ResumableText | null>();

/** Where a subscription of one client stands, so that it can go on there when its subgraph has been lost. */
export class Resumption {
  private constructor(
    private readonly text: ResumableText,
    private readonly variables: Record<string, unknown>,
    /** After which event to go on; undefined while nobody knows. */
    private cursor: unknown,
  ) {}

  /** Undefined when the supergraph does not say that the field can be resumed. */
  static of(
    primary: RootFetch,
    variables: Record<string, unknown>,
    resumable: ReadonlySet<string>,
  ): Resumption | undefined {
    if (resumable.size === 0) return undefined;
    let text = texts.get(primary);
    if (text === undefined) {
      text = textOf(parse(primary.query, { noLocation: true }), resumable);
      texts.set(primary, text);
    }
    if (!text) return undefined;
    const { given } = text;
    const cursor = given && ("variable" in given ? variables[given.variable] : given.value);
    return new Resumption(text, variables, cursor);
  }

  get canResume(): boolean {
    return this.cursor !== undefined && this.cursor !== null;
  }

  /** What to ask for all that comes after what came before. */
  request(): { query: string; variables: Record<string, unknown> } {
    const { text, variables, cursor } = this;
    return { query: text.query, variables: cursor === undefined ? variables : { ...variables, [VARIABLE]: cursor } };
  }

  /** Notes how far an event takes us, and what the client did not ask for is taken out of it. */
  take(result: SubgraphResult): SubgraphResult {
    const event = result.data?.[this.text.name] as Record<string, unknown> | null | undefined;
    if (!event) return result;
    const { [ALIAS]: cursor, ...asked } = event;
    if (cursor !== undefined && cursor !== null) this.cursor = cursor;
    return { ...result, data: { ...result.data, [this.text.name]: asked } };
  }
}

/** The same operation with the argument as a variable and the cursor among what is selected; null when it is another field. */
function textOf(document: DocumentNode, resumable: ReadonlySet<string>): ResumableText | null {
  const [operation] = document.definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each] : []));
  const [field] = operation?.selectionSet.selections ?? [];
  if (field?.kind !== Kind.FIELD || !field.selectionSet || !resumable.has(field.name.value)) return null;
  const before = field.arguments?.find(({ name }) => name.value === AFTER)?.value;
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const variable = { kind: Kind.VARIABLE, name: name(VARIABLE) } as const;
  const resumed: FieldNode = {
    ...field,
    arguments: [
      ...(field.arguments ?? []).filter((argument) => argument.name.value !== AFTER),
      { kind: Kind.ARGUMENT, name: name(AFTER), value: variable },
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...field.selectionSet.selections, { kind: Kind.FIELD, alias: name(ALIAS), name: name(CURSOR) }],
    },
  };
  const given = before?.kind === Kind.VARIABLE ? before.name.value : undefined;
  const query = visit(document, {
    OperationDefinition: (definition) => ({
      ...definition,
      variableDefinitions: [
        // One that nothing uses any more would be refused.
        ...(definition.variableDefinitions ?? []).filter(
          (each) => each.variable.name.value !== given || isUsed(resumed, given),
        ),
        {
          kind: Kind.VARIABLE_DEFINITION,
          variable,
          type: { kind: Kind.NAMED_TYPE, name: name("String") },
        },
      ],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [resumed] },
    }),
  });
  return {
    query: print(query),
    name: (field.alias ?? field.name).value,
    given: given !== undefined ? { variable: given } : before && { value: valueFromASTUntyped(before) },
  };
}

function isUsed(field: FieldNode, variable: string): boolean {
  let used = false;
  visit(field, {
    Variable: ({ name }) => {
      used ||= name.value === variable;
    },
  });
  return used;
}
