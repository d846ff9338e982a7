import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isScalarType } from "graphql";
import { codegenScalars } from "../src/schema/codegen-scalars";
import { ROOT } from "../src/stack/settings";

const read = (name: string) => readFileSync(join(ROOT, "schema", name), "utf8");
const api = buildSchema(read("api.graphql"));

it("every scalar of the API has a type for clients, and what is shipped says so", () => {
  expect(JSON.parse(codegenScalars(api))).toEqual({
    BigInt: "string",
    CountryCode: "string",
    Currency: "string",
    DateTime: "string",
  });
  expect(read("codegen.scalars.json")).toBe(codegenScalars(api));
});

it("a scalar without one is refused by name", () => {
  expect(() =>
    codegenScalars(buildSchema("scalar DateTime scalar Weight type Query { at: DateTime, w: Weight }")),
  ).toThrow("State in deploy/src/schema/codegen-scalars.ts what clients get for Weight.");
});

it("a scalar that a standard describes names it", () => {
  const url = (name: string) => {
    const type = api.getType(name);
    return isScalarType(type) ? type.specifiedByURL : undefined;
  };
  expect(["DateTime", "CountryCode", "Currency"].map(url)).toEqual([
    "https://www.rfc-editor.org/rfc/rfc3339",
    "https://en.wikipedia.org/wiki/ISO_3166-1_alpha-2",
    "https://en.wikipedia.org/wiki/ISO_4217",
  ]);
});
