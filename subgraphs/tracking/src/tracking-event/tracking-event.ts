import { createHash } from "node:crypto";
import type { StatusReading } from "./tracking-status";

/** One scan of a parcel as it is kept, append-only. */
export interface TrackingEvent extends StatusReading {
  /**
   * The parcel's number, a point, and a uuid made from what the scan says: the same scan has the same id however often it is
   * reported, and its parcel can be found by it.
   */
  id: string;
  /** ISO 8601, UTC. */
  occurredAt: string;
  /** The carrier's wall clock, without an offset; null when it gave no time. */
  localTime: string | null;
  /** `Z` or `±hh:mm`; null when the carrier did not say. */
  utcOffset: string | null;
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
  source: string;
  /** ISO 8601, UTC: when it reached us. */
  recordedAt: string;
}

/** What makes two reports one and the same scan. */
interface ScanIdentity {
  carrier: string;
  number: string;
  rawTime: string;
  code: string | null;
  place: string | null;
  text: string | null;
}

/** The uuid in it is a v8 (RFC 9562, name-based on SHA-256) of the scan's identity. */
export function scanId({ carrier, number, rawTime, code, place, text }: ScanIdentity): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([carrier, number, rawTime, code, place, text]))
    .digest();
  digest[6] = (digest[6]! & 0x0f) | 0x80;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  return `${number}.${uuidOf(digest)}`;
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
