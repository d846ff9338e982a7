import { sendAlong } from "@baiyun/kit";
import type { EntityManager } from "typeorm";

interface Carried {
  shipmentId: string;
  tenantId: string;
  orderId: string;
  trackingNumber: string;
}

interface Labelled extends Carried {
  /** Where there are several, each in the order of their numbers. */
  parcels?: readonly { parcelId: string; trackingNumber: string }[] | undefined;
  carrier: string;
  /** At what its carrier was chosen, for so many grams. */
  booked?: { amountMinor: string; currency: string; weightG: number } | undefined;
}

interface HandedOver extends Carried {
  lastMileNumber: string | null;
}

interface Billable {
  shipmentId: string;
  tenantId: string;
  measuredAt: string;
  /** Of each of several parcels, in the order of their numbers. */
  parcelsBillableG: readonly number[];
}

/** What it was booked at is told with its labels alone, anew each time. */
const LABELLED = `
  INSERT INTO shipment_order
    (shipment_id, tenant_id, order_id, tracking_number, booked_minor, booked_currency, booked_weight_g, booked_carrier)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (shipment_id) DO UPDATE SET tracking_number = EXCLUDED.tracking_number, booked_minor = EXCLUDED.booked_minor,
    booked_currency = EXCLUDED.booked_currency, booked_weight_g = EXCLUDED.booked_weight_g,
    booked_carrier = EXCLUDED.booked_carrier`;

const CARRIES = `
  INSERT INTO shipment_order (shipment_id, tenant_id, order_id, tracking_number, last_mile_number)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (shipment_id) DO UPDATE SET tracking_number = EXCLUDED.tracking_number,
    last_mile_number = coalesce(EXCLUDED.last_mile_number, shipment_order.last_mile_number)`;

const PARCELS = `
  INSERT INTO shipment_parcel (shipment_id, tenant_id, number, parcel_id, tracking_number)
  SELECT $1, $2, number, parcel_id, tracking_number
  FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS told(parcel_id, tracking_number, number)
  ON CONFLICT (shipment_id, number) DO UPDATE SET parcel_id = EXCLUDED.parcel_id, tracking_number = EXCLUDED.tracking_number`;

const LAST_MILE = `
  UPDATE shipment_parcel SET last_mile_number = coalesce($3, last_mile_number)
  WHERE shipment_id = $1 AND tracking_number = $2 RETURNING number`;

/** A weighing that is told late says nothing of the newest. */
const BILLABLE = `
  INSERT INTO shipment_parcel (shipment_id, tenant_id, number, billable_g, billable_at)
  SELECT $1, $2, number, billable_g, $3 FROM unnest($4::int[]) WITH ORDINALITY AS told(billable_g, number)
  ON CONFLICT (shipment_id, number) DO UPDATE SET billable_g = EXCLUDED.billable_g, billable_at = EXCLUDED.billable_at
  WHERE shipment_parcel.billable_at IS NULL OR shipment_parcel.billable_at <= EXCLUDED.billable_at`;

/** What logistics tell of shipments and their parcels. */
export class ShipmentService {
  /** Remembers which order a shipment carries, and under which numbers carriers bill it and its parcels. */
  async labelled(tx: EntityManager, { parcels = [], carrier, booked, ...of }: Labelled): Promise<void> {
    const price = [
      booked?.amountMinor ?? null,
      booked?.currency ?? null,
      booked?.weightG ?? null,
      booked ? carrier : null,
    ];
    await sendAlong(tx, LABELLED, [of.shipmentId, of.tenantId, of.orderId, of.trackingNumber, ...price]);
    if (parcels.length === 0) return;
    const [ids, numbers] = [parcels.map(({ parcelId }) => parcelId), parcels.map((parcel) => parcel.trackingNumber)];
    await sendAlong(tx, PARCELS, [of.shipmentId, of.tenantId, ids, numbers]);
  }

  /** A last-mile carrier has it, or the one of its parcels that has this number. */
  async handedOver(tx: EntityManager, of: HandedOver): Promise<void> {
    const [parcels] = await tx.query(LAST_MILE, [of.shipmentId, of.trackingNumber, of.lastMileNumber]);
    if (parcels.length === 0) await this.carries(tx, of);
  }

  /** What pricing make billable of each of several parcels. */
  async weighed(tx: EntityManager, of: Billable): Promise<void> {
    await sendAlong(tx, BILLABLE, [of.shipmentId, of.tenantId, of.measuredAt, of.parcelsBillableG]);
  }

  private async carries(tx: EntityManager, of: HandedOver): Promise<void> {
    const { shipmentId, tenantId, orderId, trackingNumber, lastMileNumber } = of;
    await sendAlong(tx, CARRIES, [shipmentId, tenantId, orderId, trackingNumber, lastMileNumber]);
  }
}
