import { GraphQLFloat, GraphQLID, GraphQLInt, type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from "graphql";
import { GeneratedCode, literal } from "../generated-code";
import { ExactNumber, jsonText } from "../sources/exact-numbers";
import { quote } from "../steps/json-text";
import { INVALID, leafValue } from "./leaf-values";

/** JSON text of one value. @throws when the value is not simply what the schema promises */
export type Write = (value: never) => string;

const UNEXPECTED = new Error("The value is not what the schema promises.");

export function unexpected(): never {
  throw UNEXPECTED;
}

/** What is none of JavaScript's numbers may be one all the same. */
const EXACT_TEXTS = {
  intText: exactText(GraphQLInt),
  floatText: exactText(GraphQLFloat),
  idText: exactText(GraphQLID),
};

function exactText(type: GraphQLLeafType): (value: unknown) => string {
  return (value) => {
    const leaf = value instanceof ExactNumber ? leafValue(type, value) : INVALID;
    return leaf === INVALID ? unexpected() : JSON.stringify(leaf);
  };
}

/** An expression that gives the JSON text of a leaf's value in the variable `name`. */
export function leafExpression(code: WriterCode, type: GraphQLLeafType, name: string): string {
  if (isEnumType(type)) {
    const names = code.use(new Map(type.getValues().map((value) => [value.name, JSON.stringify(value.name)])));
    return `(${names}.get(${name}) ?? unexpected())`;
  }
  if (!isSpecifiedScalarType(type)) {
    return `(typeof ${name} === "string" ? quote(${name}) : jsonText(${name}) ?? unexpected())`;
  }
  switch (type.name) {
    case "Int":
      return `(${name} === (${name} | 0) ? "" + ${name} : intText(${name}))`;
    case "Float":
      return `(typeof ${name} === "number" && isFinite(${name}) ? "" + ${name} : floatText(${name}))`;
    case "Boolean":
      return `(${name} === true ? "true" : ${name} === false ? "false" : unexpected())`;
    case "ID":
      return `(typeof ${name} === "string" ? quote(${name}) : Number.isInteger(${name}) ? '"' + ${name} + '"' : idText(${name}))`;
    default:
      return `(typeof ${name} === "string" ? quote(${name}) : unexpected())`;
  }
}

/** The code of one writer: what it writes grows into as few pieces of text as there are values between them. */
export class WriterCode {
  private readonly code = new GeneratedCode({ quote, jsonText, ...EXACT_TEXTS, isArray: Array.isArray, unexpected });
  private pending = "";

  text(text: string): void {
    this.pending += text;
  }

  statement(line: string): void {
    this.code.add(line);
  }

  value(expression: string): void {
    this.code.add(`text += ${literal(this.pending)} + ${expression};`);
    this.pending = "";
  }

  /** @returns the name under which the code finds a thing */
  use(thing: unknown): string {
    return this.code.use(thing);
  }

  /** @param end what closes the object's text */
  writer(end: string): Write {
    return this.code.compile(`(object) => {
      if (object === null || typeof object !== "object" || isArray(object)) unexpected();
      let text = "", value;
      ${this.code.statements}
      return text + ${literal(this.pending + end)};
    }`);
  }

  /** @param item the expression of an item's text */
  listWriter(item: string): Write {
    return this.code.compile(`(items) => {
      if (!isArray(items)) unexpected();
      let text = "[";
      for (let index = 0; index < items.length; index++) {
        const item = items[index];
        text += (index === 0 ? "" : ",") + ${item};
      }
      return text + "]";
    }`);
  }
}
