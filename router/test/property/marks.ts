import type { GraphQLSchema, ValueNode } from "graphql";
import { isScalarType, isSpecifiedScalarType, Kind, valueFromASTUntyped } from "graphql";

/** Values that JavaScript has no value for are texts with a mark here: numbers by their digits, names without quotes. */
const NUMBER = "#NUMBER:";
const NAME = "#NAME:";
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** A number where JavaScript would write the same digits. */
export function markedNumber(text: string): number | string {
  return String(Number(text)) === text ? Number(text) : `${NUMBER}${text}`;
}

export function markedName(name: string): string {
  return `${NAME}${name}`;
}

/** The number or name that a text stands for, as GraphQL writes it; undefined for a text that is one. */
export function unmarked(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const mark = [NUMBER, NAME].find((each) => value.startsWith(each));
  return mark && value.slice(mark.length);
}

/** JSON text with the numbers that marks stand for. */
export function exactJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(new RegExp(`"${NUMBER}([^"]*)"`, "g"), "$1");
}

/** What `exactJson` was given. */
export function fromExactJson(text: string): unknown {
  const marked = text.replaceAll(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `"${NUMBER}${token}"`,
  );
  return JSON.parse(marked);
}

/** Has custom scalars read literals as what is written, where graphql-js would make numbers and texts of them. */
export function readLiteralsExactly(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && !isSpecifiedScalarType(type)) type.parseLiteral = exactValue;
  }
  return schema;
}

function exactValue(literal: ValueNode, variables?: Record<string, unknown> | null): unknown {
  switch (literal.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return markedNumber(literal.value);
    case Kind.ENUM:
      return markedName(literal.value);
    case Kind.LIST:
      return literal.values.map((value) => exactValue(value, variables) ?? null);
    case Kind.OBJECT:
      return Object.fromEntries(literal.fields.map(({ name, value }) => [name.value, exactValue(value, variables)]));
    default:
      return valueFromASTUntyped(literal, variables as never);
  }
}
