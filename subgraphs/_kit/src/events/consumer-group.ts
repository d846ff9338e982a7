import { hostname } from "node:os";
import type { Logger } from "../logging";
import { deadLettersOf, parseEntry, type Redis, streamOf } from "./bus";
import type { Consumer, Once } from "./consumer";
import { Loop } from "./loop";

const BATCH = 50;
/** Also the longest that a stop waits for a quiet stream. */
const BLOCK_MS = 500;
const MAX_DELIVERIES = 5;
const PAUSE_AFTER_FAILURE_MS = 1_000;

export interface ConsumerGroupOptions<Tx> {
  /** The consuming domain. */
  group: string;
  /** The emitting domain. */
  from: string;
  consumers: readonly Consumer<Tx>[];
  once: Once<Tx>;
  redis: Redis;
  logger: Logger;
  /** A delivery unacknowledged for this long is taken over and tried again. */
  retryAfterMs?: number;
}

interface Entry {
  id: string;
  message: Record<string, string>;
}

/** Reads one domain's stream for another; any number of processes share the work. */
export class ConsumerGroup<Tx> {
  private readonly loop: Loop;
  private readonly name = `${hostname()}:${process.pid}`;
  private readonly stream: string;
  private reader: Redis | null = null;
  private claimedAt = 0;

  constructor(private readonly options: ConsumerGroupOptions<Tx>) {
    this.stream = streamOf(options.from);
    this.loop = new Loop(() => this.step(), PAUSE_AFTER_FAILURE_MS, options.logger.child({ stream: this.stream }));
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
      for (const entry of await this.read()) await this.deliver(entry);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("NOGROUP"))) throw error;
      await this.ensureGroup();
    }
    this.loop.wake();
  }

  private get retryAfterMs(): number {
    return this.options.retryAfterMs ?? 10_000;
  }

  private async read(): Promise<Entry[]> {
    const replies = (await this.reader!.xReadGroup(
      this.options.group,
      this.name,
      { key: this.stream, id: ">" },
      { COUNT: BATCH, BLOCK: BLOCK_MS },
    )) as { messages: Entry[] }[] | null;
    return replies?.flatMap(({ messages }) => messages) ?? [];
  }

  /** Deliveries that nobody acknowledged in time; those delivered too often become dead letters. */
  private async takeOver(): Promise<Entry[]> {
    const { redis, group } = this.options;
    const { messages } = await redis.xAutoClaim(this.stream, group, this.name, this.retryAfterMs, "0", {
      COUNT: BATCH,
    });
    const entries = messages.filter((entry): entry is Entry => entry !== null);
    const retried: Entry[] = [];
    for (const entry of entries) {
      const [pending] = await redis.xPendingRange(this.stream, group, entry.id, entry.id, 1);
      if (pending && pending.deliveriesCounter > MAX_DELIVERIES) await this.bury(entry);
      else retried.push(entry);
    }
    return retried;
  }

  private async deliver(entry: Entry): Promise<void> {
    const { consumers, once, redis, group, logger } = this.options;
    try {
      const event = parseEntry(entry.message);
      for (const consumer of consumers.filter(({ type }) => type === event.type)) {
        await once(event, (tx) => consumer.handle(tx, event));
      }
      await redis.xAck(this.stream, group, entry.id);
    } catch (error) {
      logger.error({ err: error, entry: entry.id, type: entry.message.type }, "event not handled");
    }
  }

  private async bury(entry: Entry): Promise<void> {
    const { redis, group, from, logger } = this.options;
    await redis.xAdd(deadLettersOf(group), "*", { ...entry.message, from });
    await redis.xAck(this.stream, group, entry.id);
    logger.error({ entry: entry.id, type: entry.message.type }, "event given up: it is a dead letter now");
  }

  private async ensureGroup(): Promise<void> {
    try {
      await this.options.redis.xGroupCreate(this.stream, this.options.group, "0", { MKSTREAM: true });
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("BUSYGROUP"))) throw error;
    }
  }
}
