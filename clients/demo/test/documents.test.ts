import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import * as documents from "../src/documents";
import * as many from "../src/many/documents";

const api = buildSchema(readFileSync(join(__dirname, "..", "..", "..", "schema", "api.graphql"), "utf8"));

it.each(Object.entries({ ...documents, ...many }))("%s asks what the API offers", (_name, document) => {
  expect(validate(api, parse(document))).toEqual([]);
});
