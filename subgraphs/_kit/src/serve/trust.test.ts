import { once } from "node:events";
import { Mutation, Query, Resolver, Root, Subscription } from "type-graphql";
import { WebSocket } from "ws";
import { Access } from "../access/access";
import type { ViewerClaims } from "../identity/viewer";
import { createLogger } from "../logging";
import { TestRouter } from "../testing/test-router";
import { until } from "../testing/until";
import { type Listening, listen } from "./http";
import { Subgraph } from "./subgraph";

const SECRET = "a secret that only these tests know.";
/** What was done, and which subscriptions were begun. */
const effects: string[] = [];
let open = 0;

/** One event, and then nothing until it is released. */
function forever(): AsyncIterableIterator<string> {
  effects.push("begun");
  open += 1;
  let begun = false;
  let release: (end: IteratorResult<string>) => void = () => undefined;
  const source: AsyncIterableIterator<string> = {
    next: async () => {
      if (begun) return new Promise((resolve) => (release = resolve));
      begun = true;
      return { done: false, value: "first" };
    },
    return: async () => {
      open -= 1;
      release({ done: true, value: undefined });
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => source,
  };
  return source;
}

@Resolver()
class EffectResolver {
  @Access("anyone")
  @Query(() => String, { description: "Asked." })
  asked(): string {
    effects.push("asked");
    return "asked";
  }

  @Access("anyone")
  @Mutation(() => String, { description: "Done." })
  done(): string {
    effects.push("done");
    return "done";
  }

  @Access("anyone")
  @Subscription(() => String, { subscribe: forever, description: "Goes on." })
  heard(@Root() word: string): string {
    return word;
  }

  @Access("anyone")
  @Subscription(() => String, { subscribe: forever, description: "Goes on, too." })
  overheard(@Root() word: string): string {
    return word;
  }
}

let server: Listening;
beforeAll(async () => {
  const subgraph = await Subgraph.start({
    schema: { name: "effects", resolvers: [EffectResolver] },
    resolvers: [new EffectResolver()],
    context: (viewer) => ({ viewer }),
    resources: [],
    config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: SECRET },
    logger: createLogger("test", "silent"),
  });
  server = await listen(subgraph);
});
afterAll(() => server.close());
beforeEach(() => {
  effects.length = 0;
});

const router = new TestRouter(SECRET, "effects");
const claims: ViewerClaims = { sub: "u1", tid: "t1", scope: "role:ops" };
const DONE = JSON.stringify({ query: "mutation { done }" });
const HEARD = { query: "subscription { heard }" };

async function post(headers: Record<string, string>, body = DONE) {
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}
const UNTRUSTED = {
  status: 401,
  body: { errors: [{ message: "Only the router may ask.", extensions: { code: "UNTRUSTED_ROUTER" } }] },
};

