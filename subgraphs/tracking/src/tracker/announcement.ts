import type { BusEvent } from "@baiyun/kit";
import { eventOf, type KeptScan } from "../tracking-event/kept-scan";
import { trackingEventRecorded } from "../tracking-event/tracking-event.events";

/** How many scans of a parcel go to the bus at a time. */
export const ANNOUNCED_AT_ONCE = 100;

/** What the bus has not got of a parcel; empty for one that nobody registered yet. */
export type AnnouncementReply =
  | []
  | [id: string, tenantId: string, carrier: string, from: number, scans: KeptScan[], partOf: string];

/** Defines `announcement(tracker, scans)` for a script that answers an `AnnouncementReply`. */
export const ANNOUNCEMENT = `
local function announcement(tracker, scans)
  local fields = redis.call("HMGET", tracker, "shipmentId", "tenantId", "carrier", "announced", "partOf")
  if not fields[1] then return {} end
  local from = tonumber(fields[4] or "0")
  local due = redis.call("LRANGE", scans, from, from + ${ANNOUNCED_AT_ONCE - 1})
  if #due == 0 then return {} end
  return { fields[1], fields[2], fields[3], from, due, fields[5] or "" }
end
`;

/** Scans of a parcel that are due on the bus, in the order in which they reached us. */
export interface Announcement {
  number: string;
  /** What the parcel is kept by. */
  id: string;
  shipmentId: string;
  tenantId: string;
  carrier: string;
  scans: readonly KeptScan[];
  /** How many scans of the parcel the bus has once it has these. */
  upTo: number;
}

export function announcementOf(number: string, reply: AnnouncementReply): Announcement | null {
  if (reply.length === 0) return null;
  const [id, tenantId, carrier, from, scans, partOf] = reply;
  return { number, id, shipmentId: partOf || id, tenantId, carrier, scans, upTo: from + scans.length };
}

export const eventsOf = ({ scans, ...parcel }: Announcement): BusEvent[] =>
  scans.flatMap((scan) => trackingEventRecorded(parcel, eventOf(parcel.number, scan)) ?? []);
