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
import { GeneratedCode, literal } from "../generated-code";
import type { ReadText, Units } from "../sources/subgraph-answer";
import { FallBack } from "../steps/fall-back";
import type { FetchedFields } from "./fetched-fields";
import * as scan from "./json-scan";
import { innerSets } from "./leaf-runs";

/** Reads one value, and leaves in the cursor the place after it. */
type ReadValue = (units: Units, text: string, start: number) => unknown;

/** What all code that reads is given, under their own names. */
const SCANNERS = { ...scan };
const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * The code that reads the answers to one fetch. It knows how they must look, label by label, so it looks at each
 * character once and makes no value of what is only passed on.
 */
export class TextReader {
  private readonly cursor = { at: 0 };

  constructor(private readonly fields: FetchedFields) {}

  /** @param sets what is selected of the operation's root */
  ofRoot(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ReadText {
    return this.whole(this.object(type, sets, NO_NAMES));
  }

  /** @param types the concrete types of the entities */
  ofEntities(types: readonly GraphQLObjectType[], sets: readonly SelectionSetNode[]): ReadText {
    const [first, ...others] = types;
    const entity =
      first && others.length === 0 ? this.object(first, sets, NO_NAMES) : this.byTypename(types, sets, () => NO_NAMES);
    const code = this.code({ entities: this.list(entity, false) });
    return this.whole(
      code.compile(`(units, text, start) => {
        let at = start;
        ${expect('{"_entities":')}
        const _entities = entities(units, text, at);
        at = cursor.at;
        ${expect("}")}
        cursor.at = at;
        return { _entities };
      }`),
    );
  }

  private whole(read: ReadValue): ReadText {
    return this.code({ read }).compile(`(units, text) => {
      let at = 0;
      ${expect('{"data":')}
      const data = read(units, text, at);
      at = cursor.at;
      ${expect("}")}
      if (spaceEnd(units, at) !== units.length) unexpectedText();
      return { data };
    }`);
  }

  /** @param names of what the object will hold, whoever brings it: it has one form from the start, and does not grow */
  private object(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    names: ReadonlySet<string> = this.fields.allOf(type.name),
  ): ReadValue {
    const code = this.code();
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
        if (responseName === "__typename") properties.set(responseName, literal(type.name));
        continue;
      }
      code.add(expect(expected));
      expected = "";
      if (!isLeafType(getNamedType(output))) {
        code.add(this.composite(output, field.nodes, `value${index}`, code));
        properties.set(responseName, `value${index}`);
        continue;
      }
      code.add(`const start${index} = at;`, this.leaf(output, field.isRequired, code), `const end${index} = at;`);
      if (run[0] === responseName) runStart = `start${index} - ${label.length}`;
      if (run.length > 1 && run.at(-1) === responseName) {
        properties.set(run.join(), `text.slice(${runStart}, end${index})`);
      }
      if (field.isRequired || run.length === 1) properties.set(responseName, `text.slice(start${index}, end${index})`);
    }
    const object = [...properties].map(([name, expression]) => `${literal(name)}: ${expression}`);
    return code.compile(`(units, text, start) => {
      let at = start;
      ${code.statements}
      ${expect(`${expected}${separator === "{" ? "{" : ""}}`)}
      cursor.at = at;
      return { ${object.join(", ")} };
    }`);
  }

  /** Statements that declare `variable` and read an object, or a list of them, into it. */
  private composite(
    output: GraphQLOutputType,
    fields: readonly FieldNode[],
    variable: string,
    code: GeneratedCode,
  ): string {
    const read = code.use(this.compositeReader(isNonNullType(output) ? output.ofType : output, innerSets(fields)));
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
    return this.code({ item }).compile(`(units, text, start) => {
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
    }`);
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
    if (!isNamed) throw new FallBack("operation", "An object does not say first what it is.");
    const readers = new Map<string, ReadValue>();
    const readerOf = (name: string): ReadValue => {
      const known = readers.get(name);
      if (known) return known;
      const type = types.find((each) => each.name === name) ?? scan.unexpectedText();
      const made = this.object(type, sets, namesOf(type));
      readers.set(name, made);
      return made;
    };
    return this.code({ readerOf }).compile(`(units, text, start) => {
      let at = start;
      ${expect('{"__typename":')}
      return readerOf(text.slice(at + 1, plainStringEnd(units, at) - 1))(units, text, start);
    }`);
  }

  /** Statements that pass over a leaf, or a list of them. */
  private leaf(output: GraphQLOutputType, isRequired: boolean, code: GeneratedCode): string {
    if (!isNonNullType(output)) {
      return `if (units[at] === 110) at = nullEnd(units, at); else { ${this.present(output, isRequired, code)} }`;
    }
    return this.present(output.ofType, isRequired, code);
  }

  private present(output: GraphQLOutputType, isRequired: boolean, code: GeneratedCode): string {
    if (!isListType(output)) return this.scalar(output as GraphQLLeafType, isRequired, code);
    return `if (units[at] !== 91) unexpectedText();
      if (units[++at] === 93) at++;
      else {
        for (;; at++) {
          ${this.leaf(output.ofType, isRequired, code)}
          if (units[at] !== 44) break;
        }
        if (units[at++] !== 93) unexpectedText();
      }`;
  }

  private scalar(type: GraphQLLeafType, isRequired: boolean, code: GeneratedCode): string {
    if (isEnumType(type)) {
      const names = code.use(new Set(type.getValues().map(({ name }) => name)));
      return `{
        const start = at;
        at = plainStringEnd(units, start);
        if (!${names}.has(text.slice(start + 1, at - 1))) unexpectedText();
      }`;
    }
    return `at = ${scannerOf(type, isRequired)}(units, at);`;
  }

  private code(scope: Readonly<Record<string, unknown>> = {}): GeneratedCode {
    return new GeneratedCode({ ...SCANNERS, cursor: this.cursor, ...scope });
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
