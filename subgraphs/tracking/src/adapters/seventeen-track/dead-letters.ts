import type { Redis } from "@baiyun/kit";
import type { DeadLetterSource } from "../../inbound/inbound-scans";
import { INBOX, type InboundPush, keep, readEntry } from "./inbox";

export const DEAD_LETTERS = `${INBOX}:dead`;

/** Keeps a body that nothing could be made of where staff find it, with the reason. */
export async function bury(redis: Redis, { body, receivedAt }: InboundPush, reason: string): Promise<void> {
  await redis.xAdd(DEAD_LETTERS, "*", {
    body: body.toString("base64"),
    receivedAt: receivedAt.toISOString(),
    reason,
  });
}

const ENTRY = /^\d{1,15}-\d{1,15}$/;

/** Pushes that could not be read, or that failed too often. */
export const deadPushes = (redis: Redis): DeadLetterSource => ({
  kind: "17track",
  async list(first, after) {
    if (after !== null && !ENTRY.test(after)) return [];
    const entries = await redis.xRange(DEAD_LETTERS, after ? `(${after}` : "-", "+", { COUNT: first });
    return (entries ?? []).map((entry) => ({
      id: entry.id,
      receivedAt: entry.message.receivedAt ?? "",
      reason: entry.message.reason ?? "",
      body: readEntry(entry).body.toString(),
    }));
  },
  async replay(id) {
    const [entry] = ENTRY.test(id) ? ((await redis.xRange(DEAD_LETTERS, id, id)) ?? []) : [];
    if (!entry) return false;
    const { body, receivedAt } = readEntry(entry);
    // Back before it is gone: a crash between the two repeats it, which changes nothing.
    await keep(redis, body, receivedAt);
    await redis.xDel(DEAD_LETTERS, id);
    return true;
  },
});
