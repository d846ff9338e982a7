import type { ScanReport } from "../inbound/inbound-scans";
import { TimeBasis } from "../tracking-event/scan-time";
import { scanId, type TrackingEvent } from "../tracking-event/tracking-event";
import { readingOf, type TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";

/** A scan in our own words. */
export interface ScanInWords {
  /** UTC, such as `2026-06-24T01:00:00Z`; anything else is a time that nobody can read. */
  at: string;
  status: TrackingStatus;
  subStatus?: TrackingSubStatus;
  country?: string | null;
  city?: string;
}

export const RECEIVED_AT = "2026-07-01T00:00:00.000Z";

/** What somebody reports of a parcel, the scans in any order. */
export function reportOf(
  number: string,
  scans: readonly ScanInWords[],
  eta?: { from: string; to: string; synced: string },
): ScanReport {
  return {
    number,
    events: scans
      .map((scan) => eventOf(number, scan))
      .sort((one, other) => Date.parse(one.occurredAt ?? "2000-01-01") - Date.parse(other.occurredAt ?? "2000-01-01")),
    eta: eta
      ? {
          from: new Date(eta.from).toISOString(),
          to: new Date(eta.to).toISOString(),
          asOf: Date.parse(eta.synced),
        }
      : null,
    lastMile: null,
  };
}

function eventOf(
  number: string,
  { at, status, subStatus, country = "DE", city = "LEIPZIG" }: ScanInWords,
): TrackingEvent {
  const reading = readingOf(status, subStatus ?? TrackingSubStatus.UNSPECIFIED);
  const code = `RAW-${reading.rank}`;
  const identity = { carrier: "190008", number, rawTime: at, code, place: city, text: code };
  const isKnown = at.endsWith("Z");
  return {
    id: scanId(identity),
    occurredAt: isKnown ? new Date(at).toISOString() : null,
    localTime: isKnown ? at.slice(0, 19) : null,
    utcOffset: isKnown ? "Z" : null,
    timeBasis: isKnown ? TimeBasis.OFFSET_GIVEN : TimeBasis.UNKNOWN,
    rawTime: at,
    ...reading,
    description: code,
    location: city,
    city,
    countryCode: country,
    rawCode: code,
    source: "a test",
    carrier: "YunExpress",
    recordedAt: RECEIVED_AT,
  };
}
