import { MOST_COUNTED, type Redis } from "@baiyun/kit";
import { parcelKeys } from "../parcel/parcel-keys";
import type { Tracker } from "../tracker/tracker";
import { countScans } from "./count-scans.script";
import { eventOf, type KeptEvent, type KeptScan, keptUuid, LATEST_KEPT, rankLeftBy } from "./kept-scan";
import { readScans } from "./read-scans.script";
import { partsOfId } from "./tracking-event";
import { readingAt, type TrackingStatus } from "./tracking-status";

/** An event as it reached us. */
export interface Arrival {
  /** How many scans of the parcel had reached us by then. */
  position: number;
  event: KeptEvent;
  /** Where the parcel stood once it was recorded. */
  status: TrackingStatus;
}

/** A parcel whose scans are read. */
type Parcel = Pick<Tracker, "number" | "latest" | "newest" | "arrived">;

/** Which of a parcel's scans: so many, from behind the one with the uuid `after`. */
export interface ScanPage {
  count: number;
  after: string | null;
  isOldestFirst?: boolean;
}

/** Reads what is known of a parcel. */
export class HistoryService {
  constructor(private readonly redis: Redis) {}

  /**
   * The newest `count` scans by when they happened, or the oldest, from behind the one with the uuid `after`; null when this parcel
   * has none such. Of those that had reached us when the parcel was read, so that its cursor stands right behind
   * them. They come as they are kept, so that only those are read which somebody wants.
   */
  async page(
    { number, latest, newest, arrived }: Parcel,
    { count, after, isOldestFirst = false }: ScanPage,
  ): Promise<KeptScan[] | null> {
    const areKnown = latest !== null && (count <= latest.length || latest.length < LATEST_KEPT);
    const places = areKnown && after === null && !isOldestFirst ? latest.slice(0, count) : null;
    if (places && places.length <= newest.length) return newest.slice(0, places.length);
    const scans = places && (await this.at(number, places));
    return scans ?? this.readPage(number, arrived, { count, after, isOldestFirst });
  }

  /** How many scans are kept; one that was corrected is one. Null for more than a list is counted. */
  async count(number: string): Promise<number | null> {
    const counted = await countScans.run(this.redis, [parcelKeys(number).scans], [String(MOST_COUNTED)]);
    return counted < 0 ? null : counted;
  }

  /** Null when they were let go since. */
  private async at(number: string, places: readonly number[]): Promise<KeptScan[] | null> {
    const first = Math.min(...places);
    const scans = await this.redis.lRange(parcelKeys(number).scans, first, Math.max(...places));
    const found = places.flatMap((place) => scans[place - first] ?? []);
    return found.length === places.length ? found : null;
  }

  private readPage(number: string, arrived: number, page: Required<ScanPage>): Promise<KeptScan[] | null> {
    const { count, after, isOldestFirst } = page;
    return readScans.run(
      this.redis,
      [parcelKeys(number).scans],
      [after === null ? "" : keptUuid(after), "1", String(count), String(arrived), isOldestFirst ? "1" : ""],
    );
  }

  /** At most `count` events that reached us after `position`, oldest first. */
  async arrivedAfter(number: string, position: number, count: number): Promise<Arrival[]> {
    const scans = await this.redis.lRange(parcelKeys(number).scans, position, position + count - 1);
    return scans.map((scan, index) => ({
      position: position + index + 1,
      event: eventOf(number, scan),
      status: readingAt(rankLeftBy(scan)).status,
    }));
  }

  /** The place of what reached us last. */
  lastPosition(number: string): Promise<number> {
    return this.redis.lLen(parcelKeys(number).scans);
  }

  /** Null when there is no such event. */
  async find(eventId: string): Promise<KeptEvent | null> {
    return (await this.findWithStatus(eventId))?.event ?? null;
  }

  /** The event, and where the parcel stood once it was recorded. */
  async findWithStatus(eventId: string): Promise<Omit<Arrival, "position"> | null> {
    const parts = partsOfId(eventId);
    if (!parts) return null;
    const found = await readScans.run(
      this.redis,
      [parcelKeys(parts.number).scans],
      [keptUuid(parts.uuid), "0", "1", "", ""],
    );
    const scan = found?.[0];
    return scan ? { event: eventOf(parts.number, scan), status: readingAt(rankLeftBy(scan)).status } : null;
  }
}
