import { GraphQLBoolean, GraphQLID, type GraphQLLeafType, GraphQLString } from "graphql";
import { type AccessRule, demand } from "../../access/demand";
import type { Viewer } from "../../identity/viewer";
import { type PropertyRead, propertyReadOf } from "../../schema/property-reads";
import type { FieldPlan, ObjectPlan, ReadLeaves, TypeNameOf } from "./planned";

/** Whether the leaves are in `values`; if not, each field is to be asked for by itself, and says what is wrong with it. */
export function haveLeavesBeenRead(
  { readLeaves }: ObjectPlan,
  source: unknown,
  values: Record<string, unknown>,
  context: unknown,
): boolean {
  if (!readLeaves || typeof source !== "object" || source === null) return false;
  try {
    return readLeaves(source, values, context);
  } catch {
    return false;
  }
}

interface Leaf {
  field: FieldPlan;
  leaf: GraphQLLeafType;
  read: PropertyRead;
}

/** Their JavaScript values, by `typeof`, that are written as they are. */
const AS_IT_IS = new Map<GraphQLLeafType, string>([
  [GraphQLString, "string"],
  [GraphQLID, "string"],
  [GraphQLBoolean, "boolean"],
]);

/**
 * The fields that only read a property, as one function, and the rest. It is written for each selection, so that each of its lines
 * meets one kind of object: what serves all selections looks every property up by its name.
 */
export function splitLeaves(fields: readonly (FieldPlan | TypeNameOf)[]): {
  readLeaves: ReadLeaves | null;
  others: readonly FieldPlan[];
} {
  const named: TypeNameOf[] = [];
  const leaves: Leaf[] = [];
  const others: FieldPlan[] = [];
  for (const field of fields) {
    if (field.typeName !== null) {
      named.push(field);
      continue;
    }
    const read = field.constantArgs && !field.isEntities ? propertyReadOf(field.resolve) : null;
    if (read && field.completion.kind === "leaf") leaves.push({ field, leaf: field.completion.leaf, read });
    else others.push(field);
  }
  return { readLeaves: named.length + leaves.length > 0 ? readerOf(named, leaves) : null, others };
}

function readerOf(named: readonly TypeNameOf[], leaves: readonly Leaf[]): ReadLeaves {
  const rules = [...new Map(leaves.map(({ read: { rule } }) => [String(rule), rule])).values()].filter(isAsked);
  const classes = [...new Set(leaves.map(({ read }) => read.of))].filter((one) => one !== null);
  const lines = [
    ...rules.map((_rule, index) => `demand(context.viewer, rules[${index}]);`),
    ...classes.map((_class, index) => `if (!(source instanceof classes[${index}])) return false;`),
    ...named.map(({ key, typeName }) => `values[${JSON.stringify(key)}] = ${JSON.stringify(typeName)};`),
    "let value;",
    ...leaves.map(lineOf),
    "return true;",
  ];
  const body = `return function (source, values, context) {\n${lines.join("\n")}\n}`;
  const make = new Function("rules", "classes", "serialize", "demand", "isOdd", body);
  const serialize = leaves.map(
    ({ leaf }) =>
      (value: unknown) =>
        leaf.serialize(value),
  );
  return make(rules, classes, serialize, demand as (viewer: Viewer, rule: AccessRule) => void, isOdd);
}

const isAsked = (rule: AccessRule): boolean => rule !== "anyone";

function lineOf({ field, leaf, read }: Leaf, index: number): string {
  const put = `values[${JSON.stringify(field.key)}]`;
  const asItIs = AS_IT_IS.get(leaf);
  return [
    `value = source[${JSON.stringify(read.property ?? field.name)}];`,
    asItIs ? `if (typeof value === "${asItIs}") ${put} = value; else` : "",
    `if (value === null || value === undefined) ${field.completion.nullable ? `${put} = null` : "return false"};`,
    `else if (isOdd(value)) return false;`,
    `else { value = serialize[${index}](value); if (value === null || value === undefined) return false; ${put} = value; }`,
  ].join("\n");
}

/** Whether a value is not a leaf's, but tells of one or of a fault. */
function isOdd(value: unknown): boolean {
  if (typeof value === "function") return true;
  if (typeof value !== "object") return false;
  if (value instanceof Error) return true;
  const { then } = value as Partial<PromiseLike<unknown>>;
  if (typeof then !== "function") return false;
  // It is asked for again; this one may reject, and nobody else waits for it.
  then.call(value, ignore, ignore);
  return true;
}

const ignore = (): void => undefined;
