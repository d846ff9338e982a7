import { insertRows } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ShipmentOrder } from "./shipment-order.entity";

/** What logistics tell of shipments. */
export class ShipmentService {
  /** Remembers which order a shipment carries, once. */
  async carries(tx: EntityManager, of: { shipmentId: string; tenantId: string; orderId: string }): Promise<void> {
    await insertRows(tx, ShipmentOrder, [of], { onConflict: "ignore" });
  }
}
