import { minorUnitDigits, tidyCode } from "@baiyun/kit";

/** Why a cell cannot be read, or what it says cannot be. */
export enum RowFaultCode {
  REQUIRED = "REQUIRED",
  INVALID = "INVALID",
  NOT_A_NUMBER = "NOT_A_NUMBER",
  AMBIGUOUS_NUMBER = "AMBIGUOUS_NUMBER",
  SHORTENED_NUMBER = "SHORTENED_NUMBER",
  DATE = "DATE",
  NOT_A_DATE = "NOT_A_DATE",
  SHORT_YEAR = "SHORT_YEAR",
  OTHER_DATE_ORDER = "OTHER_DATE_ORDER",
  FORMULA_ERROR = "FORMULA_ERROR",
  DIFFERS = "DIFFERS",
  TOO_MANY_CELLS = "TOO_MANY_CELLS",
  NOT_OFFERED = "NOT_OFFERED",
  CUSTOMER_NOT_ACTIVE = "CUSTOMER_NOT_ACTIVE",
  OTHER_ROW = "OTHER_ROW",
}

/** A cell's text as it was entered; where a spreadsheet says more of it than its text, that is kept beside. */
export type Cell = string | { text: string; trace: "date" | "shortened" | "error" };

export const textOf = (cell: Cell | undefined): string => (typeof cell === "object" ? cell.text : (cell ?? ""));

export interface CellFault {
  code: RowFaultCode;
  message: string;
}

const FAULTS = {
  date: [RowFaultCode.DATE, "The spreadsheet has made a date of this: format the column as text and enter it anew."],
  shortened: [
    RowFaultCode.SHORTENED_NUMBER,
    "The spreadsheet has shortened this number: format the column as text and enter it anew.",
  ],
  error: [RowFaultCode.FORMULA_ERROR, "The formula in this cell gave an error."],
} as const;

/** `1.23457E+12`: what Excel leaves of a long number. */
const SCIENTIFIC = /^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i;

/** What a spreadsheet has done to a cell; null for one that is as it was entered. */
export function traceOf(cell: Cell | undefined): CellFault | null {
  if (typeof cell !== "object") return null;
  const [code, message] = FAULTS[cell.trace];
  return { code, message };
}

/** Begins what a spreadsheet would take for a formula, whatever apostrophes guard it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;
/** How people keep Excel from reading digits as a number. */
const QUOTED = /^="([^"]*)"$/;

/** As it is written to a file that a spreadsheet may open; `unguarded` takes it back exactly. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string =>
  GUARDED.test(text) ? text.slice(1) : (QUOTED.exec(text)?.[1] ?? text);

export const isScientific = (text: string): CellFault | null => {
  if (!SCIENTIFIC.test(tidyCode(text)) || !/E[+-]/i.test(text)) return null;
  const [code, message] = FAULTS.shortened;
  return { code, message };
};

export const isFault = (read: unknown): read is CellFault =>
  typeof read === "object" && read !== null && "code" in read;

const fault = (code: RowFaultCode, message: string): CellFault => ({ code, message });

/** A whole number: `1234`, `1234.0`. `1,234` may be either of two and is asked about. */
export function wholeNumber(text: string): number | CellFault {
  const typed = tidyCode(text).replace(/ /g, "");
  const scientific = isScientific(typed);
  if (scientific) return scientific;
  if (/^\d{1,15}(\.0+)?$/.test(typed)) return Number.parseInt(typed, 10);
  if (/^\d{1,3}([.,]\d{3})+$/.test(typed)) {
    return fault(RowFaultCode.AMBIGUOUS_NUMBER, "This may be read in two ways: write it without separators.");
  }
  return fault(RowFaultCode.NOT_A_NUMBER, "This is not a whole number.");
}

/** An amount in minor units: `12.90`, `12,9`; `1,234` may be either of two and is asked about. */
export function amountMinor(text: string, currency: string): bigint | CellFault {
  const typed = tidyCode(text).replace(/ /g, "");
  const scientific = isScientific(typed);
  if (scientific) return scientific;
  const digits = minorUnitDigits(currency);
  const isPlain = digits === 3 && /^\d+\.\d{3}$/.test(typed);
  if (!isPlain && /^[1-9]\d{0,2}([.,]\d{3})+$/.test(typed)) {
    return fault(RowFaultCode.AMBIGUOUS_NUMBER, "This may be read in two ways: write it like 1234.50.");
  }
  const [, whole, decimals = ""] = /^(\d{1,15})(?:[.,](\d{1,9}))?$/.exec(typed) ?? [];
  if (whole === undefined) return fault(RowFaultCode.NOT_A_NUMBER, "This is not an amount: write it like 1234.50.");
  const meant = decimals.replace(/0+$/, "");
  if (meant.length > digits) {
    return fault(RowFaultCode.INVALID, `${currency} has ${digits} digits after the decimal point.`);
  }
  return BigInt(whole + meant.padEnd(digits, "0"));
}
