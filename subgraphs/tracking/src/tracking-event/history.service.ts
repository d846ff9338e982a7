import type { Redis } from "@baiyun/kit";
import { parcelKeys } from "../parcel/parcel-keys";
import { eventOf, happenedBefore, type KeptScan, keptUuid, rankLeftBy } from "./kept-scan";
import { readScans } from "./read-scans.script";
import { partsOfId, type TrackingEvent } from "./tracking-event";
import { readingAt, type TrackingStatus } from "./tracking-status";

/** An event as it reached us. */
export interface Arrival {
  /** How many scans of the parcel had reached us by then. */
  position: number;
  event: TrackingEvent;
  /** Where the parcel stood once it was recorded. */
  status: TrackingStatus;
}

/** A parcel whose scans are read. */
interface Parcel {
  number: string;
  /** Whether its scans are known to have reached us in the order in which they happened. */
  inOrder: boolean;
}

/** Reads what is known of a parcel. */
export class HistoryService {
  constructor(private readonly redis: Redis) {}

  /**
   * The newest `count` scans by when they happened, from below the one with the uuid `after`; null when this parcel has none
   * such. They come as they are kept, so that only those are read which somebody wants.
   */
  async newest({ number, inOrder }: Parcel, count: number, after: string | null): Promise<KeptScan[] | null> {
    return (inOrder && after === null && (await this.last(number, count))) || this.readNewest(number, count, after);
  }

  /** Null when one of them came late after all, since its parcel was read. */
  private async last(number: string, count: number): Promise<KeptScan[] | null> {
    const scans = await this.redis.lRange(parcelKeys(number).scans, -count, -1);
    return scans.every((scan, index) => index === 0 || happenedBefore(scans[index - 1]!, scan))
      ? scans.reverse()
      : null;
  }

  private readNewest(number: string, count: number, after: string | null): Promise<KeptScan[] | null> {
    return readScans.run(
      this.redis,
      [parcelKeys(number).scans],
      [after === null ? "" : keptUuid(after), "1", String(count)],
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
  async find(eventId: string): Promise<TrackingEvent | null> {
    const parts = partsOfId(eventId);
    if (!parts) return null;
    const found = await readScans.run(this.redis, [parcelKeys(parts.number).scans], [keptUuid(parts.uuid), "0", "1"]);
    return found?.[0] ? eventOf(parts.number, found[0]) : null;
  }
}
