import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type SelectionSetNode,
} from "graphql";
import type { SubgraphResult } from "../sources/source";
import type { Units } from "../sources/subgraph-answer";
import type { VerbatimFields } from "./fetched-fields";
import * as scan from "./json-scan";
import { innerSets, NotVerbatim } from "./leaf-runs";

/** An answer's data, its leaves still as JSON text. @throws when the text is anything but what was asked for */
export type Read = (units: Units, text: string) => SubgraphResult;

/** Reads one value, and leaves in the cursor the place after it. */
type ReadValue = (units: Units, text: string, start: number) => unknown;

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * The code that reads the answers to one fetch. It knows how they must look, label by label, so it looks at each
 * character once and makes no value of what is only passed on.
 */
export class VerbatimReader {
  private readonly cursor = { at: 0 };

  constructor(private readonly fields: VerbatimFields) {}

  /** @param sets what is selected of the operation's root */
  ofRoot(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Read {
    return this.whole(this.object(type, sets, NO_NAMES));
  }

  /** @param types the concrete types of the entities */
  ofEntities(types: readonly GraphQLObjectType[], sets: readonly SelectionSetNode[]): Read {
    const [first, ...others] = types;
    const entity =
      first && others.length === 0 ? this.object(first, sets, NO_NAMES) : this.byTypename(types, sets, () => NO_NAMES);
    return this.whole(
      this.compile(
        `(units, text, start) => {
          let at = start;
          ${expect('{"_entities":')}
          const _entities = entities(units, text, at);
          at = cursor.at;
          ${expect("}")}
          cursor.at = at;
          return { _entities };
        }`,
        { entities: this.list(entity, false) },
      ),
    );
  }

  private whole(read: ReadValue): Read {
    const source = `(units, text) => {
      let at = 0;
      ${expect('{"data":')}
      const data = read(units, text, at);
      at = cursor.at;
      ${expect("}")}
      if (spaceEnd(units, at) !== units.length) unexpectedText();
      return { data };
    }`;
    return this.compile(source, { read }) as unknown as Read;
  }

  /** @param names of what the object will hold, whoever brings it: it has one form from the start, and does not grow */
  private object(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    names: ReadonlySet<string> = this.fields.allOf(type.name),
  ): ReadValue {
    const used: Record<string, unknown> = {};
    const lines: string[] = [];
    const properties = new Map([...names].map((name) => [name, "undefined"]));
    let runStart = "";
    let expected = "";
    let separator = "{";
    for (const [index, field] of this.fields.of(type, sets).entries()) {
      const { responseName, output, run } = field;
      const label = `${JSON.stringify(responseName)}:`;
      expected += separator + label;
      separator = ",";
      if (output === undefined) {
        expected += JSON.stringify(type.name);
        if (responseName === "__typename") properties.set(responseName, JSON.stringify(type.name));
        continue;
      }
      lines.push(expect(expected));
      expected = "";
      if (!isLeafType(getNamedType(output))) {
        lines.push(this.composite(output, field.nodes, `value${index}`, used));
        properties.set(responseName, `value${index}`);
        continue;
      }
      lines.push(`const start${index} = at;`, this.leaf(output, field.isRequired, used), `const end${index} = at;`);
      if (run[0] === responseName) runStart = `start${index} - ${label.length}`;
      if (run.length > 1 && run.at(-1) === responseName) {
        properties.set(run.join(), `text.slice(${runStart}, end${index})`);
      }
      if (field.isRequired || run.length === 1) properties.set(responseName, `text.slice(start${index}, end${index})`);
    }
    const literal = [...properties].map(([name, expression]) => `${JSON.stringify(name)}: ${expression}`);
    return this.compile(
      `(units, text, start) => {
        let at = start;
        ${lines.join("\n")}
        ${expect(`${expected}${separator === "{" ? "{" : ""}}`)}
        cursor.at = at;
        return { ${literal.join(", ")} };
      }`,
      used,
    );
  }

  /** Statements that declare `variable` and read an object, or a list of them, into it. */
  private composite(
    output: GraphQLOutputType,
    fields: readonly FieldNode[],
    variable: string,
    used: Record<string, unknown>,
  ): string {
    const read = `read_${variable}`;
    used[read] = this.compositeReader(isNonNullType(output) ? output.ofType : output, innerSets(fields));
    const statements = `${variable} = ${read}(units, text, at); at = cursor.at;`;
    if (isNonNullType(output)) return `let ${statements}`;
    return `let ${variable} = null; if (units[at] === 110) at = nullEnd(units, at); else { ${statements} }`;
  }

