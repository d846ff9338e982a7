/** Which page of a list is shown that has nothing else to be asked by. */
export interface PagedSearch {
  /** The `endCursor` of the page before. */
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export const pagedSearch = (search: Record<string, unknown>): PagedSearch =>
  typeof search.after === "string" ? { after: search.after } : {};
