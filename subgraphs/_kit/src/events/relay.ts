import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../database/database";
import type { Logger } from "../logging";
import { reached } from "../points";
import { announce, announcing } from "./announcements";
import { type Redis, streamOf } from "./bus";
import { Loop } from "./loop";
import { LostStream } from "./lost-stream";
import { OutboundStream } from "./outbound-stream";
import { OutboxConnection } from "./outbox-connection";
import { BATCH, OutboxTurn } from "./outbox-turn";
import { StreamRebuild } from "./stream-rebuild";

/** A missed notification delays an event by this much at most; so often a lost stream is looked for, too. */
const POLL_MS = 10_000;
const RETRY_MS = 250;
/** Events that come while others are being published go together. */
const GATHER_MS = 10;
/** What nobody waits for goes along with what comes meanwhile. */
const ONLOOKERS_WAIT_MS = 50;
/** How long to leave the outbox to another relay that is at it. */
const TURN_MS = 1_000;

export interface OutboxRelayOptions {
  domain: string;
  /** Of PostgreSQL itself: behind a pooler in transaction mode nobody can listen. */
  url: string;
  redis: Redis;
  logger: Logger;
  /** False where statements cannot be prepared. */
  prepared?: boolean | undefined;
  /** Where this process records: then it need not be notified of that. */
  database?: Database | undefined;
}

/**
 * Publishes a domain's outbox to its stream, each event at least once; any number may run, and one works at a time.
 *
 * Events go in the order of their positions, so those of one aggregate in the order they were recorded. After the stream was lost
 * the newest are published again first and the rest behind the new ones: then a consumer may meet an event that it has never
 * handled after a later one of the same aggregate. Those that it has handled its inbox knows.
 */
export class OutboxRelay {
  private readonly loop: Loop;
  private readonly connection: OutboxConnection;
  private readonly turn: OutboxTurn;
  private readonly redis: Redis;
  private readonly stream: OutboundStream;
  private readonly lost: LostStream;
  private readonly rebuild: StreamRebuild;
  private lookedAt = 0;
  /** This process has recorded something since the last batch was taken. */
  private hasRecorded = false;
  /** Something may have been recorded since then, by whomever. */
  private isCalled = true;
  private later: NodeJS.Timeout | undefined;
  private leave: (() => void) | undefined;

  constructor(private readonly options: OutboxRelayOptions) {
    const { domain, url, prepared = true } = options;
    const logger = options.logger.child({ loop: "outbox" });
    this.loop = new Loop(() => this.step(), { intervalMs: POLL_MS, retryMs: RETRY_MS }, logger);
    const wake = () => this.loop.wake();
    const call = () => this.call();
    this.connection = new OutboxConnection({ url, prepared }, call, call);
    this.turn = new OutboxTurn(domain, this.connection, wake);
    // What cannot be sent now fails now: a batch that waited for Redis would hold its turn, and be sent to a server that may
    // have lost what was published before.
    this.redis = options.redis.duplicate({ disableOfflineQueue: true });
    this.redis.on("ready", () => {
      this.lookedAt = 0;
      call();
    });
    this.stream = new OutboundStream(this.redis, domain);
    this.lost = new LostStream(domain, this.stream, this.connection, logger);
    this.rebuild = new StreamRebuild(domain, this.stream, { url, prepared }, logger);
  }

  async start(): Promise<void> {
    await this.redis.connect();
    await this.connection.open();
    const unpublish = this.options.database?.publishBy(({ isUrgent }) => {
      this.hasRecorded = true;
      if (isUrgent) this.call();
      else this.callLater();
    });
    const silence = announcing(streamOf(this.options.domain));
    this.leave = () => {
      unpublish?.();
      silence();
    };
    this.loop.start();
  }

  async stop(): Promise<void> {
    this.leave?.();
    this.leave = undefined;
    clearTimeout(this.later);
    await this.loop.stop();
    // Where it fails the next relay publishes again what was not marked.
    await this.turn.end().catch(() => undefined);
    await this.rebuild.stop();
    await this.connection.close();
    if (this.redis.isOpen) this.redis.destroy();
  }

  private call(): void {
    this.isCalled = true;
    this.loop.wake();
  }

  private callLater(): void {
    this.later ??= setTimeout(() => {
      this.later = undefined;
      if (this.hasRecorded) this.call();
    }, ONLOOKERS_WAIT_MS).unref();
  }

  private async step(): Promise<void> {
    if (!this.isCalled && this.turn.isDue) return this.turn.end();
    await this.connection.open();
    await this.lookAfterStream();
    let published = 0;
    try {
      do published = await this.publishBatch();
      while (published === BATCH && !this.loop.stopped);
    } catch (error) {
      // Another process may reach Redis.
      await this.turn.end().catch(() => undefined);
      throw error;
    }
    if (this.turn.isDue || !this.turn.hasPublished) await this.turn.end();
    if (published > 0) await pause(GATHER_MS);
  }

  private async lookAfterStream(): Promise<void> {
    const now = Date.now();
    if (now - this.lookedAt < POLL_MS) return;
    // What is looked at is what is marked.
    await this.turn.end();
    if (await this.lost.restore()) this.rebuild.go();
    this.lookedAt = now;
  }

  /** Marked as published only when it is, so that what a crash kept from Redis is taken again. Answers how many events it published. */
  private async publishBatch(): Promise<number> {
    const { hasRecorded } = this;
    this.hasRecorded = false;
    this.isCalled = false;
    const batch = await this.turn.take();
    if (!batch) {
      // Whoever has the turn may have begun before what this process recorded was there.
      if (hasRecorded) await this.connection.notify();
      setTimeout(() => this.call(), TURN_MS).unref();
      return 0;
    }
    const { rows, rebuilding } = batch;
    if (rows.length === 0) return 0;
    const { lastEntryId, whole } = await this.stream.appendAndMark(rows, rebuilding);
    reached("afterPublish");
    this.turn.published(rows, lastEntryId);
    announce(streamOf(this.options.domain), { types: new Set(rows.map(({ message }) => message.type!)), lastEntryId });
    if (!whole) {
      this.lookedAt = 0;
      this.call();
    }
    return rows.length;
  }
}
