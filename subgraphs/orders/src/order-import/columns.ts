import { tidyCode } from "@baiyun/kit";
import { COLUMNS } from "./column-list";
import type { ColumnName, ImportColumn } from "./import-column";

export const ERROR_COLUMN = "error";
/** What our own files say beside: no part of an order, and passed over without a word. */
export const OWN_COLUMNS = [ERROR_COLUMN, "orderReference", "orderStatus"] as const;

/** However it is spelled: capitals, spaces, hyphens, units and stars in brackets make no other name. */
const plain = (header: string): string =>
  tidyCode(header)
    .toLowerCase()
    .replace(/\((g|mm|克|毫米)\)|（(g|mm|克|毫米)）/g, "")
    .replace(/[\s_\-.*:()/]/g, "");

const OWN = new Set(OWN_COLUMNS.map(plain));
export const isOwn = (header: string): boolean => OWN.has(plain(header));

const BY_NAME = new Map(COLUMNS.flatMap((one) => [one.name, ...one.also].map((name) => [plain(name), one] as const)));

/** The column that a header's cell names; null for one that we do not know. */
export const columnOf = (header: string): ImportColumn | null => BY_NAME.get(plain(header)) ?? null;

const OF_COLUMN = new Map(COLUMNS.map((one) => [one.name, one]));
export const columnNamed = (name: ColumnName): ImportColumn => OF_COLUMN.get(name)!;

/** Which of a file's columns is which, by place; what is none of ours is left out of the orders, and named. */
export interface Header {
  names: string[];
  places: ReadonlyMap<ColumnName, number>;
  ignored: string[];
}

export type HeaderFault = { kind: "twice" | "missing"; columns: string[] };

/** @param hasChannel whether the channel is known otherwise */
export function readHeader(cells: readonly string[], { hasChannel }: { hasChannel: boolean }): Header | HeaderFault {
  const places = new Map<ColumnName, number>();
  const [ignored, twice]: [string[], string[]] = [[], []];
  for (const [place, cell] of cells.entries()) {
    const known = columnOf(cell);
    if (!known) {
      if (cell.trim() !== "" && !isOwn(cell)) ignored.push(cell);
    } else if (places.has(known.name)) twice.push(cell);
    else places.set(known.name, place);
  }
  if (twice.length > 0) return { kind: "twice", columns: twice };
  const missing = COLUMNS.filter(
    ({ name, isRequired }) => !places.has(name) && (isRequired || (name === "channel" && !hasChannel)),
  ).map(({ name }) => name);
  return missing.length > 0 ? { kind: "missing", columns: missing } : { names: [...cells], places, ignored };
}

/** How many of the cells name a column of ours. */
export const columnsKnown = (cells: readonly string[]): number => cells.filter((cell) => columnOf(cell)).length;

/** The template's second row says what each column holds; it is no order. */
export const isDescription = (cells: readonly string[], { places }: Header): boolean =>
  [...places].some(([name, place]) => cells[place] === columnNamed(name).description);
