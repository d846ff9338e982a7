import type { Parcel } from "../parcel/parcel.entity";
import type { Shipment } from "../shipment/shipment.entity";
import { isMilestone, ShipmentStatus as S } from "../shipment/shipment-status";
import type { Bag } from "./bag.entity";

/** Why a parcel may not be in a bag. */
export enum BagRefusal {
  HELD = "HELD",
  CANCELLED = "CANCELLED",
  INTERCEPTED = "INTERCEPTED",
  NOT_RECEIVED = "NOT_RECEIVED",
  ELSEWHERE = "ELSEWHERE",
  LABELS_VOID = "LABELS_VOID",
  DANGEROUS_GOODS = "DANGEROUS_GOODS",
  OTHER_DESTINATION = "OTHER_DESTINATION",
}

export interface Candidate {
  shipment: Shipment;
  parcel: Parcel;
  labelsValid: boolean;
  /** Somebody asked to take it out, and nobody has yet. */
  intercepted: boolean;
  /** It was in a closed bag and was taken out of it, to go on in another. */
  offloaded: boolean;
}

/** Customs may be through with a parcel before it is bagged. */
const IN_HAND: readonly S[] = [S.RECEIVED, S.EXPORT_CLEARED];
const LEFT_BEHIND: readonly S[] = [...IN_HAND, S.BAGGED, S.DEPARTED];

/** What stands against a parcel in a bag; null when nothing does. */
export function refusalOf(candidate: Candidate, bag: Bag): BagRefusal | null {
  const { shipment, parcel, labelsValid, intercepted, offloaded } = candidate;
  if (shipment.status === S.ON_HOLD) return BagRefusal.HELD;
  if (shipment.status === S.CANCELLED) return BagRefusal.CANCELLED;
  if (intercepted) return BagRefusal.INTERCEPTED;
  // One of several may be here before the others are, and further.
  const status = isMilestone(shipment.status) ? (parcel.status ?? shipment.status) : shipment.status;
  if (!(offloaded ? LEFT_BEHIND : IN_HAND).includes(status)) return BagRefusal.NOT_RECEIVED;
  // Where a parcel came in that was only weighed is not known. One left behind may lie anywhere.
  if (!offloaded && parcel.warehouseId !== null && parcel.warehouseId !== bag.warehouseId) return BagRefusal.ELSEWHERE;
  if (!labelsValid) return BagRefusal.LABELS_VOID;
  // What is not known to be harmless is not taken for harmless.
  if (shipment.dangerousGoods !== false && !bag.dangerousGoods) return BagRefusal.DANGEROUS_GOODS;
  if (bag.destinationCountry !== null && bag.destinationCountry !== shipment.destinationCountry) {
    return BagRefusal.OTHER_DESTINATION;
  }
  return null;
}
