import type { EntityManager } from "typeorm";

interface Carried {
  shipmentId: string;
  tenantId: string;
  orderId: string;
  trackingNumber: string;
  lastMileNumber?: string | null;
}

const CARRIES = `
  INSERT INTO shipment_order (shipment_id, tenant_id, order_id, tracking_number, last_mile_number)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (shipment_id) DO UPDATE SET tracking_number = EXCLUDED.tracking_number,
    last_mile_number = coalesce(EXCLUDED.last_mile_number, shipment_order.last_mile_number)`;

/** What logistics tell of shipments. */
export class ShipmentService {
  /** Remembers which order a shipment carries, and under which numbers carriers bill it. */
  async carries(tx: EntityManager, of: Carried): Promise<void> {
    const { shipmentId, tenantId, orderId, trackingNumber, lastMileNumber } = of;
    await tx.query(CARRIES, [shipmentId, tenantId, orderId, trackingNumber, lastMileNumber ?? null]);
  }
}
