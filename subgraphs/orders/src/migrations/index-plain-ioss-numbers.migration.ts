import { indexesWithoutLocks } from "@baiyun/kit";

/** For the job that encrypts them: once it is done the index is empty. */
export const IndexPlainIossNumbers = indexesWithoutLocks("IndexPlainIossNumbers1796700000002", {
  orders_with_plain_ioss_number: "orders (id) WHERE ioss_number IS NOT NULL",
});
