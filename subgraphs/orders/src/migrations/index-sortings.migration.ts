import { indexesWithoutLocks } from "@baiyun/kit";

/** What lists are sorted by, for one tenant and for staff who see all. By external reference they are searched already. */
export const IndexSortings = indexesWithoutLocks("IndexSortings1795723200001", {
  orders_by_updated_at: "orders (tenant_id, updated_at, id)",
  orders_of_all_by_updated_at: "orders (updated_at, id)",
});
