import type { DomainFacts } from "../src/stack/domains";
import type { Rows } from "./rows";

const SIGNED = "CASE side WHEN 'DEBIT' THEN amount_minor ELSE -amount_minor END";

/** How many pieces of a line come back by a return, or came. */
const BACK =
  "CASE r.status WHEN 'CLOSED' THEN coalesce(l.restocked, 0) + coalesce(l.written_off, 0) ELSE l.quantity END";

/** By domain: what must never be, and the statement that finds where it is. */
const FAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  orders: {
    "waits for what others have answered": `
      SELECT o.external_ref, s.waiting_for FROM orders o JOIN order_saga s ON s.order_id = o.id
      WHERE s.waiting_for IN ('QUOTE', 'HOLD', 'STOCK', 'CAPTURE', 'CANCELLATION') OR (s.waiting_for = 'LABEL' AND NOT EXISTS (
        SELECT FROM order_exception e WHERE e.order_id = o.id AND e.kind = 'NO_CARRIER' AND e.closed_at IS NULL))`,
    "was told of twice": `
      SELECT aggregate_id, type, count(*) FROM outbox_event
      WHERE type IN ('order.accepted.v1', 'order.cancelled.v1', 'order.funding_due.v1', 'order.funding_released.v1',
        'order.allocation_released.v1')
      GROUP BY aggregate_id, type HAVING count(*) > 1`,
    "was asked for twice": `
      SELECT aggregate_id, type, payload ->> 'attempt', count(*) FROM outbox_event
      WHERE type IN ('order.submitted.v1', 'order.funding_requested.v1', 'order.allocation_requested.v1')
      GROUP BY aggregate_id, type, payload ->> 'attempt' HAVING count(*) > 1`,
    "more comes back than there is": `
      SELECT l.order_line_id, sum(${BACK}) FROM return_line l JOIN return_request r ON r.id = l.return_id
      JOIN order_line o ON o.id = l.order_line_id WHERE r.status <> 'REFUSED'
      GROUP BY l.order_line_id, o.quantity HAVING sum(${BACK}) > o.quantity`,
    "was made twice":
      "SELECT external_ref, count(*) FROM orders GROUP BY tenant_id, channel, external_ref HAVING count(*) > 1",
  },
  pricing: {
    "two offers stand": `
      SELECT order_id, count(*) FROM quote WHERE order_id IS NOT NULL AND status IN ('OFFERED', 'ACCEPTED')
      GROUP BY order_id HAVING count(*) > 1`,
  },
  finance: {
    "an entry does not balance": `
      SELECT entry_id, currency FROM posting GROUP BY entry_id, currency HAVING sum(${SIGNED}) <> 0`,
    "a currency does not balance": `SELECT currency FROM posting GROUP BY currency HAVING sum(${SIGNED}) <> 0`,
    "an entry is not whole": `
      SELECT id FROM journal_entry e WHERE postings <> (SELECT count(*) FROM posting WHERE entry_id = e.id)`,
    "a wallet is not what is booked": `
      SELECT id, posted_minor FROM wallet w
      WHERE posted_minor <> -coalesce((SELECT sum(${SIGNED}) FROM posting WHERE account_id = w.account_id), 0)`,
    "a wallet is not what is held": `
      SELECT id, held_minor FROM wallet w
      WHERE held_minor <> coalesce((SELECT sum(amount_minor) FROM hold WHERE wallet_id = w.id AND status = 'ACTIVE'), 0)`,
    "a wallet is spent below its limit": "SELECT id FROM wallet WHERE posted_minor - held_minor < -credit_limit_minor",
    "an order was paid twice": `
      SELECT order_id, count(*) FROM hold WHERE status = 'CAPTURED' GROUP BY order_id HAVING count(*) > 1`,
    "what was taken is not what was booked": `
      SELECT h.id, h.captured_minor FROM hold h JOIN wallet w ON w.id = h.wallet_id WHERE h.captured_minor <> coalesce((
        SELECT sum(${SIGNED}) FROM journal_entry e JOIN posting p ON p.entry_id = e.id AND p.account_id = w.account_id
        WHERE e.source_id = h.id), 0)`,
    "what was taken is not what was charged": `
      SELECT h.id, h.captured_minor FROM hold h WHERE h.captured_minor <> coalesce((
        SELECT sum(c.amount_minor) FROM charge c JOIN journal_entry e ON e.id = c.entry_id WHERE e.source_id = h.id), 0)`,
    "what was given back is not what is charged less": `
      SELECT r.id, r.amount_minor, r.fee_minor FROM order_refund r WHERE r.amount_minor - r.fee_minor <> coalesce((
        SELECT -sum(c.amount_minor) FROM charge c WHERE c.entry_id = r.entry_id), 0)`,
    "one thing was booked twice": `
      SELECT source_id, kind, count(*) FROM journal_entry
      WHERE kind IN ('CAPTURE', 'CLAIM', 'ADJUSTMENT', 'BILL', 'REFUND')
      GROUP BY source_id, kind HAVING count(*) > 1`,
    "a payment was booked twice": `
      SELECT bank_reference FROM top_up WHERE bank_reference IS NOT NULL GROUP BY bank_reference HAVING count(*) > 1`,
    "was told of twice": `
      SELECT payload ->> 'holdId', type, count(*) FROM outbox_event WHERE type IN ('hold.captured.v1', 'hold.expired.v1')
      GROUP BY payload ->> 'holdId', type HAVING count(*) > 1`,
  },
  suppliers: {
    "reserved is not what is kept for orders": `
      SELECT s.id, s.reserved FROM stock s WHERE s.reserved <> coalesce((
        SELECT sum(l.quantity - l.dropped - l.closed_short - l.dispatched) FROM purchase_order_line l
        JOIN purchase_order p ON p.id = l.purchase_order_id
        WHERE l.stock_id = s.id AND p.status IN ('ISSUED', 'ACCEPTED', 'PARTIAL')), 0)`,
    "stock is not what was moved": `
      SELECT s.id, s.on_hand, s.reserved FROM stock s JOIN stock_movement m ON m.stock_id = s.id
      GROUP BY s.id HAVING s.on_hand <> sum(m.on_hand_change) OR s.reserved <> sum(m.reserved_change)`,
    "a line was bought twice": `
      SELECT l.order_line_id, sum(l.quantity - l.dropped - l.closed_short) FROM purchase_order_line l
      JOIN purchase_order p ON p.id = l.purchase_order_id JOIN order_allocation a ON a.id = p.order_id
      WHERE p.status IN ('ISSUED', 'ACCEPTED', 'PARTIAL', 'DISPATCHED') GROUP BY l.order_line_id, a.lines
      HAVING sum(l.quantity - l.dropped - l.closed_short) > (
        SELECT (line ->> 'quantity')::int FROM jsonb_array_elements(a.lines) AS line
        WHERE (line ->> 'orderLineId')::uuid = l.order_line_id)`,
  },
  logistics: {
    "was told of twice": `
      SELECT aggregate_id, type, count(*) FROM outbox_event
      WHERE type IN ('shipment.labelled.v1', 'shipment.cancelled.v1') GROUP BY aggregate_id, type HAVING count(*) > 1`,
    "a parcel is in two bags": `
      SELECT parcel_id, count(*) FROM bag_parcel WHERE removed_at IS NULL GROUP BY parcel_id HAVING count(*) > 1`,
    "a parcel has not its labels": `
      SELECT id FROM shipment s WHERE (SELECT count(*) FROM label WHERE shipment_id = s.id) <> CASE
        WHEN tracking_number LIKE 'BY-%' THEN 0
        WHEN EXISTS (SELECT FROM carrier_booking b JOIN carrier_account a ON a.id = b.account_id
          WHERE b.shipment_id = s.id AND b.number = s.tracking_number AND a.carrier <> 'HOUSE') THEN 1 ELSE 2 * parcel_count END`,
    "a carrier has what it should not": `
      SELECT b.id FROM carrier_booking b JOIN shipment s ON s.id = b.shipment_id WHERE b.state IN ('BOOKING', 'LABELLING', 'VOIDING')
        OR (b.state = 'LABELLED' AND (s.status = 'CANCELLED' OR b.number <> s.tracking_number))`,
  },
  tracking: {
    "a scan is kept twice": `
      SELECT shipment_id, id FROM archived_scan GROUP BY shipment_id, id HAVING count(*) > 1`,
  },
  notifications: {
    "somebody was told twice": `
      SELECT event_id, recipient, channel FROM notification GROUP BY event_id, recipient, channel HAVING count(*) > 1`,
  },
};

