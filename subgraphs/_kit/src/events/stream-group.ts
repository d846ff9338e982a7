import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "../logging";
import { reached } from "../points";
import type { Bell } from "./announcements";
import type { Redis } from "./bus";
import { type Failure, Failures } from "./failures";
import { Loop } from "./loop";
import { isOutage } from "./outage";
import { type StreamEntries, type StreamEntry, StreamReader } from "./stream-reader";
import { untilTick } from "./tick";

export type { StreamEntry } from "./stream-reader";

/** Also what one transaction holds locks for. */
const BATCH = 50;
const BLOCK_MS = 20_000;
const MAX_DELIVERIES = 5;
/** Of deliveries that no process came to an end with: those may have died of something else. */
const MAX_UNFINISHED = 15;
const PAUSE_AFTER_FAILURE_MS = 250;
/** How often what is of no interest, or told by another process, is read. */
const QUIET_MS = 250;

/** Why an entry was given up. */
export interface GivenUp extends Failure {
  deliveries: number;
}

export interface StreamGroupOptions {
  redis: Redis;
  stream: string;
  /** What stands here is handled first. In a Redis Cluster it has the stream's hash tag. */
  express?: string | undefined;
  group: string;
  /** Acts on an entry; it is acknowledged when this resolves and tried again when it rejects. */
  handle: (entry: StreamEntry) => Promise<void>;
  /** Acts on all or none. When it rejects, or without it, each is handled by itself. */
  handleTogether?: ((entries: readonly StreamEntry[]) => Promise<void>) | undefined;
  /** Keeps an entry that failed too often where staff find it, before it is acknowledged. */
  bury: (entry: StreamEntry, why: GivenUp) => Promise<void>;
  /** Runs with each round. */
  tidy?: () => Promise<void>;
  /** Rings where this process appends something that is of interest; the rest is read by and by. */
  bell?: Bell | undefined;
  /** After some entries more are waited for, to be handled together: about so long. Not at all without it. */
  gatherMs?: number | undefined;
  logger: Logger;
  /** A delivery unacknowledged for this long is taken over and tried again, unless its process shows that it is at it. */
  retryAfterMs?: number | undefined;
}

/**
 * Works through a Redis stream, each entry at least once; any number of processes share the work of a group.
 *
 * Entries are handled in their order, in batches. One that fails is left to be tried again, and those behind it go on, of the same
 * aggregate too; when a store is out of reach, all wait. At its fifth delivery an entry that fails is given up.
 */
export class StreamGroup {
  private readonly loop: Loop;
  private readonly retryAfterMs: number;
  private readonly reader: StreamReader;
  private readonly failures: Failures;
  private readonly streams: string[];
  /** Delivered to us, and kept in hand because a store was out of reach. */
  private waiting: StreamEntries[] = [];
  private failing = false;
  private claimedAt = 0;

  constructor(private readonly options: StreamGroupOptions) {
    const { redis, stream, express, group, retryAfterMs = 10_000 } = options;
    const logger = options.logger.child({ stream });
    this.retryAfterMs = retryAfterMs;
    this.streams = express ? [express, stream] : [stream];
    this.reader = new StreamReader(redis, this.streams, group, logger);
    this.failures = new Failures(redis, `{${stream}}:${group}:failures`);
    this.loop = new Loop(() => this.step(), { intervalMs: BLOCK_MS, retryMs: PAUSE_AFTER_FAILURE_MS }, logger);
  }

  async start(): Promise<void> {
    await this.reader.open();
    this.options.bell?.open();
    this.loop.start();
  }

  async stop(): Promise<void> {
    const stopped = this.loop.stop();
    this.options.bell?.close();
    await this.reader.close(stopped);
  }

