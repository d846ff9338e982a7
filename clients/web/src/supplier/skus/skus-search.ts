import type { SortDirection, SupplierSkuSortField } from "../../gql/graphql";

export const SKU_SORTS = ["CREATED_AT", "SKU"] as const satisfies readonly SupplierSkuSortField[];

/** What of the list is shown, as the address says it. */
export interface SkusSearch {
  search?: string;
  sort?: SupplierSkuSortField;
  direction?: SortDirection;
  /** The `endCursor` of the page before. */
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export function skusSearch(search: Record<string, unknown>): SkusSearch {
  const sort = SKU_SORTS.find((each) => each === search.sort);
  return {
    ...(typeof search.search === "string" && search.search.trim() && { search: search.search }),
    ...(sort && { sort }),
    ...(search.direction === "ASC" && { direction: "ASC" as const }),
    ...(typeof search.after === "string" && { after: search.after }),
  };
}
