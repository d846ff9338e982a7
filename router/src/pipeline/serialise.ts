import {
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";
import type { Access } from "./access-rules";
import type { AnswerShape } from "./client-paths";
import { quote } from "./json-text";
import { type Condition, collectFields, hold, type ResponseField, type ResponseSelection } from "./response-tree";
import type { Fields } from "./rewrites";

/** JSON text of one value. @throws when the value is not simply what the schema promises */
export type Write = (value: never) => string;

/** Combinations of `@skip` and `@include` for which code is kept; a client that meets more goes the slow way. */
const KEPT_VARIANTS = 16;

export interface SerialiserOptions extends AnswerShape {
  access: Access;
  /** Places that access rules took away before planning: they are null, and their errors are known. */
  isCut(pattern: readonly string[]): boolean;
}

/**
 * Code that writes the data of an answer as JSON text, made once for an operation. It only knows the straight way: on
 * anything else, be it a null where none may be, a leaf of the wrong type or an unexpected object, it throws, and
 * `shape` has to say what the answer is.
 */
export class Serialiser {
  private readonly variables: readonly string[];
  private readonly variants = new Map<string, ((data: Fields) => string) | null>();

  constructor(private readonly options: SerialiserOptions) {
    this.variables = [...conditionalVariables(options.tree)];
  }

  /** Null when this operation, or this combination of its conditions, has no such code. */
  for(coerced: Readonly<Record<string, unknown>>): ((data: Fields) => string) | null {
    let key = "";
    for (const name of this.variables) key += coerced[name] === true ? "1" : "0";
    const known = this.variants.get(key);
    if (known !== undefined) return known;
    if (this.variants.size >= KEPT_VARIANTS) return null;
    const isIncluded = (conditions: readonly Condition[]) => hold(conditions, coerced);
    const write = new Compiler(this.options, isIncluded).root();
    this.variants.set(key, write);
    return write;
  }
}

function conditionalVariables(selections: readonly ResponseSelection[], found = new Set<string>()): Set<string> {
  for (const selection of selections) {
    for (const { if: condition } of selection.conditions) if (typeof condition === "string") found.add(condition);
    conditionalVariables(selection.selections, found);
  }
  return found;
}

const UNEXPECTED = new Error("The value is not what the schema promises.");

function unexpected(): never {
  throw UNEXPECTED;
}

/** An operation that only the slow way can answer. */
class NotStraight extends Error {}

class Compiler {
  constructor(
    private readonly options: SerialiserOptions,
    private readonly isIncluded: (conditions: readonly Condition[]) => boolean,
  ) {}

  root(): ((data: Fields) => string) | null {
    try {
      return this.object(this.options.rootType, this.options.tree, []) as (data: Fields) => string;
    } catch (reason) {
      if (reason instanceof NotStraight) return null;
      throw reason;
    }
  }

  private object(
    type: GraphQLCompositeType,
    selections: readonly ResponseSelection[],
    pattern: readonly string[],
  ): Write {
    const code = new FunctionSource();
    let separator = "{";
    for (const [responseName, fields] of collectFields(this.options.schema, type, selections, this.isIncluded)) {
      const label = `${separator}${JSON.stringify(responseName)}:`;
      separator = ",";
      this.field(code, type, fields, label, [...pattern, responseName]);
    }
    return code.build(separator === "{" ? "{}" : "}");
  }

  private field(
    code: FunctionSource,
    type: GraphQLCompositeType,
    fields: readonly ResponseField[],
    label: string,
    pattern: readonly string[],
  ): void {
    const { name, gathered } = fields[0]!;
    if (name === "__typename") {
      if (!isObjectType(type)) throw new NotStraight();
      code.text(`${label}${JSON.stringify(type.name)}`);
      return;
    }
    const definition = isUnionType(type) ? undefined : type.getFields()[name];
    if (!definition) throw new NotStraight();
    const kept = fields.filter((field) => !field.isCut);
    if (kept.length === 0 || !this.options.access.field(type.name, name)) {
      if (isNonNullType(definition.type) || !this.options.isCut(pattern)) throw new NotStraight();
      code.text(`${label}null`);
      return;
    }
    const selections = kept.length === 1 ? kept[0]!.selections : kept.flatMap((field) => field.selections);
    code.text(label);
    code.statement(`value = object[${JSON.stringify(gathered)}];`);
    code.value(this.expression(code, definition.type, selections, pattern, "value"));
  }

  /** An expression that gives the JSON text of the value in the variable `name`. */
  private expression(
    code: FunctionSource,
    type: GraphQLOutputType,
    selections: readonly ResponseSelection[],
    pattern: readonly string[],
    name: string,
  ): string {
    if (isNonNullType(type)) return this.present(code, type.ofType, selections, pattern, name);
    return `(${name} === null ? "null" : ${this.present(code, type, selections, pattern, name)})`;
  }

  private present(
    code: FunctionSource,
    type: GraphQLOutputType,
    selections: readonly ResponseSelection[],
    pattern: readonly string[],
    name: string,
  ): string {
    if (isLeafType(type)) return leafExpression(code, type, name);
    if (isListType(type)) return `${code.use(this.list(type.ofType, selections, [...pattern, "@"]))}(${name})`;
    const composite = type as GraphQLCompositeType;
    if (isObjectType(composite)) {
      if (!this.options.access.type(composite.name)) throw new NotStraight();
      return `${code.use(this.object(composite, selections, pattern))}(${name})`;
    }
    return `${code.use(this.abstract(composite, selections, pattern))}(${name})`;
  }

  private list(type: GraphQLOutputType, selections: readonly ResponseSelection[], pattern: readonly string[]): Write {
    const code = new FunctionSource();
    const item = this.expression(code, type as never, selections, pattern, "item");
    return code.buildList(item);
  }

  /** The code for a concrete type is made when the first object of that type is met. */
  private abstract(
    type: GraphQLCompositeType,
    selections: readonly ResponseSelection[],
    pattern: readonly string[],
  ): Write {
    const { schema, access } = this.options;
    const writers = new Map<unknown, Write>();
    const writerFor = (name: unknown): Write => {
      const known = writers.get(name);
      if (known) return known;
      const named = typeof name === "string" ? schema.getType(name) : undefined;
      const matches =
        isObjectType(named) && isAbstractType(type) && schema.isSubType(type, named) && access.type(named.name);
      const write = matches ? this.orUnexpected(() => this.object(named, selections, pattern)) : unexpected;
      if (matches) writers.set(name, write);
      return write;
    };
    return ((value: Fields) => writerFor(value.__typename)(value as never)) as Write;
  }

  private orUnexpected(make: () => Write): Write {
    try {
      return make();
    } catch (reason) {
      if (reason instanceof NotStraight) return unexpected;
      throw reason;
    }
  }
}

function leafExpression(code: FunctionSource, type: GraphQLLeafType, name: string): string {
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
class FunctionSource {
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
