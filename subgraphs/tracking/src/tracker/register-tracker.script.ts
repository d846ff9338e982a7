import { LuaScript } from "../parcel/lua-script";

export const REGISTERED = 1;
export const REGISTERED_BEFORE = 0;
export const NUMBER_TAKEN = -1;

/**
 * Gives a parcel its shipment; the scans that came before go to the outbox now, in the order in which they came.
 *
 * KEYS tracker, arrivals, outbox
 * ARGV shipment id, then the registration's names and values
 */
export const registerTracker = new LuaScript(`
local holder = redis.call("HGET", KEYS[1], "shipmentId")
if holder then return holder == ARGV[1] and ${REGISTERED_BEFORE} or ${NUMBER_TAKEN} end

redis.call("HSET", KEYS[1], unpack(ARGV, 2))
if redis.call("HGET", KEYS[1], "stoppedFor") == ARGV[1] then return ${REGISTERED} end
for _, entry in ipairs(redis.call("XRANGE", KEYS[2], "-", "+")) do
  redis.call("RPUSH", KEYS[3], entry[2][2])
end
return ${REGISTERED}
`);
