import { lockRow, storeRow, Viewer } from "@baiyun/kit";
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
    if (shipment.missedSince) return;
    await storeRow(tx, Object.assign(shipment, { missedSince: silentSince }), ["missedSince"]);
    await this.exceptions.raise(tx, shipment, ExceptionKind.LOST_SUSPECTED, silentSince);
  }

  /** What was heard of a locked shipment after all. */
  async heard(tx: EntityManager, shipment: Shipment, occurredAt: Date, what: string): Promise<void> {
    if (!shipment.missedSince || occurredAt <= shipment.missedSince) return;
    await storeRow(tx, Object.assign(shipment, { missedSince: null }), ["missedSince"]);
    await this.exceptions.settle(tx, shipment, ExceptionKind.LOST_SUSPECTED, `It was heard of again: ${what}.`);
  }
}
