import type { Rule } from "../regulation/rule";
import type { Territory } from "./territory";

/** When a parcel clears customs, in days of the destination's own calendar: `2026-07-10`. */
export interface Clearance {
  shipsOn: string;
  earliest: string;
  /** The day whose rules it is reckoned by. */
  latest: string;
  timeZone: string;
}

/** Rules that begin or end while the parcel is under way. */
export interface RuleChange {
  on: string;
  rules: string[];
}

const DAY_MS = 86_400_000;

/** Of the days that the service takes to the door; it clears on the way, and on which of them is not known. */
export function clearanceOf(
  shipsAt: Date,
  { min, max }: { min: number; max: number },
  territory: Territory | null,
): Clearance {
  const timeZone = territory?.timeZone ?? "UTC";
  const shipsOn = localDay(shipsAt, timeZone);
  return { shipsOn, earliest: addWorkingDays(shipsOn, min), latest: addWorkingDays(shipsOn, max), timeZone };
}

/** Of an instant, in a time zone's calendar. */
export function localDay(instant: Date, timeZone: string): string {
  const numeric = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const parts = new Intl.DateTimeFormat("en", { timeZone, ...numeric }).formatToParts(instant);
  return (["year", "month", "day"] as const)
    .map((wanted) => parts.find(({ type }) => type === wanted)!.value)
    .join("-");
}

/** Saturdays and Sundays do not count; of holidays nothing is known here. */
function addWorkingDays(day: string, count: number): string {
  let at = Date.parse(day);
  for (let left = count; left > 0; ) {
    at += DAY_MS;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return dayOf(at);
}

/** The rules in force on a day. */
export const rulesOn = (day: string, rules: readonly Rule[]): Rule[] =>
  rules.filter(({ validFrom, validTo }) => dayOf(validFrom) <= day && (validTo === null || day < dayOf(validTo)));

/** What begins or ends after the parcel is shipped and by the day it has cleared at the latest. */
export function changesDuring({ shipsOn, latest }: Clearance, rules: readonly Rule[]): RuleChange[] {
  const changes = new Map<string, Set<string>>();
  for (const { code, validFrom, validTo } of rules) {
    for (const instant of [validFrom, validTo]) {
      const on = instant === null ? null : dayOf(instant);
      if (on === null || on <= shipsOn || on > latest) continue;
      changes.set(on, (changes.get(on) ?? new Set()).add(code));
    }
  }
  return [...changes].map(([on, codes]) => ({ on, rules: [...codes].sort() })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

const dayOf = (instant: string | number): string => new Date(instant).toISOString().slice(0, 10);
