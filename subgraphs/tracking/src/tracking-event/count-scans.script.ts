import { LuaScript } from "../parcel/lua-script";
import { ORDER_LENGTH } from "./kept-scan";

/**
 * Counts the kept scans of a parcel, those that were corrected once.
 *
 * KEYS scans
 * ARGV how many entries are looked at at most
 * Answers -1 when there are more.
 */
export const countScans = new LuaScript<number>(`
if redis.call("LLEN", KEYS[1]) > tonumber(ARGV[1]) then return -1 end
local known, count = {}, 0
for _, scan in ipairs(redis.call("LRANGE", KEYS[1], 0, -1)) do
  local id = string.sub(scan, 17, ${ORDER_LENGTH})
  if not known[id] then known[id], count = true, count + 1 end
end
return count
`);
