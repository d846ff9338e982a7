import { type GraphQLLeafType, isEnumType } from "graphql";
import { ExactNumber } from "../sources/exact-numbers";

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

/** A subgraph's value as a value of this type, or INVALID. What a custom scalar means its own subgraph has already judged. */
export function leafValue(type: GraphQLLeafType, value: unknown): unknown {
  if (isEnumType(type)) return typeof value === "string" && type.getValue(value) !== undefined ? value : INVALID;
  const coerce = Object.hasOwn(BUILT_IN, type.name) ? BUILT_IN[type.name] : undefined;
  if (coerce === undefined) return isJson(value) ? value : INVALID;
  if (!(value instanceof ExactNumber)) return coerce(value);
  return type.name === "ID" && DIGITS.test(value.text) ? value.text : coerce(Number(value.text));
}

const DIGITS = /^-?[1-9]\d*$/;

/** JSON has no other numbers: Infinity would be written as null. */
function isJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return (
    typeof value === "string" || typeof value === "boolean" || typeof value === "object" || typeof value === "bigint"
  );
}
