import { equals, insertRows, lockRows, record, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Shipment } from "./shipment.entity";
import { shipmentStatusChanged } from "./shipment.events";
import { afterScan, moved, type Progress, type Scan, type ShipmentStatus } from "./shipment-status";

/** The rows of shipments. Every move is made under the row's lock and tells the other domains. */
export class ShipmentService {
  /** The shipment of a number, locked for the rest of the transaction; null when it is not the viewer's. */
  async lock(tx: EntityManager, viewer: Viewer, trackingNumber: string): Promise<Shipment | null> {
    const [shipment] = await lockRows(tx, viewer, Shipment, [equals("trackingNumber", trackingNumber)]);
    return shipment ?? null;
  }

  async create(tx: EntityManager, shipment: Shipment): Promise<void> {
    await insertRows(tx, Shipment, [shipment]);
  }

  /** A step of our own; the caller holds the lock and has asked whether it is allowed. */
  async move(tx: EntityManager, shipment: Shipment, status: ShipmentStatus, at: Date): Promise<void> {
    if (shipment.status === status) return;
    await this.write(tx, shipment, moved(shipment, status), at);
  }

  /** What a carrier's scan says of a locked shipment; a late or a repeated one changes nothing, and none ends our staff's hold. */
  async follow(tx: EntityManager, shipment: Shipment, scan: Scan): Promise<void> {
    const { statusUnderHold, milestone, lastScanAt } = shipment;
    if (statusUnderHold !== null) {
      const before = { status: statusUnderHold, milestone, lastScanAt };
      const progress = afterScan(before, scan);
      if (progress !== before) await this.writeUnderHold(tx, shipment, progress, scan.occurredAt);
      return;
    }
    const progress = afterScan(shipment, scan);
    if (progress !== shipment) await this.write(tx, shipment, progress, scan.occurredAt);
  }

  private async writeUnderHold(tx: EntityManager, shipment: Shipment, progress: Progress, at: Date): Promise<void> {
    const { status, milestone, lastScanAt } = progress;
    const underHoldSince = status === shipment.statusUnderHold ? shipment.underHoldSince : at;
    Object.assign(shipment, { statusUnderHold: status, milestone, lastScanAt, underHoldSince });
    await storeRow(tx, shipment, ["statusUnderHold", "milestone", "lastScanAt", "underHoldSince"]);
  }

  private async write(tx: EntityManager, shipment: Shipment, progress: Progress, at: Date): Promise<void> {
    const statusChanged = progress.status !== shipment.status;
    Object.assign(shipment, progress, statusChanged && { statusAt: at });
    const stored = storeRow(tx, shipment, ["status", "milestone", "lastScanAt", "statusAt"]);
    await Promise.all([stored, statusChanged && record(tx, shipmentStatusChanged(shipment))]);
  }
}
