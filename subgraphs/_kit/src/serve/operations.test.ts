import { type ASTNode, buildSchema, visit } from "graphql";
import { Operations } from "./operations";

const documentOf = (operations: Operations, text: string) => {
  const operation = operations.of(text);
  if ("errors" in operation) throw operation.errors[0];
  return operation.document;
};

it("of what is kept each place is told, and no token held", () => {
  const document = documentOf(new Operations(buildSchema("type Query { a(b: Int): Int }")), "{\n  a(b: 1)\n}");
  const held = new Set<string>();
  const starts: Record<string, number> = {};
  visit(document, {
    enter(node: ASTNode) {
      for (const name of Object.keys(node.loc!)) held.add(name);
      starts[node.kind] = node.loc!.start;
    },
  });
  expect([...held]).toEqual(["start", "end", "source"]);
  expect(starts).toEqual({
    Document: 0,
    OperationDefinition: 0,
    SelectionSet: 0,
    Field: 4,
    Name: 6,
    Argument: 6,
    IntValue: 9,
  });
});

it("half a million characters of texts are kept, the latest", () => {
  const operations = new Operations(buildSchema("type Query { a: Int }"));
  const texts = Array.from({ length: 6 }, (_, number) => `{ a } # ${number}${"x".repeat(149_990)}`);
  const first = texts.map((text) => documentOf(operations, text));
  const kept = [5, 4, 3, 2].map((at) => documentOf(operations, texts[at]!) === first[at]);
  expect(kept).toEqual([true, true, true, false]);
});
