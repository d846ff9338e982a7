import { LuaScript } from "../parcel/lua-script";
import { ANNOUNCEMENT, type AnnouncementReply } from "./announcement";
import { LIFETIME, type LifetimeReply } from "./lifetime";
import { STANDING } from "./standing";

/**
 * Appends a scan once more as it was corrected, and settles where that leaves the parcel. Once for a key, which lives as long as the
 * parcel does.
 *
 * KEYS tracker, scans
 * ARGV for how long a parcel is kept that nobody waits for (s), key, what it is used for, the scan, unsettled
 * Answers null when the key was used for something else.
 */
export const correctScan = new LuaScript<[LifetimeReply, AnnouncementReply] | null>(`
local tracker, scans = KEYS[1], KEYS[2]
${ANNOUNCEMENT}
${LIFETIME}
${STANDING}
local key = "correction:" .. ARGV[2]
local used = redis.call("HGET", tracker, key)
if used and used ~= ARGV[3] then return false end
if not used then
  local _, known, total = orderOf(scans)
  known[idOf(ARGV[4])] = ordered(ARGV[4], total)
  local order = {}
  for _, entry in pairs(known) do order[#order + 1] = entry end
  table.sort(order)
  local standing = wayOf(tracker, order).standing
  append(scans, ARGV[4], standing)
  redis.call("HSET", tracker, key, ARGV[3])
  settle(tracker, scans, order, standing, ARGV[1])
end
return { lifetime(tracker), announcement(tracker, scans) }
`);
