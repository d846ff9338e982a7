import { indexesWithoutLocks } from "@baiyun/kit";

/** Most orders are split off from none, and then there is nothing to look for. */
export const IndexSplits = indexesWithoutLocks("IndexSplits1795782600004", {
  orders_split_from: "orders (split_from_id, id) WHERE split_from_id IS NOT NULL",
});
