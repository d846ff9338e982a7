import { type Batch, type Database, Money, type Viewer } from "@baiyun/kit";

/**
 * What an order earned less what it cost, where both are known and in one currency: what was taken and not passed on to customs,
 * nor credited again; corrections that name the order; what carriers and suppliers billed for it; what was paid for its parcels' loss
 * or damage.
 */
/** @param orders an array of ids, as SQL */
const marginsOf = (orders: string): string => `
  earned AS (
    SELECT c.order_id, c.currency, sum(c.amount_minor) AS minor FROM charge c
    LEFT JOIN credit_note n ON n.id = c.credit_note_id LEFT JOIN invoice i ON i.id = coalesce(c.invoice_id, n.invoice_id)
    WHERE c.order_id = ANY(${orders}) AND c.kind IN ('FREIGHT', 'FEE') AND i.status IS DISTINCT FROM 'VOID'
    GROUP BY c.order_id, c.currency
    UNION ALL
    SELECT order_id, currency, sum(CASE kind WHEN 'DEBIT_NOTE' THEN amount_minor ELSE -amount_minor END) FROM adjustment
    WHERE order_id = ANY(${orders}) AND status = 'POSTED' GROUP BY order_id, currency
  ),
  cost AS (
    SELECT order_id, currency, sum(minor) AS minor FROM (
      SELECT order_id, currency, amount_minor AS minor FROM bill_line WHERE order_id = ANY(${orders})
      UNION ALL
      SELECT m.order_id, l.currency, l.amount_minor - coalesce(d.credited_minor, 0) FROM bill_match m
      JOIN bill_line l ON l.id = m.id LEFT JOIN bill_dispute d ON d.line_id = m.id WHERE m.order_id = ANY(${orders})
    ) AS billed GROUP BY order_id, currency
  ),
  made_good AS (
    SELECT order_id, currency, sum(amount_minor) AS minor FROM claim
    WHERE order_id = ANY(${orders}) AND status = 'PAID' AND reversed_at IS NULL GROUP BY order_id, currency
  ),
  parts AS (
    SELECT order_id, currency, minor FROM earned UNION ALL SELECT order_id, currency, -minor FROM cost
    UNION ALL SELECT order_id, currency, -minor FROM made_good
  ),
  margins AS (SELECT order_id, min(currency) AS currency, sum(minor) AS minor FROM parts
  WHERE EXISTS (SELECT FROM cost WHERE cost.order_id = parts.order_id)
    AND EXISTS (SELECT FROM charge c WHERE c.order_id = parts.order_id)
  GROUP BY order_id HAVING min(currency) = max(currency))`;

const MARGINS = `WITH ${marginsOf("$1::uuid[]")} SELECT order_id, currency, minor::text FROM margins`;

/** Orders by the day of their first charge; those without a margin with what they were charged, by its currency. */
const MARGINS_BY_DAY = `
  WITH charged AS (
    SELECT c.order_id, min(c.accrued_at) AS at FROM charge c
    WHERE c.accrued_at >= $1 AND c.accrued_at < $2
      AND NOT EXISTS (SELECT FROM charge e WHERE e.order_id = c.order_id AND e.accrued_at < $1)
    GROUP BY c.order_id
  ),
  ${marginsOf("ARRAY(SELECT order_id FROM charged)")},
  days AS (
    SELECT to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, m.currency, 1 AS billed, m.minor, 0 AS unbilled, 0 AS unbilled_minor
    FROM charged c JOIN margins m USING (order_id)
    UNION ALL
    SELECT to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), e.currency, 0, 0, 1, sum(e.minor)
    FROM charged c JOIN earned e USING (order_id)
    WHERE NOT EXISTS (SELECT FROM margins m WHERE m.order_id = c.order_id) GROUP BY c.order_id, c.at, e.currency
  )
  SELECT day, currency, sum(billed)::int, sum(minor)::text, sum(unbilled)::int, sum(unbilled_minor)::text
  FROM days GROUP BY day, currency ORDER BY day, currency`;

const OWED = `
  SELECT tenant_id, currency, sum(total_minor - credited_minor)::text FROM bill
  WHERE tenant_id = ANY($1::uuid[]) AND kind = 'SUPPLIER' AND status = 'RECEIVED'
  GROUP BY tenant_id, currency ORDER BY currency`;

/** Of one day and currency. */
export interface MarginDay {
  /** In UTC, such as 2026-11-27. */
  day: string;
  /** Whose margin is known. */
  orders: number;
  margin: Money;
  /** Whose margin is not, and what they were charged. */
  unbilledOrders: number;
  unbilledEarned: Money;
}

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

  /** Oldest first. */
  async byDay(viewer: Viewer, from: Date, until: Date): Promise<MarginDay[]> {
    const [rows] = await this.database.read(viewer, [{ text: MARGINS_BY_DAY, values: [from, until] }]);
    return (rows as [string, string, number, string, number, string][]).map(
      ([day, currency, orders, margin, unbilledOrders, earned]) => ({
        ...{ day, orders, unbilledOrders },
        margin: new Money(BigInt(margin), currency),
        unbilledEarned: new Money(BigInt(earned), currency),
      }),
    );
  }

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
