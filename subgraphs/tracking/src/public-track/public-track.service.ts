import { setTimeout } from "node:timers/promises";
import { type Logger, UserError } from "@baiyun/kit";
import { type FollowedNumber, followedNumbersOf } from "../carrier/followed-number";
import type { StatedCarrier } from "../carrier/stated-carrier.entity";
import type { StatedCarriers } from "../carrier/stated-carriers.service";
import type { Tracker } from "../tracker/tracker";
import type { HistoryService } from "../tracking-event/history.service";
import { eventOf } from "../tracking-event/kept-scan";
import { countsAt, type TrackingEvent } from "../tracking-event/tracking-event";
import type { Knowledge, ParcelProof } from "./parcel-proof.service";
import type { PublicTrackResult } from "./public-track.result";
import { type PublicScan, PublicTrack } from "./public-track.type";

const SCANS = 50;
/** Where PostgreSQL hangs, nobody waits for it longer: where the parcel is does not stand there. */
const SAID_WITHIN_MS = 1_000;

/** Answers anybody who proves to know where a parcel goes. */
export class PublicTrackService {
  constructor(
    private readonly proof: ParcelProof,
    private readonly history: HistoryService,
    private readonly stated: StatedCarriers,
    private readonly isSandbox: boolean,
    private readonly logger: Logger,
  ) {}

  async track(number: string, knowledge: Knowledge): Promise<typeof PublicTrackResult> {
    const tracker = await this.proof.prove(number, knowledge);
    if (tracker instanceof UserError) return tracker;
    const scans = await this.history.page(tracker, { count: SCANS, after: null });
    return new PublicTrack(tracker, {
      scans: (scans ?? []).map((scan) => masked(eventOf(tracker.number, scan))),
      isSandbox: this.isSandbox,
    });
  }

  /** Null where it cannot be read who said whose they are: what was said is not taken for a guess. */
  async numbersOf(tracker: Tracker): Promise<FollowedNumber[] | null> {
    const stated = await this.saidOf(tracker);
    return stated && followedNumbersOf(tracker, stated);
  }

  private async saidOf({ shipmentId }: Tracker): Promise<StatedCarrier[] | null> {
    const [answered, late] = [new AbortController(), new AbortController()];
    const saying = this.stated.of(shipmentId, late.signal).catch((error: unknown) => {
      this.logger.warn(
        { err: error },
        "who said whose a number is cannot be read: the public is shown the scans alone",
      );
      return null;
    });
    const waiting = setTimeout(SAID_WITHIN_MS, null, { signal: answered.signal }).catch(() => null);
    const stated = await Promise.race([saying, waiting]);
    answered.abort();
    // What still waits for a connection is asked no more.
    late.abort();
    return stated;
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
