import { ShipmentStatus as S } from "./shipment-status";

/** A tracking event in the words of tracking, such as `IN_TRANSIT` and `PICKED_UP`. */
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
    PICKED_UP: S.RECEIVED,
    DEPARTED: S.DEPARTED,
    ARRIVED: atOrigin(null, S.ARRIVED),
    CUSTOMS_PROCESSING: atOrigin(null, S.ARRIVED),
    CUSTOMS_RELEASED: atOrigin(S.EXPORT_CLEARED, S.IMPORT_CLEARED),
    CUSTOMS_INFORMATION_REQUIRED: atOrigin(S.ON_HOLD, S.IMPORT_HELD),
    RETURNING: S.RETURNING,
    RETURNED: S.RETURNED,
    LOST: S.LOST,
    DESTROYED: S.DESTROYED,
    DELAYED: null,
  }),
);

const byStatus: ReadonlyMap<string, Proof> = new Map<string, Proof>(
  Object.entries({
    INFO_RECEIVED: S.AWAITING_INBOUND,
    AVAILABLE_FOR_PICKUP: S.OUT_FOR_DELIVERY,
    OUT_FOR_DELIVERY: S.OUT_FOR_DELIVERY,
    DELIVERY_FAILURE: S.DELIVERY_FAILED,
    DELIVERED: S.DELIVERED,
    EXCEPTION: S.ON_HOLD,
  }),
);

/** The state of a shipment that a scan proves; null when it proves none, as every unknown one does. */
export function proofOf(scan: TrackedScan): S | null {
  const bySub = bySubStatus.get(scan.subStatus ?? "");
  const proof = bySub === undefined ? byStatus.get(scan.status) : bySub;
  return typeof proof === "function" ? proof(scan) : (proof ?? null);
}
