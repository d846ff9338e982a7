import { ShipmentStatus as S } from "./shipment-status";

/** A tracking event in the project's vocabulary, such as `InTransit` and `InTransit_PickedUp`. */
export interface TrackedScan {
  status: string;
  subStatus?: string | null | undefined;
  /** Where it was made, ISO 3166 alpha-2. */
  countryCode?: string | null | undefined;
}

/** All our parcels leave from here, so a customs scan made here is about export. */
const ORIGIN_COUNTRY = "CN";

type Proof = S | null | ((scan: TrackedScan) => S | null);

const atOrigin =
  (export_: S | null, import_: S): Proof =>
  (scan) =>
    scan.countryCode === ORIGIN_COUNTRY ? export_ : import_;

const bySubStatus: ReadonlyMap<string, Proof> = new Map<string, Proof>(
  Object.entries({
    InTransit_PickedUp: S.RECEIVED,
    InTransit_Departure: S.DEPARTED,
    InTransit_Arrival: atOrigin(null, S.ARRIVED),
    InTransit_CustomsProcessing: atOrigin(null, S.ARRIVED),
    InTransit_CustomsReleased: atOrigin(S.EXPORT_CLEARED, S.IMPORT_CLEARED),
    InTransit_CustomsRequiringInformation: atOrigin(S.ON_HOLD, S.IMPORT_HELD),
    Exception_Returning: S.RETURNING,
    Exception_Returned: S.RETURNED,
    Exception_Lost: S.LOST,
    Exception_Destroyed: S.DESTROYED,
    Exception_Delayed: null,
  }),
);

const byStatus: ReadonlyMap<string, Proof> = new Map<string, Proof>(
  Object.entries({
    InfoReceived: S.AWAITING_INBOUND,
    AvailableForPickup: S.OUT_FOR_DELIVERY,
    OutForDelivery: S.OUT_FOR_DELIVERY,
    DeliveryFailure: S.DELIVERY_FAILED,
    Delivered: S.DELIVERED,
    Exception: S.ON_HOLD,
  }),
);

/** The state of a shipment that a scan proves; null when it proves none, as every unknown one does. */
export function proofOf(scan: TrackedScan): S | null {
  const bySub = bySubStatus.get(scan.subStatus ?? "");
  const proof = bySub === undefined ? byStatus.get(scan.status) : bySub;
  return typeof proof === "function" ? proof(scan) : (proof ?? null);
}
