import { readingOf, TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";
import type { Tracker } from "./tracker";

/** Which shipment a parcel is, and whether it is let go in time: 1 nobody waits for it, -1 somebody does again, 0 somebody always did. */
export type LifetimeReply = [] | [shipmentId: string, letGo: 1 | 0 | -1];

const { DELIVERED, EXCEPTION, EXPIRED } = TrackingStatus;
const { CANCELLED, DESTROYED, LOST, RETURNED } = TrackingSubStatus;

/** Where a journey ends; one that goes on after all is followed again. */
const ENDS = [
  readingOf(DELIVERED),
  readingOf(EXCEPTION, RETURNED),
  readingOf(EXCEPTION, LOST),
  readingOf(EXCEPTION, DESTROYED),
  readingOf(EXCEPTION, CANCELLED),
  readingOf(EXPIRED),
];

/** Whether nobody waits for a parcel any more: it was called off, or nothing more is to come of one that stands so. */
export const isOver = ({ stopped, status, subStatus }: Pick<Tracker, "stopped" | "status" | "subStatus">): boolean =>
  stopped || ENDS.some((end) => end.status === status && (status !== EXCEPTION || end.subStatus === subStatus));

/**
 * Defines for scripts:
 * - `isAwaited(tracker)`: a shipment was registered and not cancelled, and its journey has not ended;
 * - `settleLifetime(tracker, scans, seconds)`, which lets go in time of a parcel that nobody waits for, and keeps any other.
 *   That a registered one was once to go is kept with it, so that who repeats an act learns of it again;
 * - `lifetime(tracker)`, which answers a `LifetimeReply`.
 */
export const LIFETIME = `
local ends = { ${ENDS.map(({ rank }) => `["${rank}"] = true`).join(", ")} }

local function isAwaited(tracker)
  local fields = redis.call("HMGET", tracker, "shipmentId", "stoppedFor", "standing")
  return fields[1] and fields[1] ~= fields[2] and not ends[fields[3]]
end

local function settleLifetime(tracker, scans, seconds)
  if isAwaited(tracker) then
    redis.call("PERSIST", tracker)
    redis.call("PERSIST", scans)
  else
    if redis.call("HEXISTS", tracker, "shipmentId") == 1 then redis.call("HSET", tracker, "ended", "1") end
    redis.call("EXPIRE", tracker, seconds)
    redis.call("EXPIRE", scans, seconds)
  end
end

local function lifetime(tracker)
  local fields = redis.call("HMGET", tracker, "shipmentId", "ended")
  if not fields[1] then return {} end
  return { fields[1], fields[2] and (isAwaited(tracker) and -1 or 1) or 0 }
end
`;
