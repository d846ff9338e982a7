import { LuaScript } from "../parcel/lua-script";
import { type KeptScan, ORDER_LENGTH } from "./kept-scan";

/**
 * Reads kept scans of a parcel by when they happened, the latest first, and last of all those of which nobody knows; or the other way round.
 *
 * KEYS scans
 * ARGV kept id to start at or empty for the first, 1 to leave that one out, how many, among how many that came first or empty for all,
 *   1 for the earliest first
 * Answers null when no scan of this parcel has the id.
 */
export const readScans = new LuaScript<KeptScan[] | null>(`
local last, scans = {}, {}
local arrived = ARGV[4] == "" and redis.call("LLEN", KEYS[1]) or tonumber(ARGV[4])
local kept = arrived > 0 and redis.call("LRANGE", KEYS[1], 0, arrived - 1) or {}
for _, scan in ipairs(kept) do last[string.sub(scan, 17, ${ORDER_LENGTH})] = scan end
for _, scan in pairs(last) do scans[#scans + 1] = scan end
table.sort(scans)
local from, step = #scans, -1
if ARGV[5] == "1" then from, step = 1, 1 end
if ARGV[1] ~= "" then
  while scans[from] and string.sub(scans[from], 17, ${ORDER_LENGTH}) ~= ARGV[1] do from = from + step end
  if not scans[from] then return false end
  from = from + step * tonumber(ARGV[2])
end
local page = {}
for i = from, from + step * (tonumber(ARGV[3]) - 1), step do page[#page + 1] = scans[i] end
return page
`);
