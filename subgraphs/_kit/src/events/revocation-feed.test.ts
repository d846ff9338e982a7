import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { createLogger } from "../logging";
import { testRedis, testRedisUrl } from "../testing/stores";
import { until } from "../testing/until";
import type { Redis } from "./bus";
import { announceRevocation, revocationsAt } from "./revocation-feed";

const logger = createLogger("test", "silent");
const claims = (sub: string) => ({ sub, iat_ms: Date.now() - 1_000 });
let redis: Redis;
let names = 0;
const someone = () => `feed-${process.pid}-${names++}`;
const revoke = (sub: string, notBefore = Date.now()) => announceRevocation(redis, { subject: `sub:${sub}`, notBefore });

beforeAll(async () => {
  redis = await testRedis();
});
afterAll(() => redis.destroy());

it("has read what was revoked before when it has started, and follows what is revoked later", async () => {
  const [before, later, never] = [someone(), someone(), someone()];
  await revoke(before);
  const feed = revocationsAt(`${testRedisUrl()}?own`, logger);
  await feed.start?.();
  expect([before, later, never].map((sub) => feed.revocations.isRevoked(claims(sub)))).toEqual([true, false, false]);
  await revoke(later);
  await until(async () => feed.revocations.isRevoked(claims(later)));
  expect(feed.revocations.isRevoked(claims(never))).toBe(false);
  await feed.close();
});

it("what is older than any token is not told", async () => {
  const length = await redis.xLen("revocations");
  await revoke(someone(), Date.now() - 3_600_001);
  expect(await redis.xLen("revocations")).toBe(length);
});

it("those of one process read it once, until the last of them is closed", async () => {
  const [one, other] = [revocationsAt(testRedisUrl(), logger), revocationsAt(testRedisUrl(), logger)];
  expect(one.revocations).toBe(other.revocations);
  await Promise.all([one.start?.(), other.start?.()]);
  await one.close();
  await one.close();
  const sub = someone();
  await revoke(sub);
  await until(async () => other.revocations.isRevoked(claims(sub)));
  await other.close();
});

it("does not start without Redis", async () => {
  const feed = revocationsAt("redis://127.0.0.1:1", logger);
  await expect(feed.start?.()).rejects.toThrow("ECONNREFUSED");
  await feed.close();
});

it("goes on with what it knows while Redis is away, and catches up with what it missed", async () => {
  const { hostname, port, pathname } = new URL(testRedisUrl());
  const open = new Set<Socket>();
  let reachable = true;
  const between = createServer((near) => {
    if (!reachable) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket
        .on("error", () => undefined)
        .on("close", () => {
          open.delete(socket);
          near.destroy();
          far.destroy();
        });
    }
    near.pipe(far).pipe(near);
    return undefined;
  });
  await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
  const given = new URL(testRedisUrl());
  given.hostname = "127.0.0.1";
  given.port = String((between.address() as AddressInfo).port);
  given.pathname = pathname;
  const feed = revocationsAt(given.href, logger);
  const [known, missed] = [someone(), someone()];
  await revoke(known);
  await feed.start?.();
  reachable = false;
  for (const socket of open) socket.destroy();
  await revoke(missed);
  expect([known, missed].map((sub) => feed.revocations.isRevoked(claims(sub)))).toEqual([true, false]);
  reachable = true;
  await until(async () => feed.revocations.isRevoked(claims(missed)));
  await feed.close();
  between.close();
});
