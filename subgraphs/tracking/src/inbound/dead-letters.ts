import { DeadLetterStream } from "@baiyun/kit";
import type { Inbox, KeptMessage } from "./inbox";

export const deadLettersOf = ({ stream }: Inbox): string => `${stream}:dead`;

/** Keeps a body that nothing could be made of where staff find it, with the reason. */
export async function bury(inbox: Inbox, { source, body, receivedAt }: KeptMessage, reason: string): Promise<void> {
  await inbox.redis.xAdd(deadLettersOf(inbox), "*", {
    body: body.toString("base64"),
    receivedAt: receivedAt.toISOString(),
    reason,
    ...(source !== inbox.source && { source }),
  });
}

/** Messages that could not be read, or that failed too often. */
export const deadMessages = (inbox: Inbox, kind: string): DeadLetterStream =>
  new DeadLetterStream({
    redis: inbox.redis,
    kind,
    stream: deadLettersOf(inbox),
    read: ({ body = "", receivedAt = "", reason = "", source = inbox.source }) => ({
      subject: `${source} push of ${receivedAt}`,
      content: Buffer.from(body, "base64").toString(),
      error: reason,
    }),
    putBack: ({ body = "", receivedAt = "", source }) =>
      inbox.keep(Buffer.from(body, "base64"), new Date(receivedAt), source === undefined ? {} : { source }),
  });
