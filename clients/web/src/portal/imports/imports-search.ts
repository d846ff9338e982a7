import type { OrderBatchRowStatus, OrderBatchStatus } from "../../gql/graphql";

/** In the order of an import's life. */
export const BATCH_STATUSES = [
  "AWAITING_FILE",
  "QUEUED",
  "READING",
  "AWAITING_ANSWER",
  "IMPORTING",
  "DONE",
  "FAILED",
  "CANCELLED",
] as const satisfies readonly OrderBatchStatus[];

export const ROW_STATUSES = [
  "REFUSED",
  "IMPORTED",
  "ACCEPTED",
  "EXISTING",
  "WAITING",
] as const satisfies readonly OrderBatchRowStatus[];

export interface ImportsSearch {
  status?: OrderBatchStatus[];
  /** The `endCursor` of the page before. */
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export function importsSearch(search: Record<string, unknown>): ImportsSearch {
  const known = Array.isArray(search.status)
    ? BATCH_STATUSES.filter((each) => (search.status as unknown[]).includes(each))
    : [];
  return {
    ...(known.length > 0 && { status: known }),
    ...(typeof search.after === "string" && { after: search.after }),
  };
}

/** Which rows of one import are shown: those that were refused, unless it says otherwise. */
export interface RowsSearch {
  rows?: OrderBatchRowStatus | "ALL";
  /** The `endCursor` of the page before. */
  after?: string;
}

export function rowsSearch(search: Record<string, unknown>): RowsSearch {
  const rows = search.rows === "ALL" ? "ALL" : ROW_STATUSES.find((each) => each === search.rows);
  return { ...(rows && { rows }), ...(typeof search.after === "string" && { after: search.after }) };
}
