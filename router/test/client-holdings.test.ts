import { once } from "node:events";
import { connect } from "node:net";
import { compose } from "./fixtures/compose";
import { openSocket, openStream } from "./fixtures/live-clients";
import { ensureServed, gauge, longAnswers, openRaw, TEXT, until, untilGauge } from "./fixtures/raw-clients";
import { createKeys, type Keys, type Running, startRouter } from "./fixtures/start";

const NEWS = "subscription { news }";
const ENOUGH = 30_000_000;
const library = longAnswers();
let running: Running;
let keys: Keys;
beforeAll(async () => {
  keys = await createKeys();
});

async function start(clients: object, trustedProxies = 0): Promise<void> {
  running = await startRouter({
    supergraphSdl: compose({ one: library.sdl }),
    sources: { one: library.source },
    jwks: keys.jwks,
    clients,
    trustedProxies,
  });
}
afterEach(() => running.router.close());
const port = () => Number(new URL(running.url).port);
const bearer = async () => ({ authorization: `Bearer ${await keys.token("")}` });

describe("who reads nothing of what waits is cut off, while others are served", () => {
  it("a WebSocket, by a code that clients come back on", async () => {
    await start({ unreadFor: 4_000, closeWithin: 20_000 });
    const { socket, subscribe, closed } = await openRaw(running.url);
    socket.pause();
    subscribe(TEXT, { length: ENOUGH });
    await until(async () => (await gauge(running, "router_unread_bytes")) > 0);
    await ensureServed(running);
    await untilGauge(running, "router_websockets", 0);
    socket.resume();
    expect(await closed).toEqual({
      code: 1013,
      reason: "Answers were not read: connect again, and read them as they come",
    });
    await untilGauge(running, "router_unread_bytes", 0);
  });

  it("a WebSocket that never reads again", async () => {
    await start({ unreadFor: 200, closeWithin: 200 });
    const { socket, subscribe } = await openRaw(running.url);
    socket.pause();
    subscribe(TEXT, { length: ENOUGH });
    await ensureServed(running);
    await untilGauge(running, "router_websockets", 0);
    await untilGauge(running, "router_unread_bytes", 0);
    socket.terminate();
  });

  it.each([
    ["an answer", "application/json", TEXT],
    ["an answer as a stream", "text/event-stream", TEXT],
    ["events", "text/event-stream", NEWS],
  ])("%s over HTTP", async (_what, accept, query) => {
    await start({ unreadFor: 200 });
    const socket = connect(port(), "127.0.0.1");
    socket.on("error", () => {});
    socket.pause();
    const body = JSON.stringify({ query, variables: { length: ENOUGH } });
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\naccept: ${accept}`;
    socket.write(`${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
    if (query === NEWS) {
      await library.feed.until(1);
      library.feed.send("news", "x".repeat(ENOUGH));
    }
    await ensureServed(running);
    // Its own end is open all the while.
    await untilGauge(running, "router_client_connections", 0);
    await untilGauge(running, "router_unread_bytes", 0);
    await library.feed.until(0);
    socket.destroy();
  });

  it("not who reads slowly", async () => {
    await start({ unreadFor: 2_000 });
    const { socket, subscribe, of } = await openRaw(running.url);
    subscribe(TEXT, { length: ENOUGH });
    for (let index = 0; index < 30; index++) {
      socket.pause();
      await new Promise((resolve) => setTimeout(resolve, 100));
      socket.resume();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => of("complete").length === 1);
    expect(of("next")[0].payload.data.text).toHaveLength(ENOUGH);
    socket.terminate();
  });
});

describe("a client has so much and no more, and again once it has given back", () => {
  it("sockets of an address", async () => {
    await start({ socketsPerAddress: 2 });
    const [one, two] = [await openRaw(running.url), await openRaw(running.url)];
    const three = await openRaw(running.url);
    expect((await three.closed).code).toBe(1006);
    expect(await gauge(running, "router_websockets")).toBe(2);
    one.socket.terminate();
    await untilGauge(running, "router_websockets", 1);
    await ensureServed(running);
    two.socket.terminate();
  });

  it("sockets of a viewer, and nobody else's", async () => {
    await start({ socketsPerViewer: 1 });
    const one = await openRaw(running.url, { init: await bearer() });
    const two = await openRaw(running.url, { init: await bearer() });
    expect(await two.closed).toEqual({
      code: 1013,
      reason: "One viewer may have 1 sockets: close one, then connect again",
    });
    await ensureServed(running);
    one.socket.terminate();
    await untilGauge(running, "router_websockets", 0);
    const again = await openRaw(running.url, { init: await bearer() });
    expect(again.of("connection_ack")).toHaveLength(1);
    again.socket.terminate();
  });

  it.each([
    ["over one socket", { subscriptionsPerSocket: 2 }],
    ["from one address", { subscriptionsPerAddress: 2 }],
    ["of one viewer", { subscriptionsPerViewer: 2 }],
  ])("subscriptions %s", async (whose, clients) => {
    await start(clients);
    const { socket, subscribe, send, of } = await openRaw(running.url, { init: await bearer() });
    const [one] = [subscribe(NEWS), subscribe(NEWS)];
    await library.feed.until(2);
    const three = subscribe(NEWS);
    await until(() => of("error").length === 1);
    expect(of("error")).toEqual([
      {
        id: three,
        type: "error",
        payload: [tooManySubscriptions(whose)],
      },
    ]);
    expect(library.feed.count).toBe(2);
    await ensureServed(running);
    send({ id: one, type: "complete" });
    await library.feed.until(1);
    subscribe(NEWS);
    await library.feed.until(2);
    socket.terminate();
    await library.feed.until(0);
    const other = await openRaw(running.url, { init: await bearer() });
    other.subscribe(NEWS);
    other.subscribe(NEWS);
    await library.feed.until(2);
    other.socket.terminate();
    await library.feed.until(0);
  });

  it("streams of events, those over WebSocket counted with them", async () => {
    await start({ subscriptionsPerViewer: 2 });
    const headers = await bearer();
    const { socket, subscribe } = await openRaw(running.url, { init: headers });
    subscribe(NEWS);
    const stream = openStream(running.url, { query: NEWS }, headers);
    await library.feed.until(2);
    const refused = await running.ask(NEWS, { headers: { ...headers, accept: "text/event-stream" } });
    expect([refused.status, refused.body]).toEqual([429, { errors: [tooManySubscriptions("of one viewer")] }]);
    await ensureServed(running);
    stream.stop();
    await library.feed.until(1);
    const again = openStream(running.url, { query: NEWS }, headers);
    await library.feed.until(2);
    again.stop();
    socket.terminate();
    await library.feed.until(0);
  });

  it("by the address that a trusted proxy tells", async () => {
    await start({ socketsPerAddress: 1, connectionsPerAddress: 1 }, 1);
    const from = (address: string) =>
      openRaw(running.url, { headers: { "x-forwarded-for": `198.51.100.1, ${address}` } });
    const [one, same, other] = [await from("192.0.2.1"), await from("192.0.2.1"), await from("192.0.2.2")];
    expect((await same.closed).code).toBe(1006);
    expect([one, other].map(({ of }) => of("connection_ack").length)).toEqual([1, 1]);
    one.socket.terminate();
    other.socket.terminate();
  });

  it("connections of an address", async () => {
    await start({ connectionsPerAddress: 3 });
    const held = Array.from({ length: 3 }, () => connect(port(), "127.0.0.1"));
    await Promise.all(held.map((socket) => once(socket, "connect")));
    const more = connect(port(), "127.0.0.1").on("error", () => {});
    await once(more, "close");
    held[0]!.destroy();
    held[1]!.destroy();
    await until(
      async () => (await running.ask(TEXT, { variables: { length: 1 } }).catch(() => undefined))?.status === 200,
    );
    held[2]!.destroy();
  });
});

describe("a socket that does not do its part ends", () => {
  it("one that does not say who it is", async () => {
    await start({ initWithin: 100 });
    const silent = await Promise.all(Array.from({ length: 20 }, () => openRaw(running.url, { init: false })));
    for (const { closed } of silent) {
      expect(await closed).toEqual({ code: 4408, reason: "Connection initialisation timeout" });
    }
    await untilGauge(running, "router_websockets", 0);
  });

  it("one that does not answer pings", async () => {
    await start({ pingEvery: 100 });
    const { socket, closed } = await openRaw(running.url, { autoPong: false });
    const answering = await openRaw(running.url);
    expect((await closed).code).toBe(1006);
    expect(answering.socket.readyState).toBe(answering.socket.OPEN);
    expect(await gauge(running, "router_websockets")).toBe(1);
    answering.socket.terminate();
    socket.terminate();
  });

  it("one that does not close when it is asked to", async () => {
    await start({ initWithin: 100, closeWithin: 100 });
    const socket = connect(port(), "127.0.0.1").on("error", () => {});
    socket.write(
      "GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n" +
        "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n",
    );
    socket.resume();
    await untilGauge(running, "router_websockets", 1);
    await once(socket, "close");
    expect(await gauge(running, "router_websockets")).toBe(0);
  });

  it("one whose message is too long", async () => {
    await start({});
    const { socket, closed } = await openRaw(running.url);
    socket.send("x".repeat(1_048_577));
    expect((await closed).code).toBe(1009);
    await untilGauge(running, "router_websockets", 0);
  });
});

function tooManySubscriptions(whose: string) {
  const message = `There may be 2 subscriptions ${whose} at a time: end one, then subscribe again.`;
  return { message, extensions: { code: "LIMIT_EXCEEDED" } };
}

describe("a token that says how often it may be used", () => {
  // A window that no test comes to the end of.
  const seconds = 4_000_000_000;
  const bounded = (sub: string, calls: unknown) => keys.token("", 600, { sub, rate: { calls, seconds } });
  const ASKED = "{ __typename }";

  it("is refused after that, with what was asked, what is left and when to come back; all of its sub count together", async () => {
    await start({});
    const [token, renewed] = await Promise.all([bounded("shop", 3), bounded("shop", 3)]);
    const { client, run } = openSocket(running.url, { authorization: `Bearer ${renewed}` });
    const first = await running.ask(ASKED, { token });
    expect([first.status, first.headers.get("ratelimit-limit"), first.headers.get("ratelimit-remaining")]).toEqual([
      200,
      "3",
      "2",
    ]);
    expect(await run(ASKED).ending()).toEqual({ kind: "complete", detail: undefined });
    expect((await running.ask(ASKED, { token })).headers.get("ratelimit-remaining")).toBe("0");
    const refused = await running.ask(ASKED, { token });
    const [{ message, extensions }] = refused.body.errors;
    expect([refused.status, message, extensions]).toEqual([
      429,
      `This client may make 3 calls in ${seconds} s, and this was one more: come back in ${extensions.retryAfterS} s.`,
      { code: "TOO_MANY_CALLS", asked: 1, limit: 3, remaining: 0, windowS: seconds, retryAfterS: expect.any(Number) },
    ]);
    expect(refused.headers.get("retry-after")).toBe(refused.headers.get("ratelimit-reset"));
    expect(await run(ASKED).ending()).toMatchObject({
      kind: "error",
      detail: [{ extensions: { code: "TOO_MANY_CALLS", asked: 1, remaining: 0 } }],
    });
    await client.dispose();
  });

  it("bounds nobody else, and a claim of another form bounds nobody", async () => {
    await start({});
    const ask = async (token?: string) => {
      const { status, headers } = await running.ask(ASKED, { token });
      return [status, headers.get("ratelimit-remaining")];
    };
    const [one, other, odd] = await Promise.all([bounded("one", 1), bounded("other", 1), bounded("odd", "1")]);
    expect([await ask(one), await ask(one), await ask(other)]).toEqual([
      [200, "0"],
      [429, "0"],
      [200, "0"],
    ]);
    expect([await ask(odd), await ask(odd), await ask(), await ask(await keys.token(""))]).toEqual([
      [200, null],
      [200, null],
      [200, null],
      [200, null],
    ]);
  });
});
