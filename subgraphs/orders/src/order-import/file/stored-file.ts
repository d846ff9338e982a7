import type { Readable } from "node:stream";

/** A file that is kept in pieces, of which no more than one need be in memory. */
export interface StoredFile {
  size: number;
  /** Its bytes from `start` to before `end`. */
  read(start: number, end: number): Readable;
}

/** A row of a table as it stands in its file. */
export interface FileRow {
  /** As its reader counts: from 1, the header's among them. */
  line: number;
  cells: Cell[];
}

export type { Cell } from "../cells";

import type { Cell } from "../cells";

/** Why nothing becomes of a file. */
export enum ImportFailureCode {
  NOT_READABLE = "NOT_READABLE",
  UNKNOWN_ENCODING = "UNKNOWN_ENCODING",
  TOO_LARGE = "TOO_LARGE",
  TOO_MANY_ROWS = "TOO_MANY_ROWS",
  NO_ROWS = "NO_ROWS",
  MISSING_COLUMNS = "MISSING_COLUMNS",
  REPEATED_COLUMNS = "REPEATED_COLUMNS",
  NOT_ANSWERED = "NOT_ANSWERED",
}

/** The file cannot be read, whoever tries: trying again would not help. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";

  constructor(
    readonly code: ImportFailureCode,
    message: string,
  ) {
    super(message);
  }
}

/** More columns than any table of orders has. */
export const MOST_COLUMNS = 200;
