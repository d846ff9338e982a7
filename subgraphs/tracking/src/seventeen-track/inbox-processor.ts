import { hostname } from "node:os";
import { type Logger, Loop, type Redis, type Resource } from "@baiyun/kit";
import type { TrackerService } from "../tracker/tracker.service";
import { bury, INBOX, type InboundPush, readEntry, trimInbox } from "./inbox";
import { normalise } from "./normalise";
import { MalformedPush, parsePush } from "./push";

export const GROUP = "processor";
const BATCH = 50;
/** Also the longest that a stop waits for a quiet inbox. */
const BLOCK_MS = 500;
const MAX_DELIVERIES = 5;
const PAUSE_AFTER_FAILURE_MS = 1_000;
const TRIM_EVERY_MS = 60 * 60 * 1_000;

interface Entry {
  id: string;
  message: Record<string, string>;
}

export interface InboxProcessorOptions {
  redis: Redis;
  trackers: TrackerService;
  logger: Logger;
  /** A delivery unacknowledged for this long is taken over and tried again. */
  retryAfterMs?: number;
}

/** Works through the kept pushes at least once each; any number of processes share the work. */
export class InboxProcessor implements Resource {
  private readonly loop: Loop;
  private readonly name = `${hostname()}:${process.pid}`;
  private readonly retryAfterMs: number;
  private reader: Redis | null = null;
  private claimedAt = 0;
  private trimmedAt = 0;

  constructor(private readonly options: InboxProcessorOptions) {
    this.retryAfterMs = options.retryAfterMs ?? 10_000;
    this.loop = new Loop(() => this.step(), PAUSE_AFTER_FAILURE_MS, options.logger.child({ stream: INBOX }));
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

  async close(): Promise<void> {
    await this.loop.stop();
    this.reader?.destroy();
  }

  /** Applies one push and announces it; repeated, it changes nothing and announces what was not. @throws {MalformedPush} */
  async process({ body, receivedAt }: InboundPush): Promise<void> {
    const { number, events, eta } = normalise(parsePush(body), receivedAt);
    await this.options.trackers.record(number, events, eta);
    await this.options.trackers.announce(number);
  }

  private async step(): Promise<void> {
    try {
      const now = Date.now();
      if (now - this.claimedAt >= this.retryAfterMs) {
        this.claimedAt = now;
        for (const entry of await this.takeOver()) await this.deliver(entry);
      }
      if (now - this.trimmedAt >= TRIM_EVERY_MS) {
        this.trimmedAt = now;
        await trimInbox(this.options.redis, GROUP, now);
      }
      for (const entry of await this.read()) await this.deliver(entry);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("NOGROUP"))) throw error;
      await this.ensureGroup();
    }
    this.loop.wake();
  }

  private async read(): Promise<Entry[]> {
    const replies = (await this.reader!.xReadGroup(
      GROUP,
      this.name,
      { key: INBOX, id: ">" },
      { COUNT: BATCH, BLOCK: BLOCK_MS },
    )) as { messages: Entry[] }[] | null;
    return replies?.flatMap(({ messages }) => messages) ?? [];
  }

  private async takeOver(): Promise<Entry[]> {
    const { redis } = this.options;
    const { messages } = await redis.xAutoClaim(INBOX, GROUP, this.name, this.retryAfterMs, "0", { COUNT: BATCH });
    const retried: Entry[] = [];
    for (const entry of messages) {
      if (entry === null) continue;
      const [pending] = await redis.xPendingRange(INBOX, GROUP, entry.id, entry.id, 1);
      if (pending && pending.deliveriesCounter > MAX_DELIVERIES) await this.giveUp(entry, "failed too often");
      else retried.push(entry);
    }
    return retried;
  }

  private async deliver(entry: Entry): Promise<void> {
    try {
      await this.process(readEntry(entry));
      await this.options.redis.xAck(INBOX, GROUP, entry.id);
    } catch (error) {
      if (error instanceof MalformedPush) return this.giveUp(entry, error.message);
      this.options.logger.error({ err: error, entry: entry.id }, "push not applied");
    }
  }

  private async giveUp(entry: Entry, reason: string): Promise<void> {
    const { redis, logger } = this.options;
    await bury(redis, readEntry(entry), reason);
    await redis.xAck(INBOX, GROUP, entry.id);
    logger.error({ entry: entry.id, reason }, "push given up: it is a dead letter now");
  }

  private async ensureGroup(): Promise<void> {
    try {
      await this.options.redis.xGroupCreate(INBOX, GROUP, "0", { MKSTREAM: true });
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("BUSYGROUP"))) throw error;
    }
  }
}
