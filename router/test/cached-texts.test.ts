import { buildSchema } from "graphql";
import { DocumentReader } from "../src/request/document";
import { DEFAULT_LIMITS } from "../src/request/limits";

const reader = () => new DocumentReader(buildSchema("type Query { a: Int }"), DEFAULT_LIMITS);
const ofSize = (characters: number, number: number) => `{ a } # ${number} ${"x".repeat(characters)}`;

it("a thousand documents of a portal's size are read once each", () => {
  const documents = reader();
  const texts = Array.from({ length: 1_000 }, (_, number) => ofSize(1_500, number));
  const first = texts.map((text) => documents.read(text));
  expect(texts.every((text, number) => documents.read(text) === first[number])).toBe(true);
});

it("of documents of half a megabyte 16 megabytes are kept, the latest", () => {
  const documents = reader();
  const texts = Array.from({ length: 40 }, (_, number) => ofSize(524_288, number));
  const first = texts.map((text) => documents.read(text));
  const isKept = texts.map((text, number) => [text, number] as const).reverse();
  const kept = isKept.filter(([text, number]) => documents.read(text) === first[number]);
  expect(kept.map(([, number]) => number)).toEqual(Array.from({ length: 31 }, (_, index) => 39 - index));
});
