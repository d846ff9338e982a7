import type { Readable } from "node:stream";
import { readMarkup } from "./markup";
import type { Cell } from "./stored-file";

/** A cell as a sheet holds it. */
export interface RawCell {
  /** `s` shared text, `inlineStr` and `str` text, `b` yes or no, `e` an error, `d` a date; a number without it. */
  type: string | undefined;
  /** Its place among the formats. */
  format: number;
  text: string;
}

/** How numbers are shown, by a cell's format. */
export type CellFormats = readonly { isDate: boolean; zeros: number }[];

/** Formats that every workbook has, of dates and times; East Asian ones among them. */
const DATES: readonly [number, number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Excel takes no longer one. */
const LONGEST_CODE = 255;

const isDateCode = (code: string): boolean =>
  code.length <= LONGEST_CODE &&
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").replace(/General/i, ""));

export async function formatsOf(styles: Readable | null): Promise<CellFormats> {
  const [codes, ofCells] = [new Map<number, string>(), [] as number[]];
  let isOfCells = false;
  for await (const { name, isOpening, attributes } of styles ? readMarkup(styles) : []) {
    if (name === "cellXfs") isOfCells = isOpening;
    else if (!isOpening) continue;
    else if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    else if (name === "xf" && isOfCells) ofCells.push(Number(attributes.numFmtId ?? 0));
  }
  return ofCells.map((id) => {
    const code = codes.get(id) ?? "";
    return {
      isDate: DATES.some(([from, to]) => id >= from && id <= to) || isDateCode(code),
      zeros: /^0{2,20}$/.test(code) ? code.length : 0,
    };
  });
}

/** A spreadsheet keeps 15 digits of a number; of a longer one the rest are zeros or noise. */
const DIGITS_KEPT = 15;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** The day 0 of its calendar, but for the first two months of 1900; and of the other calendar, which Macs began with. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** How programs write a day that they hold as an instant; people see the day. Of any other instant it is not known which day was meant. */
const WHOLE_DAY = /T00:00:00(\.0{1,9})?Z$/;

/** What cells refer to. */
export interface Book {
  shared: readonly string[];
  formats: CellFormats;
  calendar: keyof typeof DAY_ZERO;
}

/** What a person sees in the cell, or entered there; with what the spreadsheet has made of it, where it has. */
export function cellOf({ type, format, text }: RawCell, { shared, formats, calendar }: Book): Cell {
  if (text === "") return "";
  if (type === "s") return unescaped(shared[Number(text)] ?? "");
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  if (type === "e") return { text, trace: "error" };
  if (type === "d") return { text: text.replace(WHOLE_DAY, ""), trace: "date" };
  if (type === "str" || type === "inlineStr") return unescaped(text);
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  const shown = formats[format];
  if (shown?.isDate) return { text: dayOf(number, calendar), trace: "date" };
  if (Math.abs(number) >= 10 ** DIGITS_KEPT) return { text, trace: "shortened" };
  const kept = Number(number.toPrecision(DIGITS_KEPT));
  const plain = /e/i.test(String(kept)) ? kept.toFixed(20).replace(/\.?0+$/, "") : String(kept);
  return shown && shown.zeros > 0 && /^\d+$/.test(plain) ? plain.padStart(shown.zeros, "0") : plain;
}

function dayOf(number: number, calendar: Book["calendar"]): string {
  const at = new Date(DAY_ZERO[calendar] + Math.round(number * DAY_MS));
  return Number.isNaN(at.getTime()) ? String(number) : at.toISOString().slice(0, number % 1 === 0 ? 10 : 16);
}

/** Line breaks and tabs as workbooks write them. */
const unescaped = (text: string): string =>
  text.replace(/_x000([9AD])_/gi, (_all, digit: string) => String.fromCharCode(Number.parseInt(digit, 16)));