/** Of every domain that has jobs. */
const JOBS: Readonly<Record<string, string>> = {
  "a job is held by nobody alive, or given up": `
    SELECT task.identifier, job.last_error FROM graphile_worker._private_jobs job
    JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    WHERE job.attempts >= job.max_attempts OR job.locked_at < now() - interval '1 minute'`,
};

/** Each fault that there is, in words; none when all is right. */
export async function faultsIn(rows: Rows, domains: readonly DomainFacts[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name } of domains) {
    const jobs = (await hasJobs(rows, name)) ? JOBS : {};
    for (const [what, text] of Object.entries({ ...FAULTS[name], ...jobs })) {
      const found = await rows.of(name, text);
      if (found.length > 0) faults.push(`${name}: ${what}: ${JSON.stringify(found.slice(0, 5))}`);
    }
  }
  return [...faults, ...(await holdsAmiss(rows))];
}

async function hasJobs(rows: Rows, domain: string): Promise<boolean> {
  return (await rows.of(domain, "SELECT 1 FROM pg_namespace WHERE nspname = 'graphile_worker'")).length > 0;
}

/** Orders know of their money what finance holds, and nothing else. */
async function holdsAmiss(rows: Rows): Promise<string[]> {
  const holds = await rows.of<{ id: string; minor: string }>(
    "finance",
    "SELECT order_id AS id, amount_minor::text AS minor FROM hold WHERE status = 'ACTIVE'",
  );
  const amiss = await rows.of<{ ref: string }>(
    "orders",
    `SELECT o.external_ref AS ref, s.funds, s.held_minor, h.minor FROM orders o JOIN order_saga s ON s.order_id = o.id
     LEFT JOIN unnest($1::uuid[], $2::bigint[]) AS h(order_id, minor) ON h.order_id = o.id
     WHERE coalesce(h.minor, 0) <>
       CASE WHEN s.funds IN ('NONE', 'CAPTURED', 'RELEASED') THEN 0 ELSE coalesce(s.held_minor, 0) END`,
    [holds.map(({ id }) => id), holds.map(({ minor }) => minor)],
  );
  return amiss.length > 0 ? [`orders and finance: do not hold the same: ${JSON.stringify(amiss.slice(0, 5))}`] : [];
}

