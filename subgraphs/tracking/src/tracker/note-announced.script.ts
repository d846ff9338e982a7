import { LuaScript } from "../parcel/lua-script";

/**
 * Never back: a process that was slow may note less than another has noted since; nor for a parcel that has been let go.
 *
 * KEYS tracker
 * ARGV how many scans the bus has
 */
export const noteAnnounced = new LuaScript<null>(`
if redis.call("EXISTS", KEYS[1]) == 1 and tonumber(redis.call("HGET", KEYS[1], "announced") or "0") < tonumber(ARGV[1]) then
  redis.call("HSET", KEYS[1], "announced", ARGV[1])
end
return false
`);
