import type { Shipment } from "../shipment/shipment.entity";
import type { Parcel } from "./parcel.entity";

/** Which of a shipment's parcels has a number that leads to the shipment: whose it is not is the first's. */
export const underNumber = (parcels: readonly Parcel[], trackingNumber: string): Parcel =>
  parcels.find(({ ownTrackingNumber }) => ownTrackingNumber === trackingNumber) ??
  parcels.find(({ number }) => number === 1)!;

/** What stands on its label. */
export const numberOf = (
  { ownTrackingNumber }: Pick<Parcel, "ownTrackingNumber">,
  { trackingNumber }: Pick<Shipment, "trackingNumber">,
): string => ownTrackingNumber ?? trackingNumber;

/** Which of several it is; null of one that is alone. */
export const numberAmong = (
  { parcelCount }: Pick<Shipment, "parcelCount">,
  { number }: Pick<Parcel, "number">,
): number | null => (parcelCount > 1 ? number : null);

export const inOrder = (parcels: readonly Parcel[]): Parcel[] => parcels.toSorted((a, b) => a.number - b.number);
