import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "@baiyun/kit";
import { type Entry, GROUP, type Inbox, type KeptMessage } from "./inbox";

const BATCH = 200;
/** How long a read waits when nothing comes. */
const BLOCK_MS = 10_000;
/** Between two tries to wake the read that a stop waits for. */
const STOPPING_MS = 20;

/** A message that somebody took and did not acknowledge in time. */
export interface OverdueMessage extends KeptMessage {
  /** How often it was given out, this time included. */
  deliveries: number;
}

/** One member of the group that works through the inbox. It waits for news on a connection of its own. */
export class InboxReader {
  private readonly name = `${hostname()}:${process.pid}`;
  private readonly connection: Redis;
  private connectionId: number | null = null;

  private readonly redis: Redis;

  constructor(
    private readonly inbox: Inbox,
    private readonly overdueAfterMs: number,
  ) {
    this.redis = inbox.redis;
    this.connection = this.redis.duplicate();
    this.connection.on("ready", () => {
      this.connectionId = null;
    });
  }

  async open(): Promise<void> {
    await this.connection.connect();
    await this.ensureGroup();
  }

  /** What has come since, after waiting for it; nothing when none came in time. */
  async news(): Promise<KeptMessage[]> {
    if (this.connectionId === null) this.connectionId = await this.connection.clientId();
    const options = { COUNT: BATCH, BLOCK: Math.min(BLOCK_MS, Math.max(1, this.overdueAfterMs)) };
    const replies = (await this.connection.xReadGroup(
      GROUP,
      this.name,
      { key: this.inbox.stream, id: ">" },
      options,
    )) as { messages: Entry[] }[] | null;
    return replies?.flatMap(({ messages }) => messages.map((entry) => this.inbox.read(entry))) ?? [];
  }

  /** Takes over what others, or this one, have taken and not acknowledged in time. */
  async overdue(): Promise<OverdueMessage[]> {
    const { messages } = await this.redis.xAutoClaim(this.inbox.stream, GROUP, this.name, this.overdueAfterMs, "0", {
      COUNT: BATCH,
    });
    const entries = messages.filter((entry) => entry !== null);
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last) return [];
    const pending = await this.redis.xPendingRange(this.inbox.stream, GROUP, first.id, last.id, BATCH, {
      consumer: this.name,
    });
    const deliveries = new Map(pending.map(({ id, deliveriesCounter }) => [id, deliveriesCounter]));
    return entries.map((entry) => ({ ...this.inbox.read(entry), deliveries: deliveries.get(entry.id) ?? 1 }));
  }

  async acknowledge(messages: readonly KeptMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.redis.xAck(
      this.inbox.stream,
      GROUP,
      messages.map(({ entryId }) => entryId),
    );
  }

  async ensureGroup(): Promise<void> {
    try {
      await this.redis.xGroupCreate(this.inbox.stream, GROUP, "0", { MKSTREAM: true });
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("BUSYGROUP"))) throw error;
    }
  }

  /** Ends a wait under way, so that nothing is given out to somebody who leaves; resolves with `left`. */
  async close(left: Promise<void>): Promise<void> {
    let open = true;
    void left.finally(() => {
      open = false;
    });
    while (open && this.redis.isReady && this.connection.isReady) {
      if (this.connectionId !== null) await this.redis.clientUnblock(this.connectionId).catch(() => undefined);
      await Promise.race([left, pause(STOPPING_MS)]);
    }
    // Without Redis there is nobody who would end the wait.
    if (this.connection.isOpen) this.connection.destroy();
    await left;
  }
}
