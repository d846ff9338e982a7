import { type GraphQLLeafType, isEnumType } from "graphql";

const MAX_INT = 2 ** 31;

const BUILT_IN: Record<string, (value: unknown) => boolean> = {
  Boolean: (value) => typeof value === "boolean",
  Float: (value) => typeof value === "number" && Number.isFinite(value),
  ID: (value) => typeof value === "string" || Number.isInteger(value),
  Int: (value) => Number.isInteger(value) && (value as number) < MAX_INT && (value as number) >= -MAX_INT,
  String: (value) => typeof value === "string",
};

/** Whether a subgraph's value may stand for this type. A custom scalar's own subgraph has already judged it. */
export function isValidLeaf(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === "string" && type.getValue(value) !== undefined;
  const check = Object.hasOwn(BUILT_IN, type.name) ? BUILT_IN[type.name] : undefined;
  return check === undefined || check(value);
}
