import { type ASTNode, buildSchema, visit } from "graphql";
import { coerceVariables, DocumentReader } from "../src/request/document";
import { DEFAULT_LIMITS } from "../src/request/limits";

const reader = () => new DocumentReader(buildSchema("type Query { a: Int }"), DEFAULT_LIMITS);
const ofSize = (characters: number, number: number) => `{ a } # ${number} ${"x".repeat(characters)}`;

it("a thousand documents of a portal's size are read once each", () => {
  const documents = reader();
  const texts = Array.from({ length: 1_000 }, (_, number) => ofSize(1_500, number));
  const first = texts.map((text) => documents.read(text));
  expect(texts.every((text, number) => documents.read(text) === first[number])).toBe(true);
});

it("of documents of half a megabyte two megabytes are kept, the latest", () => {
  const documents = reader();
  const texts = Array.from({ length: 8 }, (_, number) => ofSize(524_288, number));
  const first = texts.map((text) => documents.read(text));
  const isKept = texts.map((text, number) => [text, number] as const).reverse();
  const kept = isKept.filter(([text, number]) => documents.read(text) === first[number]);
  expect(kept.map(([, number]) => number)).toEqual([7, 6, 5]);
});

it("what is kept of a document holds none of its tokens; an error of a variable says where it is all the same", () => {
  const schema = buildSchema("type Query { a(b: Int): Int }");
  const { only, document } = new DocumentReader(schema, DEFAULT_LIMITS).read("query ($b: Int = 1) {\n  a(b: $b)\n}");
  const held: ASTNode[] = [];
  visit(document, {
    enter(node) {
      if (node.loc) held.push(node);
    },
  });
  expect(held).toEqual([only!.operation.variableDefinitions![0]]);
  expect(Object.keys(held[0]!.loc!)).toEqual(["start", "end", "source"]);
  expect(() => coerceVariables(schema, only!.operation, { b: "one" })).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ locations: [{ line: 1, column: 8 }] })] }),
  );
});
