import { createEngine } from "../src/engine";
import { ANONYMOUS } from "../src/request/identity";
import { compose } from "./fixtures/compose";

const SHOP = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@listSize", "@cost"])
  type Query {
    order: Order
    orders(first: Int = 20, after: String): Orders
    page(size: Int!): [Order] @listSize(slicingArguments: ["size"])
    any: [Thing]
    thing: Thing
    report: String @cost(weight: 500)
    priced: Order @cost(weight: 7)
    grid: [[Order!]!]!
  }
  type Orders { edges: [Edge] pageInfo: PageInfo total: Int }
  type Edge { cursor: String node: Order }
  type PageInfo { hasNextPage: Boolean }
  type Order implements Named { id: ID name: String lines: [Line] @listSize(assumedSize: 100) customer: Customer tags: [String] }
  type Line { order: Order orders(first: Int): Orders }
  type Customer implements Named { name: String orders(first: Int = 20, last: Int): Orders }
  interface Named { name: String }
  union Thing = Order | Customer
`;

/** Whether its one subgraph was asked, and what was said instead. */
async function asked(query: string, variables: Record<string, unknown> = {}, cost = 50_000) {
  const calls: string[] = [];
  const execute = async ({ query: text }: { query: string }) => {
    calls.push(text);
    return { data: {} };
  };
  const source = { execute, subscribe: () => Promise.reject(new Error("nothing lives here")) };
  const engine = createEngine({ supergraphSdl: compose({ shop: SHOP }), sources: { shop: source }, limits: { cost } });
  try {
    await engine.pipeline.run({ query, variables, operationName: undefined } as never, ANONYMOUS);
    return { calls: calls.length };
  } catch (reason) {
    const { status, errors } = reason as { status: number; errors: { message: string; extensions: object }[] };
    return { calls: calls.length, status, error: errors[0] };
  } finally {
    await engine.close();
  }
}

/** Found by the limit that it just keeps: one less is refused, with the estimate. */
async function estimateOf(query: string, variables?: Record<string, unknown>): Promise<number> {
  const { error } = await asked(query, variables, -1);
  const { cost } = error!.extensions as { cost: { estimated: number } };
  expect(await asked(query, variables, cost.estimated)).toEqual({ calls: 1 });
  expect((await asked(query, variables, cost.estimated - 1)).calls).toBe(0);
  return cost.estimated;
}

describe("an operation's cost, in objects", () => {
  it.each<[string, number, Record<string, unknown>]>([
    ["{ order { id } }", 1, {}],
    ["{ a: order { id } b: order { id } }", 2, {}],
    ["{ order { tags } }", 1, {}],
    // A list that says how long it is at most, and one that says nothing.
    ["{ order { lines { __typename } } }", 1 + 100, {}],
    ["{ any { __typename } }", 10, {}],
    ["{ grid { id } }", 10 * 10, {}],
    // The connection, its edges and their nodes: by the argument, or else by its default.
    ["{ orders(first: 5) { edges { node { id } } } }", 1 + 5 * 2, {}],
    ["{ orders { edges { node { id } } pageInfo { hasNextPage } } }", 1 + 20 * 2 + 1, {}],
    ["query ($n: Int) { orders(first: $n) { edges { node { id } } } }", 1 + 7 * 2, { n: 7 }],
    ["query ($n: Int) { orders(first: $n) { edges { node { id } } } }", 1 + 20 * 2, {}],
    ["query ($n: Int = 3) { orders(first: $n) { edges { node { id } } } }", 1 + 3 * 2, {}],
    ["query ($n: Int = 3) { orders(first: $n) { edges { node { id } } } }", 1 + 20 * 2, { n: null }],
    ["{ orders(first: 0) { edges { node { id } } } }", 1, {}],
    ["{ orders(first: -4) { edges { node { id } } } }", 1, {}],
    ["{ page(size: 4) { id } }", 4, {}],
    ["{ order { customer { orders(first: 2, last: 9) { edges { cursor } } } } }", 1 + 1 + 1 + 9, {}],
    // Without a default, nobody knows.
    ["{ order { lines { orders { edges { cursor } } } } }", 1 + 100 * (1 + 1 + 10), {}],
    [
      "{ orders(first: 20) { edges { node { customer { orders(first: 5) { edges { cursor } } } } } } }",
      1 + 20 * (2 + 1 + 1 + 5),
      {},
    ],
    // What a field says of its own work.
    ["{ report }", 500, {}],
    ["{ priced { id } }", 7, {}],
    // Of several types, the dearest; what all have counts once.
    ["{ thing { ... on Order { id lines { __typename } } ... on Customer { name } } }", 1 + 100, {}],
    [
      "{ thing { __typename ... on Named { name ... on Order { customer { name } } } ... on Order { lines { __typename } } } }",
      1 + 1 + 100,
      {},
    ],
    [
      "{ order { ...F } } fragment F on Order { customer { ...G } } fragment G on Customer { orders(first: 1) { edges { cursor } } }",
      1 + 1 + 1 + 1,
      {},
    ],
  ])("%s", async (query, cost, variables) => {
    expect(await estimateOf(query, variables)).toBe(cost);
  });
});

it.each([
  ["lines in lines", `{ order { ${"lines { order { ".repeat(3)} id ${"} }".repeat(3)} } }`],
  [
    "pages in pages",
    "{ orders(first: 100) { edges { node { customer { orders(first: 100) { edges { node { customer { orders(first: 100) { edges { cursor } } } } } } } } } } }",
  ],
  ["one page", "{ orders(first: 2147483647) { edges { cursor } } }"],
  [
    "aliases",
    `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: order { lines { order { lines { order { id } } } } }`).join(" ")} }`,
  ],
])("is refused before anything runs: %s", async (_what, query) => {
  const { calls, status, error } = await asked(query);
  const { cost } = error!.extensions as { cost: { estimated: number } };
  expect(cost.estimated).toBeGreaterThan(50_000);
  expect({ calls, status, error }).toEqual({
    calls: 0,
    status: 400,
    error: {
      message: `The operation may come to ${cost.estimated} objects, and 50000 are allowed. Ask for shorter pages, or for fewer lists in lists.`,
      extensions: { code: "COST_LIMIT_EXCEEDED", cost: { estimated: cost.estimated, limit: 50_000 } },
    },
  });
});

it("an estimate past every number is still one", async () => {
  const nested = (depth: number): string => (depth === 0 ? "id" : `lines { order { ${nested(depth - 1)} } }`);
  const { error } = await asked(
    `{ order { ${nested(6)} customer { orders(first: 2147483647) { edges { node { ${nested(4)} } } } } } }`,
  );
  expect((error!.extensions as { cost: { estimated: number } }).cost.estimated).toBe(Number.MAX_SAFE_INTEGER);
});
