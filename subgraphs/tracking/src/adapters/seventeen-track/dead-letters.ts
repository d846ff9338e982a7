import { DeadLetterStream, type Redis } from "@baiyun/kit";
import { INBOX, type InboundPush, keep } from "./inbox";

export const DEAD_LETTERS = `${INBOX}:dead`;

/** Keeps a body that nothing could be made of where staff find it, with the reason. */
export async function bury(redis: Redis, { body, receivedAt }: InboundPush, reason: string): Promise<void> {
  await redis.xAdd(DEAD_LETTERS, "*", {
    body: body.toString("base64"),
    receivedAt: receivedAt.toISOString(),
    reason,
  });
}

/** Pushes that could not be read, or that failed too often. */
export const deadPushes = (redis: Redis): DeadLetterStream =>
  new DeadLetterStream({
    redis,
    kind: "pushes:17track",
    stream: DEAD_LETTERS,
    read: ({ body = "", receivedAt = "", reason = "" }) => ({
      subject: `17TRACK push of ${receivedAt}`,
      content: Buffer.from(body, "base64").toString(),
      error: reason,
    }),
    putBack: ({ body = "", receivedAt = "" }) => keep(redis, Buffer.from(body, "base64"), new Date(receivedAt)),
  });
