import { UNREADABLE } from "../tracking-event/tracking-status";

/**
 * Defines for scripts, after `restOf(scan)`:
 * - `note(told, scan)`: that a scan was told of;
 * - `wasTold(told, scan)`: whether it is one that was. It is of the same instant and meaning, and says the same in the same words at
 *   the same place; or somebody else told of it, in whatever words, in the same country, and within the same minute where one of them
 *   tells no seconds. What one carrier tells of in different words are several scans.
 */
export const SAME_SCAN = `
local MINUTE = 60000
local function instantOf(scan) return tonumber(string.sub(scan, 1, 13)) end
local function momentOf(scan) return math.floor(instantOf(scan) / MINUTE) .. ":" .. string.sub(scan, 14, 16) end
local function tellsSeconds(raw)
  return type(raw) ~= "string" or string.find(raw, "%d:%d%d:%d%d") or string.find(raw, "^%d%d%d%d%d%d%d%d%d%d%d%d%d%d")
end
local function note(told, scan)
  local moment = momentOf(scan)
  told[moment] = told[moment] or {}
  table.insert(told[moment], scan)
end
local function isSame(one, other) return one == other or (type(one) ~= "string" and type(other) ~= "string") end
local function wasTold(told, scan)
  local others = told[momentOf(scan)]
  if not others then return false end
  local isReadable = string.sub(scan, 14, 16) ~= "${UNREADABLE.rank}"
  local read, new = pcall(cjson.decode, restOf(scan))
  if not read then return false end
  for _, other in ipairs(others) do
    local known, old = pcall(cjson.decode, restOf(other))
    -- Of a time that nobody can read, the words are all there is.
    if known and (instantOf(scan) > 0 or old[4] == new[4]) then
      local isThen = instantOf(scan) == instantOf(other)
      if isThen and isSame(old[5], new[5]) and isSame(old[6], new[6]) and (isReadable or isSame(old[9], new[9])) then return true end
      local byOthers = type(old[13]) == "string" and type(new[13]) == "string" and (old[13] ~= new[13] or old[10] ~= new[10])
      if byOthers and (isThen or not (tellsSeconds(old[4]) and tellsSeconds(new[4]))) and type(old[8]) == "string" and old[8] == new[8] then return true end
    end
  end
  return false
end
`;
