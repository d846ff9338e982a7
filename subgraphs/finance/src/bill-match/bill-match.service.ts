import {
  type Clock,
  equals,
  findRows,
  insertRows,
  lockRow,
  lockRows,
  recordAll,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { orderReckoned, ReckoningCause } from "../order-reckoning/order-reckoning.events";
import { BillMatch, BillVerdict } from "./bill-match.entity";
import { type BillTolerance, judge, type LineFacts } from "./verdict";

/** How many lines are judged by one statement. */
const PAGE = 500;

/** Bills of one carrier wait for each other, so that of two that bill the same, one sees the other. */
const ONE_OF_PARTY = "SELECT pg_advisory_xact_lock(hashtextextended('bill/' || $1, 0))";

/**
 * What is known of each line of a bill: whose parcel has its number, its first or its last mile's; what its newest
 * measurements make billable, by its service's rule where pricing told of it, of one of several parcels its own; which
 * line of the carrier billed the same before; at what the carrier of the shipment was chosen, and what its other bills charged
 * for it before. What was quoted for is what the price was told for, where pricing told of it.
 */
const FACTS = `
  SELECT l.id, b.party, l.currency, l.billed_weight_g AS "billedWeightG", l.amount_minor::text AS minor,
    carried.shipment_id AS "shipmentId", carried.order_id AS "orderId", carried.tenant_id AS "customerId",
    carried.number AS "parcelNumber", weighed.expected_g AS "expectedWeightG", earlier.id AS "duplicateOfId",
    booked.booked_minor::text AS booked, booked.booked_currency AS "bookedCurrency", weighed.shipped_g AS "shippedWeightG",
    coalesce(weighed.quoted_g, booked.booked_weight_g) AS "bookedWeightG", others.minor::text AS "othersMinor",
    others.of_parcel AS "isFurther"
  FROM bill_line l JOIN bill b ON b.id = l.bill_id
  LEFT JOIN LATERAL (
    SELECT o.shipment_id, o.order_id, o.tenant_id, named.number, named.parcel_id FROM (
      SELECT shipment_id, number, parcel_id, 1 AS leg FROM shipment_parcel WHERE tracking_number = l.tracking_number
      UNION ALL
      SELECT shipment_id, NULL, NULL, 2 FROM shipment_order WHERE tracking_number = l.tracking_number
      UNION ALL
      SELECT shipment_id, number, parcel_id, 3 FROM shipment_parcel WHERE last_mile_number = l.tracking_number
      UNION ALL
      SELECT shipment_id, NULL, NULL, 4 FROM shipment_order WHERE last_mile_number = l.tracking_number
    ) AS named JOIN shipment_order o ON o.shipment_id = named.shipment_id ORDER BY named.leg, o.shipment_id LIMIT 1
  ) AS carried ON true
  LEFT JOIN shipment_order booked ON booked.shipment_id = carried.shipment_id AND booked.booked_carrier = b.party
  LEFT JOIN LATERAL (
    SELECT sum(billable_g) FILTER (WHERE parcel_id = coalesce(carried.parcel_id, parcel_id))::int AS expected_g,
      sum(billable_g)::int AS shipped_g, max(quoted_billable_g) AS quoted_g FROM (
      SELECT DISTINCT ON (m.parcel_id) m.parcel_id, m.quoted_billable_g,
        coalesce(one.billable_g, m.measured_billable_g, m.weight_g) AS billable_g
      FROM parcel_measurement m
      LEFT JOIN shipment_parcel one
        ON one.shipment_id = m.shipment_id AND one.parcel_id = m.parcel_id AND one.billable_at >= m.measured_at
      WHERE m.shipment_id = carried.shipment_id AND m.parcel_id IS NOT NULL
      ORDER BY m.parcel_id, m.measured_at DESC, m.id DESC
    ) AS newest
  ) AS weighed ON true
  LEFT JOIN LATERAL (
    SELECT e.id FROM bill_line e JOIN bill its ON its.id = e.bill_id
    WHERE e.tracking_number = l.tracking_number AND e.description = l.description AND e.id < l.id AND its.party = b.party
    ORDER BY e.id LIMIT 1
  ) AS earlier ON true
  LEFT JOIN LATERAL (
    SELECT coalesce(sum(e.amount_minor - coalesce(d.credited_minor, 0)), 0) AS minor,
      coalesce(bool_or(other.parcel_number IS NOT DISTINCT FROM carried.number), false) AS of_parcel FROM bill_match other
    JOIN bill_line e ON e.id = other.id LEFT JOIN bill_dispute d ON d.line_id = other.id
    WHERE other.shipment_id = carried.shipment_id AND other.id < l.id AND (other.bill_id <> l.bill_id OR d.id IS NOT NULL)
      AND other.party = b.party AND other.currency = l.currency AND other.verdict <> 'DUPLICATE'
  ) AS others ON true
  WHERE l.bill_id = $1 AND l.tracking_number IS NOT NULL
    AND NOT EXISTS (SELECT FROM bill_dispute d WHERE d.line_id = l.id)
  ORDER BY l.id`;

interface Facts extends Omit<LineFacts, "amountMinor" | "bookedMinor" | "earlierMinor"> {
  id: string;
  party: string;
  minor: string;
  booked: string | null;
  /** What other bills charged for the shipment before. */
  othersMinor: string;
  orderId: string | null;
  customerId: string | null;
  parcelNumber: number | null;
}

/** What one bill charged so far for shipments, and whether it did for which of their parcels. */
class Charged {
  private readonly minor = new Map<string | null, bigint>();
  private readonly parcels = new Set<string>();

  ofShipment({ shipmentId }: Pick<Facts, "shipmentId">): bigint {
    return this.minor.get(shipmentId) ?? 0n;
  }

  isKnown({ shipmentId, parcelNumber }: Pick<Facts, "shipmentId" | "parcelNumber">): boolean {
    return this.parcels.has(`${shipmentId} ${parcelNumber}`);
  }

  add(of: Pick<Facts, "shipmentId" | "parcelNumber">, amountMinor: bigint): void {
    this.minor.set(of.shipmentId, this.ofShipment(of) + amountMinor);
    this.parcels.add(`${of.shipmentId} ${of.parcelNumber}`);
  }
}

/** Holds what carriers bill against what was shipped, measured and billed before. */
export class BillMatchService {
  constructor(
    private readonly clock: Clock,
    private readonly tolerance: BillTolerance,
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
    const billed = new Map<string, string>();
    const bill = ({ orderId, customerId }: BillMatch) => orderId && customerId && billed.set(orderId, customerId);
    const charged = new Charged();
    for (const facts of await tx.query<Facts[]>(FACTS, [billId])) {
      const judged = this.judged(billId, facts, charged);
      const before = known.get(facts.id);
      if (!before) {
        made.push(judged);
        bill(judged);
      } else if (before.isOpen && before.settledReason === null) {
        const { version: _kept, ...found } = judged;
        if (before.orderId !== judged.orderId) for (const either of [before, judged]) bill(either);
        await storeRow(tx, Object.assign(before, found));
      }
    }
    for (let from = 0; from < made.length; from += PAGE) await insertRows(tx, BillMatch, made.slice(from, from + PAGE));
    const told = [...billed].sort(([one], [other]) => (one < other ? -1 : 1));
    await recordAll(
      tx,
      told.map(([orderId, customerId]) => orderReckoned(orderId, customerId, ReckoningCause.BILLED)),
    );
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

  /** @param charged what this bill charged for shipments so far, in its order */
  private judged(billId: string, facts: Facts, charged: Charged): BillMatch {
    const { id, party, currency, shipmentId, parcelNumber, orderId, customerId, expectedWeightG, duplicateOfId } =
      facts;
    const [amountMinor, bookedMinor] = [BigInt(facts.minor), facts.booked === null ? null : BigInt(facts.booked)];
    const earlierMinor = BigInt(facts.othersMinor) + charged.ofShipment(facts);
    const isFurther = facts.isFurther || charged.isKnown(facts);
    const found = judge({ ...facts, amountMinor, bookedMinor, earlierMinor, isFurther }, this.tolerance);
    if (duplicateOfId === null) charged.add(facts, amountMinor);
    return Object.assign(new BillMatch(), {
      ...{
        id,
        tenantId: null,
        billId,
        party,
        currency,
        shipmentId,
        parcelNumber,
        orderId,
        customerId,
        expectedWeightG,
        duplicateOfId,
        bookedMinor,
        bookedCurrency: facts.bookedCurrency,
      },
      ...{ ...found, isOpen: found.verdict !== BillVerdict.MATCHED, settledReason: null, settledBy: null },
      ...{ judgedAt: this.clock(), version: 1 },
    });
  }
}
