import { LuaScript } from "../parcel/lua-script";
import { ANNOUNCEMENT, type AnnouncementReply } from "./announcement";
import { LIFETIME, type LifetimeReply } from "./lifetime";
import { STANDING } from "./standing";

/**
 * Gives a parcel its shipment; the scans that came before are due on the bus from now on, and where they leave it depends on where it
 * goes.
 *
 * KEYS tracker, scans
 * ARGV for how long a parcel is kept that nobody waits for (s), shipment id, then the registration's names and values
 * Answers null when the number belongs to another shipment.
 */
export const registerTracker = new LuaScript<[LifetimeReply, AnnouncementReply] | null>(`
local tracker, scans = KEYS[1], KEYS[2]
${ANNOUNCEMENT}
${LIFETIME}
${STANDING}
local holder = redis.call("HGET", tracker, "shipmentId")
if holder and holder ~= ARGV[2] then return false end
if not holder then
  redis.call("HSET", tracker, unpack(ARGV, 3))
  local order = orderOf(scans)
  if #order > 0 then settle(tracker, scans, order, wayOf(tracker, order).standing, ARGV[1])
  else
    redis.call("HSET", tracker, "arrived", 0)
    settleLifetime(tracker, scans, ARGV[1])
  end
end
return { lifetime(tracker), announcement(tracker, scans) }
`);
