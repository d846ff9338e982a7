import type { Redis } from "@baiyun/kit";

export const INBOX = "tracking:inbound:17track";
/** Those who work through the inbox. */
export const GROUP = "processor";

/** A body as it came, and when. */
export interface InboundPush {
  entryId: string;
  body: Buffer;
  receivedAt: Date;
}

/** Keeps a signed body before anything is made of it. Resolves when Redis has it. */
export async function keep(redis: Redis, body: Buffer, receivedAt: Date): Promise<string> {
  return redis.xAdd(INBOX, "*", { body: body.toString("base64"), receivedAt: receivedAt.toISOString() });
}

export function readEntry(entry: { id: string; message: Record<string, string> }): InboundPush {
  return {
    entryId: entry.id,
    body: Buffer.from(entry.message.body ?? "", "base64"),
    receivedAt: new Date(entry.message.receivedAt ?? 0),
  };
}

const RETENTION_MS = 30 * 24 * 60 * 60 * 1_000;

/** Lets go of bodies past their retention, but of none that is still to be acknowledged. */
export async function trimInbox(redis: Redis, now: Date): Promise<void> {
  const { firstId } = await redis.xPending(INBOX, GROUP);
  const delivered = (await redis.xInfoGroups(INBOX)).find(({ name }) => name === GROUP)?.["last-delivered-id"];
  const oldestKept = firstId ?? delivered ?? "0-0";
  const cutoff = now.getTime() - RETENTION_MS;
  await redis.xTrim(INBOX, "MINID", Number(oldestKept.split("-")[0]) < cutoff ? oldestKept : cutoff);
}
