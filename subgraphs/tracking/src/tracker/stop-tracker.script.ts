import { LuaScript } from "../parcel/lua-script";
import { LIFETIME, type LifetimeReply } from "./lifetime";

/**
 * Notes that a parcel's shipment was cancelled, also before the parcel is registered.
 *
 * KEYS tracker, scans
 * ARGV for how long a parcel is kept that nobody waits for (s), shipment id
 */
export const stopTracker = new LuaScript<LifetimeReply>(`
local tracker, scans = KEYS[1], KEYS[2]
${LIFETIME}
if redis.call("HGET", tracker, "stoppedFor") ~= ARGV[2] then
  redis.call("HSET", tracker, "stoppedFor", ARGV[2])
  settleLifetime(tracker, scans, ARGV[1])
end
return lifetime(tracker)
`);
