import { compose } from "./fixtures/compose";
import { openSocket, openStream } from "./fixtures/live-clients";
import { createLibrary } from "./fixtures/servers";
import { type Running, startRouter } from "./fixtures/start";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const A = `${LINK} type Query { a: A ok: Int } type A @key(fields: "id") { id: ID! name: String }`;
const B = `${LINK} type Query { b: Int } type A @key(fields: "id") { id: ID! field: Int }`;
/** No way leads from the one subgraph to what the other has of A. */
const SUPERGRAPH = compose({ a: A, b: B }).replace(
  '@join__type(graph: B, key: "id")',
  '@join__type(graph: B, key: "id", resolvable: false)',
);

describe("an operation that cannot be planned", () => {
  let running: Running;
  let asked: number;

  beforeAll(async () => {
    const source = {
      execute: async () => {
        asked++;
        return { data: { a: { __typename: "A", id: "1", name: "n" }, ok: 1 } };
      },
      subscribe: () => Promise.reject(new Error("There are no subscriptions.")),
    };
    running = await startRouter({ supergraphSdl: SUPERGRAPH, sources: { a: source, b: source } });
  });
  beforeEach(() => {
    asked = 0;
  });
  afterAll(() => running.router.close());

  const REFUSAL = {
    errors: [{ message: "The operation cannot be planned.", extensions: { code: "OPERATION_RESOLUTION_FAILURE" } }],
  };

  it.each([
    ["the field alone", "{ a { field } }"],
    ["beside what could be", "{ ok a { name field } }"],
    ["in a fragment", "{ ok a { ...F } } fragment F on A { field }"],
    ["under a condition that is not met", "query($x: Boolean = false) { ok a { field @include(if: $x) } }"],
  ])("has no data at all, each time, and asks nobody: %s", async (_, query) => {
    for (let time = 0; time < 2; time++) {
      const { status, body } = await running.ask(query);
      expect([status, body]).toEqual([400, REFUSAL]);
    }
    expect(asked).toBe(0);
  });

  it("says so with 200 to a client that names application/json", async () => {
    const { status, body } = await running.ask("{ a { field } }", { headers: { accept: "application/json" } });
    expect([status, body]).toEqual([200, REFUSAL]);
  });

  it("says so on a stream of events and on a WebSocket", async () => {
    const stream = openStream(running.url, { query: "{ a { field } }" });
    const { detail } = await stream.ending();
    expect([stream.status(), JSON.parse(detail)]).toEqual([400, REFUSAL]);
    const { client, run } = openSocket(running.url);
    expect(await run("{ a { field } }").ending()).toEqual({ kind: "error", detail: REFUSAL.errors });
    expect(await run("{ ok }").count(1)).toEqual([{ data: { ok: 1 } }]);
    await client.dispose();
  });
});

describe("null for a variable that has a default", () => {
  let running: Running;

  beforeAll(async () => {
    running = await startRouter({ sources: createLibrary().sources });
  });
  afterAll(() => running.router.close());

  it.each([
    ["@include", "query($x: Boolean = true) { books { id title @include(if: $x) } }"],
    ["@skip", "query($x: Boolean = true) { books { id title @skip(if: $x) } }"],
    [
      "@include of a fragment",
      "query($x: Boolean = true) { ...F @include(if: $x) } fragment F on Query { books { id } }",
    ],
  ])("is refused where it decides what is asked for: %s", async (_, query) => {
    const { status, body } = await running.ask(query, { variables: { x: null } });
    expect([status, body]).toEqual([
      400,
      {
        errors: [
          {
            message: 'Variable "$x" decides what is asked for: it must not be null.',
            extensions: { code: "BAD_USER_INPUT" },
          },
        ],
      },
    ]);
    expect((await running.ask(query)).status).toBe(200);
  });

  it("is null where null is allowed", async () => {
    const query = "query($n: Int = 3) { echo(number: $n) }";
    expect((await running.ask(query, { variables: { n: null } })).body).toEqual({
      data: { echo: '{"number":null}' },
    });
  });
});