  private async step(): Promise<void> {
    try {
      if (this.waiting.length === 0) {
        if (this.untilClaim() <= 0) {
          await this.reader.settle();
          await this.takeOver();
        }
        await this.options.tidy?.();
        this.waiting = await this.reader.read(BATCH, Math.min(BLOCK_MS, this.untilClaim()));
      }
      // Where a batch was full, more waits already.
      const gathers = this.waiting.length > 0 && this.waiting.every(({ entries }) => entries.length < BATCH);
      for (let next = this.waiting[0]; next; next = this.waiting[0]) {
        if (next.stream === this.options.stream) this.options.bell?.readUntil(next.entries.at(-1)!.id);
        await this.handleAll(next);
        this.waiting.shift();
      }
      if (gathers && !this.loop.stopped) await this.gather();
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("NOGROUP"))) throw error;
      this.waiting = [];
      await this.reader.ensureGroups();
    }
    this.loop.wake();
  }

  private async gather(): Promise<void> {
    const { gatherMs, bell } = this.options;
    if (gatherMs) await pause(untilTick(gatherMs));
    else await bell?.quiet(untilTick(QUIET_MS));
  }

  /** What this process failed at comes up again soon; what another left behind is looked for less often. */
  private untilClaim(): number {
    const every = this.failing ? this.retryAfterMs : 3 * this.retryAfterMs;
    return this.claimedAt + every - Date.now();
  }

  private async handleAll({ stream, entries }: StreamEntries): Promise<void> {
    await this.holding(stream, entries, async () => {
      const handled = (await this.handledTogether(entries)) ? entries : await this.handledEach(entries);
      if (handled.length > 0) this.dealtWith(stream, handled);
    });
  }

  private async handledTogether(entries: readonly StreamEntry[]): Promise<boolean> {
    const { handleTogether, logger } = this.options;
    if (!handleTogether || entries.length < 2) return false;
    try {
      await handleTogether(entries);
      return true;
    } catch (error) {
      if (isOutage(error)) throw error;
      logger.warn({ err: error, entries: entries.length }, "batch not handled: each by itself now");
      return false;
    }
  }

  private async handledEach(entries: readonly StreamEntry[]): Promise<StreamEntry[]> {
    const handled: StreamEntry[] = [];
    for (const entry of entries) if ((await this.attempt(entry)) === null) handled.push(entry);
    return handled;
  }

  /** Null when the entry is handled. */
  private async attempt(entry: StreamEntry): Promise<Failure | null> {
    try {
      await this.options.handle(entry);
      return null;
    } catch (error) {
      if (isOutage(error)) throw error;
      this.failing = true;
      this.options.logger.error({ err: error, entry: entry.id, type: entry.message.type }, "entry not handled");
      return this.failures.note(entry.id, error);
    }
  }

  /** Deliveries that nobody acknowledged in time, one at a time: what is not reached counts as no delivery. */
  private async takeOver(): Promise<void> {
    const { redis, group } = this.options;
    this.claimedAt = Date.now();
    this.failing = false;
    for (const stream of this.streams) {
      let start = "-";
      for (let page = BATCH; page === BATCH; ) {
        const due = await redis.xPendingRange(stream, group, start, "+", BATCH, { IDLE: this.retryAfterMs });
        for (const { id, deliveriesCounter } of due) {
          if (this.loop.stopped) return;
          const [entry] = await redis.xClaim(stream, group, this.reader.name, this.retryAfterMs, id);
          if (entry) await this.holding(stream, [entry], () => this.retry(stream, entry, deliveriesCounter + 1));
        }
        page = due.length;
        start = `(${due.at(-1)?.id}`;
      }
    }
  }

  private async retry(stream: string, entry: StreamEntry, deliveries: number): Promise<void> {
    const failure =
      deliveries > MAX_UNFINISHED ? await this.unfinished(entry) : await this.attemptAgain(stream, entry, deliveries);
    if (failure && deliveries < MAX_DELIVERIES) return;
    if (failure) await this.giveUp(entry, { ...failure, deliveries });
    this.dealtWith(stream, [entry]);
    await this.reader.settle();
    await this.failures.forget(entry.id);
  }

  private async attemptAgain(stream: string, entry: StreamEntry, deliveries: number): Promise<Failure | null> {
    try {
      return await this.attempt(entry);
    } catch (error) {
      // A store is out of reach: that was no delivery.
      const { redis, group } = this.options;
      await redis.xClaimJustId(stream, group, this.reader.name, 0, entry.id, { RETRYCOUNT: deliveries - 1 });
      throw error;
    }
  }

  private async unfinished(entry: StreamEntry): Promise<Failure> {
    const known = await this.failures.of(entry.id);
    return known ?? { firstFailedAt: new Date().toISOString(), error: "no process came to an end with it" };
  }

  private async giveUp(entry: StreamEntry, why: GivenUp): Promise<void> {
    await this.options.bury(entry, why);
    this.options.logger.error({ entry: entry.id, type: entry.message.type }, "entry given up: it is a dead letter now");
  }

  private dealtWith(stream: string, entries: readonly StreamEntry[]): void {
    reached("beforeAcknowledge");
    this.reader.dealtWith(stream, entries);
  }

  /** Shows while the work lasts that the entries are being handled, however long it takes, so that nobody takes them over. */
  private async holding(stream: string, entries: readonly StreamEntry[], work: () => Promise<void>): Promise<void> {
    const { redis, group } = this.options;
    const ids = entries.map(({ id }) => id);
    const hold = () => redis.xClaimJustId(stream, group, this.reader.name, 0, ids).catch(() => undefined);
    const timer = ids.length > 0 ? setInterval(hold, this.retryAfterMs / 2) : undefined;
    try {
      await work();
    } finally {
      clearInterval(timer);
    }
  }
}
