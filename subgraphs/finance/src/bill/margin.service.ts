import { type Batch, type Database, Money } from "@baiyun/kit";

/**
 * What an order earned less what it cost, where both are known and in one currency: what was taken and not passed on to customs,
 * nor credited again; corrections that name the order; what carriers and suppliers billed for it.
 */
const MARGINS = `
  WITH asked AS (SELECT unnest($1::uuid[]) AS order_id),
  earned AS (
    SELECT c.order_id, c.currency, sum(c.amount_minor) AS minor FROM charge c
    LEFT JOIN credit_note n ON n.id = c.credit_note_id LEFT JOIN invoice i ON i.id = coalesce(c.invoice_id, n.invoice_id)
    WHERE c.order_id = ANY($1::uuid[]) AND c.kind IN ('FREIGHT', 'FEE') AND i.status IS DISTINCT FROM 'VOID'
    GROUP BY c.order_id, c.currency
    UNION ALL
    SELECT order_id, currency, sum(CASE kind WHEN 'DEBIT_NOTE' THEN amount_minor ELSE -amount_minor END) FROM adjustment
    WHERE order_id = ANY($1::uuid[]) AND status = 'POSTED' GROUP BY order_id, currency
  ),
  cost AS (
    SELECT order_id, currency, sum(minor) AS minor FROM (
      SELECT order_id, currency, amount_minor AS minor FROM bill_line WHERE order_id = ANY($1::uuid[])
      UNION ALL
      SELECT m.order_id, l.currency, l.amount_minor - coalesce(d.credited_minor, 0) FROM bill_match m
      JOIN bill_line l ON l.id = m.id LEFT JOIN bill_dispute d ON d.line_id = m.id WHERE m.order_id = ANY($1::uuid[])
    ) AS billed GROUP BY order_id, currency
  ),
  parts AS (SELECT order_id, currency, minor FROM earned UNION ALL SELECT order_id, currency, -minor FROM cost)
  SELECT order_id, min(currency), sum(minor)::text FROM parts
  WHERE EXISTS (SELECT FROM cost WHERE cost.order_id = parts.order_id)
    AND EXISTS (SELECT FROM charge c WHERE c.order_id = parts.order_id)
  GROUP BY order_id HAVING min(currency) = max(currency)`;

const OWED = `
  SELECT tenant_id, currency, sum(total_minor - credited_minor)::text FROM bill
  WHERE tenant_id = ANY($1::uuid[]) AND kind = 'SUPPLIER' AND status = 'RECEIVED'
  GROUP BY tenant_id, currency ORDER BY currency`;

/** What orders earned us, and what we owe suppliers. */
export class MarginService {
  constructor(private readonly database: Database) {}

  /** Null while it is not known. */
  readonly ofOrders: Batch<string, Money | null> = async (viewer, orderIds) => {
    const [rows] = await this.database.read(viewer, [{ text: MARGINS, values: [orderIds] }]);
    const known = new Map(
      (rows as [string, string, string][]).map(([id, currency, minor]) => [id, new Money(BigInt(minor), currency)]),
    );
    return orderIds.map((id) => known.get(id.toLowerCase()) ?? null);
  };

  /** Of bills that are not paid, one amount a currency. */
  readonly owedToSuppliers: Batch<string, Money[]> = async (viewer, supplierIds) => {
    const [rows] = await this.database.read(viewer, [{ text: OWED, values: [supplierIds] }]);
    return supplierIds.map((id) =>
      (rows as [string, string, string][])
        .filter(([supplierId]) => supplierId === id.toLowerCase())
        .map(([, currency, minor]) => new Money(BigInt(minor), currency)),
    );
  };
}
