import { LuaScript } from "../parcel/lua-script";

/**
 * Inserts the events that are new and settles the parcel's state. The state is a fold over the scans in the order in which they
 * happened, so the order in which they arrive cannot change it.
 *
 * KEYS tracker, history, timeline, arrivals, outbox
 * ARGV eta as of (ms, or empty), eta from, eta to, then for each event: id, instant (ms), rank, JSON
 * Answers how many were new.
 */
export const recordEvents = new LuaScript(`
local tracker, history, timeline, arrivals, outbox = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]

local read = {}
local function event(id)
  if not read[id] then read[id] = cjson.decode(redis.call("HGET", history, id)) end
  return read[id]
end

local function settle()
  local status, subStatus, lastEventAt = "", "", ""
  for _, member in ipairs(redis.call("ZRANGE", timeline, 0, -1)) do
    local scan = event(string.sub(member, 5))
    local readable = scan.status ~= "UNKNOWN"
    local mayFollow = status ~= "DELIVERED" or scan.status == "EXCEPTION"
    if status == "" or (readable and mayFollow) then
      status = scan.status
      subStatus = scan.subStatus
    end
    lastEventAt = scan.occurredAt
  end
  redis.call("HSET", tracker, "status", status, "subStatus", subStatus, "lastEventAt", lastEventAt)
  return status
end

if ARGV[1] ~= "" and tonumber(ARGV[1]) >= tonumber(redis.call("HGET", tracker, "etaAsOf") or "0") then
  redis.call("HSET", tracker, "etaAsOf", ARGV[1], "etaFrom", ARGV[2], "etaTo", ARGV[3])
end

local shipmentId = redis.call("HGET", tracker, "shipmentId")
local announced = shipmentId and redis.call("HGET", tracker, "stoppedFor") ~= shipmentId
local recorded = 0
for i = 4, #ARGV, 4 do
  local id = ARGV[i]
  if redis.call("HSETNX", history, id, ARGV[i + 3]) == 1 then
    redis.call("ZADD", timeline, ARGV[i + 1], ARGV[i + 2] .. ":" .. id)
    redis.call("XADD", arrivals, "*", "event", id, "status", settle())
    if announced then redis.call("RPUSH", outbox, id) end
    recorded = recorded + 1
  end
end
if recorded > 0 then redis.call("PUBLISH", arrivals, recorded) end
return recorded
`);
