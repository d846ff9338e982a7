import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { Access } from "../access/access";
import { property } from "../generated-code";
import {
  type Condition,
  collectFields,
  hold,
  type ResponseField,
  type ResponseSelection,
} from "../operation/response-tree";
import { Variants } from "../operation/variants";
import type { Fields } from "../steps/fields";
import type { AnswerShape } from "./client-paths";
import { leafExpression, unexpected, type Write, WriterCode } from "./writer-code";

export interface SerialiserOptions extends AnswerShape {
  access: Access;
  /** Places that access rules took away before planning: they are null, and their errors are known. */
  isCut(pattern: readonly string[]): boolean;
  /** Whether places may share an object of the gathered data at this path, written `a.b`. */
  mayRepeat(gathered: string): boolean;
  /**
   * Leaves are JSON text already, absent when they are values. The names of the run that a leaf stands in, itself
   * included: the first of them has the text of all.
   */
  runs?: { of(type: string, name: string): readonly string[] };
}

/**
 * Code that writes the data of an answer as JSON text, made once for an operation. It only knows the straight way: on
 * anything else, be it a null where none may be, a leaf of the wrong type or an unexpected object, it throws, and
 * `shape` has to say what the answer is.
 */
export class Serialiser {
  private readonly variants: Variants<((data: Fields) => string) | null>;

  constructor(private readonly options: SerialiserOptions) {
    this.variants = new Variants(options.tree);
  }

  /**
   * @param hasShared whether objects of the data stand in several places, and are worth being written once
   * @returns null when this operation, or this combination of its conditions, has no such code
   */
  for(coerced: Readonly<Record<string, unknown>>, hasShared: boolean): ((data: Fields) => string) | null {
    const isIncluded = (conditions: readonly Condition[]) => hold(conditions, coerced);
    const make = () => new WriterCompiler(this.options, isIncluded, hasShared).root();
    return this.variants.for(coerced, make, hasShared ? "shared" : "") ?? null;
  }
}

/** An operation that only the slow way can answer. */
class NotStraight extends Error {}

/** Where a value stands: in the answer, `@` standing for each element of a list, and in the gathered data. */
interface Position {
  pattern: readonly string[];
  gathered: string;
}

class WriterCompiler {
  /** Each forgets the texts of one place's shared objects: they are those of one answer. */
  private readonly forget: (() => void)[] = [];

  constructor(
    private readonly options: SerialiserOptions,
    private readonly isIncluded: (conditions: readonly Condition[]) => boolean,
    private readonly hasShared: boolean,
  ) {}

  root(): ((data: Fields) => string) | null {
    try {
      const { rootType, tree } = this.options;
      const write = this.object(rootType, tree, { pattern: [], gathered: "" }) as (data: Fields) => string;
      if (this.forget.length === 0) return write;
      return (data) => {
        try {
          return write(data);
        } finally {
          for (const forget of this.forget) forget();
        }
      };
    } catch (reason) {
      if (reason instanceof NotStraight) return null;
      throw reason;
    }
  }

  private object(type: GraphQLCompositeType, selections: readonly ResponseSelection[], at: Position): Write {
    const code = new WriterCode();
    let separator = "{";
    for (const [responseName, fields] of collectFields(this.options.schema, type, selections, this.isIncluded)) {
      const label = `${separator}${JSON.stringify(responseName)}:`;
      separator = ",";
      const { gathered } = fields[0]!;
      const position = {
        pattern: [...at.pattern, responseName],
        gathered: at.gathered ? `${at.gathered}.${gathered}` : gathered,
      };
      this.field(code, type, fields, label, position);
    }
    return code.writer(separator === "{" ? "{}" : "}");
  }

  private field(
    code: WriterCode,
    type: GraphQLCompositeType,
    fields: readonly ResponseField[],
    label: string,
    at: Position,
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
      if (isNonNullType(definition.type) || !this.options.isCut(at.pattern)) throw new NotStraight();
      code.text(`${label}null`);
      return;
    }
    const selections = kept.length === 1 ? kept[0]!.selections : kept.flatMap((field) => field.selections);
    const run = isLeafType(getNamedType(definition.type)) && this.options.runs?.of(type.name, gathered);
    if (run) {
      // What stands within a run has been written with its first.
      if (run[0] !== gathered) return;
      code.text(run.length > 1 ? label.slice(0, 1) : label);
      code.statement(`value = ${property("object", run.join())};`);
      code.value('(typeof value === "string" ? value : unexpected())');
      return;
    }
    code.text(label);
    code.statement(`value = ${property("object", gathered)};`);
    code.value(this.expression(code, definition.type, selections, at, "value"));
  }

  /** An expression that gives the JSON text of the value in the variable `name`. */
  private expression(
    code: WriterCode,
    type: GraphQLOutputType,
    selections: readonly ResponseSelection[],
    at: Position,
    name: string,
  ): string {
    if (isNonNullType(type)) return this.present(code, type.ofType, selections, at, name);
    return `(${name} === null ? "null" : ${this.present(code, type, selections, at, name)})`;
  }

  private present(
    code: WriterCode,
    type: GraphQLOutputType,
    selections: readonly ResponseSelection[],
    at: Position,
    name: string,
  ): string {
    if (isLeafType(type)) return leafExpression(code, type, name);
    if (isListType(type))
      return `${code.use(this.list(type.ofType, selections, { ...at, pattern: [...at.pattern, "@"] }))}(${name})`;
    const composite = type as GraphQLCompositeType;
    if (isObjectType(composite)) {
      if (!this.options.access.type(composite.name)) throw new NotStraight();
      return `${code.use(this.once(this.object(composite, selections, at), at))}(${name})`;
    }
    return `${code.use(this.once(this.abstract(composite, selections, at), at))}(${name})`;
  }

  /** Writes an object once that several places share. */
  private once(write: Write, { gathered }: Position): Write {
    if (!this.hasShared || !this.options.mayRepeat(gathered)) return write;
    let texts = new Map<unknown, string>();
    // Not `clear()`, which keeps what was forgotten (schema/adr/0012-garbage-dies-young.md).
    this.forget.push(() => {
      texts = new Map();
    });
    return (value) => {
      const known = texts.get(value);
      if (known !== undefined) return known;
      const text = write(value);
      texts.set(value, text);
      return text;
    };
  }

  private list(type: GraphQLOutputType, selections: readonly ResponseSelection[], at: Position): Write {
    const code = new WriterCode();
    const item = this.expression(code, type as never, selections, at, "item");
    return code.listWriter(item);
  }

  /** The code for a concrete type is made when the first object of that type is met. */
  private abstract(type: GraphQLCompositeType, selections: readonly ResponseSelection[], at: Position): Write {
    const { schema, access } = this.options;
    const writers = new Map<unknown, Write>();
    const writerFor = (name: unknown): Write => {
      const known = writers.get(name);
      if (known) return known;
      const named = typeof name === "string" ? schema.getType(name) : undefined;
      const matches =
        isObjectType(named) && isAbstractType(type) && schema.isSubType(type, named) && access.type(named.name);
      const write = matches ? this.orUnexpected(() => this.object(named, selections, at)) : unexpected;
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
