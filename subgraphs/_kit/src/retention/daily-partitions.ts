import type { DataSource } from "typeorm";

export interface DailyPartitionsOptions {
  /** Partitioned by RANGE of a day, with a `<table>_default` beside the days. */
  table: string;
  /** How many whole days a partition is kept after its own. */
  keepDays: number;
  /** A condition on rows that keep their partition, however old it is. */
  unless?: string;
}

/** Ahead of the day they are for, so that a process that starts at midnight finds them. */
const DAYS_AHEAD = 2;
/** Events that occurred before midnight are handled after it. */
const DAYS_BACK = 1;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** PostgreSQL's check_violation (the default partition holds rows of that day) and lock_not_available. */
const NOT_NOW = new Set(["23514", "55P03"]);

/**
 * The days of a partitioned table: created before they are needed, dropped whole when they are past. Any number of processes may
 * tend one table. A row of a day without a partition goes into the default one.
 */
export class DailyPartitions {
  constructor(
    private readonly source: DataSource,
    private readonly options: DailyPartitionsOptions,
  ) {}

  /** One look at the catalogue when nothing is due. Answers the partitions that were dropped. */
  async tend(now: Date): Promise<string[]> {
    const existing = await this.existing();
    for (let day = -DAYS_BACK; day <= DAYS_AHEAD; day += 1) {
      const date = dayOf(now, day);
      if (!existing.some(({ lastDay, whole }) => (whole ? lastDay >= date : lastDay === date))) await this.create(date);
    }
    const dropped: string[] = [];
    for (const { name, lastDay } of existing) {
      if (lastDay < dayOf(now, -this.options.keepDays) && (await this.drop(name))) dropped.push(name);
    }
    return dropped;
  }

  /** Partitions are named for the last day they hold. */
  private async existing(): Promise<{ name: string; lastDay: string; whole: boolean }[]> {
    const partitions = await this.source.query<{ name: string }[]>(
      "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = $1::regclass",
      [this.options.table],
    );
    return partitions.flatMap(({ name }) => {
      const [, until, year, month, day] = /_(until_)?(\d{4})(\d\d)(\d\d)$/.exec(name) ?? [];
      return year ? [{ name, lastDay: `${year}-${month}-${day}`, whole: until !== undefined }] : [];
    });
  }

  /** Attached rather than created in place, which would wait for every transaction that uses the table. */
  private async create(day: string): Promise<void> {
    const { table } = this.options;
    const name = `${table}_${day.replaceAll("-", "")}`;
    const next = dayOf(new Date(`${day}T00:00:00Z`), 1);
    await this.alone([
      // Half of an outbox's row versions are dead within a second, and the poll would read past them.
      `CREATE TABLE ${name} (LIKE ${table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)
         WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`,
      `ALTER TABLE ${table} ATTACH PARTITION ${name} FOR VALUES FROM ('${day} 00:00:00+00') TO ('${next} 00:00:00+00')`,
    ]);
  }

  private async drop(name: string): Promise<boolean> {
    const { unless } = this.options;
    if (unless) {
      const [{ needed }] = await this.source.query(`SELECT EXISTS (SELECT FROM ${name} WHERE ${unless}) AS needed`);
      if (needed) return false;
    }
    return this.alone([`DROP TABLE IF EXISTS ${name}`]);
  }

  /** In one transaction that waits for nobody long, since everybody else would wait behind it. False when it must wait. */
  private async alone(statements: readonly string[]): Promise<boolean> {
    try {
      await this.source.transaction(async (tx) => {
        await tx.query("SET LOCAL lock_timeout = '2s'");
        await tx.query("SELECT pg_advisory_xact_lock(hashtext('baiyun.partitions'))");
        for (const statement of statements) await tx.query(statement);
      });
      return true;
    } catch (error) {
      const code = (error as { code?: string }).code ?? "";
      // Another process was faster.
      if (code === DUPLICATE_TABLE || NOT_NOW.has(code)) return false;
      throw error;
    }
  }
}

const DUPLICATE_TABLE = "42P07";

/** In UTC, as `YYYY-MM-DD`. */
const dayOf = (now: Date, later: number): string => new Date(now.getTime() + later * DAY_MS).toISOString().slice(0, 10);
