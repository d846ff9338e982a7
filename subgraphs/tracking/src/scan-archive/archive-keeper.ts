import type { Clock, Database, Logger, Redis, Resource } from "@baiyun/kit";
import { parcelKeys } from "../parcel/parcel-keys";
import { idOf } from "../tracker/tracker";
import type { TrackerService } from "../tracker/tracker.service";
import type { ScanArchive } from "./scan-archive.service";

/** Stands in Redis as long as Redis has what it had: every parcel under way, and nothing that the archive has not. */
export const IN_STEP = "tracking:in-step-with-archive";
const LOOK_EVERY_MS = 10_000;
const PAGE = 100;
const MONTHS_AHEAD = 2;
const MONTHS_BACK = 2;

/**
 * Brings archive and Redis together when they are not: after an upgrade from a version without an archive, and after Redis was lost.
 * Meanwhile a parcel that is asked for is restored by itself. Any number of processes may do so at once.
 */
export class ArchiveKeeper implements Resource {
  private timer: NodeJS.Timeout | undefined;
  private under: Promise<void> | null = null;
  private closing = false;
  private monthTended = "";

  constructor(
    private readonly own: {
      redis: Redis;
      database: Database;
      archive: ScanArchive;
      trackers: TrackerService;
      clock: Clock;
      logger: Logger;
    },
  ) {}

  async start(): Promise<void> {
    await this.tendMonths();
    void this.look();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  async close(): Promise<void> {
    this.closing = true;
    clearInterval(this.timer);
    await this.under;
  }

  /** Looks now, or joins the look under way. */
  look(): Promise<void> {
    this.under ??= this.bringTogether()
      .catch((error: unknown) => {
        if (!this.closing) this.own.logger.warn({ err: error }, "scans are not archived or restored yet");
      })
      .finally(() => {
        this.under = null;
      });
    return this.under;
  }

  private async bringTogether(): Promise<void> {
    const { redis, archive, trackers, logger } = this.own;
    await this.tendMonths();
    if (await redis.exists(IN_STEP)) return;
    let archived = 0;
    for await (const keys of redis.scanIterator({ MATCH: "tracking:{*}", COUNT: 1_000 })) {
      if (this.closing) return;
      const numbers = keys.flatMap((key) => /^tracking:\{(.+)\}$/.exec(key)?.[1] ?? []);
      archived += await this.archiveAll(numbers);
    }
    let restored = 0;
    for await (const page of archive.numbersUnderWay(PAGE)) {
      if (this.closing) return;
      const missing = await this.missing(page);
      await Promise.all(missing.map((number) => trackers.restore(number)));
      restored += missing.length;
    }
    await redis.set(IN_STEP, "1");
    if (archived + restored > 0) logger.info({ archived, restored }, "parcels archived and restored");
  }

  /** What an older version kept in Redis alone. @returns how many of them are parcels */
  private async archiveAll(numbers: readonly string[]): Promise<number> {
    const { redis, archive, trackers, clock } = this.own;
    const found = await Promise.all(numbers.map((number) => trackers.find(number)));
    const parcels = found.filter((tracker) => tracker !== null);
    const scans = await Promise.all(parcels.map(({ number }) => redis.lRange(parcelKeys(number).scans, 0, -1)));
    await archive.adopt(parcels, clock());
    await archive.keep(
      parcels.map((parcel, index) => ({ number: parcel.number, id: idOf(parcel), scans: scans[index]! })),
    );
    return parcels.length;
  }

  private async missing(page: readonly { id: string; number: string }[]): Promise<string[]> {
    const { redis } = this.own;
    const holders = await Promise.all(page.map(({ number }) => redis.hGet(parcelKeys(number).tracker, "shipmentId")));
    return page.filter(({ id }, index) => holders[index] !== id).map(({ number }) => number);
  }

  /** A month's partition is made before anything happens in it; what happened longer ago is in the default one. */
  private async tendMonths(): Promise<void> {
    const now = new Date();
    const month = now.toISOString().slice(0, 7);
    if (this.monthTended === month) return;
    for (let ahead = -MONTHS_BACK; ahead <= MONTHS_AHEAD; ahead += 1) await this.makeMonth(firstOf(now, ahead));
    this.monthTended = month;
  }

  private async makeMonth(from: Date): Promise<void> {
    const name = `archived_scan_${from.toISOString().slice(0, 7).replace("-", "")}`;
    const until = firstOf(from, 1);
    await this.own.database.source.transaction(async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtext('baiyun.partitions'))");
      const [{ isThere }] = await tx.query(`SELECT to_regclass('${name}') IS NOT NULL AS "isThere"`);
      if (isThere) return;
      await tx.query(
        `CREATE TABLE ${name} PARTITION OF archived_scan
           FOR VALUES FROM ('${from.toISOString()}') TO ('${until.toISOString()}')`,
      );
    });
  }
}

const firstOf = (day: Date, months: number): Date =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
