import { LATEST_KEPT, ORDER_LENGTH } from "../tracking-event/kept-scan";
import { DATED_AHEAD_MS } from "../tracking-event/tracking-event";
import { readingOf, TrackingStatus, UNREADABLE } from "../tracking-event/tracking-status";

const statusDigit = (status: TrackingStatus) => readingOf(status).rank.charAt(0);

/**
 * Defines for scripts where a parcel stands: a fold over its scans in the order in which they happened, so the order in which they
 * arrive cannot change it. A scan whose time nobody knows, or that is dated ahead of its receipt, moves nothing.
 * - `ordered(scan, place)`: what orders a kept or unsettled scan, whether it counts, and where it stands in the list;
 * - `placeOf(entry)`, `counts(entry)`: what of it is the latter two;
 * - `after(standing, entry)`: where a scan leaves a parcel; empty while no scan has counted;
 * - `orderOf(scans)`: a list's, sorted, of each id the last; then what of which id, and how long the list is;
 * - `fold(order)`: where all of them leave it;
 * - `append(scans, scan, standing)` of an unsettled one;
 * - `settle(tracker, scans, order, standing, seconds)`, which keeps where a parcel stands and where its latest scans do. It needs
 *   `LIFETIME` before it.
 */
export const STANDING = `
local function happened(scan)
  local instant = tonumber(string.sub(scan, 1, 13))
  return instant > 0 and instant <= tonumber(string.match(scan, "%[(%d+)", ${ORDER_LENGTH + 1}) or "0") + ${DATED_AHEAD_MS}
end
local function ordered(scan, place)
  return string.sub(scan, 1, ${ORDER_LENGTH}) .. (happened(scan) and "+" or "-") .. place
end
local function counts(entry) return string.sub(entry, ${ORDER_LENGTH + 1}, ${ORDER_LENGTH + 1}) == "+" end
local function placeOf(entry) return string.sub(entry, ${ORDER_LENGTH + 2}) end
local function idOf(scan) return string.sub(scan, 17, ${ORDER_LENGTH}) end

local function after(standing, entry)
  if not counts(entry) then return standing end
  local rank = string.sub(entry, 14, 16)
  if standing == "" then return rank end
  if rank == "${UNREADABLE.rank}" then return standing end
  local delivered = string.sub(standing, 1, 1) == "${statusDigit(TrackingStatus.DELIVERED)}"
  if delivered and string.sub(rank, 1, 1) ~= "${statusDigit(TrackingStatus.EXCEPTION)}" then return standing end
  return rank
end

local function orderOf(scans)
  local kept, known, order = redis.call("LRANGE", scans, 0, -1), {}, {}
  for i, scan in ipairs(kept) do known[idOf(scan)] = ordered(scan, i - 1) end
  for _, entry in pairs(known) do order[#order + 1] = entry end
  table.sort(order)
  return order, known, #kept
end

local function fold(order)
  local standing = ""
  for _, entry in ipairs(order) do standing = after(standing, entry) end
  return standing
end

local function append(scans, scan, standing)
  local left = standing == "" and "${UNREADABLE.rank}" or standing
  redis.call("RPUSH", scans, string.sub(scan, 1, ${ORDER_LENGTH}) .. left .. string.sub(scan, ${ORDER_LENGTH + 1}))
end

local function settle(tracker, scans, order, standing, seconds)
  local latest, lastScanAt = {}, ""
  for i = #order, 1, -1 do
    if #latest < ${LATEST_KEPT} then latest[#latest + 1] = placeOf(order[i]) end
    if lastScanAt == "" and counts(order[i]) then lastScanAt = string.sub(order[i], 1, 13) end
  end
  redis.call("HSET", tracker, "standing", standing, "lastScanAt", lastScanAt, "latest", table.concat(latest, ","))
  settleLifetime(tracker, scans, seconds)
  redis.call("PUBLISH", scans, #latest)
end
`;
