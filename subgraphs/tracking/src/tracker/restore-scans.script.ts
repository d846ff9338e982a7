import { LuaScript } from "../parcel/lua-script";
import { ORDER_LENGTH } from "../tracking-event/kept-scan";
import { ANNOUNCEMENT, type AnnouncementReply } from "./announcement";
import { LIFETIME, type LifetimeReply } from "./lifetime";
import { STANDING } from "./standing";

/**
 * Puts what the archive has of a registered parcel in front of what Redis has, and settles its state. Scans that were told once more
 * since stay what they were; repeated, it changes nothing.
 *
 * KEYS tracker, scans
 * ARGV for how long a parcel is kept that nobody waits for (s), how many of the scans the bus need not get again, then each scan as it
 *   was kept, in the order in which they reached us
 */
export const restoreScans = new LuaScript<[LifetimeReply, AnnouncementReply]>(`
local tracker, scans = KEYS[1], KEYS[2]
${ANNOUNCEMENT}
${LIFETIME}
${STANDING}

local archived, come = {}, redis.call("LRANGE", scans, 0, -1)
redis.call("DEL", scans)
for i = 3, #ARGV do
  archived[string.sub(ARGV[i], 1, ${ORDER_LENGTH})] = true
  redis.call("RPUSH", scans, ARGV[i])
end
for _, scan in ipairs(come) do
  if not archived[string.sub(scan, 1, ${ORDER_LENGTH})] then redis.call("RPUSH", scans, scan) end
end
redis.call("HSETNX", tracker, "announced", ARGV[2])
local order = orderOf(scans)
if #order > 0 then settle(tracker, scans, order, wayOf(tracker, order).standing, ARGV[1]) end
return { lifetime(tracker), announcement(tracker, scans) }
`);
