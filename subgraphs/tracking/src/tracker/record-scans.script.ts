import { LuaScript } from "../parcel/lua-script";
import { LATEST_KEPT, ORDER_LENGTH } from "../tracking-event/kept-scan";
import { readingOf, TrackingStatus, UNREADABLE } from "../tracking-event/tracking-status";
import { ANNOUNCEMENT, type AnnouncementReply } from "./announcement";
import { LIFETIME, type LifetimeReply } from "./lifetime";

const statusDigit = (status: TrackingStatus) => readingOf(status).rank.charAt(0);

/**
 * Appends the scans that are new and settles the parcel's state. The state is a fold over the scans in the order in which they
 * happened, so the order in which they arrive cannot change it. Where the latest stand in the list is kept beside it (`latest`).
 * A parcel that nobody waits for is let go after a time.
 *
 * KEYS tracker, scans
 * ARGV eta as of (ms, or empty), eta from, eta to, for how long a parcel is kept that nobody waits for (s), then each scan, unsettled
 */
export const recordScans = new LuaScript<[recorded: number, LifetimeReply, AnnouncementReply]>(`
local tracker, scans = KEYS[1], KEYS[2]
${ANNOUNCEMENT}
${LIFETIME}

local order, known = {}, {}
local function ordered(scan, place) return string.sub(scan, 1, ${ORDER_LENGTH}) .. place end
for i, scan in ipairs(redis.call("LRANGE", scans, 0, -1)) do
  order[i] = ordered(scan, i - 1)
  known[string.sub(scan, 17, ${ORDER_LENGTH})] = true
end
table.sort(order)

local function after(standing, scan)
  local rank = string.sub(scan, 14, 16)
  if standing == "" then return rank end
  if rank == "${UNREADABLE.rank}" then return standing end
  local delivered = string.sub(standing, 1, 1) == "${statusDigit(TrackingStatus.DELIVERED)}"
  if delivered and string.sub(rank, 1, 1) ~= "${statusDigit(TrackingStatus.EXCEPTION)}" then return standing end
  return rank
end

local function fold()
  local standing = ""
  for _, scan in ipairs(order) do standing = after(standing, scan) end
  return standing
end

if ARGV[1] ~= "" and tonumber(ARGV[1]) >= tonumber(redis.call("HGET", tracker, "etaAsOf") or "0") then
  redis.call("HSET", tracker, "etaAsOf", ARGV[1], "etaFrom", ARGV[2], "etaTo", ARGV[3])
  if not isAwaited(tracker) then redis.call("EXPIRE", tracker, ARGV[4], "NX") end
end

local standing, recorded = nil, 0
for i = 5, #ARGV do
  local scan = ordered(ARGV[i], #order)
  local id = string.sub(scan, 17, ${ORDER_LENGTH})
  if not known[id] then
    known[id] = true
    local place = #order + 1
    while place > 1 and order[place - 1] > scan do place = place - 1 end
    table.insert(order, place, scan)
    standing = standing and place == #order and after(standing, scan) or fold()
    redis.call("RPUSH", scans, string.sub(scan, 1, ${ORDER_LENGTH}) .. standing .. string.sub(ARGV[i], ${ORDER_LENGTH + 1}))
    recorded = recorded + 1
  end
end
if recorded > 0 then
  local latest = {}
  for i = #order, math.max(1, #order - ${LATEST_KEPT - 1}), -1 do latest[#latest + 1] = string.sub(order[i], ${ORDER_LENGTH + 1}) end
  local lastScanAt = string.sub(order[#order], 1, 13)
  redis.call("HSET", tracker, "standing", standing, "lastScanAt", lastScanAt, "latest", table.concat(latest, ","))
  settleLifetime(tracker, scans, ARGV[4])
  redis.call("PUBLISH", scans, recorded)
end
return { recorded, lifetime(tracker), announcement(tracker, scans) }
`);
