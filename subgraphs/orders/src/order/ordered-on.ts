import { z } from "zod";

const FIRST_DAY = "2000-01-01";
/** Where a day begins first: on Kiribati's Line Islands. */
const FIRST_ZONE_MS = 14 * 60 * 60 * 1_000;

/** The day on which a buyer ordered at the shop, by the shop's own calendar: no zone moves it. */
export const orderedOn = z.iso.date("This is a day, YYYY-MM-DD.");

/** Why nobody can have ordered on this day; null where somebody can. */
export function orderedOnFault(day: string, now: Date): string | null {
  if (day < FIRST_DAY) return "A day is 2000-01-01 or later.";
  const latest = new Date(now.getTime() + FIRST_ZONE_MS).toISOString().slice(0, 10);
  return day > latest ? "This day is yet to come, wherever on earth." : null;
}