/** Jobs that are due, or failed and are tried again; what is given up is a fault. */
const DUE = `
  SELECT count(*)::int AS count FROM graphile_worker._private_jobs
  WHERE attempts < max_attempts AND (attempts > 0 OR run_at <= now())`;

/** As its declaration passes over: what is acted on there, and what is told to a tenant's endpoints of which there is one. */
const PASSES_OVER: Readonly<Record<string, { but: RegExp; tenants: string }>> = {
  "open-platform": {
    but: /^(customer|channel_order)\./,
    tenants: "SELECT DISTINCT tenant_id AS id FROM webhook_endpoint WHERE mode = 'LIVE'",
  },
};

/** How many events are recorded and have not had all their effects, by who has not seen them; none when nothing is under way. */
export async function underWay(rows: Rows, domains: readonly DomainFacts[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name: emitter } of domains) {
    const [unpublished] = await rows.of<{ count: number }>(
      emitter,
      "SELECT count(*)::int AS count FROM outbox_event WHERE published_at IS NULL",
    );
    if (unpublished!.count > 0) found[`${emitter}'s outbox`] = unpublished!.count;
    if (await hasJobs(rows, emitter)) {
      const [due] = await rows.of<{ count: number }>(emitter, DUE);
      if (due!.count > 0) found[`${emitter}'s jobs`] = due!.count;
    }
    const consumers = domains.map(({ name, consumes }) => ({
      name,
      types: consumes.flatMap((one) => (one.startsWith(`${emitter} `) ? [one.slice(emitter.length + 1)] : [])),
    }));
    for (const { name, types } of consumers.filter((consumer) => consumer.types.length > 0)) {
      const recorded = await rows.of<{ id: string; type: string; tenant: string }>(
        emitter,
        "SELECT id, type, tenant_id AS tenant FROM outbox_event WHERE type = ANY($1)",
        [types],
      );
      const passing = PASSES_OVER[name];
      const having = new Set(passing && (await rows.of<{ id: string }>(name, passing.tenants)).map(({ id }) => id));
      const told = recorded.filter(({ type, tenant }) => !passing || passing.but.test(type) || having.has(tenant));
      const [unseen] = await rows.of<{ count: number }>(
        name,
        `SELECT count(*)::int AS count FROM unnest($1::uuid[], $2::text[]) AS told(id, type)
         WHERE NOT EXISTS (SELECT FROM inbox_entry WHERE event_id = told.id AND consumer = $3 || ':' || told.type)`,
        [told.map(({ id }) => id), told.map(({ type }) => type), name],
      );
      if (unseen!.count > 0) found[`${name} of ${emitter}`] = unseen!.count;
    }
  }
  return found;
}
