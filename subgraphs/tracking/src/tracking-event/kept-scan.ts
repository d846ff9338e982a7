import { partsOfId, type TrackingEvent, uuidOf } from "./tracking-event";
import { readingAt } from "./tracking-status";

/**
 * A scan as the parcel's list keeps it: what scripts read stands in front, at fixed places, and the rest is one JSON list that
 * they leave alone.
 *
 * | 0–12                | 13–15 | 16–37                    | 38–40                                      | 41–  |
 * | ------------------- | ----- | ------------------------ | ------------------------------------------ | ---- |
 * | instant, Unix ms    | rank  | uuid of its id, base64url | rank of where it left the parcel            | JSON |
 *
 * The first 38 characters order the scans of a parcel as they happened.
 */
export type KeptScan = string;

export const ORDER_LENGTH = 38;
/** Of how many of a parcel's latest scans it is kept where they stand: a page and the one that tells whether more follow. */
export const LATEST_KEPT = 21;
const LEFT_AT = ORDER_LENGTH;
const REST_AT = LEFT_AT + 3;

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
];

/** The uuid of a scan's id as it is kept. */
export const keptUuid = (uuid: string): string => Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url");

/** What the recording script gets; it inserts where the scan leaves the parcel. @throws when its id is none of a scan */
export function unsettled(event: TrackingEvent): string {
  const { occurredAt, recordedAt, rank, id, localTime, utcOffset, rawTime } = event;
  const { description, location, city, countryCode, rawCode, source } = event;
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
  ];
  return String(Date.parse(occurredAt)).padStart(13, "0") + rank + keptUuid(parts.uuid) + JSON.stringify(rest);
}

/** The uuid of a kept scan. */
export const uuidOfScan = (scan: KeptScan): string => uuidOf(Buffer.from(scan.slice(16, ORDER_LENGTH), "base64url"));

/** The rank of where a kept scan left its parcel. */
export const rankLeftBy = (scan: KeptScan): string => scan.slice(LEFT_AT, REST_AT);

/** What of a kept scan is its JSON list. */
export function restOf(scan: KeptScan) {
  const [recordedAt, localTime, utcOffset, rawTime, description, location, city, countryCode, rawCode, source] =
    JSON.parse(scan.slice(REST_AT)) as Rest;
  return { recordedAt, localTime, utcOffset, rawTime, description, location, city, countryCode, rawCode, source };
}

export function eventOf(number: string, scan: KeptScan): TrackingEvent {
  const { recordedAt, ...rest } = restOf(scan);
  return {
    id: `${number}.${uuidOfScan(scan)}`,
    occurredAt: new Date(Number(scan.slice(0, 13))).toISOString(),
    ...readingAt(scan.slice(13, 16)),
    ...rest,
    recordedAt: new Date(recordedAt).toISOString(),
  };
}
