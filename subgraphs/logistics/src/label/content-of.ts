import type { Parcel } from "../parcel/parcel.entity";
import { numberOf } from "../parcel/parcel-number";
import type { Shipment } from "../shipment/shipment.entity";
import type { LabelContent } from "./label-content";

/** What the label of one of a shipment's parcels says. */
export const contentOf = (shipment: Shipment, parcel: Parcel, printedAt: Date): LabelContent => ({
  ...shipment,
  trackingNumber: numberOf(parcel, shipment),
  weightG: parcel.declaredWeightG,
  ...(shipment.parcelCount > 1 && { place: `${parcel.number}/${shipment.parcelCount}` }),
  printedAt,
});
