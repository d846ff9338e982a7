import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Turns } from "../src/answer/turns";
import { createEngine } from "../src/engine";
import { ANONYMOUS } from "../src/request/identity";
import { Abandonment } from "../src/sources/abandonment";
import { compose } from "./fixtures/compose";

/** Works that end when they are told to, in the order in which they begin. */
class Works {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, () => void>();

  readonly of = (name: string) => (): Promise<string> => {
    this.begun.push(name);
    return new Promise((resolve) => this.ends.set(name, () => resolve(name)));
  };

  /** And lets those begin that may. */
  async end(name: string): Promise<void> {
    this.ends.get(name)!();
    await settled();
  }
}

/** Two looks at the sockets, and all that follows from them. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await nextTurn();
}

describe("large answers", () => {
  let turns: Turns;
  let works: Works;
  const take = (name: string, cost: number, viewer = "one", signal?: AbortSignal) =>
    turns.take(cost, viewer, signal, works.of(name));

  beforeEach(() => {
    turns = new Turns(25_000);
    works = new Works();
  });

  it("are at work together up to the capacity; small ones wait for nobody", async () => {
    take("a", 15_000);
    take("b", 10_000);
    take("c", 1_001);
    take("small", 1_000);
    await settled();
    expect(works.begun).toEqual(["a", "b", "small"]);
    await works.end("a");
    expect(works.begun).toEqual(["a", "b", "small", "c"]);
  });

  it("that come to more than the capacity are at work alone", async () => {
    take("huge", 50_000);
    take("next", 2_000);
    await settled();
    expect(works.begun).toEqual(["huge"]);
    await works.end("huge");
    expect(works.begun).toEqual(["huge", "next"]);
  });

  it("of one viewer do not go before another's that came later", async () => {
    for (const name of ["a1", "a2", "a3"]) take(name, 20_000, "a");
    take("b1", 20_000, "b");
    take("a4", 20_000, "a");
    for (const name of ["a1", "a2", "b1", "a3"]) {
      await settled();
      await works.end(name);
    }
    expect(works.begun).toEqual(["a1", "a2", "b1", "a3", "a4"]);
  });

  it("whose work fails give their room back", async () => {
    const failing = turns.take(25_000, "one", undefined, () => Promise.reject(new Error("gone")));
    take("next", 25_000);
    await expect(failing).rejects.toThrow("gone");
    await settled();
    expect(works.begun).toEqual(["next"]);
  });

  it("nobody waits for any more leave at once, take no room and let those behind them begin", async () => {
    const client = new Abandonment();
    take("at work", 20_000);
    const left = take("left", 20_000, "one", client);
    take("fits", 5_000);
    await settled();
    expect(works.begun).toEqual(["at work"]);
    client.abandon();
    await settled();
    // Its work begins to find that nobody waits.
    expect(works.begun).toEqual(["at work", "left", "fits"]);
    await works.end("left");
    expect(await left).toBe("left");
    take("waits", 20_000);
    await settled();
    expect(works.begun).toEqual(["at work", "left", "fits"]);
    await works.end("at work");
    expect(works.begun).toEqual(["at work", "left", "fits", "waits"]);
  });
});

const SHOP = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@listSize"])
  type Query { all: [Item] @listSize(assumedSize: 20000) one: Item }
  type Item { id: ID }
`;

it("a subgraph is asked for one large answer after the other, for none that nobody waits for, and for small ones meanwhile", async () => {
  const asked: string[] = [];
  const answers: ((answer: { data: Record<string, unknown> }) => void)[] = [];
  const execute = async ({ query }: { query: string }) => {
    asked.push(query);
    if (query.includes("one")) return { data: { one: { id: "1" } } };
    return new Promise<{ data: Record<string, unknown> }>((resolve) => answers.push(resolve));
  };
  const source = { execute, subscribe: () => Promise.reject(new Error("nothing lives here")) };
  const engine = createEngine({ supergraphSdl: compose({ shop: SHOP }), sources: { shop: source } });
  const run = (query: string, signal?: AbortSignal) =>
    engine.pipeline.run({ query, variables: {}, operationName: undefined } as never, ANONYMOUS, signal);
  const client = new Abandonment();
  const all = [run("{ all { id } }"), run("{ all { id } }", client), run("{ all { id } }")];
  expect((await run("{ one { id } }")).text).toBe('{"data":{"one":{"id":"1"}}}');
  await settled();
  expect(asked).toEqual(["{all{id}}", "{one{id}}"]);
  client.abandon();
  await all[1];
  expect(asked).toHaveLength(2);
  answers[0]!({ data: { all: [{ id: "1" }] } });
  expect((await all[0]!).text).toBe('{"data":{"all":[{"id":"1"}]}}');
  await settled();
  expect(asked).toEqual(["{all{id}}", "{one{id}}", "{all{id}}"]);
  answers[1]!({ data: { all: [] } });
  expect((await all[2]!).text).toBe('{"data":{"all":[]}}');
  await engine.close();
});

it("of subgraphs elsewhere more is asked at one time, because what is done here comes in strides", async () => {
  const held: ServerResponse[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      if (body.includes("all")) held.push(response);
      else response.end('{"data":{"one":{"id":"1"}}}');
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const engine = createEngine({
    supergraphSdl: compose({ shop: SHOP }),
    urls: { shop: `http://127.0.0.1:${port}` },
    limits: { cost: 20_000 },
  });
  const run = (query: string) =>
    engine.pipeline.run({ query, variables: {}, operationName: undefined } as never, ANONYMOUS);
  const all = Array.from({ length: 10 }, () => run("{ all { id } }"));
  while (held.length < 8) await nextTurn();
  expect((await run("{ one { id } }")).text).toBe('{"data":{"one":{"id":"1"}}}');
  await settled();
  expect(held).toHaveLength(8);
  held[0]!.end('{"data":{"all":[]}}');
  while (held.length < 9) await nextTurn();
  await settled();
  expect(held).toHaveLength(9);
  for (let at = 1; at < 10; at++) {
    while (held.length <= at) await nextTurn();
    held[at]!.end('{"data":{"all":[]}}');
  }
  for (const answer of all) expect((await answer).text).toBe('{"data":{"all":[]}}');
  await engine.close();
  server.closeAllConnections();
  server.close();
});
