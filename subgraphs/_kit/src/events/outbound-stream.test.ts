import { ClientOfflineError, createClient } from "redis";
import { testRedis, testRedisUrl, until } from "../testing/index";
import { type Redis, streamOf } from "./bus";
import { OutboundStream } from "./outbound-stream";
import { newDomain } from "./testing/notes-on-the-bus";

let watcher: Redis;
let redis: Redis;
let domain: string;
let stream: OutboundStream;
beforeAll(async () => {
  watcher = await testRedis();
});
beforeEach(async () => {
  redis = createClient({ url: testRedisUrl(), disableOfflineQueue: true });
  redis.on("error", () => undefined);
  await redis.connect();
  domain = newDomain();
  stream = new OutboundStream(redis, domain);
});
afterEach(() => redis.destroy());
afterAll(() => watcher.destroy());

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ position: String(n), message: { id: String(n) } }));
const entries = async () => (await watcher.xRange(streamOf(domain), "-", "+")) ?? [];

it.each([
  ["one entry", 1, 0],
  ["entries", 21, 1],
])("%s is appended, or are in their order: %i in %i transactions", async (_what, count, transactions) => {
  const multi = jest.spyOn(redis, "multi");
  const last = await stream.append(rowsOf(count));
  expect(multi).toHaveBeenCalledTimes(transactions);
  const found = await entries();
  expect(found.map(({ message }) => message)).toEqual(rowsOf(count).map(({ message }) => message));
  expect(found.at(-1)!.id).toBe(last);
});

it("who waits for entries is given at once all that are appended together", async () => {
  const waiting = watcher.duplicate();
  await waiting.connect();
  await watcher.xGroupCreate(streamOf(domain), "group", "0", { MKSTREAM: true });
  const isNobodyBlocked = async () => String(await watcher.info("clients")).includes("blocked_clients:0");
  const read = waiting.xReadGroup("group", "one", { key: streamOf(domain), id: ">" }, { COUNT: 10, BLOCK: 10_000 });
  await until(async () => !(await isNobodyBlocked()));
  await stream.append(rowsOf(3));
  const replies = (await read) as { messages: { message: object }[] }[];
  expect(replies[0]!.messages.map(({ message }) => message)).toEqual(rowsOf(3).map(({ message }) => message));
  waiting.destroy();
});

it("what is marked in the same write is marked behind its entries", async () => {
  await stream.markAnew();
  const { lastEntryId, whole } = await stream.appendAndMark(rowsOf(100), false);
  expect(whole).toBe(true);
  expect(await stream.marked()).toBe(lastEntryId);
});

it.each([
  ["one entry", 1],
  ["entries", 21],
])("%s without a connection: fails, and is not sent to the next one (%i)", async (_what, count) => {
  const lost = new Promise((resolve) => redis.once("reconnecting", resolve));
  await watcher.sendCommand(["CLIENT", "KILL", "ID", String(await redis.clientId())]);
  await lost;
  await expect(stream.append(rowsOf(count))).rejects.toThrow(ClientOfflineError);
  await until(async () => redis.isReady);
  await stream.append(rowsOf(1));
  expect((await entries()).map(({ message }) => message)).toEqual([{ id: "0" }]);
});
