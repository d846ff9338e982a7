import { instantOfScan, type KeptScan, restOf, uuidOfScan } from "./kept-scan";
import type { TimeBasis } from "./scan-time";
import { type BusinessTransaction, DATED_AHEAD_MS } from "./tracking-event";
import type { TrackingEventType } from "./tracking-event.type";
import { readingAt, type TrackingStatus, type TrackingSubStatus } from "./tracking-status";

/** A kept scan as a page shows it. Pages have hundreds, so nothing is worked out before it is asked for. */
export class ShownScan implements TrackingEventType {
  private known: ReturnType<typeof restOf> | undefined;

  constructor(
    private readonly number: string,
    private readonly scan: KeptScan,
  ) {}

  get id(): string {
    return `${this.number}.${uuidOfScan(this.scan)}`;
  }

  get occurredAt(): Date | null {
    const instant = instantOfScan(this.scan);
    return instant === null ? null : new Date(instant);
  }

  get timeBasis(): TimeBasis {
    return this.rest.timeBasis;
  }

  get recordedAt(): Date {
    return new Date(this.rest.recordedAt);
  }

  get correctionReason(): string | null {
    return this.rest.correction?.reason ?? null;
  }

  get isDatedAhead(): boolean {
    return (instantOfScan(this.scan) ?? 0) > this.rest.recordedAt + DATED_AHEAD_MS;
  }

  get status(): TrackingStatus {
    return readingAt(this.rank).status;
  }

  get subStatus(): TrackingSubStatus {
    return readingAt(this.rank).subStatus;
  }

  get localTime(): string | null {
    return this.rest.localTime;
  }

  get utcOffset(): string | null {
    return this.rest.utcOffset;
  }

  get description(): string | null {
    return this.rest.description;
  }

  get location(): string | null {
    return this.rest.location;
  }

  get countryCode(): string | null {
    return this.rest.countryCode;
  }

  get rawCode(): string | null {
    return this.rest.rawCode;
  }

  get carrier(): string | null {
    return this.rest.carrier;
  }

  get recordedBy(): string | null {
    return this.rest.recordedBy;
  }

  get transactions(): readonly BusinessTransaction[] {
    return this.rest.transactions;
  }

  get source(): string {
    return this.rest.source;
  }

  private get rank(): string {
    return this.scan.slice(13, 16);
  }

  private get rest(): ReturnType<typeof restOf> {
    this.known ??= restOf(this.scan);
    return this.known;
  }
}
