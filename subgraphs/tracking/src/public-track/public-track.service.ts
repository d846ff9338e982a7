import type { Redis } from "@baiyun/kit";
import { parcelKeys } from "../parcel/parcel-keys";
import { trackingNumberOf } from "../parcel/tracking-number";
import type { TrackerService } from "../tracker/tracker.service";
import type { HistoryService } from "../tracking-event/history.service";
import { eventOf } from "../tracking-event/kept-scan";
import { countsAt, type TrackingEvent } from "../tracking-event/tracking-event";
import { comparablePostalCode } from "./postal-code";
import { PublicTrackLimited, type PublicTrackResult, TrackingNotFound } from "./public-track.result";
import { type PublicScan, PublicTrack } from "./public-track.type";

const SCANS = 50;
/** Keeps a postal code of five digits from being guessed: all of them would take 19 weeks. */
const LOOKUPS_PER_HOUR = 30;
const WINDOW_SECONDS = 60 * 60;

/** Answers anybody who proves to know where a parcel goes. */
export class PublicTrackService {
  constructor(
    private readonly redis: Redis,
    private readonly trackers: TrackerService,
    private readonly history: HistoryService,
  ) {}

  /** An unknown number and a wrong postal code are answered, and limited, alike. */
  async track(numberText: string, postalCode: string): Promise<typeof PublicTrackResult> {
    const number = trackingNumberOf(numberText);
    if (!number) return new TrackingNotFound();
    const wait = await this.countLookup(number);
    if (wait > 0) return new PublicTrackLimited(wait);

    const tracker = await this.trackers.find(number);
    const proof = comparablePostalCode(postalCode, tracker?.destinationCountry ?? "");
    const expected = comparablePostalCode(tracker?.postalCode ?? "", tracker?.destinationCountry ?? "");
    if (!tracker || expected === "" || proof !== expected) return new TrackingNotFound();

    const scans = (await this.history.newest(tracker, SCANS, null)) ?? [];
    return new PublicTrack(
      tracker.status,
      scans.map((scan) => masked(eventOf(number, scan))),
    );
  }

  /** @returns 0, or for how many seconds to wait */
  private async countLookup(number: string): Promise<number> {
    const { lookups } = parcelKeys(number);
    const [count] = await this.redis.multi().incr(lookups).expire(lookups, WINDOW_SECONDS, "NX").execTyped();
    return count > LOOKUPS_PER_HOUR ? Math.max(1, await this.redis.ttl(lookups)) : 0;
  }
}

/** Not the carrier's wording of the place, which may hold an address or a name. */
function masked(event: TrackingEvent): PublicScan {
  const { city, countryCode, status } = event;
  return { occurredAt: countsAt(event), place: [city, countryCode].filter(Boolean).join(", ") || null, status };
}
