import { UserError } from "@baiyun/kit";
import { followedNumbersOf } from "../carrier/followed-number";
import type { StatedCarriers } from "../carrier/stated-carriers.service";
import type { HistoryService } from "../tracking-event/history.service";
import { eventOf } from "../tracking-event/kept-scan";
import { countsAt, type TrackingEvent } from "../tracking-event/tracking-event";
import type { Knowledge, ParcelProof } from "./parcel-proof.service";
import type { PublicTrackResult } from "./public-track.result";
import { type PublicScan, PublicTrack } from "./public-track.type";

const SCANS = 50;

/** Answers anybody who proves to know where a parcel goes. */
export class PublicTrackService {
  constructor(
    private readonly proof: ParcelProof,
    private readonly history: HistoryService,
    private readonly stated: StatedCarriers,
    private readonly isSandbox: boolean,
  ) {}

  async track(number: string, knowledge: Knowledge): Promise<typeof PublicTrackResult> {
    const tracker = await this.proof.prove(number, knowledge);
    if (tracker instanceof UserError) return tracker;
    const [scans, stated] = await Promise.all([
      this.history.page(tracker, { count: SCANS, after: null }),
      this.stated.of(tracker.shipmentId),
    ]);
    return new PublicTrack(tracker, {
      scans: (scans ?? []).map((scan) => masked(eventOf(tracker.number, scan))),
      numbers: followedNumbersOf(tracker, stated),
      isSandbox: this.isSandbox,
    });
  }
}

const UNKNOWN_CLOCK = { localTime: null, utcOffset: null };

/** Not the carrier's wording of the place, which may hold an address or a name. */
function masked(event: TrackingEvent): PublicScan {
  const { city, countryCode, status, subStatus } = event;
  const occurredAt = countsAt(event);
  // What is dated ahead has a clock that is wrong, whatever it shows.
  const { localTime, utcOffset } = occurredAt === null && event.occurredAt !== null ? UNKNOWN_CLOCK : event;
  const place = [city, countryCode].filter(Boolean).join(", ") || null;
  return { occurredAt, localTime, utcOffset, place, status, subStatus };
}
