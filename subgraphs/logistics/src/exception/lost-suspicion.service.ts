import { lockRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentStatus as S } from "../shipment/shipment-status";
import { ExceptionKind } from "./exception.entity";
import type { ExceptionService } from "./exception.service";

/** Nobody looks for what has reached its end, or is known to be lost. */
const NOT_MISSED: ReadonlySet<S> = new Set([S.DELIVERED, S.RETURNED, S.CANCELLED, S.LOST, S.DESTROYED]);

/** What nothing was heard of is for somebody to look for. */
export class LostSuspicionService {
  constructor(private readonly exceptions: ExceptionService) {}

  async suspect(
    tx: EntityManager,
    { shipmentId, silentSince }: { shipmentId: string; silentSince: Date },
  ): Promise<void> {
    const shipment = await lockRow(tx, Viewer.system, Shipment, shipmentId);
    if (!shipment || NOT_MISSED.has(shipment.status)) return;
    await this.exceptions.raise(tx, shipment, ExceptionKind.LOST_SUSPECTED, silentSince);
  }
}
