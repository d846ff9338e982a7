import { LuaScript } from "../parcel/lua-script";
import { ANNOUNCEMENT, type AnnouncementReply } from "./announcement";
import { LIFETIME, type LifetimeReply } from "./lifetime";

/**
 * Gives a parcel its shipment; the scans that came before are due on the bus from now on.
 *
 * KEYS tracker, scans
 * ARGV shipment id, then the registration's names and values
 * Answers null when the number belongs to another shipment.
 */
export const registerTracker = new LuaScript<[LifetimeReply, AnnouncementReply] | null>(`
${ANNOUNCEMENT}
${LIFETIME}
local holder = redis.call("HGET", KEYS[1], "shipmentId")
if holder and holder ~= ARGV[1] then return false end
if not holder then redis.call("HSET", KEYS[1], unpack(ARGV, 2)) end
return { lifetime(KEYS[1]), announcement(KEYS[1], KEYS[2]) }
`);
