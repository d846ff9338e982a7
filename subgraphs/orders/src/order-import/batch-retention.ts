import type { Retention } from "@baiyun/kit";

/** A row's id begins with the millisecond in which it was made. */
const idAt = (instant: Date): string => {
  const digits = instant.getTime().toString(16).padStart(12, "0");
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`;
};

/** What files said of people goes; how many rows of which file became what stays with the batch. */
export const pruneBatchRows: Retention["prune"] = async (tx, before, limit) => {
  const [, removed]: [unknown, number] = await tx.query(
    `DELETE FROM order_batch_row WHERE id = ANY(ARRAY(
       SELECT id FROM order_batch_row WHERE id < $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED))`,
    [idAt(before), limit],
  );
  return removed;
};
