/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const SPECIAL = /[",\r\n]/;
/** A number may begin with a minus sign and is no formula: it is written as it is, so that a spreadsheet can add it up. */
const NUMBER = /^-?\d+(\.\d+)?$/;

/** One line by RFC 4180. Text that a spreadsheet would calculate is shown as it is. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return SPECIAL.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
