import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { createLogger, DeadLetterClerk, DeadLetterOffice, eventDeadLetters, type Redis } from "@baiyun/kit";
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
let pricing: DeadLetterClerk;
beforeAll(async () => {
  redis = await testRedis();
  const office = new DeadLetterOffice([eventDeadLetters(redis, "pricing")]);
  pricing = new DeadLetterClerk("pricing", office, redis, createLogger("test", "silent"));
  await pricing.start();
});
afterAll(async () => {
  await pricing.close();
  redis.destroy();
});

it("lists what a domain gave up on, and has it tried again once", async () => {
  const letter = {
    id: randomUUID(),
    type: "order.submitted.v1",
    aggregateId: "o1",
    tenantId: randomUUID(),
    occurredAt: "2026-11-22T08:00:00.000Z",
    payload: '{"orderId":"o1"}',
  };
  const buried = { ...letter, from: "orders", error: "no such service", deliveries: "6" };
  const entry = await redis.xAdd("events:pricing:dead", "1764000000000-0", buried);
  const listed = `pricing events:pricing ${entry} order.submitted.v1 of orders, given up 2025-11-24T16:00:00.000Z (no such service): {"orderId":"o1"}\n`;
  expect((await command()).stdout).toBe(listed);

  const replay = () => command("replay", "pricing", "events:pricing", entry);
  expect((await replay()).stdout).toBe(`events:pricing ${entry} is tried again.\n`);
  const stream = await redis.xRange("events:orders", "-", "+");
  expect(stream?.map(({ message }) => ({ ...message }))).toEqual([{ ...letter, onlyFor: "pricing" }]);
  expect((await command()).stdout).toBe("");
  await expect(replay()).rejects.toMatchObject({
    code: 1,
    stderr: `pricing has no dead letter events:pricing ${entry}.\n`,
  });
});

it("says how it is used, and that a domain does not answer", async () => {
  const usage = "Usage: npm run dead-letters [-- replay DOMAIN KIND ID]\n";
  await expect(command("play")).rejects.toMatchObject({ code: 1, stderr: usage });
  await expect(command("replay", "nobody", "events:nobody", "1-1")).rejects.toMatchObject({
    code: 1,
    stderr: "nobody does not answer\n",
  });
});
