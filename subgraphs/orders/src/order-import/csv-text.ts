import { guarded } from "./cells";

/** So that Excel reads the file as UTF-8. */
export const BOM = "\ufeff";

const quoted = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A row of a CSV that people open with spreadsheets: what they would take for a formula is guarded. */
export const csvRow = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(guarded(cell))).join(",")}\r\n`;