  private compositeReader(output: GraphQLOutputType, sets: readonly SelectionSetNode[]): ReadValue {
    if (isListType(output)) {
      const { ofType } = output;
      return this.list(
        this.compositeReader(isNonNullType(ofType) ? ofType.ofType : ofType, sets),
        !isNonNullType(ofType),
      );
    }
    if (isObjectType(output)) return this.object(output, sets);
    return this.byTypename(this.fields.possibleTypes(output as GraphQLAbstractType), sets, ({ name }) =>
      this.fields.allOf(name),
    );
  }

  private list(item: ReadValue, isNullable: boolean): ReadValue {
    const read = "value = item(units, text, at); at = cursor.at;";
    return this.compile(
      `(units, text, start) => {
        if (units[start] !== 91) unexpectedText();
        const items = [];
        let at = start + 1;
        if (units[at] === 93) at++;
        else for (;;) {
          let value = null;
          ${isNullable ? `if (units[at] === 110) at = nullEnd(units, at); else { ${read} }` : read}
          items.push(value);
          const unit = units[at++];
          if (unit === 93) break;
          if (unit !== 44) unexpectedText();
        }
        cursor.at = at;
        return items;
      }`,
      { item },
    );
  }

  /** Objects that say first what they are. The code for a type is made when the first object of that type is met. */
  private byTypename(
    types: readonly GraphQLObjectType[],
    sets: readonly SelectionSetNode[],
    namesOf: (type: GraphQLObjectType) => ReadonlySet<string>,
  ): ReadValue {
    const isNamed = types.every((type) => {
      const [first] = this.fields.of(type, sets);
      return first?.responseName === "__typename" && first.output === undefined;
    });
    if (!isNamed) throw new NotVerbatim("An object does not say first what it is.");
    const readers = new Map<string, ReadValue>();
    const readerOf = (name: string): ReadValue => {
      const known = readers.get(name);
      if (known) return known;
      const type = types.find((each) => each.name === name) ?? scan.unexpectedText();
      const made = this.object(type, sets, namesOf(type));
      readers.set(name, made);
      return made;
    };
    return this.compile(
      `(units, text, start) => {
        let at = start;
        ${expect('{"__typename":')}
        return readerOf(text.slice(at + 1, plainStringEnd(units, at) - 1))(units, text, start);
      }`,
      { readerOf },
    );
  }

  /** Statements that pass over a leaf, or a list of them. */
  private leaf(output: GraphQLOutputType, isRequired: boolean, used: Record<string, unknown>): string {
    if (!isNonNullType(output)) {
      return `if (units[at] === 110) at = nullEnd(units, at); else { ${this.present(output, isRequired, used)} }`;
    }
    return this.present(output.ofType, isRequired, used);
  }

  private present(output: GraphQLOutputType, isRequired: boolean, used: Record<string, unknown>): string {
    if (!isListType(output)) return this.scalar(output as GraphQLLeafType, isRequired, used);
    return `if (units[at] !== 91) unexpectedText();
      if (units[++at] === 93) at++;
      else {
        for (;; at++) {
          ${this.leaf(output.ofType, isRequired, used)}
          if (units[at] !== 44) break;
        }
        if (units[at++] !== 93) unexpectedText();
      }`;
  }

  private scalar(type: GraphQLLeafType, isRequired: boolean, used: Record<string, unknown>): string {
    if (isEnumType(type)) {
      const names = `names_${type.name}`;
      used[names] = new Set(type.getValues().map(({ name }) => name));
      return `{
        const start = at;
        at = plainStringEnd(units, start);
        if (!${names}.has(text.slice(start + 1, at - 1))) unexpectedText();
      }`;
    }
    return `at = ${scannerOf(type, isRequired)}(units, at);`;
  }

  private compile(source: string, used: Record<string, unknown>): ReadValue {
    const { cursor } = this;
    const scope = { ...scan, cursor, ...used };
    const make = new Function(...Object.keys(scope), `"use strict"; return ${source};`);
    return make(...Object.values(scope)) as ReadValue;
  }
}

function scannerOf(type: GraphQLLeafType, isRequired: boolean): keyof typeof scan {
  if (!isSpecifiedScalarType(type)) return isRequired ? "plainScalarEnd" : "scalarEnd";
  switch (type.name) {
    case "Int":
      return "intEnd";
    case "Float":
      return "numberEnd";
    case "Boolean":
      return "booleanEnd";
    default:
      return isRequired ? "plainStringEnd" : "stringEnd";
  }
}

/** A statement that takes the text on, which must be this. */
function expect(text: string): string {
  const differs = [...text].map((letter, index) => `units[at + ${index}] !== ${letter.charCodeAt(0)}`);
  return `if (${differs.join(" || ")}) unexpectedText(); at += ${text.length};`;
}
