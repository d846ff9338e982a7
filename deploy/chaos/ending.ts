import type { Rows } from "./rows";

/** All that an order left in every domain, when nothing of it is under way any more. */
export interface Ending {
  status: string;
  cause: string | null;
  /** Where its saga stands: step, funds, stock, and what it waits for. */
  saga: [step: string, funds: string, stock: string, waitingFor: string | null] | null;
  /** What it was charged beside its price, and why. */
  fee: [reason: string, minor: string | null] | null;
  /** Every hold of it, the oldest first. */
  holds: [status: string, minor: string, captured: string][];
  /** What was booked for it, each posting of each entry. */
  booked: [account: string, side: string, minor: string][];
  /** What was charged and will be invoiced. */
  charges: [kind: string, minor: string][];
  /** Of its goods that are bought: each purchase order's state. */
  goods: string[];
  /** Pieces of them that are still kept for it. */
  reserved: number;
  shipments: string[];
  /** Labels that open. */
  labels: number;
}

const ORDER = `
  SELECT o.status, o.hold_cause AS cause,
    CASE WHEN s.id IS NOT NULL THEN json_build_array(s.step, s.funds, s.stock, s.waiting_for) END AS saga,
    CASE WHEN s.fee_reason IS NOT NULL THEN json_build_array(s.fee_reason, s.fee_minor::text) END AS fee
  FROM orders o LEFT JOIN order_saga s ON s.order_id = o.id WHERE o.id = $1`;
/** Of its holds, its claims, and what reversed them. */
const MONEY = `
  WITH source AS (SELECT id FROM hold WHERE order_id = $1 UNION ALL SELECT id FROM claim WHERE order_id = $1),
  direct AS (SELECT id FROM journal_entry WHERE source_id IN (SELECT id FROM source)),
  entry AS (SELECT id FROM direct UNION SELECT id FROM journal_entry WHERE reverses_id IN (SELECT id FROM direct))
  SELECT
    coalesce((SELECT json_agg(json_build_array(status, amount_minor::text, captured_minor::text) ORDER BY id)
      FROM hold WHERE order_id = $1), '[]') AS holds,
    coalesce((SELECT json_agg(json_build_array(a.code, p.side, p.amount_minor::text) ORDER BY e.id, p.side DESC, a.code)
      FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id), '[]') AS booked,
    coalesce((SELECT json_agg(json_build_array(kind, amount_minor::text) ORDER BY kind)
      FROM charge WHERE order_id = $1), '[]') AS charges`;
const GOODS = `
  SELECT coalesce((SELECT json_agg(status ORDER BY id) FROM purchase_order WHERE order_id = $1), '[]') AS goods,
    (SELECT coalesce(sum(m.reserved_change), 0)::int FROM stock_movement m
      JOIN purchase_order p ON p.id = m.purchase_order_id WHERE p.order_id = $1) AS reserved`;
const PARCELS = `
  SELECT coalesce((SELECT json_agg(status ORDER BY id) FROM shipment WHERE order_id = $1), '[]') AS shipments,
    (SELECT count(*)::int FROM label l JOIN shipment s ON s.id = l.shipment_id
      WHERE s.order_id = $1 AND l.voided_at IS NULL) AS labels`;

export async function endingOf(rows: Rows, orderId: string): Promise<Ending> {
  const [order, money, goods, parcels] = await Promise.all([
    rows.of<Pick<Ending, "status" | "cause" | "saga" | "fee">>("orders", ORDER, [orderId]),
    rows.of<Pick<Ending, "holds" | "booked" | "charges">>("finance", MONEY, [orderId]),
    rows.of<Pick<Ending, "goods" | "reserved">>("suppliers", GOODS, [orderId]),
    rows.of<Pick<Ending, "shipments" | "labels">>("logistics", PARCELS, [orderId]),
  ]);
  return { ...order[0]!, ...money[0]!, ...goods[0]!, ...parcels[0]! };
}
