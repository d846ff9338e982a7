import type { OrderSortField, OrderStatus, SortDirection } from "../../gql/graphql";

/** In the order of an order's life. */
export const ORDER_STATUSES = [
  "DRAFT",
  "SUBMITTED",
  "ALLOCATED",
  "PRICED",
  "AWAITING_FUNDS",
  "FUNDED",
  "IN_FULFILMENT",
  "PARTIALLY_SHIPPED",
  "SHIPPED",
  "DELIVERED",
  "CLOSED",
  "ON_HOLD",
  "CANCEL_REQUESTED",
  "CANCELLED",
  "RETURNING",
  "RETURNED",
] as const satisfies readonly OrderStatus[];

export const ORDER_SORTS = ["CREATED_AT", "UPDATED_AT", "EXTERNAL_REF"] as const satisfies readonly OrderSortField[];

/** What of the list is shown; all of it is in the address, so that a reload and a shared link show the same. */
export interface OrdersSearch {
  status?: OrderStatus[];
  search?: string;
  sort?: OrderSortField;
  direction?: SortDirection;
  /** The `endCursor` of the page before. */
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export function ordersSearch(search: Record<string, unknown>): OrdersSearch {
  const known = Array.isArray(search.status)
    ? ORDER_STATUSES.filter((each) => (search.status as unknown[]).includes(each))
    : [];
  const sort = ORDER_SORTS.find((each) => each === search.sort);
  return {
    ...(known.length > 0 && { status: known }),
    ...(typeof search.search === "string" && search.search.trim() && { search: search.search }),
    ...(sort && { sort }),
    ...(search.direction === "ASC" && { direction: "ASC" as const }),
    ...(typeof search.after === "string" && { after: search.after }),
  };
}

export function without<T extends object, K extends keyof T>(all: T, name: K): Omit<T, K> {
  const { [name]: _left, ...rest } = all;
  return rest;
}
