import { type GraphQLLeafType, isEnumType } from "graphql";

const MAX_INT = 2 ** 31;

/** No value of the type. */
export const INVALID = Symbol("invalid");

const BUILT_IN: Record<string, (value: unknown) => unknown> = {
  Boolean: (value) => (typeof value === "boolean" ? value : INVALID),
  Float: (value) => (typeof value === "number" && Number.isFinite(value) ? value : INVALID),
  // The specification has an id read as a string, whatever the service calls it.
  ID: (value) => (typeof value === "string" ? value : Number.isInteger(value) ? String(value) : INVALID),
  Int: (value) =>
    Number.isInteger(value) && (value as number) < MAX_INT && (value as number) >= -MAX_INT ? value : INVALID,
  String: (value) => (typeof value === "string" ? value : INVALID),
};

/** A subgraph's value as a value of this type, or INVALID. A custom scalar's own subgraph has already judged it. */
export function leafValue(type: GraphQLLeafType, value: unknown): unknown {
  if (isEnumType(type)) return typeof value === "string" && type.getValue(value) !== undefined ? value : INVALID;
  const coerce = Object.hasOwn(BUILT_IN, type.name) ? BUILT_IN[type.name] : undefined;
  return coerce === undefined ? value : coerce(value);
}
