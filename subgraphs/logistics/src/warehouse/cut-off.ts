import { DateTime, IANAZone } from "luxon";

/** What is stated of one day of the week, from a date on. */
export interface StatedDay {
  serviceCode: string;
  weekday: number;
  cutOff: string | null;
  pickupFrom: string | null;
  pickupTo: string | null;
  validFrom: string;
}

export interface CutOff {
  at: Date;
  /** The warehouse's own date. */
  day: string;
  pickupFrom: string | null;
  pickupTo: string | null;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Longer than any holiday: where nothing leaves within it, nobody knows when something does. */
const HORIZON_DAYS = 60;

/** When a carrier comes to fetch. */
export interface Pickup {
  from: Date;
  to: Date;
}

interface AfterWhen {
  /** IANA name. */
  zone: string;
  serviceCode: string;
  at: Date;
}

/** The first cut-off after an instant, by what was stated for each day; null where nothing is. */
export function nextCutOff(
  stated: readonly StatedDay[],
  holidays: ReadonlySet<string>,
  when: AfterWhen,
): CutOff | null {
  for (const { day, inForce, zone } of daysFrom(stated, holidays, when)) {
    if (!inForce.cutOff) continue;
    const at = firstInstantShowing(day, inForce.cutOff, zone);
    if (at > when.at) return { at, day, pickupFrom: inForce.pickupFrom, pickupTo: inForce.pickupTo };
  }
  return null;
}

/** The first pickup that what is ready at an instant can go with, what is left of one under way too; null where none is stated. */
export function nextPickup(
  stated: readonly StatedDay[],
  holidays: ReadonlySet<string>,
  when: AfterWhen,
): Pickup | null {
  for (const { day, inForce, zone } of daysFrom(stated, holidays, when)) {
    if (!inForce.pickupFrom || !inForce.pickupTo) continue;
    const [from, to] = [inForce.pickupFrom, inForce.pickupTo].map((time) => firstInstantShowing(day, time, zone));
    if (to! > when.at) return { from: new Date(Math.max(+from!, +when.at)), to: to! };
  }
  return null;
}

/** The days on which something leaves, from the warehouse's own today on. */
function* daysFrom(stated: readonly StatedDay[], holidays: ReadonlySet<string>, { zone, serviceCode, at }: AfterWhen) {
  const ofService = stated.filter((one) => one.serviceCode === serviceCode);
  if (ofService.length === 0) return;
  const { year, month, day } = DateTime.fromJSDate(at, { zone });
  // Days are counted on the calendar: some last 23 or 25 hours, and some have no midnight.
  const today = DateTime.utc(year, month, day);
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead++) {
    const date = today.plus({ days: ahead });
    const iso = date.toISODate()!;
    const inForce = inForceOn(ofService, iso, date.weekday);
    if (inForce && !holidays.has(iso)) yield { day: iso, inForce, zone: IANAZone.create(zone) };
  }
}

/** The statement that began last. */
function inForceOn(stated: readonly StatedDay[], day: string, weekday: number): StatedDay | undefined {
  return stated
    .filter((one) => one.weekday === weekday && one.validFrom <= day)
    .reduce<StatedDay | undefined>((last, one) => (last && last.validFrom > one.validFrom ? last : one), undefined);
}

/**
 * When the clocks of a zone first show a time. Of a time that they show twice it is the first, so that nothing comes too late; of
 * one that they skip, the moment they skip it.
 */
export function firstInstantShowing(day: string, time: string, zone: IANAZone): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const offsets = [zone.offset(wall - DAY_MS), zone.offset(wall + DAY_MS)].map((minutes) => minutes * MINUTE_MS);
  const shown = offsets.map((offset) => wall - offset).filter((t) => t + zone.offset(t) * MINUTE_MS === wall);
  if (shown.length > 0) return new Date(Math.min(...shown));
  let [before, skipped] = [wall - Math.max(...offsets), wall - Math.min(...offsets)];
  while (skipped - before > 1) {
    const middle = Math.floor((before + skipped) / 2);
    if (zone.offset(middle) * MINUTE_MS === offsets[0]) before = middle;
    else skipped = middle;
  }
  return new Date(skipped);
}
