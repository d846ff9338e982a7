import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from "graphql";
import { ExactNumber, holding, isExact } from "../sources/exact-numbers";

const DIGITS = /^-?[1-9]\d*$/;

/** Variables whose exact numbers are JavaScript's, where a type of GraphQL's own says that they are: the rest is its subgraph's. */
export function withOwnNumbers(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  sent: Record<string, unknown>,
): Record<string, unknown> {
  const given = { ...sent };
  for (const { type, variable } of definitions) {
    const name = variable.name.value;
    const input = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    if (input && Object.hasOwn(given, name)) given[name] = own(input, given[name]);
  }
  return given;
}

function ownField(field: { type: GraphQLInputType } | undefined, value: unknown): unknown {
  return field ? own(field.type, value) : value;
}

function own(type: GraphQLInputType, value: unknown): unknown {
  if (!isExact(value)) return value;
  if (isNonNullType(type)) return own(type.ofType, value);
  if (isListType(type)) {
    return Array.isArray(value) ? holding(value.map((item) => own(type.ofType, item))) : own(type.ofType, value);
  }
  if (isInputObjectType(type)) {
    if (value instanceof ExactNumber || Array.isArray(value)) return value;
    const fields = type.getFields();
    const entries = Object.entries(value as object);
    return holding(Object.fromEntries(entries.map(([name, each]) => [name, ownField(fields[name], each)])));
  }
  if (!(value instanceof ExactNumber) || !(isEnumType(type) || isSpecifiedScalarType(type))) return value;
  return type.name === "ID" && DIGITS.test(value.text) ? value.text : Number(value.text);
}
