import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from "graphql";
import { quote } from "../steps/json-text";

/** JSON text of one value. @throws when the value is not simply what the schema promises */
export type Write = (value: never) => string;

const UNEXPECTED = new Error("The value is not what the schema promises.");

export function unexpected(): never {
  throw UNEXPECTED;
}

/** An expression that gives the JSON text of a leaf's value in the variable `name`. */
export function leafExpression(code: FunctionSource, type: GraphQLLeafType, name: string): string {
  if (isEnumType(type)) {
    const names = code.use(new Map(type.getValues().map((value) => [value.name, JSON.stringify(value.name)])));
    return `(${names}.get(${name}) ?? unexpected())`;
  }
  if (!isSpecifiedScalarType(type)) {
    return `(typeof ${name} === "string" ? quote(${name}) : stringify(${name}) ?? unexpected())`;
  }
  switch (type.name) {
    case "Int":
      return `(${name} === (${name} | 0) ? "" + ${name} : unexpected())`;
    case "Float":
      return `(typeof ${name} === "number" && isFinite(${name}) ? "" + ${name} : unexpected())`;
    case "Boolean":
      return `(${name} === true ? "true" : ${name} === false ? "false" : unexpected())`;
    case "ID":
      return `(typeof ${name} === "string" ? quote(${name}) : Number.isInteger(${name}) ? '"' + ${name} + '"' : unexpected())`;
    default:
      return `(typeof ${name} === "string" ? quote(${name}) : unexpected())`;
  }
}

/** The source of one function, and what it uses from outside. */
export class FunctionSource {
  private readonly lines: string[] = [];
  private readonly used: unknown[] = [];
  private pending = "";

  text(text: string): void {
    this.pending += text;
  }

  statement(line: string): void {
    this.lines.push(line);
  }

  value(expression: string): void {
    this.lines.push(`text += ${JSON.stringify(this.pending)} + ${expression};`);
    this.pending = "";
  }

  use(thing: unknown): string {
    this.used.push(thing);
    return `used${this.used.length - 1}`;
  }

  build(end: string): Write {
    const closing = JSON.stringify(this.pending + end);
    return this.compile(`(object) => {
      if (object === null || typeof object !== "object" || isArray(object)) unexpected();
      let text = "", value;
      ${this.lines.join("\n")}
      return text + ${closing};
    }`);
  }

  buildList(item: string): Write {
    return this.compile(`(items) => {
      if (!isArray(items)) unexpected();
      let text = "[";
      for (let index = 0; index < items.length; index++) {
        const item = items[index];
        text += (index === 0 ? "" : ",") + ${item};
      }
      return text + "]";
    }`);
  }

  private compile(source: string): Write {
    const names = this.used.map((_, index) => `used${index}`);
    const make = new Function(
      "quote",
      "stringify",
      "isArray",
      "unexpected",
      ...names,
      `"use strict"; return ${source};`,
    );
    return make(quote, JSON.stringify, Array.isArray, unexpected, ...this.used) as Write;
  }
}