/** A socket that sends what it is told to, as whoever captured it would. */
class RawSocket {
  readonly messages: { type: string; payload?: unknown }[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  private readonly socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");

  constructor() {
    this.socket.on("message", (text) => this.messages.push(JSON.parse(String(text))));
    this.closed = once(this.socket, "close").then(([code, reason]) => ({ code, reason: String(reason) }));
  }

  async connect(payload: unknown): Promise<this> {
    await once(this.socket, "open");
    this.send({ type: "connection_init", payload });
    return this;
  }

  /** Resolves when as many messages have come. */
  async received(count: number): Promise<unknown[]> {
    await until(async () => this.messages.length >= count);
    return this.messages;
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  async leave(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}

const subscribe = (message: object, extensions: unknown, id = "1") => ({
  id,
  type: "subscribe",
  payload: { ...message, extensions },
});
const FORBIDDEN = { code: 4403, reason: "Forbidden" };

it("a mutation that was sent before is refused, and done once", async () => {
  const captured = router.request(claims, DONE);
  expect(await post(captured)).toEqual({ status: 200, body: { data: { done: "done" } } });
  expect(await post(captured)).toEqual(UNTRUSTED);
  expect(effects).toEqual(["done"]);
});

it.each([
  ["of another subgraph", () => router.request(claims, DONE, { audience: "orders" })],
  ["of a connection", () => router.connection(claims)],
  ["of an operation on a socket", () => router.request(claims, DONE, { use: "operation x.1" })],
  ["of a query", () => router.request(claims, '{"query":"{ asked }"}')],
  ["of a minute ago", () => router.request(claims, DONE, { time: Date.now() - 60_000 })],
])("the signature %s serves no mutation", async (_case, headers) => {
  expect(await post(headers())).toEqual(UNTRUSTED);
  expect(effects).toEqual([]);
});

it("a viewer whose token has run out is told to sign in again", async () => {
  expect(await post(router.request({ ...claims, exp: 1 }, DONE))).toEqual({
    status: 401,
    body: { errors: [{ message: "This token has run out: sign in again.", extensions: { code: "UNAUTHENTICATED" } }] },
  });
  expect(effects).toEqual([]);
});

describe("a socket", () => {
  it("serves the operation that was signed for it", async () => {
    const parameters = router.connection(claims);
    const socket = await new RawSocket().connect(parameters);
    await socket.received(1);
    socket.send(subscribe(HEARD, router.operation(parameters, HEARD)));
    expect(await socket.received(2)).toEqual([
      { type: "connection_ack" },
      { id: "1", type: "next", payload: { data: { heard: "first" } } },
    ]);
    await socket.leave();
    await until(async () => open === 0);
  });

  it("is not opened a second time by a connection_init that was captured", async () => {
    const parameters = router.connection(claims);
    const first = await new RawSocket().connect(parameters);
    expect(await first.received(1)).toEqual([{ type: "connection_ack" }]);
    const second = await new RawSocket().connect(parameters);
    expect(await second.closed).toEqual(FORBIDDEN);
    expect(second.messages).toEqual([]);
    await first.leave();
  });

  it.each([
    ["no signature", () => ({ "x-viewer": "e30", "x-viewer-signature": `t=${Date.now()},v1=${"0".repeat(64)}` })],
    ["nothing at all", () => undefined],
    ["another subgraph's", () => router.connection(claims, { audience: "orders" })],
    ["a request's", () => router.request(claims, "")],
    ["one of a minute ago", () => router.connection(claims, { time: Date.now() - 60_000 })],
    ["another secret's", () => new TestRouter("another secret", "effects").connection(claims)],
  ])("is not opened by %s", async (_case, parameters) => {
    const socket = await new RawSocket().connect(parameters());
    expect(await socket.closed).toEqual(FORBIDDEN);
    expect(socket.messages).toEqual([]);
  });

  it.each([
    ["another operation", { query: "subscription { overheard }" }, (own: Parameters) => router.operation(own, HEARD)],
    ["a mutation", { query: "mutation { done }" }, (own: Parameters) => router.operation(own, HEARD)],
    ["an operation without a signature", HEARD, () => undefined],
    ["one signed for another socket", HEARD, () => router.operation(router.connection(claims), HEARD)],
  ])("does not serve %s, and is closed", async (_case, message, extensions) => {
    const parameters = router.connection(claims);
    const socket = await new RawSocket().connect(parameters);
    await socket.received(1);
    socket.send(subscribe(message, extensions(parameters)));
    expect(await socket.closed).toEqual(FORBIDDEN);
    expect(effects).toEqual([]);
  });

  it("does not serve an operation a second time", async () => {
    const parameters = router.connection(claims);
    const socket = await new RawSocket().connect(parameters);
    const extensions = router.operation(parameters, HEARD);
    await socket.received(1);
    socket.send(subscribe(HEARD, extensions));
    await socket.received(2);
    socket.send(subscribe(HEARD, extensions, "2"));
    expect(await socket.closed).toEqual(FORBIDDEN);
    expect(effects).toEqual(["begun"]);
    await until(async () => open === 0);
  });

  it("is not opened for a viewer whose token has run out", async () => {
    const socket = await new RawSocket().connect(router.connection({ ...claims, exp: 1 }));
    expect(await socket.closed).toEqual({ code: 4401, reason: "Token expired" });
  });

  it("is closed when its viewer's token runs out, with what is open on it", async () => {
    // Five seconds of tolerance, less what is left of the present one.
    const parameters = router.connection({ ...claims, exp: Math.floor(Date.now() / 1000) - 3 });
    const socket = await new RawSocket().connect(parameters);
    await socket.received(1);
    socket.send(subscribe(HEARD, router.operation(parameters, HEARD)));
    await socket.received(2);
    expect(await socket.closed).toEqual({ code: 4401, reason: "Token expired" });
    await until(async () => open === 0);
  });
});

type Parameters = Record<string, string>;
