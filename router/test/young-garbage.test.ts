import { setImmediate as later } from "node:timers/promises";
import { createEngine } from "../src/engine";
import { ANONYMOUS } from "../src/request/identity";
import { ProcessSource } from "../src/sources/process-source";
import type { SubgraphRequest } from "../src/sources/source";
import type { UpstreamRequest } from "../src/sources/upstream";
import { compose } from "./fixtures/compose";
import { heldGarbage } from "./fixtures/held-garbage";

const subscribe = () => Promise.reject(new Error("Not a subscription."));

it("requests to a subgraph in this process leave nothing behind", async () => {
  const execute = async () => {
    await later();
    return { data: null };
  };
  const source = new ProcessSource({ execute, subscribe }, 60_000);
  const request = (load: object) =>
    source.execute({
      fetch: { query: "{ a }", operationName: undefined, bodyHead: "" },
      variables: { load },
      representations: undefined,
      viewer: {},
      signal: undefined,
    } satisfies UpstreamRequest);
  expect(await heldGarbage(request)).toBeLessThan(0.1);
  await source.close();
});

it("answers in which objects stand in several places leave nothing behind", async () => {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n`;
  const supergraphSdl = compose({
    notes: `${link} type Query { notes: [Note!]! } type Note { by: Person! } type Person @key(fields: "id") { id: ID! }`,
    people: `${link} type Person @key(fields: "id") { id: ID! marks: [Mark!]! } type Mark { index: Int! }`,
  });
  let marks: object = [];
  const answerOf = async ({ query }: SubgraphRequest) => {
    const by = { __typename: "Person", id: "1" };
    return { data: query.includes("_entities") ? { _entities: [{ marks }] } : { notes: [{ by }, { by: { ...by } }] } };
  };
  const source = { execute: answerOf, subscribe };
  const { pipeline, close } = createEngine({ supergraphSdl, sources: { notes: source, people: source } });
  const request = async (load: object) => {
    marks = load;
    const { text } = await pipeline.run({ query: "{ notes { by { marks { index } } } }", variables: {} }, ANONYMOUS);
    const { notes } = JSON.parse(text).data;
    expect([notes.length, notes[0].by.marks.length, notes[1].by.marks[1_999]]).toEqual([2, 2_000, { index: 1_999 }]);
  };
  // What else the process does leaves up to a seventh; texts that are kept leave two thirds and more.
  expect(await heldGarbage(request)).toBeLessThan(0.3);
  await close();
});
