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
  /** What suppliers are to bear because it did not come. */
  shortClaims: [status: string, quantity: number, minor: string][];
  shipments: string[];
  /** Labels that open. */
  labels: number;
  /** What customs have of it. */
  declared: [direction: string, state: string, version: number][];
  /** How often its parcel was taken out of a bag that was to fly. */
  offloads: number;
  /** What was decided where somebody had to. */
  decided: [cause: string, choice: string | null][];
  /** Whose number its tracker follows at last, beside its own. */
  lastMile: string | null;
  /** What is paid for its loss, or was. */
  claims: [kind: string, status: string, minor: string | null][];
  /** What was corrected of its wallet. */
  adjustments: [kind: string, status: string, minor: string][];
  /** What came back of it. */
  returns: [status: string, refund: string | null, restocked: number | null, writtenOff: number | null][];
}

const ORDER = `
  SELECT o.status, o.hold_cause AS cause,
    CASE WHEN s.id IS NOT NULL THEN json_build_array(s.step, s.funds, s.stock, s.waiting_for) END AS saga,
    CASE WHEN s.fee_reason IS NOT NULL THEN json_build_array(s.fee_reason, s.fee_minor::text) END AS fee
  FROM orders o LEFT JOIN order_saga s ON s.order_id = o.id WHERE o.id = $1`;
const RETURNS = `
  SELECT coalesce(json_agg(json_build_array(status, refund, restocked, written_off) ORDER BY id), '[]') AS returns FROM (
    SELECT r.id, r.status, r.refund, sum(l.restocked)::int AS restocked, sum(l.written_off)::int AS written_off
    FROM return_request r JOIN return_line l ON l.return_id = r.id WHERE r.order_id = $1 GROUP BY r.id
  ) AS one`;
/** Of its holds, its claims, corrections, refunds and its carrier's bills, and what reversed them. */
const MONEY = `
  WITH source AS (
    SELECT id FROM hold WHERE order_id = $1 UNION ALL SELECT id FROM claim WHERE order_id = $1
    UNION ALL SELECT id FROM adjustment WHERE order_id = $1 UNION ALL SELECT id FROM order_refund WHERE order_id = $1
    UNION ALL SELECT bill_id FROM bill_match WHERE order_id = $1
  ),
  direct AS (SELECT id FROM journal_entry WHERE source_id IN (SELECT id FROM source)),
  entry AS (SELECT id FROM direct UNION SELECT id FROM journal_entry WHERE reverses_id IN (SELECT id FROM direct))
  SELECT
    coalesce((SELECT json_agg(json_build_array(status, amount_minor::text, captured_minor::text) ORDER BY id)
      FROM hold WHERE order_id = $1), '[]') AS holds,
    coalesce((SELECT json_agg(json_build_array(a.code, p.side, p.amount_minor::text) ORDER BY e.id, p.side DESC, a.code)
      FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id), '[]') AS booked,
    coalesce((SELECT json_agg(json_build_array(kind, amount_minor::text) ORDER BY kind, amount_minor DESC)
      FROM charge WHERE order_id = $1), '[]') AS charges,
    coalesce((SELECT json_agg(json_build_array(kind, status, amount_minor::text) ORDER BY id)
      FROM claim WHERE order_id = $1), '[]') AS claims,
    coalesce((SELECT json_agg(json_build_array(kind, status, amount_minor::text) ORDER BY id)
      FROM adjustment WHERE order_id = $1), '[]') AS adjustments`;
const GOODS = `
  SELECT coalesce((SELECT json_agg(status ORDER BY id) FROM purchase_order WHERE order_id = $1), '[]') AS goods,
    (SELECT coalesce(sum(m.reserved_change), 0)::int FROM stock_movement m
      JOIN purchase_order p ON p.id = m.purchase_order_id WHERE p.order_id = $1) AS reserved,
    coalesce((SELECT json_agg(json_build_array(c.status, c.quantity, c.amount_minor::text) ORDER BY c.id)
      FROM short_claim c JOIN purchase_order p ON p.id = c.purchase_order_id WHERE p.order_id = $1), '[]') AS "shortClaims"`;
const PARCELS = `
  SELECT coalesce((SELECT json_agg(status ORDER BY id) FROM shipment WHERE order_id = $1), '[]') AS shipments,
    (SELECT count(*)::int FROM label l JOIN shipment s ON s.id = l.shipment_id
      WHERE s.order_id = $1 AND l.voided_at IS NULL) AS labels,
    coalesce((SELECT json_agg(json_build_array(d.direction, d.state, d.version) ORDER BY d.direction, d.id)
      FROM customs_declaration d JOIN shipment s ON s.id = d.shipment_id
      WHERE s.order_id = $1 AND d.state NOT IN ('DRAFT', 'WITHDRAWN')), '[]') AS declared,
    (SELECT count(*)::int FROM consignment_offload o JOIN parcel p ON p.id = o.parcel_id
      JOIN shipment s ON s.id = p.shipment_id WHERE s.order_id = $1) AS offloads,
    coalesce((SELECT json_agg(json_build_array(d.cause, d.choice) ORDER BY d.id)
      FROM shipment_decision d JOIN shipment s ON s.id = d.shipment_id WHERE s.order_id = $1), '[]') AS decided`;
const FOLLOWED = `
  SELECT (SELECT last_mile_carrier FROM followed_parcel WHERE order_id = $1 AND last_mile_number IS NOT NULL) AS "lastMile"`;

export async function endingOf(rows: Rows, orderId: string): Promise<Ending> {
  const parts = await Promise.all(
    [
      ["orders", ORDER],
      ["orders", RETURNS],
      ["finance", MONEY],
      ["suppliers", GOODS],
      ["logistics", PARCELS],
      ["tracking", FOLLOWED],
    ].map(async ([domain, text]) => (await rows.of(domain!, text!, [orderId]))[0]!),
  );
  return Object.assign({}, ...parts) as Ending;
}
