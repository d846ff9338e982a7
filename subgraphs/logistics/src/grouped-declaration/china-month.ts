import { DateTime } from "luxon";

const CHINA = "Asia/Shanghai";
/** Lists of a month are merged until the end of this day of the next one. */
const LAST_DAY = 15;

/** The month before an instant's, by China's clocks, as `2026-11`. */
export const monthBefore = (at: Date): string =>
  DateTime.fromJSDate(at, { zone: CHINA }).minus({ months: 1 }).toFormat("yyyy-MM");

export interface ChinaMonth {
  begins: Date;
  ends: Date;
  /** From when on its declaration is late. */
  dueAt: Date;
}

export function chinaMonth(month: string): ChinaMonth {
  const first = DateTime.fromFormat(month, "yyyy-MM", { zone: CHINA });
  const next = first.plus({ months: 1 });
  return { begins: first.toJSDate(), ends: next.toJSDate(), dueAt: next.plus({ days: LAST_DAY }).toJSDate() };
}
