import { tidyCode } from "@baiyun/kit";
import { DateTime } from "luxon";
import { type CellFault, isFault, RowFaultCode } from "./cells";

/** Which of a date's two small numbers is the day, where its year stands last. */
export enum DateOrder {
  DAY_FIRST = "DAY_FIRST",
  MONTH_FIRST = "MONTH_FIRST",
}

/** The day that a text names by either order, `YYYY-MM-DD`; null where it names none so. */
export interface DayReadings {
  dayFirst: string | null;
  monthFirst: string | null;
}

const READ_AS = { locale: "en-US", zone: "utc" };
/** Made once: a file has thousands of dates. */
const forms = (...all: string[]) => all.map((form) => DateTime.buildFormatParser(form, READ_AS));
const YEAR_FIRST = forms("yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy'年'M'月'd'日'");
const DAY_FIRST = forms("d/M/yyyy", "d.M.yyyy", "d-M-yyyy");
const MONTH_FIRST = forms("M/d/yyyy", "M.d.yyyy", "M-d-yyyy");
/**
 * As shops' exports and spreadsheets write a time beside a day. One with an offset says an instant, which is another day elsewhere. What is
 * asked is kept in clear: no more digits are passed over than times have.
 */
const TIME = /,?[T ]\d{1,2}:\d{2}(:\d{2}(\.\d{1,9})?)?( ?[AP]M)?$/i;
const SHORT_YEAR = /^\d{1,2}([./-])\d{1,2}\1\d{2}$/;

function dayIn(text: string, parsers: ReturnType<typeof forms>): string | null {
  for (const parser of parsers) {
    const read = DateTime.fromFormatParser(text, parser, READ_AS);
    if (read.isValid) return read.toISODate();
  }
  return null;
}

/** What may be meant by it; alike in both where only one thing can. */
export function dayReadings(typed: string): DayReadings | CellFault {
  const text = tidyCode(typed)
    .replace(TIME, "")
    .replace(/ ?([年月]) ?/g, "$1")
    .replace(/ (?=日$)/, "");
  const certain = dayIn(text, YEAR_FIRST);
  if (certain) return { dayFirst: certain, monthFirst: certain };
  const read = { dayFirst: dayIn(text, DAY_FIRST), monthFirst: dayIn(text, MONTH_FIRST) };
  if (read.dayFirst ?? read.monthFirst) return read;
  return SHORT_YEAR.test(text)
    ? { code: RowFaultCode.SHORT_YEAR, message: "Write the year with four digits, such as 2026-11-28." }
    : { code: RowFaultCode.NOT_A_DATE, message: "This is no day: write it like 2026-11-28." };
}

/** The day of a cell in a file whose order is this one; null of a file of which none needs one. */
export function dayOf(typed: string, order: DateOrder | null): string | CellFault {
  const read = dayReadings(typed);
  if (isFault(read)) return read;
  const { dayFirst, monthFirst } = read;
  if (dayFirst !== null && dayFirst === monthFirst) return dayFirst;
  const day = order === null ? null : order === DateOrder.DAY_FIRST ? dayFirst : monthFirst;
  if (day) return day;
  const meant = order === DateOrder.MONTH_FIRST ? "the month first" : "the day first";
  return {
    code: RowFaultCode.OTHER_DATE_ORDER,
    message: `This file writes ${meant}, and so read this is no day: write it like 2026-11-28.`,
  };
}

/** What is asked of a file whose own dates do not tell their order. */
export interface DateQuestion {
  /** As the file's header calls it. */
  column: string;
  /** As they stand in the file. */
  values: string[];
}

const MOST_SHOWN = 3;

/** What the dates of a file tell of the order they are written in, all of them together. */
export class DateOrderEvidence {
  private readonly either: string[] = [];
  private dayFirst: string | null = null;
  private monthFirst: string | null = null;

  add(cell: string): void {
    const typed = tidyCode(cell);
    const read = dayReadings(typed);
    if (isFault(read) || read.dayFirst === read.monthFirst) return;
    if (read.monthFirst === null) this.dayFirst ??= typed;
    else if (read.dayFirst === null) this.monthFirst ??= typed;
    else if (this.either.length < MOST_SHOWN && !this.either.includes(typed)) this.either.push(typed);
  }

  /** Null where none of them needs one. */
  get order(): DateOrder | null {
    if (this.values.length > 0 || this.dayFirst === this.monthFirst) return null;
    return this.dayFirst === null ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
  }

  /** What only its sender can tell: of dates that may all be either, and of a file that has both orders. Empty where nothing is to be asked. */
  get values(): string[] {
    const certain = [this.dayFirst, this.monthFirst].filter((one) => one !== null);
    if (certain.length === 1) return [];
    return [...this.either, ...certain];
  }
}
