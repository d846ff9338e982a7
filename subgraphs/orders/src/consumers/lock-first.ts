import { isId, type LockFirst, textsIn } from "@baiyun/kit";

/** The orders that a batch's events name: `retry-funding` and other batches lock several, too. */
export const lockFirst: LockFirst = (events) => {
  const ids = textsIn(events, "orderId").filter(isId);
  return ids.length > 1
    ? [{ text: "SELECT FROM orders WHERE id = ANY($1) ORDER BY id FOR UPDATE", values: [ids] }]
    : [];
};
