import { type GraphQLCompositeType, type GraphQLSchema, getNamedType, isCompositeType, isObjectType } from "graphql";
import { type Condition, collectFields, type ResponseSelection } from "../operation/response-tree";
import { type Fields, isFields, read } from "../steps/fields";
import type { Path } from "../steps/gathered";

export interface AnswerShape {
  schema: GraphQLSchema;
  rootType: GraphQLCompositeType;
  tree: readonly ResponseSelection[];
}

/**
 * Where a place in the gathered data stands in the client's answer: once for each alias that shows it. A place that the
 * client did not ask for, such as a key, is told as the nearest one above that it did; one that it asked for on objects
 * of another type only is told nowhere.
 */
export function clientPaths(
  { schema, rootType, tree }: AnswerShape,
  data: Fields,
  path: Path,
  isIncluded: (conditions: readonly Condition[]) => boolean,
): Path[] {
  const follow = (
    type: GraphQLCompositeType | undefined,
    selections: readonly ResponseSelection[],
    value: unknown,
    index: number,
    at: Path,
  ): Path[] => {
    const step = path[index];
    if (step === undefined || type === undefined) return [at];
    if (typeof step === "number") {
      return follow(type, selections, Array.isArray(value) ? value[step] : undefined, index + 1, [...at, step]);
    }
    const runtime = runtimeType(schema, type, value);
    const groups = [...collectFields(schema, runtime, selections, isIncluded)].filter(([, fields]) =>
      fields.some(({ gathered }) => gathered === step),
    );
    if (groups.length === 0) return isObjectType(runtime) && selectsForSomeType(selections, step) ? [] : [at];
    return longest(
      groups.flatMap(([responseName, fields]) => {
        const inner = fields.flatMap((field) => field.selections);
        const definition = "getFields" in runtime ? runtime.getFields()[fields[0]!.name] : undefined;
        const named = definition && getNamedType(definition.type);
        const next = isCompositeType(named) ? named : undefined;
        return follow(next, inner, isFields(value) ? read(value, step) : undefined, index + 1, [...at, responseName]);
      }),
    );
  };
  return follow(rootType, tree, data, 0, []);
}

/** An alias that does not go as far as another does not show the place. */
function longest(paths: readonly Path[]): Path[] {
  const length = Math.max(0, ...paths.map((path) => path.length));
  return paths.filter((path) => path.length === length);
}

/** What a subgraph did for objects of another type than this one has turned out to be is not this answer's. */
function selectsForSomeType(selections: readonly ResponseSelection[], gathered: string): boolean {
  return selections.some((selection) =>
    selection.kind === "field" ? selection.gathered === gathered : selectsForSomeType(selection.selections, gathered),
  );
}

function runtimeType(schema: GraphQLSchema, declared: GraphQLCompositeType, value: unknown): GraphQLCompositeType {
  const name = isFields(value) ? read(value, "__typename") : undefined;
  const named = typeof name === "string" ? schema.getType(name) : undefined;
  return isObjectType(named) ? named : declared;
}
