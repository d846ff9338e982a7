import { compose } from "./fixtures/compose";
import { ensureServed, gauge, longAnswers, openRaw, TEXT, until, untilGauge } from "./fixtures/raw-clients";
import { type Running, startRouter } from "./fixtures/start";

const FLOOD = 28_000;
const small = longAnswers();
let running: Running;

async function start(clients: object): Promise<void> {
  running = await startRouter({
    supergraphSdl: compose({ one: small.sdl }),
    sources: { one: small.source },
    clients,
  });
}
beforeEach(() => {
  small.asked.count = 0;
  small.asked.release = undefined;
});
afterEach(() => running.router.close());

it("28,000 queries on one socket, no answer of which is read, hold up nobody else, and leave nothing behind", async () => {
  await start({});
  const { socket, subscribe } = await openRaw(running.url);
  socket.pause();
  for (let index = 0; index < FLOOD; index++) subscribe(TEXT, { length: 1 });
  await untilGauge(running, "router_websockets_held", 1);
  for (let index = 0; index < 5; index++) await ensureServed(running);
  expect(small.asked.count).toBeLessThan(FLOOD);
  expect(await gauge(running, "router_websockets_held")).toBe(1);
  socket.terminate();
  await untilGauge(running, "router_websockets", 0);
  expect(await gauge(running, "router_unread_bytes")).toBe(0);
  expect(small.asked.count).toBeLessThan(FLOOD);
});

it("what was held is answered once the client reads, each once", async () => {
  await start({ messagesPerSecond: 1_000_000 });
  const { socket, subscribe, of } = await openRaw(running.url);
  socket.pause();
  const ids = Array.from({ length: 1_500 }, () => subscribe(TEXT, { length: 20_000 }));
  await untilGauge(running, "router_websockets_held", 1);
  await ensureServed(running);
  // Until nothing moves: what the network takes is taken.
  let before = -1;
  await until(async () => {
    const unchanged = before === small.asked.count;
    before = small.asked.count;
    await ensureServed(running);
    return unchanged || before + 2 === small.asked.count;
  });
  expect(small.asked.count).toBeLessThan(1_500);
  // A bound's worth of bytes, and answers of the operations that were at work.
  expect(await gauge(running, "router_unread_bytes")).toBeLessThan(1_048_576 + 51 * 20_200);
  socket.resume();
  await until(() => of("complete").length === ids.length);
  const inOrder = (messages: { id: string }[]) => messages.map(({ id }) => Number(id)).sort((one, two) => one - two);
  expect(inOrder(of("next"))).toEqual(ids.map(Number));
  expect(inOrder(of("complete"))).toEqual(ids.map(Number));
  expect(await gauge(running, "router_unread_bytes")).toBe(0);
  expect(await gauge(running, "router_websockets_held")).toBe(0);
  socket.terminate();
});

it("no more operations of a socket are at work than may be, and the others are carried out after them", async () => {
  await start({ operationsPerSocket: 3 });
  let release: () => void = () => {};
  small.asked.release = new Promise((resolve) => {
    release = resolve;
  });
  const { socket, subscribe, of } = await openRaw(running.url);
  for (let index = 0; index < 40; index++) subscribe(TEXT, { length: 1 });
  await untilGauge(running, "router_websockets_held", 1);
  expect(small.asked.count).toBe(3);
  release();
  await until(() => of("complete").length === 40);
  expect(small.asked.count).toBe(40);
  socket.terminate();
});

it("open subscriptions are not at work: a socket that has as many of them as operations may be goes on", async () => {
  await start({ operationsPerSocket: 2 });
  const { socket, subscribe, send, of } = await openRaw(running.url);
  const ids = Array.from({ length: 10 }, () => subscribe("subscription { news }"));
  await small.feed.until(10);
  const query = subscribe(TEXT, { length: 1 });
  await until(() => of("complete").some(({ id }) => id === query));
  for (const id of ids) send({ id, type: "complete" });
  await small.feed.until(0);
  socket.terminate();
});

it.each([
  ["pings", () => ({ type: "ping", payload: { text: "x".repeat(1_000) } })],
  ["refused documents", (index: number) => ({ id: `${index}`, type: "subscribe", payload: { query: "{" } })],
  ["unknown fields", (index: number) => ({ id: `${index}`, type: "subscribe", payload: { query: "{ nothing }" } })],
  ["ends of nothing", (index: number) => ({ id: `${index}`, type: "complete" })],
])("a flood of %s is read no faster than it may be, while others are served", async (_what, message) => {
  await start({ messagesPerSecond: 100, pingEvery: 200 });
  const { socket, send } = await openRaw(running.url);
  socket.pause();
  for (let index = 0; index < 5_000; index++) send(message(index));
  await untilGauge(running, "router_websockets_held", 1);
  await ensureServed(running);
  expect(await gauge(running, "router_websockets_held")).toBe(1);
  socket.terminate();
  await untilGauge(running, "router_websockets", 0);
});

it("what comes faster than it may is answered later, all of it", async () => {
  await start({ messagesPerSecond: 200 });
  const { socket, send, of } = await openRaw(running.url);
  for (let index = 0; index < 400; index++) send({ type: "ping", payload: { index } });
  await untilGauge(running, "router_websockets_held", 1);
  await until(() => of("pong").length === 400);
  expect(of("pong").map(({ payload }) => payload.index)).toEqual(Array.from({ length: 400 }, (_, index) => index));
  socket.terminate();
});

it("one turn of the event loop carries out a few messages of a socket and no more", async () => {
  await start({ messagesPerSecond: 1_000_000, operationsPerSocket: 1_000 });
  let turn = 0;
  let counting = true;
  const count = () => {
    turn++;
    if (counting) setImmediate(count);
  };
  const perTurn = new Map<number, number>();
  const execute = small.source.execute.bind(small.source);
  small.source.execute = (request) => {
    perTurn.set(turn, (perTurn.get(turn) ?? 0) + 1);
    return execute(request);
  };
  const { socket, subscribe, of } = await openRaw(running.url);
  // As one packet, so that they come together.
  const { _socket: stream } = socket as unknown as { _socket: import("node:net").Socket };
  stream.cork();
  for (let index = 0; index < 500; index++) subscribe(TEXT, { length: 1 });
  count();
  stream.uncork();
  await until(() => of("complete").length === 500);
  counting = false;
  expect([...perTurn.values()].reduce((sum, each) => sum + each, 0)).toBe(500);
  expect(Math.max(...perTurn.values())).toBe(8);
  small.source.execute = execute;
  socket.terminate();
});
