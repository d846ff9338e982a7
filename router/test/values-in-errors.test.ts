import * as fc from "fast-check";
import { buildSchema, getOperationAST, parse } from "graphql";
import { coerceVariables, DocumentReader } from "../src/request/document";
import { DEFAULT_LIMITS } from "../src/request/limits";

const schema = buildSchema(`
  type Query { in(input: Input, mode: Mode, n: Int, list: [Input!], s: String, when: When): Int }
  input Input { email: String!, password: String!, age: Int, mode: Mode, inner: Input, yes: Boolean, at: Float, id: ID }
  enum Mode { FAST SLOW }
  scalar When
`);
const reader = new DocumentReader(schema, DEFAULT_LIMITS);

const messagesOf = (act: () => unknown): string[] => {
  try {
    act();
  } catch (error) {
    return (error as { errors: { message: string }[] }).errors.map(({ message }) => message);
  }
  return [];
};
const refused = (text: string) => messagesOf(() => reader.read(text));
const misfits = (type: string, value: unknown) => {
  const operation = getOperationAST(parse(`query($v: ${type}) { in }`))!;
  return messagesOf(() => coerceVariables(schema, operation, { v: value }));
};

it.each<[string, string, unknown, string]>([
  [
    "a number for a text",
    "Input",
    { email: "a", password: 12345678 },
    'at "v.password"; String cannot represent a non string value.',
  ],
  [
    "a list for a text",
    "Input",
    { email: "a", password: ["hunter2"] },
    'at "v.password"; String cannot represent a non string value.',
  ],
  [
    "what lacks a field",
    "Input",
    { password: "hunter2" },
    '; Field "email" of required type "String!" was not provided.',
  ],
  ["a text for an object", "Input", "hunter2; hunter2", '; Expected type "Input" to be an object.'],
  [
    "what has one more field",
    "Input",
    { email: "a", password: "hunter2", pass: "hunter2" },
    '; Field "pass" is not defined by type "Input".',
  ],
  [
    "null",
    "Input",
    { email: "hunter2", password: null },
    'at "v.password"; Expected non-nullable type "String!" not to be null.',
  ],
  ["a text for a whole number", "Int", "hunter2", "; Int cannot represent non-integer value."],
  ["a large number", "Int", 9_999_999_999, "; Int cannot represent non 32-bit signed integer value."],
  [
    "a text for a number",
    "Input",
    { email: "a", password: "b", at: "hunter2" },
    'at "v.at"; Float cannot represent non numeric value.',
  ],
  [
    "a text for yes or no",
    "Input",
    { email: "a", password: "b", yes: "hunter2" },
    'at "v.yes"; Boolean cannot represent a non boolean value.',
  ],
  [
    "an object for an id",
    "Input",
    { email: "a", password: "b", id: { hunter2: 1 } },
    'at "v.id"; ID cannot represent value.',
  ],
  ["another word", "[Mode]", ["FAST", "hunter2"], 'at "v[1]"; This value does not exist in "Mode" enum.'],
  ["a number for a word", "Mode", 7, '; Enum "Mode" cannot represent non-string value.'],
])("a variable is told what it must be, without its value: %s", (_case, type, value, told) => {
  const message = `Variable "$v" got invalid value ${told}`.replace(" ;", ";");
  expect(misfits(type, value)).toEqual([message]);
});

it.each([
  ['{ in(input: { email: "a", password: 12345678 }) }', "String cannot represent a non string value."],
  ['{ in(input: { email: "a", password: hunter2 }) }', "String cannot represent a non string value."],
  ['{ in(input: "hunter2") }', 'Expected value of type "Input".'],
  ['{ in(input: { password: "hunter2" }) }', 'Field "Input.email" of required type "String!" was not provided.'],
  ["{ in(mode: hunter2) }", 'This value does not exist in "Mode" enum.'],
  ['{ in(mode: "hunter2") }', 'Enum "Mode" cannot represent non-enum value.'],
  ['{ in(n: "hunter2") }', "Int cannot represent non-integer value."],
  ['{ in(s: ["hunter2"]) }', "String cannot represent a non string value."],
  ['{ in(input: { password "hunter2" }) }', 'Syntax Error: Expected ":", found String.'],
  ["{ in(input: { password: 7hunter2 }) }", "Syntax Error: Invalid number, expected digit."],
  ['{ in(s: "\\hunter2") }', "Syntax Error: Invalid character escape sequence."],
  ['{ in(s: "hunter2', "Syntax Error: Unterminated string."],
  ["{ in } hunter2", "Syntax Error: Unexpected Name."],
])("a document is told what is wrong with it, without its values: %s", (text, message) => {
  expect(refused(text)).toEqual([message]);
});

it("no text, wherever it stands where it does not belong, is in an answer", () => {
  const secret = fc.stringMatching(/^[A-Za-z]{3}[!-~]{0,12}[0-9]{6}$/).filter((text) => !/["\\]/.test(text));
  const shapes = (text: string): unknown[] => [
    text,
    [text],
    [[text]],
    { email: [text] },
    { inner: text },
    { email: "a", password: "b", mode: text },
  ];
  fc.assert(
    fc.property(
      secret,
      fc.constantFrom("Input", "Input!", "Mode", "Int", "Float", "Boolean", "[Input!]", "[[Int]]", "[Mode!]!"),
      (text, type) => {
        const literal = JSON.stringify(text);
        const messages = [
          ...shapes(text).flatMap((value) => misfits(type, value)),
          ...["input", "mode", "n", "list"].flatMap((argument) => refused(`{ in(${argument}: ${literal}) }`)),
          ...refused(`{ in(input: { email: ${literal} ${literal} }) }`),
          ...refused(`{ in(input: { email: [${literal}], mode: ${literal} }) } ${literal}`),
          ...refused(`query($v: Int = ${literal}) { in(n: $v) }`),
        ];
        expect(messages.length).toBeGreaterThan(5);
        expect(messages.filter((message) => message.includes(text))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
