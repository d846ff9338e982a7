import { LATEST_KEPT, NEWEST_KEPT, ORDER_LENGTH } from "../tracking-event/kept-scan";
import { DATED_AHEAD_MS } from "../tracking-event/tracking-event";
import { readingOf, TrackingStatus, TrackingSubStatus, UNREADABLE } from "../tracking-event/tracking-status";
import { SAME_SCAN } from "./same-scan";

const statusDigit = (status: TrackingStatus) => readingOf(status).rank.charAt(0);
const { EXCEPTION, DELIVERED } = TrackingStatus;
const { RETURNING, RETURNED } = TrackingSubStatus;

/** Where all our parcels come from, and go back to. */
const ORIGIN_COUNTRY = "CN";
const NOWHERE = "??";

/**
 * Defines for scripts where a parcel stands: a fold over its scans in the order in which they happened, so the order in which they
 * arrive cannot change it. A scan whose time nobody knows, or that is dated ahead of its receipt, moves nothing. What goes back is
 * delivered at its destination only: delivered where it came from it is returned, and anywhere else nobody knows to whom.
 * - `ordered(scan, place)`: what orders a kept or unsettled scan, whether it counts, of a delivery in which country, and where it
 *   stands in the list;
 * - `idOf(scan)`, `counts(entry)`, `placeOf(entry)`;
 * - `follow(way, entry)`: takes a way on by a scan; `way.standing` is empty while no scan has counted;
 * - `wayOf(tracker, order)`: the way that all of them make;
 * - `orderOf(scans)`: a list's, sorted, of each id the last; then what of which id, how long the list is, and what
 *   `wasTold` looks among;
 * - `append(scans, scan, standing)` of an unsettled one;
 * - `settle(tracker, scans, order, standing, seconds)`, which keeps where a parcel stands, where its latest scans do, the first few
 *   of these behind the number of all, and that number: whoever reads that reads one instant. It needs `LIFETIME` before it.
 */
export const STANDING = `
local MARK_AT = ${ORDER_LENGTH + 1}
local function restOf(scan) return string.match(scan, "%[.*$", MARK_AT) or "[]" end
local function happened(scan)
  local instant = tonumber(string.sub(scan, 1, 13))
  return instant > 0 and instant <= tonumber(string.match(scan, "%[(%d+)", MARK_AT) or "0") + ${DATED_AHEAD_MS}
end
local function isDelivery(scan) return string.sub(scan, 14, 14) == "${statusDigit(DELIVERED)}" end
local function countryOf(scan)
  local read, rest = pcall(cjson.decode, restOf(scan))
  local country = read and rest[8]
  return type(country) == "string" and #country == 2 and country or "${NOWHERE}"
end
local function ordered(scan, place)
  local country = isDelivery(scan) and countryOf(scan) or "--"
  return string.sub(scan, 1, ${ORDER_LENGTH}) .. (happened(scan) and "+" or "-") .. country .. place
end
local function idOf(scan) return string.sub(scan, 17, ${ORDER_LENGTH}) end
local function counts(entry) return string.sub(entry, MARK_AT, MARK_AT) == "+" end
local function placeOf(entry) return string.sub(entry, MARK_AT + 3) end

local function follow(way, entry)
  local rank = string.sub(entry, 14, 16)
  if not counts(entry) or (rank == "${UNREADABLE.rank}" and way.standing ~= "") then return end
  if rank == "${readingOf(EXCEPTION, RETURNING).rank}" then way.goesBack = true end
  if way.goesBack and isDelivery(entry) then
    local country = string.sub(entry, MARK_AT + 1, MARK_AT + 2)
    if country == way.destination then way.goesBack = false
    elseif country == "${ORIGIN_COUNTRY}" then rank = "${readingOf(EXCEPTION, RETURNED).rank}"
    else return end
  end
  local isDelivered = string.sub(way.standing, 1, 1) == "${statusDigit(DELIVERED)}"
  if isDelivered and string.sub(rank, 1, 1) ~= "${statusDigit(EXCEPTION)}" then return end
  way.standing = rank
end

local function wayOf(tracker, order)
  local way = { standing = "", goesBack = false, destination = redis.call("HGET", tracker, "destinationCountry") or "" }
  for _, entry in ipairs(order) do follow(way, entry) end
  return way
end

${SAME_SCAN}
local function orderOf(scans)
  local kept, known, order = redis.call("LRANGE", scans, 0, -1), {}, {}
  local told = {}
  for i, scan in ipairs(kept) do
    known[idOf(scan)] = ordered(scan, i - 1)
    note(told, scan)
  end
  for _, entry in pairs(known) do order[#order + 1] = entry end
  table.sort(order)
  return order, known, #kept, told
end

local function append(scans, scan, standing)
  local left = standing == "" and "${UNREADABLE.rank}" or standing
  redis.call("RPUSH", scans, string.sub(scan, 1, ${ORDER_LENGTH}) .. left .. string.sub(scan, ${ORDER_LENGTH + 1}))
end

local function settle(tracker, scans, order, standing, seconds)
  local latest, newest, lastScanAt = {}, { redis.call("LLEN", scans) }, ""
  for i = #order, 1, -1 do
    if #latest < ${LATEST_KEPT} then latest[#latest + 1] = placeOf(order[i]) end
    if #newest <= ${NEWEST_KEPT} then newest[#newest + 1] = redis.call("LINDEX", scans, placeOf(order[i])) end
    if lastScanAt == "" and counts(order[i]) then lastScanAt = string.sub(order[i], 1, 13) end
  end
  redis.call("HSET", tracker, "standing", standing, "lastScanAt", lastScanAt, "latest", table.concat(latest, ","),
    "newest", table.concat(newest, "\\n"), "arrived", newest[1])
  settleLifetime(tracker, scans, seconds)
  redis.call("PUBLISH", scans, #latest)
end
`;
