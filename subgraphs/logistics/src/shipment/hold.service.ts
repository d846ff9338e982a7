import { type Clock, findRows, insertRows, lockRows, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type HoldTold, SCREENING, type ShipmentHoldService } from "../shipment-hold/shipment-hold.service";
import { HeldOrder } from "./held-order.entity";
import { ofOrder, takeOrder } from "./of-order";
import { Shipment } from "./shipment.entity";
import { shipmentStatusChanged } from "./shipment.events";
import { mayHold, ShipmentStatus } from "./shipment-status";

interface HeldByStaff {
  orderId: string;
  tenantId: string;
}

/** A hold of our staff. Nothing is done with a held shipment, and no scan ends its hold: that is our staff's alone. */
export class HoldService {
  constructor(
    private readonly history: ShipmentHoldService,
    private readonly clock: Clock,
  ) {}

  /** Too late for what has departed: the order learns of that by itself. */
  async hold(tx: EntityManager, { orderId, tenantId }: HeldByStaff, told: HoldTold = {}): Promise<void> {
    const shipment = await this.lock(tx, orderId, tenantId);
    if (shipment && !shipment.isHeld && !mayHold(shipment)) return;
    const isNew = await insertRows(tx, HeldOrder, [{ orderId, tenantId }], { onConflict: "ignore" });
    const now = this.clock();
    if (isNew) await this.history.begin(tx, { orderId, tenantId }, told, now);
    if (!shipment || shipment.isHeld) return;
    const { status } = shipment;
    this.set(shipment, now);
    await this.store(tx, shipment, status);
  }

  async release(tx: EntityManager, order: HeldByStaff, releasedBy: string | null = null): Promise<void> {
    const shipment = await this.lock(tx, order.orderId, order.tenantId);
    await this.forget(tx, order, releasedBy);
    if (shipment && !shipment.screeningHeld) await this.lift(tx, shipment);
  }

  /** A hold of ours that lasts beside our staff's, of a locked shipment. Too late for what has departed. */
  async restrain(tx: EntityManager, shipment: Shipment, reason: string): Promise<void> {
    if (shipment.screeningHeld || (!shipment.isHeld && !mayHold(shipment))) return;
    const { status } = shipment;
    const now = this.clock();
    await this.history.begin(tx, shipment, { cause: SCREENING, reason, heldBy: Viewer.system.actor }, now);
    if (!shipment.isHeld) this.set(shipment, now);
    shipment.screeningHeld = true;
    await this.store(tx, shipment, status);
  }

  /** Its end: where our staff hold the order, it is held still. */
  async unrestrain(tx: EntityManager, shipment: Shipment, by: string | null): Promise<void> {
    if (!shipment.screeningHeld) return;
    await this.history.endScreening(tx, shipment, by, this.clock());
    shipment.screeningHeld = false;
    const held = await findRows(tx, Viewer.system, HeldOrder, ofOrder(shipment.orderId, shipment.tenantId));
    if (held.length === 0) await this.lift(tx, shipment);
    else await this.store(tx, shipment, shipment.status);
  }

  /** The order, which is locked, is held no longer. */
  async forget(tx: EntityManager, { orderId, tenantId }: HeldByStaff, by: string | null): Promise<void> {
    await tx.delete(HeldOrder, { orderId, tenantId });
    await this.history.end(tx, { orderId, tenantId }, by, this.clock());
  }

  /** Of a shipment that is not stored yet, or is by the caller. */
  set(shipment: Shipment, at: Date): void {
    const under = { statusUnderHold: shipment.status, underHoldSince: shipment.statusAt };
    Object.assign(shipment, under, { status: ShipmentStatus.ON_HOLD, statusAt: at });
  }

  /** A locked shipment is where it would have come without the hold. */
  async lift(tx: EntityManager, shipment: Shipment): Promise<void> {
    if (!shipment.isHeld) return;
    const { status, statusUnderHold, underHoldSince } = shipment;
    Object.assign(shipment, { status: statusUnderHold, statusAt: underHoldSince });
    Object.assign(shipment, { statusUnderHold: null, underHoldSince: null });
    await this.store(tx, shipment, status);
  }

  private async store(tx: EntityManager, shipment: Shipment, before: ShipmentStatus): Promise<void> {
    await storeRow(tx, shipment, ["status", "statusAt", "statusUnderHold", "underHoldSince", "screeningHeld"]);
    if (shipment.status !== before) await record(tx, shipmentStatusChanged(shipment));
  }

  private async lock(tx: EntityManager, orderId: string, tenantId: string): Promise<Shipment | null> {
    const [, shipments] = await Promise.all([
      takeOrder(tx, orderId),
      lockRows(tx, Viewer.system, Shipment, ofOrder(orderId, tenantId)),
    ]);
    return shipments.at(-1) ?? null;
  }
}
