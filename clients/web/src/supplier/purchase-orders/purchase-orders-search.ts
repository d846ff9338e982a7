import type { PurchaseOrderSortField, PurchaseOrderStatus, SortDirection } from "../../gql/graphql";

/** In the order of a purchase order's life. */
export const PURCHASE_ORDER_STATUSES = [
  "ISSUED",
  "ACCEPTED",
  "PARTIAL",
  "DISPATCHED",
  "RECEIVED",
  "SETTLED",
  "REJECTED",
  "EXPIRED",
  "CANCELLED",
] as const satisfies readonly PurchaseOrderStatus[];

export const PURCHASE_ORDER_SORTS = ["CREATED_AT", "ACCEPT_BY"] as const satisfies readonly PurchaseOrderSortField[];

/** What of the list is shown; all of it is in the address, so that a reload and a shared link show the same. */
export interface PurchaseOrdersSearch {
  status?: PurchaseOrderStatus[];
  reference?: string;
  sort?: PurchaseOrderSortField;
  direction?: SortDirection;
  /** The `endCursor` of the page before. */
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export function purchaseOrdersSearch(search: Record<string, unknown>): PurchaseOrdersSearch {
  const known = Array.isArray(search.status)
    ? PURCHASE_ORDER_STATUSES.filter((each) => (search.status as unknown[]).includes(each))
    : [];
  const sort = PURCHASE_ORDER_SORTS.find((each) => each === search.sort);
  return {
    ...(known.length > 0 && { status: known }),
    ...(typeof search.reference === "string" && search.reference.trim() && { reference: search.reference }),
    ...(sort && { sort }),
    ...(search.direction === "ASC" && { direction: "ASC" as const }),
    ...(typeof search.after === "string" && { after: search.after }),
  };
}
