import { type Connection, type ConnectionArgs, type Database, newestFirst, record, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Shipment } from "./shipment.entity";
import { shipmentStatusChanged } from "./shipment.events";
import { afterScan, moved, type Progress, type Scan, type ShipmentStatus } from "./shipment-status";

export interface ShipmentsWanted {
  status?: ShipmentStatus[] | null;
  destinationCountry?: string | null;
}

/** Finds shipments and moves them. Every move is made under the row's lock and tells the other domains. */
export class ShipmentService {
  constructor(private readonly database: Database) {}

  async byTrackingNumber(viewer: Viewer, trackingNumber: string): Promise<Shipment | null> {
    const shipment = await this.database.transaction(viewer, (tx) => tx.findOneBy(Shipment, { trackingNumber }));
    return shipment && viewer.maySee(shipment.tenantId) ? shipment : null;
  }

  page(viewer: Viewer, args: ConnectionArgs, wanted: ShipmentsWanted): Promise<Connection<Shipment>> {
    return this.database.transaction(viewer, (tx) => {
      const query = tx.createQueryBuilder(Shipment, "shipment").where("true");
      if (viewer.tenancy.kind === "none") query.andWhere("false");
      if (viewer.tenancy.kind === "one") {
        query.andWhere("shipment.tenantId = :tenantId", { tenantId: viewer.tenancy.tenantId });
      }
      if (wanted.status) query.andWhere("shipment.status = ANY(:status)", { status: wanted.status });
      if (wanted.destinationCountry) {
        query.andWhere("shipment.destinationCountry = :country", { country: wanted.destinationCountry });
      }
      return newestFirst(query, args);
    });
  }

  /** The shipment of a number, locked for the rest of the transaction; null when it is not the viewer's. */
  async lock(tx: EntityManager, viewer: Viewer, trackingNumber: string): Promise<Shipment | null> {
    const shipment = await tx.findOne(Shipment, { where: { trackingNumber }, lock: { mode: "pessimistic_write" } });
    return shipment && viewer.maySee(shipment.tenantId) ? shipment : null;
  }

  /** A step of our own; the caller holds the lock and has asked whether it is allowed. */
  async move(tx: EntityManager, shipment: Shipment, status: ShipmentStatus, at: Date): Promise<void> {
    if (shipment.status === status) return;
    await this.write(tx, shipment, moved(shipment, status), at);
  }

  /** What a carrier's scan says of a locked shipment; a late or a repeated one changes nothing. */
  async follow(tx: EntityManager, shipment: Shipment, scan: Scan): Promise<void> {
    const progress = afterScan(shipment, scan);
    if (progress !== shipment) await this.write(tx, shipment, progress, scan.occurredAt);
  }

  private async write(tx: EntityManager, shipment: Shipment, progress: Progress, at: Date): Promise<void> {
    const statusChanged = progress.status !== shipment.status;
    Object.assign(shipment, progress, statusChanged && { statusAt: at });
    await tx.save(shipment);
    if (statusChanged) await record(tx, shipmentStatusChanged(shipment));
  }
}
