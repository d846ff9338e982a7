import { EventEmitter, getEventListeners, once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { buildSchema, parse, subscribe } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import type { SubgraphSource } from "../src/index";
import { compose } from "./fixtures/compose";
import { openSocket, openStream } from "./fixtures/live-clients";
import { type Running, startRouter } from "./fixtures/start";

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])
  type Query { a: Int }
  type Subscription {
    news(topic: String!, after: String): News! @tag(name: "resumable")
    others(after: String): News!
  }
  type News { id: ID! text: String! }
`;

/** A log that outlives the server of its subgraph, and that server. */
class Newspaper {
  readonly log: string[] = [];
  readonly asked: { topic?: string; after?: string | null }[] = [];
  private readonly changes = new EventEmitter().setMaxListeners(0);
  private server: Server | undefined;
  private sockets: WebSocketServer | undefined;
  private readonly aborts = new Set<AbortController>();
  port = 0;
  readers = 0;

  add(text: string): void {
    this.log.push(text);
    this.changes.emit("change");
  }

  private async *read(args: { topic?: string; after?: string | null }, abort: AbortController) {
    this.asked.push(args);
    this.readers++;
    this.changes.emit("change");
    try {
      let position = args.after ? Number(args.after) : this.log.length;
      for (;;) {
        while (position < this.log.length) {
          const text = this.log[position++]!;
          const event = { id: String(position), text };
          yield { news: event, others: event };
        }
        await once(this.changes, "change", { signal: abort.signal });
      }
    } finally {
      this.readers--;
      this.changes.emit("change");
    }
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await once(this.changes, "change");
  }

  async open(): Promise<void> {
    const follow = (_: unknown, args: { after?: string | null }) => {
      const abort = new AbortController();
      this.aborts.add(abort);
      return this.read(args, abort);
    };
    const resolvers = { Subscription: { news: { subscribe: follow }, others: { subscribe: follow } } };
    const schema = buildSubgraphSchema({ typeDefs: parse(SDL), resolvers: resolvers as never });
    this.server = createServer();
    this.sockets = new WebSocketServer({ server: this.server, path: "/graphql" });
    useServer({ schema }, this.sockets as never);
    this.server.listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** @param how its sockets end: cut off as by a kill, or with the code of a server that stops */
  async close(how: "cut" | 1001 = "cut"): Promise<void> {
    for (const socket of this.sockets!.clients) {
      if (how === "cut") socket.terminate();
      else socket.close(how, "Going away");
    }
    for (const abort of this.aborts) abort.abort();
    this.aborts.clear();
    await new Promise((resolve) => this.server!.close(resolve));
  }
}

let paper: Newspaper;
let running: Running;
const start = async (resumeTries?: number) => {
  const urls = { one: `http://127.0.0.1:${paper.port}/graphql` };
  const supergraphSdl = compose({ one: SDL }, urls);
  running = await startRouter({ supergraphSdl, ...(resumeTries !== undefined && { resumeTries }) });
};
beforeEach(async () => {
  paper = new Newspaper();
  await paper.open();
  await start();
});
afterEach(async () => {
  await running.router.close();
  await paper.close().catch(() => {});
});

const TEXTS = 'subscription { news(topic: "t") { text } }';
const told = (text: string) => ({ data: { news: { text } } });

describe.each([["cut off"], ["stopped"]])("a subgraph that is %s and comes back", (how) => {
  it.each([["WebSocket"], ["SSE"]])("%s clients are told of everything once, and of the loss nothing", async (by) => {
    const live = by === "SSE" ? openStream(running.url, { query: TEXTS }) : openSocket(running.url).run(TEXTS);
    await paper.until(() => paper.readers === 1);
    const texts: string[] = [];
    for (let loss = 0; loss < 4; loss++) {
      texts.push(`before ${loss}`, `during ${loss}`, `more ${loss}`, `after ${loss}`);
      paper.add(`before ${loss}`);
      await live.count(texts.length - 3);
      await paper.close(how === "stopped" ? 1001 : "cut");
      paper.add(`during ${loss}`);
      paper.add(`more ${loss}`);
      await paper.open();
      await paper.until(() => paper.asked.length === loss + 2);
      paper.add(`after ${loss}`);
      await live.count(texts.length);
    }
    expect(live.payloads).toEqual(texts.map(told));
    expect(live.ended).toBeUndefined();
    expect(paper.asked).toEqual([
      { topic: "t" },
      ...[1, 5, 9, 13].map((after) => ({ topic: "t", after: String(after) })),
    ]);
    live.stop();
  });
});

