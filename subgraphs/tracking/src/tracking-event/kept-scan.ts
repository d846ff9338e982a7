import { TimeBasis } from "./scan-time";
import {
  type BusinessTransaction,
  type Correction,
  isDatedAhead,
  partsOfId,
  type TrackingEvent,
  uuidOf,
} from "./tracking-event";
import { readingAt } from "./tracking-status";

/**
 * A scan as the parcel's list keeps it: what scripts read stands in front, at fixed places, and the rest is one JSON list that
 * they leave alone but for its first number, when it reached us.
 *
 * | 0–12                             | 13–15 | 16–37                    | 38–40                           | 41–  |
 * | -------------------------------- | ----- | ------------------------ | ------------------------------- | ---- |
 * | instant, Unix ms, 0 when unknown | rank  | uuid of its id, base64url | rank of where it left the parcel | JSON |
 *
 * The first 38 characters order the scans of a parcel as they happened. A scan that was corrected stands there twice, under one
 * uuid: the last one counts, and the ones before it are its history.
 */
export type KeptScan = string;

export const ORDER_LENGTH = 38;
/** Of how many of a parcel's latest scans it is kept where they stand: a page and the one that tells whether more follow. */
export const LATEST_KEPT = 21;
/** Of how many of those the scans themselves stand with the parcel: three for a list, and the one that tells whether more follow. */
export const NEWEST_KEPT = 4;
const LEFT_AT = ORDER_LENGTH;
const REST_AT = LEFT_AT + 3;

/** What is added stands at the end: a scan that was kept before has less. */
type Rest = [
  recordedAt: number,
  localTime: string | null,
  utcOffset: string | null,
  rawTime: string,
  description: string | null,
  location: string | null,
  city: string | null,
  countryCode: string | null,
  rawCode: string | null,
  source: string,
  timeBasis?: TimeBasis,
  correction?: Correction | null,
  carrier?: string | null,
  recordedBy?: string | null,
  transactions?: readonly BusinessTransaction[],
];

/** The uuid of a scan's id as it is kept. */
export const keptUuid = (uuid: string): string => Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url");

/** What the recording script gets; it inserts where the scan leaves the parcel. @throws when its id is none of a scan */
export function unsettled(event: TrackingEvent): string {
  const { occurredAt, recordedAt, rank, id, localTime, utcOffset, rawTime } = event;
  const { description, location, city, countryCode, rawCode, source, timeBasis, correction, carrier } = event;
  const { recordedBy, transactions = [] } = event;
  const parts = partsOfId(id);
  if (!parts) throw new Error(`${id} is no id of a scan`);
  const rest: Rest = [
    Date.parse(recordedAt),
    localTime,
    utcOffset,
    rawTime,
    description,
    location,
    city,
    countryCode,
    rawCode,
    source,
    timeBasis,
    correction ?? null,
    carrier,
  ];
  if (recordedBy || transactions.length > 0) rest.push(recordedBy ?? null);
  if (transactions.length > 0) rest.push(transactions);
  const instant = occurredAt === null ? 0 : Date.parse(occurredAt);
  return String(instant).padStart(13, "0") + rank + keptUuid(parts.uuid) + JSON.stringify(rest);
}

/** The uuid of a kept scan. */
export const uuidOfScan = (scan: KeptScan): string => uuidOf(Buffer.from(scan.slice(16, ORDER_LENGTH), "base64url"));

/** The rank of where a kept scan left its parcel. */
export const rankLeftBy = (scan: KeptScan): string => scan.slice(LEFT_AT, REST_AT);

/** When a kept scan happened, Unix ms; null when nobody knows. */
export const instantOfScan = (scan: KeptScan): number | null => Number(scan.slice(0, 13)) || null;

/** What of a kept scan is its JSON list. */
export function restOf(scan: KeptScan) {
  const [recordedAt, localTime, utcOffset, rawTime, ...words] = JSON.parse(scan.slice(REST_AT)) as Rest;
  const [
    description,
    location,
    city,
    countryCode,
    rawCode,
    source,
    basis,
    correction = null,
    carrier = null,
    recordedBy = null,
    transactions = [],
  ] = words;
  // Of before, when a time without an offset was taken for UTC.
  const timeBasis = basis ?? (utcOffset ? TimeBasis.OFFSET_GIVEN : TimeBasis.UNKNOWN);
  return {
    recordedAt,
    localTime,
    utcOffset,
    rawTime,
    description,
    location,
    city,
    countryCode,
    rawCode,
    source,
    timeBasis,
    correction,
    carrier,
    recordedBy,
    transactions,
  };
}

/** A scan that was kept, and whether it is dated later than it can have happened. */
export type KeptEvent = TrackingEvent & {
  isDatedAhead: boolean;
  correctionReason: string | null;
  transactions: readonly BusinessTransaction[];
};

export function eventOf(number: string, scan: KeptScan): KeptEvent {
  const { recordedAt, ...rest } = restOf(scan);
  const instant = instantOfScan(scan);
  const event = {
    id: `${number}.${uuidOfScan(scan)}`,
    occurredAt: instant === null ? null : new Date(instant).toISOString(),
    ...readingAt(scan.slice(13, 16)),
    ...rest,
    recordedAt: new Date(recordedAt).toISOString(),
  };
  return { ...event, isDatedAhead: isDatedAhead(event), correctionReason: rest.correction?.reason ?? null };
}
