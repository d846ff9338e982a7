import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Database } from "../../database/database";
import { Viewer } from "../../identity/viewer";
import { createLogger } from "../../logging";
import { testDatabaseUrl, testRedis } from "../../testing/index";
import { openNotes } from "../../testing/note/note.database";
import { Note } from "../../testing/note/note.entity";
import { type BusEvent, parseEntry, type Redis, streamOf } from "../bus";
import { type Consumer, consumer } from "../consumer";
import { consumerGroup } from "../consumer-group";
import { inboxOf } from "../inbox";
import { type NewEvent, record } from "../record";
import { OutboxRelay } from "../relay";
import type { StreamGroup } from "../stream-group";

export const logger = createLogger("test", "silent");

/** Notes that are told of on the bus, and what is on it. */
export class NotesOnTheBus {
  private constructor(
    readonly database: Database,
    readonly redis: Redis,
    readonly url: string,
  ) {}

  static async open(): Promise<NotesOnTheBus> {
    const [database, redis, url] = await Promise.all([openNotes(), testRedis(), testDatabaseUrl("kit")]);
    return new NotesOnTheBus(database, redis, url);
  }

  async close(): Promise<void> {
    await this.database.close();
    this.redis.destroy();
  }

  /** Forgets every event, and what was known of streams. */
  async clear(): Promise<void> {
    await this.database.source.query("DELETE FROM outbox_event; DELETE FROM outbox_stream; DELETE FROM outbox_rebuild");
  }

  /** Sees every tenant's rows. */
  query(text: string, parameters: unknown[] = []) {
    return this.database.transaction(Viewer.system, (tx) => tx.query(text, parameters));
  }

  relay(domain: string, { database }: { database?: Database } = {}): OutboxRelay {
    return new OutboxRelay({ domain, url: this.url, redis: this.redis, logger, database });
  }

  record(aggregateId: string, n: number, how: Pick<NewEvent, "isForOnlookers"> = {}): Promise<void> {
    return this.database.transaction(Viewer.system, (tx) =>
      record(tx, { type: "note.written.v1", aggregateId, tenantId: randomUUID(), payload: { n }, ...how }),
    );
  }

  /** Events 1 to `count` in one statement, the aggregates in turn; published a minute ago, or not at all. */
  async fill(
    count: number,
    { aggregates = 10, published }: { aggregates?: number; published: boolean },
  ): Promise<void> {
    await this.database.source.query(
      `INSERT INTO outbox_event (id, type, aggregate_id, tenant_id, payload, occurred_at, published_at)
       SELECT gen_random_uuid(), 'note.written.v1', 'a' || n % $2, gen_random_uuid(), jsonb_build_object('n', n), now(),
         CASE WHEN $3 THEN now() - interval '1 minute' END
       FROM generate_series(1, $1::int) AS n ORDER BY n`,
      [count, aggregates, published],
    );
  }

  async published(domain: string): Promise<BusEvent[]> {
    const entries = (await this.redis.xRange(streamOf(domain), "-", "+")) ?? [];
    return entries.map(({ message }) => parseEntry(message));
  }

  /** The numbers that the events of a stream carry, in its order. */
  async numbers(stream: string): Promise<number[]> {
    const entries = (await this.redis.xRange(stream, "-", "+")) ?? [];
    return entries.map(({ message }) => (parseEntry(message).payload as { n: number }).n);
  }

  async notesOf(tenantId: string): Promise<string[]> {
    const notes = await this.database.transaction(Viewer.system, (tx) => tx.findBy(Note, { tenantId }));
    return notes.map(({ text }) => text);
  }

  async pendingOf(from: string, group: string): Promise<number> {
    return (await this.redis.xPending(streamOf(from), group)).pending;
  }

  group(
    from: string,
    group: string,
    consumers: Consumer[],
    { gatherMs, effectsAreRows }: { gatherMs?: number; effectsAreRows?: boolean } = {},
  ): StreamGroup {
    const { database, redis } = this;
    const once = inboxOf(database, group, { effectsAreRows });
    return consumerGroup({ group, from, consumers, once, redis, logger, retryAfterMs: 20, gatherMs });
  }
}

/** A domain of its own per test, so that streams are too. */
export const newDomain = (): string => `kit-${randomUUID()}`;

export const noteWritten = (n: number, tenantId: string = randomUUID()): BusEvent => ({
  id: randomUUID(),
  type: "note.written.v1",
  aggregateId: "x",
  tenantId,
  occurredAt: "2026-11-22T08:00:00.000Z",
  payload: { n },
});

/** Writes down each note it hears of, and may fail after that. */
export const writer = (from: string, fail: (n: number) => boolean = () => false): Consumer =>
  consumer({
    from,
    type: "note.written.v1",
    payload: z.object({ n: z.number() }),
    handle: async (tx, { tenantId, payload: { n } }) => {
      await tx.insert(Note, { id: randomUUID(), tenantId, text: `note ${n}` });
      if (fail(n)) throw new Error("after the write");
    },
  });
