import {
  type DocumentNode,
  execute,
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { getVariableValues } from "graphql/execution/values";
import type { Asker } from "./side-by-side";
import type { Answer, AnswerError } from "./stock-gateway";

const TYPE = "itsType";

/** Where in an answer a selection stands, and what may stand there. */
interface Place {
  type: GraphQLCompositeType;
  possible: string[];
  path: string[];
}

/** What may not be read there, and the rules that say so. */
interface RefusedPlace {
  path: string[];
  rules: string[][][];
}

interface Asked {
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** What our router should show of an answer that was given without access rules. */
export class PermittedAnswer {
  /** Alternatives by `Type.field`, each a set of scopes that suffices; none to hold is to be signed in. */
  private readonly rules = new Map<string, string[][]>();

  constructor(
    supergraphSdl: string,
    private readonly schema: GraphQLSchema,
  ) {
    for (const type of parse(supergraphSdl).definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      for (const { name, directives = [] } of type.fields ?? []) {
        const coordinate = `${type.name.value}.${name.value}`;
        for (const directive of directives) {
          if (directive.name.value === "authenticated") this.rules.set(coordinate, [[]]);
          if (directive.name.value !== "requiresScopes") continue;
          this.rules.set(coordinate, JSON.parse(print(directive.arguments![0]!.value)) as string[][]);
        }
      }
    }
  }

  /** The query to put to those who know no access rules: it says of each object which type it has. */
  asked({ document }: Asked): string {
    const typename: SelectionNode = {
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: "__typename" },
      alias: { kind: Kind.NAME, value: TYPE },
    };
    return print(
      visit(document, { SelectionSet: (node) => ({ ...node, selections: [...node.selections, typename] }) }),
    );
  }

  /** Every field that may not be read is null and listed once, `@` for each list; the rest stands as it was answered. */
  of({ data, errors = [] }: Answer["body"], asked: Asked, { claims }: Asker): Required<Answer["body"]> {
    const cuts = this.cuts(asked, claims);
    const within = (path: readonly unknown[] = []) =>
      cuts.some((cut) =>
        cut.path.every((step, index) => (typeof path[index] === "number" ? "@" : path[index]) === step),
      );
    const refused = cuts.map(
      ({ path, rules }): AnswerError => ({
        message: `Unauthorized field or type: ${claims.sub === undefined ? "sign in first" : needs(rules)}.`,
        path,
        extensions: { code: "UNAUTHORIZED_FIELD_OR_TYPE" },
      }),
    );
    return {
      data: this.remaining(data, asked, claims),
      errors: [...errors.filter(({ path }) => !within(path)), ...refused],
    };
  }

  private permits(coordinate: string, { sub, scope = "" }: Asker["claims"]): boolean {
    const rule = this.rules.get(coordinate);
    if (!rule) return true;
    const held = scope.split(" ");
    return sub !== undefined && rule.some((scopes) => scopes.every((each) => held.includes(each)));
  }

  /** As graphql-js completes it, which knows how far a null spreads. */
  private remaining(full: unknown, { document, variables }: Asked, claims: Asker["claims"]): unknown {
    if (!full) return null;
    const { data } = execute({
      schema: this.schema,
      document,
      rootValue: full,
      variableValues: variables,
      typeResolver: (source: Record<string, string>) => source[TYPE],
      fieldResolver: (source, _given, _context, { parentType, fieldName, path }) => {
        if (this.permits(`${parentType.name}.${fieldName}`, claims)) return source[path.key];
        throw new GraphQLError("Not for this viewer.");
      },
    }) as { data: unknown };
    return data;
  }

  private cuts({ document, variables }: Asked, claims: Asker["claims"]): RefusedPlace[] {
    const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!;
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    const { coerced = {} } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    const found = new Map<string, RefusedPlace>();
    const walk = ({ selections }: SelectionSetNode, { type, possible, path }: Place): void => {
      for (const selection of selections) {
        if (!isIncluded(selection, coerced)) continue;
        if (selection.kind === Kind.FIELD) {
          const place = this.below(selection, type, path);
          if (!place) continue;
          if (!this.permits(place.coordinate, claims)) {
            const known = found.get(place.at.join("."))?.rules ?? [];
            found.set(place.at.join("."), { path: place.at, rules: [...known, this.rules.get(place.coordinate)!] });
          } else if (selection.selectionSet) walk(selection.selectionSet, place);
        } else {
          const spread =
            selection.kind === Kind.INLINE_FRAGMENT
              ? selection
              : fragments.find(({ name }) => name.value === selection.name.value)!;
          const { typeCondition } = spread;
          const narrowed = typeCondition
            ? (this.schema.getType(typeCondition.name.value) as GraphQLCompositeType)
            : type;
          const left = this.possible(narrowed).filter((name) => possible.includes(name));
          if (left.length > 0) walk(spread.selectionSet, { type: narrowed, possible: left, path });
        }
      }
    };
    const root = this.schema.getRootType(operation.operation)!;
    walk(operation.selectionSet, { type: root, possible: [root.name], path: [] });
    return [...found.values()];
  }

  /** Where a field leads; undefined for `__typename` and its like. */
  private below({ name, alias }: FieldNode, type: GraphQLCompositeType, path: string[]) {
    const field = isUnionType(type) ? undefined : type.getFields()[name.value];
    if (!field) return undefined;
    const at = [...path, (alias ?? name).value];
    const inner = getNamedType(field.type);
    return {
      coordinate: `${type.name}.${field.name}`,
      at,
      type: inner as GraphQLCompositeType,
      possible: isCompositeType(inner) ? this.possible(inner) : [],
      path: [...at, ...listsOf(field.type)],
    };
  }

  private possible(type: GraphQLCompositeType): string[] {
    return isObjectType(type) ? [type.name] : this.schema.getPossibleTypes(type).map(({ name }) => name);
  }
}

function needs(rules: readonly string[][][]): string {
  const each = rules.map((rule) => {
    const ways = rule.map((scopes) =>
      scopes.map((scope) => scope.replace(/^(role:)?/, (role) => (role ? "the role " : "the scope "))).join(" and "),
    );
    return ways.join(rule.some((scopes) => scopes.length > 1) ? ", or " : " or ");
  });
  return `this needs ${[...new Set(each)].sort().join("; and ")}`;
}

function isIncluded(selection: SelectionNode, variables: Record<string, unknown>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.if !== true && include?.if !== false;
}

function listsOf(type: GraphQLOutputType): string[] {
  const nullable = getNullableType(type);
  return isListType(nullable) ? ["@", ...listsOf(nullable.ofType)] : [];
}
