import { equals, lockRow, lockRows, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Parcel } from "../parcel/parcel.entity";
import { underNumber } from "../parcel/parcel-number";
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
    { shipmentId, trackingNumber, silentSince }: { shipmentId: string; trackingNumber: string; silentSince: Date },
  ): Promise<void> {
    const shipment = await lockRow(tx, Viewer.system, Shipment, shipmentId);
    if (!shipment || NOT_MISSED.has(shipment.status)) return;
    if (shipment.parcelCount > 1) await this.missOne(tx, shipment, trackingNumber, silentSince);
    if (shipment.missedSince) return;
    await storeRow(tx, Object.assign(shipment, { missedSince: silentSince }), ["missedSince"]);
    await this.exceptions.raise(tx, shipment, ExceptionKind.LOST_SUSPECTED, silentSince);
  }

  /** What was heard of a locked shipment after all; of several parcels, of one. It is missed for as long as one of them is. */
  async heard(
    tx: EntityManager,
    shipment: Shipment,
    one: { parcels: readonly Parcel[]; parcel: Parcel } | null,
    occurredAt: Date,
    what: string,
  ): Promise<void> {
    const since = one ? one.parcel.missedSince : shipment.missedSince;
    if (!since || occurredAt <= since) return;
    if (one) {
      await storeRow(tx, Object.assign(one.parcel, { missedSince: null }), ["missedSince"]);
      if (one.parcels.some(({ missedSince }) => missedSince !== null)) return;
    }
    await storeRow(tx, Object.assign(shipment, { missedSince: null }), ["missedSince"]);
    await this.exceptions.settle(tx, shipment, ExceptionKind.LOST_SUSPECTED, `It was heard of again: ${what}.`);
  }

  private async missOne(tx: EntityManager, { id }: Shipment, trackingNumber: string, since: Date): Promise<void> {
    const parcels = await lockRows(tx, Viewer.system, Parcel, [equals("shipmentId", id)]);
    const parcel = underNumber(parcels, trackingNumber);
    if (parcel.missedSince) return;
    await storeRow(tx, Object.assign(parcel, { missedSince: since }), ["missedSince"]);
  }
}
