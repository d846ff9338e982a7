import type { AsnStatus } from "../../gql/graphql";

/** In the order of a notice's life. */
export const ASN_STATUSES = ["ANNOUNCED", "ARRIVED", "RECEIVED", "CANCELLED"] as const satisfies readonly AsnStatus[];

/** What of the list is shown, as the address says it. */
export interface AsnsSearch {
  status?: AsnStatus[];
  /** The `endCursor` of the page before. */
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export function asnsSearch(search: Record<string, unknown>): AsnsSearch {
  const known = Array.isArray(search.status)
    ? ASN_STATUSES.filter((each) => (search.status as unknown[]).includes(each))
    : [];
  return {
    ...(known.length > 0 && { status: known }),
    ...(typeof search.after === "string" && { after: search.after }),
  };
}
