import type { Batch, Database } from "@baiyun/kit";

/**
 * What was booked for an order: what was taken and given back, credited, corrected and paid for its loss; carriers' and
 * suppliers' bills that name it, what was credited of them and paid; and what took any of that back.
 */
const ENTRIES = `
  WITH source AS (
    SELECT order_id, id FROM hold WHERE order_id = ANY($1::uuid[])
    UNION SELECT order_id, id FROM order_refund WHERE order_id = ANY($1::uuid[])
    UNION SELECT order_id, id FROM adjustment WHERE order_id = ANY($1::uuid[])
    UNION SELECT order_id, id FROM claim WHERE order_id = ANY($1::uuid[])
    UNION SELECT c.order_id, n.id FROM charge c JOIN credit_note n ON n.invoice_id = c.invoice_id AND n.order_id IS NULL
      WHERE c.order_id = ANY($1::uuid[])
    UNION SELECT order_id, bill_id FROM bill_line WHERE order_id = ANY($1::uuid[])
    UNION SELECT order_id, bill_id FROM bill_match WHERE order_id = ANY($1::uuid[])
    UNION SELECT m.order_id, d.id FROM bill_match m JOIN bill_dispute d ON d.line_id = m.id WHERE m.order_id = ANY($1::uuid[])
  ), booked AS (
    SELECT source.order_id, e.id FROM source JOIN journal_entry e ON e.source_id = source.id
  )
  SELECT order_id, id FROM booked
  UNION SELECT booked.order_id, r.id FROM booked JOIN journal_entry r ON r.reverses_id = booked.id
  ORDER BY order_id, id`;

/** Which entries belong to which orders. */
export class ReconciliationService {
  constructor(private readonly database: Database) {}

  /** Their ids, oldest first. */
  readonly entriesOfOrders: Batch<string, string[]> = async (viewer, orderIds) => {
    const [rows] = await this.database.read(viewer, [{ text: ENTRIES, values: [orderIds] }]);
    return orderIds.map((orderId) =>
      (rows as [string, string][]).filter(([id]) => id === orderId.toLowerCase()).map(([, entryId]) => entryId),
    );
  };
}
