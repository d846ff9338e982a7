import type { EntityManager } from "typeorm";
import type { Database } from "../database/database";
import { Loop } from "../events/loop";
import { Viewer } from "../identity/viewer";
import type { Logger } from "../logging";
import type { Resource } from "../serve/subgraph";
import { DailyPartitions, type DailyPartitionsOptions } from "./daily-partitions";

/** How long one kind of row is kept. */
export interface Retention {
  /** What is kept, as the documentation's table names it. */
  name: string;
  /** In milliseconds. */
  keepForMs: number;
  /**
   * Removes at most `limit` of what is older than `before` and answers how many it removed; asked again, each time in a
   * transaction of its own that sees every tenant's rows, until there are fewer.
   */
  prune: (tx: EntityManager, before: Date, limit: number) => Promise<number>;
}

export const DAY_MS = 24 * 60 * 60 * 1_000;
const EVERY_MS = 60 * 60 * 1_000;
/** Small enough that nobody waits for its locks. */
const PAGE = 1_000;

/** Removes the oldest rows of a table by a column that an index serves. Rows that somebody else works on wait for the next time. */
export const pruneByAge =
  (table: string, column: string): Retention["prune"] =>
  async (tx, before, limit) => {
    const [, removed]: [unknown, number] = await tx.query(
      `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
         SELECT ctid FROM ${table} WHERE ${column} < $1 ORDER BY ${column} LIMIT $2 FOR UPDATE SKIP LOCKED))`,
      [before, limit],
    );
    return removed;
  };

/** Twice as long as the bus keeps an event, since what it still holds may be delivered again. */
const INBOX_DAYS = 14;
const OUTBOX_DAYS = 7;

export const KIT_PARTITIONS: readonly DailyPartitionsOptions[] = [
  { table: "outbox_event", keepDays: OUTBOX_DAYS, unless: "published_at IS NULL" },
  { table: "inbox_entry", keepDays: INBOX_DAYS },
];

/** Besides whole days: what stands in no day's partition, and what is not partitioned. */
export const KIT_RETENTIONS: readonly Retention[] = [
  {
    name: "outbox events of days without a partition",
    keepForMs: OUTBOX_DAYS * DAY_MS,
    prune: pruneByAge("outbox_event_default", "published_at"),
  },
  {
    name: "inbox entries of days without a partition",
    keepForMs: INBOX_DAYS * DAY_MS,
    prune: pruneByAge("inbox_entry_default", "handled_at"),
  },
  {
    name: "inbox entries from before there were partitions",
    keepForMs: INBOX_DAYS * DAY_MS,
    prune: pruneByAge("inbox_entry_undated", "handled_at"),
  },
  { name: "idempotency keys", keepForMs: 30 * DAY_MS, prune: pruneByAge("idempotency_key", "created_at") },
];

/** Tends a database's partitions and removes what is past its retention, hourly; any number of processes may. */
export class Maintenance implements Resource {
  private readonly partitions: DailyPartitions[];
  private readonly loop: Loop;
  private closing = false;

  constructor(
    private readonly database: Database,
    private readonly own: readonly Retention[],
    private readonly logger: Logger,
    private readonly clock: () => Date = () => new Date(),
  ) {
    this.partitions = KIT_PARTITIONS.map((options) => new DailyPartitions(database.source, options));
    this.loop = new Loop(
      () => this.tend(),
      { intervalMs: EVERY_MS, retryMs: 60_000 },
      logger.child({ loop: "retention" }),
    );
  }

  /** Resolves when today's partitions are there: what is written afterwards finds them. */
  async start(): Promise<void> {
    await this.tendPartitions();
    this.loop.start();
  }

  async close(): Promise<void> {
    this.closing = true;
    await this.loop.stop();
  }

  async tend(): Promise<void> {
    await this.tendPartitions();
    for (const retention of [...KIT_RETENTIONS, ...this.own]) await this.prune(retention);
  }

  private async tendPartitions(): Promise<void> {
    for (const partitions of this.partitions) {
      const dropped = await partitions.tend(this.clock());
      if (dropped.length > 0) this.logger.info({ dropped }, "past their retention");
    }
  }

  private async prune({ name, keepForMs, prune }: Retention): Promise<void> {
    const before = new Date(this.clock().getTime() - keepForMs);
    let removed = 0;
    for (let page = PAGE; page === PAGE && !this.closing; removed += page) {
      page = await this.database.transaction(Viewer.system, (tx) => prune(tx, before, PAGE));
    }
    if (removed > 0) this.logger.info({ name, removed }, "past their retention");
  }
}
