import { getTimezonesForCountry } from "countries-and-timezones";
import { DateTime, FixedOffsetZone, IANAZone, type Zone } from "luxon";
import { registerEnumType } from "type-graphql";

export enum TimeBasis {
  OFFSET_GIVEN = "OFFSET_GIVEN",
  PLACE_ZONE = "PLACE_ZONE",
  CARRIER_ZONE = "CARRIER_ZONE",
  CORRECTED = "CORRECTED",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(TimeBasis, {
  name: "TimeBasis",
  description: "How the time of a scan was read.",
  valuesConfig: {
    OFFSET_GIVEN: { description: "It came with its offset from UTC." },
    PLACE_ZONE: { description: "It came without an offset and was read in the time zone of the place of the scan." },
    CARRIER_ZONE: { description: "It came without an offset and a place, and was read in the carrier's time zone." },
    CORRECTED: { description: "Our staff corrected it." },
    UNKNOWN: { description: "Nobody knows: it cannot be read, or could mean several instants." },
  },
});

export interface ReadTime {
  /** ISO 8601, UTC; null when it is not known. */
  occurredAt: string | null;
  /** The clock on the wall, without an offset; null when it cannot be read. */
  localTime: string | null;
  /** `Z` or `±hh:mm`; null when it is not known. */
  utcOffset: string | null;
  timeBasis: TimeBasis;
}

/** A time as it was written, each part as far as there is one. */
export interface WrittenTime {
  utc: string | null;
  iso: string | null;
  raw: string | null;
}

/** ISO 3166-1 alpha-2 of where it was written; null when that is not known. */
export interface WrittenWhere {
  placeCountry: string | null;
  carrierCountry: string | null;
}

interface Wall {
  clock: DateTime;
  zone: Zone | null;
  /** As it was written. */
  offset: string | null;
}

/** Year first only: whether 03/04 is in March or in April, nobody knows. */
const WRITTEN =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(\S+)?$/i;
const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i;
const MAX_OFFSET_MINUTES = 14 * 60;

/** Of a country with several zones by the map, the one that its clocks officially show. */
const OFFICIAL_ZONES: ReadonlyMap<string, readonly string[]> = new Map([["CN", ["Asia/Shanghai"]]]);

/** Never guesses: what can be read in two ways, or in none, is unknown. */
export function readTime({ utc, iso, raw }: WrittenTime, { placeCountry, carrierCountry }: WrittenWhere): ReadTime {
  const written = [wallOf(iso), wallOf(raw)].filter((wall) => wall !== null);
  const [shown] = written;
  const localTime = shown ? shown.clock.toFormat("yyyy-MM-dd'T'HH:mm:ss") : null;
  const given = instantIn(wallOf(utc), [FixedOffsetZone.utcInstance]) ?? first(written.map((wall) => instantIn(wall)));
  if (given) {
    const utcOffset = shown?.offset ?? null;
    return { occurredAt: iso8601(given), localTime, utcOffset, timeBasis: TimeBasis.OFFSET_GIVEN };
  }
  const country = placeCountry ?? carrierCountry;
  const read = shown && country ? instantIn(shown, zonesOf(country)) : null;
  if (!read) return { occurredAt: null, localTime, utcOffset: null, timeBasis: TimeBasis.UNKNOWN };
  const timeBasis = placeCountry ? TimeBasis.PLACE_ZONE : TimeBasis.CARRIER_ZONE;
  return { occurredAt: iso8601(read), localTime, utcOffset: read.toFormat("ZZ"), timeBasis };
}

/** What a text says, of this century; null when it cannot be read. */
function wallOf(text: string | null): Wall | null {
  const [, year, , month, day, hour, minute, second, rest] = WRITTEN.exec(text?.normalize("NFKC").trim() ?? "") ?? [];
  if (!year || Number(year) < 2000 || Number(year) >= 2100) return null;
  const [parts, zone] = [{ year, month, day, hour, minute, second }, rest ? zoneOf(rest) : null];
  const numbers = Object.fromEntries(Object.entries(parts).map(([name, digits]) => [name, Number(digits ?? 0)]));
  const clock = DateTime.fromObject(numbers, { zone: "utc" });
  if (!clock.isValid || (rest && !zone)) return null;
  return { clock, zone: zone?.zone ?? null, offset: zone?.offset ?? null };
}

function zoneOf(text: string): { zone: Zone; offset: string | null } | null {
  if (/^(?:Z|UTC|GMT)$/i.test(text)) return { zone: FixedOffsetZone.utcInstance, offset: "Z" };
  const [, sign, hours, minutes = "00"] = OFFSET.exec(text) ?? [];
  if (sign && hours) {
    const total = Number(hours) * 60 + Number(minutes);
    if (total > MAX_OFFSET_MINUTES || Number(minutes) > 59) return null;
    const zone = FixedOffsetZone.instance(sign === "-" ? -total : total);
    return { zone, offset: `${sign}${hours.padStart(2, "0")}:${minutes}` };
  }
  return text.includes("/") && IANAZone.isValidZone(text) ? { zone: IANAZone.create(text), offset: null } : null;
}

const zonesOf = (country: string): readonly Zone[] =>
  (OFFICIAL_ZONES.get(country) ?? getTimezonesForCountry(country)?.map(({ name }) => name) ?? []).map((name) =>
    IANAZone.create(name),
  );

/** The one instant at which clocks show it: null when it came without a zone, or when in these there is none or more than one. */
function instantIn(wall: Wall | null, otherwise: readonly Zone[] = []): DateTime | null {
  if (!wall) return null;
  const possible = (wall.zone ? [wall.zone] : otherwise).flatMap((zone): DateTime[] => {
    const there = wall.clock.setZone(zone, { keepLocalTime: true });
    // In spring some clocks never show an hour, in autumn they show one twice.
    return there.hour === wall.clock.hour ? there.getPossibleOffsets() : [];
  });
  return new Set(possible.map((instant) => instant.toMillis())).size === 1 ? possible[0]! : null;
}

const first = <T>(values: readonly (T | null)[]): T | null => values.find((value) => value !== null) ?? null;
const iso8601 = (instant: DateTime): string => instant.toJSDate().toISOString();
