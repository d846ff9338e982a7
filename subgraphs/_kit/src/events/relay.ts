import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../database/database";
import type { Logger } from "../logging";
import { reached } from "../points";
import type { Redis } from "./bus";
import { Loop } from "./loop";
import { LostStream } from "./lost-stream";
import { OutboundStream } from "./outbound-stream";
import { OutboxConnection } from "./outbox-connection";
import { inOrder, OUTBOX_COLUMNS, type SelectedRow } from "./outbox-row";
import { StreamRebuild } from "./stream-rebuild";

const BATCH = 500;
/** A missed notification delays an event by this much at most; so often a lost stream is looked for, too. */
const POLL_MS = 10_000;
const RETRY_MS = 250;
/** Events that come while others are being published go together. */
const GATHER_MS = 10;
/** What nobody waits for goes along with what comes meanwhile. */
const ONLOOKERS_WAIT_MS = 50;
/** How long to leave the outbox to another relay that is at it. */
const TURN_MS = 1_000;

/**
 * One statement takes a batch, if no other relay has its turn: then all that an earlier turn took is published, so the order of
 * positions is kept, that of each aggregate with it. Both partial index scans are all that is read.
 *
 * A row that another turn took between this statement's beginning and its lock is met as it is now, published, and passed over.
 */
export const TAKE_BATCH = `
  UPDATE outbox_event SET published_at = clock_timestamp()
  WHERE published_at IS NULL
    AND (SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)))
    AND position <= (
      SELECT max(position) FROM (
        SELECT position FROM outbox_event WHERE published_at IS NULL ORDER BY position LIMIT ${BATCH}
      ) AS batch)
  RETURNING ${OUTBOX_COLUMNS}, EXISTS (SELECT FROM outbox_rebuild WHERE stream = $1) AS rebuilding`;
const HURRIED = { isHurried: true };
const TAKE_TURN = "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine";
const NOTE_LAST = "UPDATE outbox_stream SET last_entry_id = $2 WHERE stream = $1";

interface TakenRow extends SelectedRow {
  /** The stream is being rebuilt: the same in each row. */
  rebuilding: boolean;
}

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
  private readonly redis: Redis;
  private readonly stream: OutboundStream;
  private readonly lost: LostStream;
  private readonly rebuild: StreamRebuild;
  private lookedAt = 0;
  /** This process has recorded something since the last batch was taken. */
  private hasRecorded = false;
  private later: NodeJS.Timeout | undefined;
  private leave: (() => void) | undefined;

  constructor(private readonly options: OutboxRelayOptions) {
    const { domain, url, prepared = true } = options;
    const logger = options.logger.child({ loop: "outbox" });
    this.loop = new Loop(() => this.step(), { intervalMs: POLL_MS, retryMs: RETRY_MS }, logger);
    const wake = () => this.loop.wake();
    this.connection = new OutboxConnection({ url, prepared }, wake, wake);
    // What cannot be sent now fails now: a batch that waited for Redis would hold its turn, and be sent to a server that may
    // have lost what was published before.
    this.redis = options.redis.duplicate({ disableOfflineQueue: true });
    this.redis.on("ready", () => {
      this.lookedAt = 0;
      wake();
    });
    this.stream = new OutboundStream(this.redis, domain);
    this.lost = new LostStream(domain, this.stream, this.connection, logger);
    this.rebuild = new StreamRebuild(domain, this.stream, { url, prepared }, logger);
  }

  async start(): Promise<void> {
    await this.redis.connect();
    await this.connection.open();
    this.leave = this.options.database?.publishBy(({ isUrgent }) => {
      this.hasRecorded = true;
      if (isUrgent) this.loop.wake();
      else this.wakeLater();
    });
    this.loop.start();
  }

  async stop(): Promise<void> {
    this.leave?.();
    clearTimeout(this.later);
    await this.loop.stop();
    await this.rebuild.stop();
    await this.connection.close();
    if (this.redis.isOpen) this.redis.destroy();
  }

  private wakeLater(): void {
    this.later ??= setTimeout(() => {
      this.later = undefined;
      if (this.hasRecorded) this.loop.wake();
    }, ONLOOKERS_WAIT_MS).unref();
  }

  private async step(): Promise<void> {
    await this.connection.open();
    await this.lookAfterStream();
    let published = 0;
    do published = await this.publishBatch();
    while (published === BATCH && !this.loop.stopped);
    if (published > 0) await pause(GATHER_MS);
  }

  private async lookAfterStream(): Promise<void> {
    const now = Date.now();
    if (now - this.lookedAt < POLL_MS) return;
    if (await this.lost.restore()) this.rebuild.go();
    this.lookedAt = now;
  }

  /**
   * In a transaction, so that what a crash kept from Redis is taken again. What is forgotten of it is published again, too: nobody
   * waits for the disk. Answers how many events it published.
   */
  private async publishBatch(): Promise<number> {
    const { domain } = this.options;
    const { hasRecorded } = this;
    this.hasRecorded = false;
    const { published, mine, whole } = await this.connection.transaction(async () => {
      const taken = await this.connection.query<TakenRow>("outbox_batch", TAKE_BATCH, [domain]);
      if (taken.length === 0) {
        const [turn] = await this.connection.query<{ mine: boolean }>("outbox_turn", TAKE_TURN, [domain]);
        return { published: 0, mine: turn!.mine, whole: true };
      }
      const batch = inOrder(taken.map(({ rebuilding, ...row }) => row));
      const { lastEntryId, whole } = await this.stream.appendAndMark(batch, taken[0]!.rebuilding);
      reached("afterPublish");
      this.connection.send("outbox_last", NOTE_LAST, [domain, lastEntryId]);
      return { published: taken.length, mine: true, whole };
    }, HURRIED);
    if (!whole) {
      this.lookedAt = 0;
      this.loop.wake();
    }
    if (!mine) {
      // Whoever has the turn may have begun before what this process recorded was there.
      if (hasRecorded) await this.connection.notify();
      setTimeout(() => this.loop.wake(), TURN_MS).unref();
    }
    return published;
  }
}
