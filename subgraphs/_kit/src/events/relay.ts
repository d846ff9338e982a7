import { Client } from "pg";
import type { Database } from "../database/database";
import type { Logger } from "../logging";
import { publish, RETENTION_MS, type Redis, streamOf } from "./bus";
import { Loop } from "./loop";
import { OutboxEvent } from "./outbox-event.entity";
import { OUTBOX_CHANNEL } from "./record";

const BATCH = 200;
/** A missed notification delays an event by this much at most. */
const POLL_MS = 1_000;
const CLEANING_MS = 60 * 60 * 1_000;

/** Publishes a domain's outbox to its stream, at least once and in order per aggregate; any number may run. */
export class OutboxRelay {
  private readonly loop: Loop;
  private listener: Client | null = null;
  private cleanedAt = 0;

  constructor(
    private readonly domain: string,
    private readonly database: Database,
    private readonly databaseUrl: string,
    private readonly redis: Redis,
    private readonly logger: Logger,
  ) {
    this.loop = new Loop(() => this.drain(), POLL_MS, logger.child({ loop: "outbox" }));
  }

  async start(): Promise<void> {
    await this.listen();
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    await this.listener?.end().catch(() => undefined);
  }

  private async drain(): Promise<void> {
    if (!this.listener) await this.listen();
    await this.restoreLostStream();
    while ((await this.publishBatch()) > 0);
    if (Date.now() - this.cleanedAt > CLEANING_MS) {
      this.cleanedAt = Date.now();
      await this.forgetOld();
    }
  }

  private async forgetOld(): Promise<void> {
    const { source } = this.database;
    const before = (age: number) => [new Date(Date.now() - age)];
    await source.query("DELETE FROM outbox_event WHERE published_at < $1", before(RETENTION_MS));
    // Twice as long, since what the bus still holds may be delivered again.
    await source.query("DELETE FROM inbox_entry WHERE handled_at < $1", before(2 * RETENTION_MS));
  }

  /** Only the oldest unpublished event of each aggregate is taken, so that two relays never reorder one. */
  private publishBatch(): Promise<number> {
    return this.database.source.transaction(async (tx) => {
      const events = await tx
        .createQueryBuilder(OutboxEvent, "event")
        .where("event.published_at IS NULL")
        .andWhere(
          `NOT EXISTS (SELECT 1 FROM outbox_event earlier WHERE earlier.published_at IS NULL
             AND earlier.aggregate_id = event.aggregate_id AND earlier.position < event.position)`,
        )
        .orderBy("event.position")
        .limit(BATCH)
        .setLock("pessimistic_write")
        .setOnLocked("skip_locked")
        .getMany();
      for (const { id, type, aggregateId, tenantId, payload, occurredAt } of events) {
        await publish(this.redis, this.domain, {
          id,
          type,
          aggregateId,
          tenantId,
          payload,
          occurredAt: occurredAt.toISOString(),
        });
      }
      if (events.length > 0) {
        await tx.query("UPDATE outbox_event SET published_at = clock_timestamp() WHERE id = ANY($1)", [
          events.map(({ id }) => id),
        ]);
      }
      return events.length;
    });
  }

  /** Redis lost the stream: publish again what the outbox still holds. Consumers know what they have handled. */
  private async restoreLostStream(): Promise<void> {
    if (await this.redis.exists(streamOf(this.domain))) return;
    // Another relay may be publishing the stream's first events at this moment: those are not lost.
    const [{ now }] = await this.database.source.query<[{ now: Date }]>("SELECT clock_timestamp() AS now");
    if (await this.redis.exists(streamOf(this.domain))) return;
    const [, restored] = await this.database.source.query<[unknown, number]>(
      "UPDATE outbox_event SET published_at = NULL WHERE published_at < $1",
      [now],
    );
    if (restored > 0) this.logger.warn({ restored }, "the stream was lost and is published again");
  }

  private async listen(): Promise<void> {
    const listener = new Client({ connectionString: this.databaseUrl, application_name: "baiyun outbox" });
    listener.on("error", () => {
      this.listener = null;
    });
    listener.on("notification", () => this.loop.wake());
    await listener.connect();
    await listener.query(`LISTEN ${OUTBOX_CHANNEL}`);
    this.listener = listener;
  }
}
