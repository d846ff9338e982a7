import { type ScanReport, UnreadableMessage } from "../../inbound/inbound-scans";
import { trackingNumberOf } from "../../parcel/tracking-number";
import { readTime, type WrittenTime, type WrittenWhere } from "../../tracking-event/scan-time";
import { type BusinessTransaction, scanId, type TrackingEvent } from "../../tracking-event/tracking-event";
import type { StatusReading } from "../../tracking-event/tracking-status";

/** A scan as a party wrote it, its code read. */
export interface WrittenScan {
  reading: StatusReading;
  rawCode: string | null;
  rawTime: string | null;
  /** What of the time is read; the raw text without it. */
  time?: WrittenTime;
  /** ISO 3166-1 alpha-2, where it is known. */
  countryCode: string | null;
  location: string | null;
  city?: string | null;
  description: string | null;
  /** Who scanned it, by name. */
  carrier: string | null;
  /** Orders, invoices and the like that it names. */
  transactions?: readonly BusinessTransaction[];
}

/** By whose clocks times without an offset and a place were written; null where nobody knows. */
export interface Told {
  source: string;
  clockCountry: string | null;
  receivedAt: Date;
}

/** @throws {UnreadableMessage} when it cannot be a tracking number */
export function numberIn(text: string, path: string): string {
  const number = trackingNumberOf(text);
  if (!number) throw new UnreadableMessage(`${path}: not a tracking number`);
  return number;
}

/** What was written of a parcel, as the domain keeps it: oldest first, what nobody knows the time of before all. */
export function reportOf(number: string, scans: readonly WrittenScan[], told: Told): ScanReport {
  const events = scans.map((scan) => eventOf(number, scan, told));
  return { number, events: events.sort((one, other) => instantOf(one) - instantOf(other)), eta: null, lastMile: null };
}

/** The number under which a parcel goes on, as it was told; null where it was none, or the parcel's own. */
export const lastMileOf = (
  number: string,
  lastMile: string | null | undefined,
  carrier: string | null = null,
): ScanReport["lastMile"] => (lastMile && lastMile !== number ? { number: lastMile, carrier } : null);

function eventOf(number: string, scan: WrittenScan, { source, clockCountry, receivedAt }: Told): TrackingEvent {
  const { reading, rawCode, countryCode, location, description, carrier, city = null } = scan;
  const rawTime = scan.rawTime ?? "";
  const where: WrittenWhere = { placeCountry: clockCountry ? null : countryCode, carrierCountry: clockCountry };
  return {
    id: scanId({ carrier: carrier ?? "", number, rawTime, code: rawCode, place: location, text: description }),
    ...readTime(scan.time ?? { utc: null, iso: rawTime, raw: null }, where),
    ...reading,
    ...{ rawTime, rawCode, description, location, city, countryCode, source, carrier },
    recordedAt: receivedAt.toISOString(),
    ...(scan.transactions?.length && { transactions: scan.transactions }),
  };
}

const instantOf = ({ occurredAt }: TrackingEvent): number => (occurredAt === null ? 0 : Date.parse(occurredAt));
