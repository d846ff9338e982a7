import type { Redis } from "@baiyun/kit";

/** What most messages come through; an older version knows its name. */
export const PUSHES = "tracking:inbound:17track";
/** All others, which are fewer and wait for nobody's flood. */
export const OTHERS = "tracking:inbound";
/** Those who work through an inbox. */
export const GROUP = "processor";

/** A message as it came, and when. */
export interface KeptMessage {
  entryId: string;
  /** The name of its `InboundSource`. */
  source: string;
  body: Buffer;
  receivedAt: Date;
  /** Of one that is read once more, the id of the first. */
  replayOf: string | null;
}

/** What stands in the stream. */
export interface Entry {
  id: string;
  message: Record<string, string>;
}

/** Redis keeps a body until it is done with, and for so long after: by then it stands in PostgreSQL, and a day of bursts would fill it. */
const RETENTION_MS = 10 * 60 * 1_000;

/** Messages in the order in which they came, kept before anything is made of them. */
export class Inbox {
  /** @param source of entries that name none. */
  constructor(
    readonly redis: Redis,
    readonly stream: string,
    readonly source: string,
  ) {}

  /** Resolves with the entry's id when Redis has it. */
  async keep(
    body: Buffer,
    receivedAt: Date,
    { source = this.source, replayOf = null }: { source?: string; replayOf?: string | null } = {},
  ): Promise<string> {
    return this.redis.xAdd(this.stream, "*", {
      body: body.toString("base64"),
      receivedAt: receivedAt.toISOString(),
      ...(source !== this.source && { source }),
      ...(replayOf && { replayOf }),
    });
  }

  read({ id, message }: Entry): KeptMessage {
    const { body = "", receivedAt, source = this.source, replayOf = null } = message;
    return {
      ...{ entryId: id, source, body: Buffer.from(body, "base64"), replayOf },
      receivedAt: new Date(receivedAt ?? 0),
    };
  }

  /** Lets go of bodies past their retention, but of none that is still to be acknowledged. */
  async trim(now: Date): Promise<void> {
    const { firstId } = await this.redis.xPending(this.stream, GROUP);
    const groups = await this.redis.xInfoGroups(this.stream);
    const delivered = groups.find(({ name }) => name === GROUP)?.["last-delivered-id"];
    const oldestKept = firstId ?? delivered ?? "0-0";
    const cutoff = now.getTime() - RETENTION_MS;
    const isOlder = Number(oldestKept.split("-")[0]) < cutoff;
    await this.redis.xTrim(this.stream, "MINID", isOlder ? oldestKept : cutoff);
  }
}
