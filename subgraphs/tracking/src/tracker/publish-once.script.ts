import { LuaScript } from "../parcel/lua-script";

/**
 * Appends events to a stream unless somebody has done so lately: two processes that see the same scans due at once, and one that
 * died between publishing and noting it, add nothing. What a process took to be due longer ago than the memory lasts is
 * published again, under the same id.
 *
 * KEYS stream, sorted set of the ids published lately by when (of the stream's slot)
 * ARGV for how long ids are remembered and events kept (ms), then for each event: id, type, aggregate id, tenant id, when, payload
 * Answers how many were new.
 */
export const publishOnce = new LuaScript<number>(`
local stream, published = KEYS[1], KEYS[2]
local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call("ZREMRANGEBYSCORE", published, "-inf", now - ARGV[1])
local oldest = string.format("%d", now - ARGV[2])
local added = 0
for i = 3, #ARGV, 6 do
  if redis.call("ZADD", published, "NX", now, ARGV[i]) == 1 then
    redis.call("XADD", stream, "MINID", "~", oldest, "*", "id", ARGV[i], "type", ARGV[i + 1], "aggregateId", ARGV[i + 2],
      "tenantId", ARGV[i + 3], "occurredAt", ARGV[i + 4], "payload", ARGV[i + 5])
    added = added + 1
  end
end
return added
`);
