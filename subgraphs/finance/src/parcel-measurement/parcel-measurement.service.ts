import type { EntityManager } from "typeorm";

interface About {
  measurementId: string;
  tenantId: string;
  shipmentId: string;
  orderId: string;
  measuredAt: string;
  eventId: string;
}

interface Measured extends About {
  parcelId: string;
  measured: { weightG: number; lengthMm: number; widthMm: number; heightMm: number };
}

interface Reweighed extends About {
  quoteId: string;
  quotedBillableG: number;
  /** Null where there are several parcels: of each it is kept by itself. */
  measuredBillableG: number | null;
}

const MEASURED = `
  INSERT INTO parcel_measurement (id, tenant_id, shipment_id, order_id, measured_at, event_id,
    parcel_id, weight_g, length_mm, width_mm, height_mm)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (id) DO UPDATE SET event_id = EXCLUDED.event_id, parcel_id = EXCLUDED.parcel_id,
    weight_g = EXCLUDED.weight_g, length_mm = EXCLUDED.length_mm, width_mm = EXCLUDED.width_mm, height_mm = EXCLUDED.height_mm`;

const REWEIGHED = `
  INSERT INTO parcel_measurement (id, tenant_id, shipment_id, order_id, measured_at, reweigh_event_id,
    quote_id, quoted_billable_g, measured_billable_g)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (id) DO UPDATE SET reweigh_event_id = EXCLUDED.reweigh_event_id, quote_id = EXCLUDED.quote_id,
    quoted_billable_g = EXCLUDED.quoted_billable_g, measured_billable_g = EXCLUDED.measured_billable_g`;

/** What of a parcel's weight is told: by logistics what was measured, by pricing what of it is billable, in either order. */
export class ParcelMeasurementService {
  async measured(tx: EntityManager, told: Measured): Promise<void> {
    const { weightG, lengthMm, widthMm, heightMm } = told.measured;
    await tx.query(MEASURED, [...aboutOf(told), told.parcelId, weightG, lengthMm, widthMm, heightMm]);
  }

  async reweighed(tx: EntityManager, told: Reweighed): Promise<void> {
    await tx.query(REWEIGHED, [...aboutOf(told), told.quoteId, told.quotedBillableG, told.measuredBillableG]);
  }
}

const aboutOf = ({ measurementId, tenantId, shipmentId, orderId, measuredAt, eventId }: About): string[] => [
  ...[measurementId, tenantId, shipmentId, orderId, measuredAt, eventId],
];
