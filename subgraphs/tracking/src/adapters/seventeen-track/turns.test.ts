import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Redis } from "@baiyun/kit";
import { testRedis, until } from "@baiyun/kit/testing";
import { newNumber } from "../../testing/stage";
import type { Watcher } from "../../watch/watcher";
import { seventeenTrackWatcher } from "./watcher";

const ACCEPTED = JSON.stringify({ code: 0, data: { accepted: [], rejected: [] } });
let redis: Redis;
let party: Server;
let url: string;
/** Of each call that arrived, when the second ends that it was counted in: what the limiter itself goes by. */
let seconds: Promise<number>[] = [];
let counted = "";
const watchers: Watcher[] = [];

beforeAll(async () => {
  redis = await testRedis();
  party = createServer((request, response) => {
    seconds.push(redis.pExpireTime(counted));
    request.resume().on("end", () => response.end(ACCEPTED));
  }).listen(0, "127.0.0.1");
  await once(party, "listening");
  url = `http://127.0.0.1:${(party.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await Promise.all(watchers.map((watcher) => watcher.close()));
  party.close();
  redis.destroy();
});

/** How many calls arrived in each second, of seven that are made at once by an account that was not used before. */
async function arrivals(): Promise<number[]> {
  const key = randomUUID();
  counted = `party:calls:${createHash("sha256").update(`${url} ${key}`).digest("hex")}`;
  seconds = [];
  const watcher = seventeenTrackWatcher(url, key, { timeoutMs: 60_000, redis });
  watchers.push(watcher);
  const number = { number: newNumber(), carrier: "YUNEXPRESS", destinationCountry: "DE" };
  const answers = await Promise.all(Array.from({ length: 7 }, () => watcher.registers!.register([number])));
  expect(answers.map(({ outcome }) => outcome)).toEqual(Array(7).fill("DONE"));
  const ends = await Promise.all(seconds);
  return [...new Set(ends)].map((end) => ends.filter((each) => each === end).length);
}

it("is asked three times a second, and no more", async () => {
  let seen: number[] = [];
  // A machine that is slow enough sees a call of one second arrive in the next.
  await until(async () => {
    seen = await arrivals();
    return seen.join() === "3,3,1";
  });
  expect(seen).toEqual([3, 3, 1]);
});
