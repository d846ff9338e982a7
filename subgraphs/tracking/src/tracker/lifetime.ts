import { readingOf, TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";

/** Which shipment a parcel is, and whether it is forgotten in time: 1 its journey has ended, -1 it moves again, 0 it never ended. */
export type LifetimeReply = [] | [shipmentId: string, ended: 1 | 0 | -1];

const { rank: DELIVERED } = readingOf(TrackingStatus.DELIVERED);
const { rank: RETURNED } = readingOf(TrackingStatus.EXCEPTION, TrackingSubStatus.RETURNED);

/**
 * Defines `settleLifetime(tracker, scans, seconds)`, which lets go of an ended parcel in time, and `lifetime(tracker)`, which
 * answers a `LifetimeReply`. That a parcel once ended is kept for good, so that who repeats an act learns of it again.
 */
export const LIFETIME = `
local function hasEnded(standing)
  return standing == "${DELIVERED}" or standing == "${RETURNED}"
end

local function settleLifetime(tracker, scans, seconds)
  if hasEnded(redis.call("HGET", tracker, "standing")) then
    redis.call("HSET", tracker, "ended", "1")
    redis.call("EXPIRE", tracker, seconds)
    redis.call("EXPIRE", scans, seconds)
  else
    redis.call("PERSIST", tracker)
    redis.call("PERSIST", scans)
  end
end

local function lifetime(tracker)
  local fields = redis.call("HMGET", tracker, "shipmentId", "ended", "standing")
  if not fields[1] then return {} end
  return { fields[1], fields[2] and (hasEnded(fields[3]) and 1 or -1) or 0 }
end
`;
