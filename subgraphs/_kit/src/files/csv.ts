/** What a file begins with, so that Excel reads it as UTF-8. */
export const CSV_MARK = "\ufeff";

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** A spreadsheet takes a semicolon or a tab for the end of a cell where such is the custom of its country. */
const SPECIAL = /[",;\t\r\n]/;
/** A number may begin with a minus sign and is no formula: it is written as it is, so that a spreadsheet can add it up. */
const NUMBER = /^-?\d+(\.\d+)?$/;

const harmless = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/**
 * One line by RFC 4180. Text that a spreadsheet would calculate is shown as it is.
 *
 * @param guarded another guard than an apostrophe before what would be calculated, for who reads the file again.
 */
export function csvLine(cells: readonly string[], guarded = harmless): string {
  return `${cells.map((text) => quoted(guarded(text))).join(",")}\r\n`;
}

const quoted = (text: string): string => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
