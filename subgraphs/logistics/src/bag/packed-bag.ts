import type { Clock, Context } from "@baiyun/kit";
import { MasterConsignment } from "../consignment/consignment.entity";
import { Parcel } from "../parcel/parcel.entity";
import { Shipment } from "../shipment/shipment.entity";
import { Warehouse } from "../warehouse/warehouse.entity";
import type { Bag } from "./bag.entity";
import { BagParcel } from "./bag-parcel.entity";

/** A bag as it was sealed, and what became of what was in it. */
export interface PackedBag {
  number: string;
  closedAt: Date;
  warehouse: { code: string; timeZone: string };
  /** The air waybill that it flies under; null while it is in no consignment. */
  mawb: string | null;
  /** The first one in first. */
  parcels: readonly { trackingNumber: string; removedAt: Date | null }[];
}

/** Writes it in a form that other systems read. */
export type WritePackedBag = (bag: PackedBag, createdAt: Date) => object;

/** What is in bags, as documents. */
export class PackedBags {
  constructor(
    private readonly write: WritePackedBag,
    private readonly clock: Clock,
  ) {}

  /** Null of a bag that is not sealed: what is in it changes. */
  async documentOf(bag: Bag, rows: Context["rows"]): Promise<string | null> {
    const { id, number, closedAt, warehouseId, consignmentId } = bag;
    if (!closedAt) return null;
    const [warehouse, consignment, all] = await Promise.all([
      rows.one(Warehouse, warehouseId),
      consignmentId ? rows.one(MasterConsignment, consignmentId) : null,
      rows.manyBy(BagParcel, "bagId", id),
    ]);
    // Those that were taken out before have no part in the bag's weight.
    const sealed = all.filter(({ weightG }) => weightG !== null);
    const [parcels, shipments] = await Promise.all([
      Promise.all(sealed.map(({ parcelId }) => rows.one(Parcel, parcelId))),
      Promise.all(sealed.map(({ shipmentId }) => rows.one(Shipment, shipmentId))),
    ]);
    const packed: PackedBag = {
      ...{ number, closedAt, mawb: consignment?.mawb ?? null },
      warehouse: { code: warehouse!.code, timeZone: warehouse!.timeZone },
      parcels: sealed.flatMap(({ removedAt }, index) => {
        const trackingNumber = parcels[index]?.ownTrackingNumber ?? shipments[index]?.trackingNumber;
        return trackingNumber ? { trackingNumber, removedAt } : [];
      }),
    };
    return JSON.stringify(this.write(packed, this.clock()));
  }
}
