import { type Clock, equals, findRows, insertRows, lockRow, lockRows, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { BillMatch, BillVerdict } from "./bill-match.entity";
import { judge, type LineFacts, type WeightTolerance } from "./verdict";

/** How many lines are judged by one statement. */
const PAGE = 500;

/** Bills of one carrier wait for each other, so that of two that bill the same, one sees the other. */
const ONE_OF_PARTY = "SELECT pg_advisory_xact_lock(hashtextextended('bill/' || $1, 0))";

/**
 * What is known of each line of a bill: whose parcel has its number, its first or its last mile's; what its newest
 * measurements make billable, by its service's rule where pricing told of it; and which line of the carrier billed the same
 * before.
 */
const FACTS = `
  WITH line AS MATERIALIZED (
    SELECT l.id, l.tracking_number, l.billed_weight_g, l.amount_minor, l.currency, l.description, b.party
    FROM bill_line l JOIN bill b ON b.id = l.bill_id WHERE l.bill_id = $1 AND l.tracking_number IS NOT NULL
      AND NOT EXISTS (SELECT FROM bill_dispute d WHERE d.line_id = l.id)
  ), carried AS MATERIALIZED (
    SELECT DISTINCT ON (id) id, shipment_id, order_id, tenant_id FROM (
      SELECT line.id, s.shipment_id, s.order_id, s.tenant_id, 1 AS leg FROM line
      JOIN shipment_order s ON s.tracking_number = line.tracking_number
      UNION ALL
      SELECT line.id, s.shipment_id, s.order_id, s.tenant_id, 2 FROM line
      JOIN shipment_order s ON s.last_mile_number = line.tracking_number
    ) AS either ORDER BY id, leg, shipment_id
  ), weighed AS (
    SELECT shipment_id, sum(billable_g)::int AS expected_g FROM (
      SELECT DISTINCT ON (m.shipment_id, m.parcel_id) m.shipment_id,
        coalesce(m.measured_billable_g, m.weight_g) AS billable_g
      FROM parcel_measurement m WHERE m.shipment_id IN (SELECT shipment_id FROM carried) AND m.parcel_id IS NOT NULL
      ORDER BY m.shipment_id, m.parcel_id, m.measured_at DESC, m.id DESC
    ) AS newest GROUP BY shipment_id
  ), earlier AS (
    SELECT DISTINCT ON (line.id) line.id, e.id AS first_id FROM line
    JOIN bill_line e ON e.tracking_number = line.tracking_number AND e.description = line.description AND e.id < line.id
    JOIN bill b ON b.id = e.bill_id AND b.party = line.party ORDER BY line.id, e.id
  )
  SELECT line.id, line.party, line.currency, line.billed_weight_g AS "billedWeightG", line.amount_minor::text AS minor,
    c.shipment_id AS "shipmentId", c.order_id AS "orderId", c.tenant_id AS "customerId", w.expected_g AS "expectedWeightG",
    e.first_id AS "duplicateOfId"
  FROM line LEFT JOIN carried c ON c.id = line.id LEFT JOIN weighed w ON w.shipment_id = c.shipment_id
  LEFT JOIN earlier e ON e.id = line.id ORDER BY line.id`;

interface Facts extends Omit<LineFacts, "amountMinor"> {
  id: string;
  party: string;
  currency: string;
  minor: string;
  orderId: string | null;
  customerId: string | null;
}

/** Holds what carriers bill against what was shipped, measured and billed before. */
export class BillMatchService {
  constructor(
    private readonly clock: Clock,
    private readonly tolerance: WeightTolerance,
  ) {}

  async waitFor(tx: EntityManager, party: string): Promise<void> {
    await tx.query(ONE_OF_PARTY, [party]);
  }

  /** Judges each line of a bill whose carrier is waited for; those that nobody decided about or disputes are judged anew. */
  async match(tx: EntityManager, viewer: Viewer, billId: string): Promise<void> {
    const known = new Map(
      (await lockRows(tx, viewer, BillMatch, [equals("billId", billId)])).map((row) => [row.id, row]),
    );
    const made: BillMatch[] = [];
    for (const facts of await tx.query<Facts[]>(FACTS, [billId])) {
      const judged = this.judged(billId, facts);
      const before = known.get(facts.id);
      if (!before) made.push(judged);
      else if (before.isOpen && before.settledReason === null) {
        const { version: _kept, ...found } = judged;
        await storeRow(tx, Object.assign(before, found));
      }
    }
    for (let from = 0; from < made.length; from += PAGE) await insertRows(tx, BillMatch, made.slice(from, from + PAGE));
  }

  /** The match of a line, held for this transaction alone; null when there is none. */
  lock(tx: EntityManager, viewer: Viewer, lineId: string): Promise<BillMatch | null> {
    return lockRow(tx, viewer, BillMatch, lineId);
  }

  async find(tx: EntityManager, viewer: Viewer, lineId: string): Promise<BillMatch | null> {
    return (await findRows(tx, viewer, BillMatch, [equals("id", lineId)]))[0] ?? null;
  }

  /** Nobody of finance has to decide about it any more. */
  async settle(tx: EntityManager, match: BillMatch, settledReason: string, settledBy: string): Promise<void> {
    await storeRow(tx, Object.assign(match, { isOpen: false, settledReason, settledBy }));
  }

  /** One that matched may be wrong all the same: whoever disputes it has it decided about. */
  async reopen(tx: EntityManager, match: BillMatch): Promise<void> {
    if (!match.isOpen) await storeRow(tx, Object.assign(match, { isOpen: true }));
  }

  private judged(billId: string, facts: Facts): BillMatch {
    const { id, party, currency, shipmentId, orderId, customerId, expectedWeightG, duplicateOfId } = facts;
    const found = judge({ ...facts, amountMinor: BigInt(facts.minor) }, this.tolerance);
    return Object.assign(new BillMatch(), {
      ...{
        id,
        tenantId: null,
        billId,
        party,
        currency,
        shipmentId,
        orderId,
        customerId,
        expectedWeightG,
        duplicateOfId,
      },
      ...{ ...found, isOpen: found.verdict !== BillVerdict.MATCHED, settledReason: null, settledBy: null },
      ...{ judgedAt: this.clock(), version: 1 },
    });
  }
}
