import { indexesWithoutLocks } from "@baiyun/kit";

/** The orders of a file; most orders came in none. */
export const IndexBatches = indexesWithoutLocks("IndexBatches1795900000002", {
  orders_by_batch: "orders (tenant_id, batch_id, id) WHERE batch_id IS NOT NULL",
  orders_of_all_by_batch: "orders (batch_id, id) WHERE batch_id IS NOT NULL",
});
