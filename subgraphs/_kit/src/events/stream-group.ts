import { hostname } from "node:os";
import type { Logger } from "../logging";
import type { Redis } from "./bus";
import { Loop } from "./loop";

const BATCH = 50;
/** Also the longest that a stop waits for a quiet stream. */
const BLOCK_MS = 500;
const MAX_DELIVERIES = 5;
const PAUSE_AFTER_FAILURE_MS = 1_000;

export interface StreamEntry {
  id: string;
  message: Record<string, string>;
}

export interface StreamGroupOptions {
  redis: Redis;
  stream: string;
  group: string;
  /** Acts on an entry; it is acknowledged when this resolves and tried again when it rejects. */
  handle: (entry: StreamEntry) => Promise<void>;
  /** Keeps an entry that failed too often where staff find it, before it is acknowledged. */
  bury: (entry: StreamEntry) => Promise<void>;
  /** Runs with each round. */
  tidy?: () => Promise<void>;
  logger: Logger;
  /** A delivery unacknowledged for this long is taken over and tried again. */
  retryAfterMs?: number | undefined;
}

/** Works through a Redis stream, each entry at least once; any number of processes share the work of a group. */
export class StreamGroup {
  private readonly loop: Loop;
  private readonly name = `${hostname()}:${process.pid}`;
  private readonly retryAfterMs: number;
  private reader: Redis | null = null;
  private claimedAt = 0;

  constructor(private readonly options: StreamGroupOptions) {
    this.retryAfterMs = options.retryAfterMs ?? 10_000;
    this.loop = new Loop(() => this.step(), PAUSE_AFTER_FAILURE_MS, options.logger.child({ stream: options.stream }));
  }

  async start(): Promise<void> {
    // A blocking read holds its connection, so it has one of its own.
    const reader = this.options.redis.duplicate();
    reader.on("error", (error: Error) => this.options.logger.warn({ reason: error.message }, "redis connection"));
    await reader.connect();
    this.reader = reader;
    await this.ensureGroup();
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    this.reader?.destroy();
  }

  private async step(): Promise<void> {
    try {
      if (Date.now() - this.claimedAt >= this.retryAfterMs) {
        this.claimedAt = Date.now();
        for (const entry of await this.takeOver()) await this.deliver(entry);
      }
      await this.options.tidy?.();
      for (const entry of await this.read()) await this.deliver(entry);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("NOGROUP"))) throw error;
      await this.ensureGroup();
    }
    this.loop.wake();
  }

  private async read(): Promise<StreamEntry[]> {
    const { stream, group } = this.options;
    const replies = (await this.reader!.xReadGroup(
      group,
      this.name,
      { key: stream, id: ">" },
      { COUNT: BATCH, BLOCK: BLOCK_MS },
    )) as { messages: StreamEntry[] }[] | null;
    return replies?.flatMap(({ messages }) => messages) ?? [];
  }

  /** Deliveries that nobody acknowledged in time; those delivered too often are buried. */
  private async takeOver(): Promise<StreamEntry[]> {
    const { redis, stream, group } = this.options;
    const { messages } = await redis.xAutoClaim(stream, group, this.name, this.retryAfterMs, "0", { COUNT: BATCH });
    const retried: StreamEntry[] = [];
    for (const entry of messages) {
      if (entry === null) continue;
      const [pending] = await redis.xPendingRange(stream, group, entry.id, entry.id, 1);
      if (pending && pending.deliveriesCounter > MAX_DELIVERIES) await this.giveUp(entry);
      else retried.push(entry);
    }
    return retried;
  }

  private async deliver(entry: StreamEntry): Promise<void> {
    const { redis, stream, group, handle, logger } = this.options;
    try {
      await handle(entry);
      await redis.xAck(stream, group, entry.id);
    } catch (error) {
      logger.error({ err: error, entry: entry.id, type: entry.message.type }, "entry not handled");
    }
  }

  private async giveUp(entry: StreamEntry): Promise<void> {
    const { redis, stream, group, bury, logger } = this.options;
    await bury(entry);
    await redis.xAck(stream, group, entry.id);
    logger.error({ entry: entry.id, type: entry.message.type }, "entry given up: it is a dead letter now");
  }

  private async ensureGroup(): Promise<void> {
    const { redis, stream, group } = this.options;
    try {
      await redis.xGroupCreate(stream, group, "0", { MKSTREAM: true });
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("BUSYGROUP"))) throw error;
    }
  }
}
