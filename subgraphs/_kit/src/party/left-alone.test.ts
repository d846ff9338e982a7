import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { until } from "../testing/until";
import { PartyClient, type PartyRequest } from "./party-client";

const ASKED: PartyRequest = { method: "POST", path: "/", body: "{}", safe: false };
const LEFT_ALONE = "It failed again and again: it is left alone for a while.";
/** Long beside what lies between an answer and the next call, and short for who waits for it. */
const TRIED_AFTER_MS = 1_000;
let party: Server;
let client: PartyClient;
let status = 200;
let arrived = 0;

beforeAll(async () => {
  party = createServer((request, response) => {
    arrived += 1;
    request.resume().on("end", () => response.writeHead(status).end("{}"));
  }).listen(0, "127.0.0.1");
  await once(party, "listening");
  const url = `http://127.0.0.1:${(party.address() as AddressInfo).port}`;
  const limits = { timeoutMs: 60_000, redis: null, perSecond: 1_000, account: "ours" };
  client = new PartyClient(url, { ...limits, triedAfterMs: TRIED_AFTER_MS });
});
afterAll(async () => {
  await client.close();
  party.close();
});

/** What came of a call: the status that was answered, or why it was not sent. */
async function send(): Promise<number | string> {
  const reply = await client.send(ASKED);
  return reply.kind === "answered" ? reply.status : reply.message;
}
/** Of so many calls at once, and of none before one of them was sent. */
async function whenTried(calls: number): Promise<(number | string)[]> {
  const before = arrived;
  let outcomes: (number | string)[] = [];
  await until(async () => {
    outcomes = await Promise.all(Array.from({ length: calls }, send));
    return arrived > before;
  });
  return outcomes;
}

it("a party that failed five times in a row is left alone, tried with one call, and left alone again if that fails", async () => {
  status = 500;
  for (let failure = 0; failure < 5; failure += 1) expect(await send()).toBe(500);
  expect([await send(), arrived]).toEqual([LEFT_ALONE, 5]);
  const outcomes = await whenTried(10);
  expect([outcomes, arrived]).toEqual([[500, ...Array(9).fill(LEFT_ALONE)], 6]);
  expect([await send(), arrived]).toEqual([LEFT_ALONE, 6]);
});

it("once the call that it is tried with is answered, all others go as before, and one failure is none too many", async () => {
  status = 200;
  expect([await whenTried(10), arrived]).toEqual([Array(10).fill(200), 16]);
  status = 500;
  for (let failure = 0; failure < 4; failure += 1) expect(await send()).toBe(500);
  status = 200;
  expect([await send(), await send(), arrived]).toEqual([200, 200, 22]);
});
