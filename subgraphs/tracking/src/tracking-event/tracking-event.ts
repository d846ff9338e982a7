import { createHash } from "node:crypto";
import type { TimeBasis } from "./scan-time";
import type { StatusReading } from "./tracking-status";

/** One scan of a parcel as it is kept, append-only. */
export interface TrackingEvent extends StatusReading {
  /**
   * The parcel's number, a point, and a uuid made from what the scan says: the same scan has the same id however often it is
   * reported, and its parcel can be found by it.
   */
  id: string;
  /** ISO 8601, UTC; null when nobody knows. */
  occurredAt: string | null;
  /** The carrier's wall clock, without an offset; null when it gave none that can be read. */
  localTime: string | null;
  /** `Z` or `±hh:mm`; null when it is not known. */
  utcOffset: string | null;
  timeBasis: TimeBasis;
  /** The time exactly as reported. */
  rawTime: string;
  description: string | null;
  /** The place as the carrier words it. */
  location: string | null;
  city: string | null;
  /** ISO 3166-1 alpha-2. */
  countryCode: string | null;
  /** The code exactly as reported. */
  rawCode: string | null;
  /** Who told us. */
  source: string;
  /** Who scanned it: by name, or as the source knows it; null when nobody says so. */
  carrier: string | null;
  /** ISO 8601, UTC: when it reached us; of a correction, when that was made. */
  recordedAt: string;
  /** Null unless our staff corrected when it happened. */
  correction?: Correction | null;
  /** Who of our staff recorded it; null for what others tell. */
  recordedBy?: string | null;
  /** Orders, invoices and the like that whoever told it names; left out where that is none. */
  transactions?: readonly BusinessTransaction[];
}

/** A document of business that a scan has to do with. */
export interface BusinessTransaction {
  /** Such as `po`, as it was told; null where it was not. */
  type: string | null;
  /** A URI. */
  id: string;
}

export interface Correction {
  /** Whose it is. */
  by: string;
  reason: string;
}

/** How far past its receipt a scan may be dated: clocks and zones are wrong by hours, not by days. */
export const DATED_AHEAD_MS = 24 * 60 * 60 * 1_000;

/** Whether it is dated later than it can have happened. It is kept as it was told, and moves nothing. */
export const isDatedAhead = ({ occurredAt, recordedAt }: Pick<TrackingEvent, "occurredAt" | "recordedAt">): boolean =>
  occurredAt !== null && Date.parse(occurredAt) > Date.parse(recordedAt) + DATED_AHEAD_MS;

/** When it happened, if that is known well enough to say where it left the parcel; null otherwise. */
export const countsAt = (event: Pick<TrackingEvent, "occurredAt" | "recordedAt">): string | null =>
  isDatedAhead(event) ? null : event.occurredAt;

/** What makes two reports one and the same scan. */
interface ScanIdentity {
  carrier: string;
  number: string;
  rawTime: string;
  code: string | null;
  place: string | null;
  text: string | null;
}

/** The uuid under which the bus gets a scan: its id's own, and another for each correction. */
export function busIdOf({ id, occurredAt, recordedAt, correction }: TrackingEvent): string {
  if (!correction) return partsOfId(id)!.uuid;
  return nameBased(id, occurredAt, recordedAt, correction.by, correction.reason);
}

/** The uuid in it is a v8 (RFC 9562, name-based on SHA-256) of the scan's identity. */
export function scanId({ carrier, number, rawTime, code, place, text }: ScanIdentity): string {
  return `${number}.${nameBased(carrier, number, rawTime, code, place, text)}`;
}

function nameBased(...parts: readonly (string | null)[]): string {
  const digest = createHash("sha256").update(JSON.stringify(parts)).digest();
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  return uuidOf(digest);
}

/** The sixteen bytes in front, as a uuid is written. */
export function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

const ID = /^([A-Z0-9][A-Z0-9-]{3,49})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What an id is made of; null when it is none. */
export function partsOfId(id: string): { number: string; uuid: string } | null {
  const [, number, uuid] = ID.exec(id) ?? [];
  return number && uuid ? { number, uuid } : null;
}
