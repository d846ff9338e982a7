import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  Kind,
  type ValueNode,
  visit,
} from "graphql";
import { Code, refuse } from "../errors";

/** A custom scalar may read a literal otherwise than a variable's JSON, so such a literal stays where it is. */
export function isLiftable(literal: ValueNode, type: GraphQLInputType): boolean {
  if (isNonNullType(type)) return isLiftable(literal, type.ofType);
  if (literal.kind === Kind.VARIABLE) return false;
  if (literal.kind === Kind.NULL) return true;
  if (isListType(type)) {
    const items = literal.kind === Kind.LIST ? literal.values : [literal];
    return items.every((item) => isLiftable(item, type.ofType));
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return (
      literal.kind === Kind.OBJECT &&
      literal.fields.every(({ name, value }) => isLiftable(value, fields[name.value]!.type))
    );
  }
  // Only its subgraph knows what a custom scalar makes of a number; a string is the same to it either way.
  return isEnumType(type) || isSpecifiedScalarType(type) || literal.kind === Kind.STRING;
}

/**
 * The literal with a variable in place of each part that the planner would make a value of, and write again as something
 * else: a number with JavaScript's digits, the name of an enum's value as a string.
 * @param keep gives the variable that stands for a literal
 */
export function withKeptParts(
  literal: ValueNode,
  type: GraphQLInputType | undefined,
  keep: (literal: ValueNode, type: string) => ValueNode,
): ValueNode {
  if (literal.kind === Kind.VARIABLE || (type && isLiftable(literal, type))) return literal;
  if (!hasVariable(literal)) return keep(literal, type ? String(type) : UNKNOWN);
  const inner = type && getNullableType(type);
  if (literal.kind === Kind.LIST) {
    const item = isListType(inner) ? inner.ofType : undefined;
    return { ...literal, values: literal.values.map((value) => withKeptParts(value, item, keep)) };
  }
  if (literal.kind !== Kind.OBJECT) return literal;
  const named = inner && getNamedType(inner);
  const fields = isInputObjectType(named) ? named.getFields() : {};
  return {
    ...literal,
    fields: literal.fields.map((field) => ({
      ...field,
      value: withKeptParts(field.value, fields[field.name.value]?.type, keep),
    })),
  };
}

/** No type is looked for: the variable is gone before the text is a subgraph's. */
const UNKNOWN = "String";

function hasVariable(literal: ValueNode): boolean {
  let found = false;
  visit(literal, {
    Variable: () => {
      found = true;
    },
  });
  return found;
}

/** The JSON that a client would have sent as a variable in this literal's place. @throws RequestError 400 for a Float that is none */
export function jsonOf(literal: ValueNode, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return jsonOf(literal, type.ofType);
  switch (literal.kind) {
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return isListType(type) ? literal.values.map((item) => jsonOf(item, type.ofType)) : null;
    case Kind.OBJECT: {
      const named = getNamedType(type);
      const fields = isInputObjectType(named) ? named.getFields() : {};
      return Object.fromEntries(
        literal.fields.map(({ name, value }) => [name.value, jsonOf(value, fields[name.value]!.type)]),
      );
    }
    case Kind.BOOLEAN:
      return literal.value;
    case Kind.INT:
      // An id may have more digits than a number holds.
      return getNamedType(type).name === "ID" ? literal.value : finite(literal.value);
    case Kind.FLOAT:
      return finite(literal.value);
    case Kind.VARIABLE:
      throw new Error("A variable is not a literal.");
    default:
      return literal.value;
  }
}

/** graphql-js takes a Float that is too large for Infinity, which JSON has no word for. */
function finite(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  throw refuse(400, Code.GRAPHQL_VALIDATION_FAILED, `Float cannot represent non numeric value: ${text}`);
}
