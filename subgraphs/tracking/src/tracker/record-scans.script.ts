import { LuaScript } from "../parcel/lua-script";
import { ANNOUNCEMENT, type AnnouncementReply } from "./announcement";
import { LIFETIME, type LifetimeReply } from "./lifetime";
import { STANDING } from "./standing";

/**
 * Appends the scans that are new, one that several told of once, and settles the parcel's state. Where the latest stand in the list is kept beside it (`latest`).
 * A parcel that nobody waits for is let go after a time.
 *
 * KEYS tracker, scans
 * ARGV eta as of (ms, or empty), eta from, eta to, for how long a parcel is kept that nobody waits for (s), number of the
 * last mile or empty, its carrier, then each scan, unsettled
 */
export const recordScans = new LuaScript<[recorded: number, LifetimeReply, AnnouncementReply]>(`
local tracker, scans = KEYS[1], KEYS[2]
${ANNOUNCEMENT}
${LIFETIME}
${STANDING}

local order, known, total, told = orderOf(scans)

if ARGV[1] ~= "" and tonumber(ARGV[1]) >= tonumber(redis.call("HGET", tracker, "etaAsOf") or "0") then
  redis.call("HSET", tracker, "etaAsOf", ARGV[1], "etaFrom", ARGV[2], "etaTo", ARGV[3])
  if not isAwaited(tracker) then redis.call("EXPIRE", tracker, ARGV[4], "NX") end
end

if ARGV[5] ~= "" then
  redis.call("HSET", tracker, "lastMileNumber", ARGV[5])
  if redis.call("HGET", tracker, "lastMileCorrected") ~= ARGV[5] then
    redis.call("HSET", tracker, "lastMileCarrier", ARGV[6])
  end
  if not isAwaited(tracker) then redis.call("EXPIRE", tracker, ARGV[4], "NX") end
end

local way, recorded = nil, 0
for i = 7, #ARGV do
  local entry, id = ordered(ARGV[i], total), idOf(ARGV[i])
  if not known[id] and not wasTold(told, ARGV[i]) then
    known[id] = entry
    note(told, ARGV[i])
    local place = #order + 1
    while place > 1 and order[place - 1] > entry do place = place - 1 end
    table.insert(order, place, entry)
    if way and place == #order then follow(way, entry) else way = wayOf(tracker, order) end
    append(scans, ARGV[i], way.standing)
    total, recorded = total + 1, recorded + 1
  end
end
if recorded > 0 then settle(tracker, scans, order, way.standing, ARGV[4]) end
return { recorded, lifetime(tracker), announcement(tracker, scans) }
`);