it.each([
  ["a literal", 'subscription { news(topic: "t", after: "1") { text } }', {}],
  ["a variable", 'subscription($a: String) { news(after: $a, topic: "t") { text } }', { a: "1" }],
  ["a variable used twice", "subscription($a: String!) { news(after: $a, topic: $a) { text } }", { a: "1" }],
  ["an alias", 'subscription S { mine: news(topic: "t", after: "1") { id text } }', {}],
  ["another's alias", 'subscription { news(topic: "t", after: "1") { id: text } }', {}],
  [
    "a fragment",
    'subscription { ...F } fragment F on Subscription { news(topic: "t", after: "1") { ...N } } fragment N on News { text }',
    {},
  ],
])("goes on after the client's own cursor when no event came before the loss: %s", async (_what, query, variables) => {
  paper.add("old");
  const live = openSocket(running.url).run(query, variables);
  await paper.until(() => paper.readers === 1);
  await paper.close();
  paper.add("new");
  await paper.open();
  const [{ data }] = await live.count(1);
  const [event] = Object.values(data) as Record<string, string>[];
  const expected: Record<string, object> = {
    "an alias": { mine: { id: "2", text: "new" } },
    "another's alias": { news: { id: "new" } },
  };
  expect(data).toEqual(expected[_what] ?? { news: { text: "new" } });
  expect(Object.values(event!)).toContain("new");
  expect(paper.asked.map(({ after }) => after)).toEqual(["1", "1"]);
  live.stop();
});

it("without any cursor its client is told by the code on which it comes back", async () => {
  const socket = openSocket(running.url);
  socket.run(TEXTS);
  await paper.until(() => paper.readers === 1);
  await paper.close();
  expect((await socket.closed).code).toBe(1013);
});

it("a field that does not say that it can be resumed is not", async () => {
  const socket = openSocket(running.url);
  const live = socket.run('subscription { others(after: "0") { id text } }');
  await paper.until(() => paper.readers === 1);
  paper.add("one");
  await live.count(1);
  await paper.close();
  expect((await socket.closed).code).toBe(1013);
  expect(paper.asked).toEqual([{ after: "0" }]);
});

it("a subgraph that does not come back is given up, with the code, and a client that leaves meanwhile is let go", async () => {
  await running.router.close();
  await start(3);
  const [staying, leaving] = [openSocket(running.url), openSocket(running.url)];
  const [live, other] = [staying.run(TEXTS), leaving.run(TEXTS)];
  await paper.until(() => paper.readers === 2);
  paper.add("one");
  await Promise.all([live.count(1), other.count(1)]);
  await paper.close();
  await leaving.client.dispose();
  expect((await staying.closed).code).toBe(1013);
  expect(live.payloads).toHaveLength(2);
  expect(live.payloads[1].errors).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }]);
  // Its own cursor lets it go on when the subgraph is there again.
  paper.add("two");
  await paper.open();
  const again = openSocket(running.url).run('subscription { news(topic: "t", after: "1") { text } }');
  expect(await again.count(1)).toEqual([told("two")]);
  expect(paper.asked.map(({ after }) => after)).toEqual([undefined, undefined, "1"]);
  again.stop();
});

it("however often it is lost, nothing of what was asked before is held on to", async () => {
  const held: number[] = [];
  let count = 0;
  async function* lossy() {
    const id = String(++count);
    yield { news: { id, text: `text ${id}` } };
    throw new Error("lost");
  }
  const schema = buildSchema(
    "type Query { a: Int } type Subscription { news(topic: String!, after: String): News! } type News { id: ID! text: String! }",
  );
  const source: SubgraphSource = {
    execute: async () => ({ data: null }),
    subscribe: async ({ query, variables, signal }) => {
      held.push(getEventListeners(signal!, "abort").length);
      const asked = { schema, document: parse(query), variableValues: { ...variables } };
      return (await subscribe({ ...asked, rootValue: { news: lossy } })) as never;
    },
  };
  const { router, url } = await startRouter({ supergraphSdl: compose({ one: SDL }), sources: { one: source } });
  const live = openSocket(url).run(TEXTS);
  expect(await live.count(6)).toEqual([1, 2, 3, 4, 5, 6].map((id) => told(`text ${id}`)));
  expect(held.slice(0, 6)).toEqual(Array(6).fill(held[0]));
  live.stop();
  await router.close();
});
