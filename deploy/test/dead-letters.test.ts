import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Redis } from "@baiyun/kit";
import { testRedis, testRedisUrl } from "@baiyun/kit/testing";
import { ROOT } from "../src/stack/settings";

const run = promisify(execFile);
const command = (...args: string[]) =>
  run(
    process.execPath,
    ["-r", join(ROOT, "deploy", "register.cjs"), join(ROOT, "deploy", "src", "dead-letters.ts"), ...args],
    { env: { ...process.env, REDIS_URL: testRedisUrl() } },
  );

let redis: Redis;
beforeAll(async () => {
  redis = await testRedis();
});
afterAll(() => redis.destroy());

it("lists what a domain gave up on, and puts it back once", async () => {
  const letter = {
    id: randomUUID(),
    type: "order.submitted.v1",
    aggregateId: "o1",
    tenantId: randomUUID(),
    occurredAt: "2026-11-22T08:00:00.000Z",
    payload: '{"orderId":"o1"}',
  };
  const entry = await redis.xAdd("events:pricing:dead", "*", { ...letter, from: "orders" });
  const listed = `pricing ${entry} order.submitted.v1 of orders, 2026-11-22T08:00:00.000Z: {"orderId":"o1"}\n`;
  expect((await command()).stdout).toBe(listed);

  expect((await command("replay", "pricing", entry)).stdout).toBe(`${entry} is on its stream again.\n`);
  const stream = await redis.xRange("events:orders", "-", "+");
  expect(stream?.map(({ message }) => ({ ...message }))).toEqual([letter]);
  expect((await command()).stdout).toBe("");
  await expect(command("replay", "pricing", entry)).rejects.toMatchObject({
    code: 1,
    stderr: `pricing has no dead letter ${entry}.\n`,
  });
});

it("says how it is used", async () => {
  await expect(command("play")).rejects.toMatchObject({
    code: 1,
    stderr: "Usage: npm run dead-letters [-- replay DOMAIN ENTRY]\n",
  });
});
