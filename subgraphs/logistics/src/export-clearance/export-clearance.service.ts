import { findRows, insertRows, newId, oneOf, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Shipment } from "../shipment/shipment.entity";
import { hasReached, ShipmentStatus } from "../shipment/shipment-status";
import { ExportClearance } from "./export-clearance.entity";

/** What our staff write down of export customs, where no declaration of ours says it. */
export class ExportClearanceService {
  /** Of locked shipments; of one that was written down before nothing changes. */
  async write(tx: EntityManager, viewer: Viewer, shipments: readonly Shipment[], reference: string): Promise<void> {
    const rows = shipments.map(({ id: shipmentId, tenantId }) => ({
      ...{ id: newId(), tenantId, shipmentId, reference, createdBy: viewer.actor },
    }));
    await insertRows(tx, ExportClearance, rows, { onConflict: "ignore" });
  }

  async barsOf(tx: EntityManager, shipments: readonly Shipment[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const open = shipments.filter(({ milestone }) => !hasReached(milestone, ShipmentStatus.EXPORT_CLEARED));
    const ids = open.map(({ id }) => id);
    const written = await findRows(tx, Viewer.system, ExportClearance, [oneOf("shipmentId", ids)]);
    const cleared = new Set(written.map(({ shipmentId }) => shipmentId));
    return new Map(ids.filter((id) => !cleared.has(id)).map((id) => [id, ["EXPORT_NOT_CLEARED"]]));
  }
}
