import { hasReached, type Milestone, ShipmentStatus as S } from "./shipment-status";

/** A tracking event in the words of tracking, such as `IN_TRANSIT` and `PICKED_UP`. */
export interface TrackedScan {
  status: string;
  subStatus?: string | null | undefined;
  /** Where it was made, ISO 3166 alpha-2; null when nobody knows. */
  countryCode?: string | null | undefined;
}

/** What a scan is held against. */
export interface Voyage {
  status: S;
  milestone: Milestone;
  destinationCountry: string;
}

/** All our parcels leave from here, so a customs scan made here is about export. */
const ORIGIN_COUNTRY = "CN";

/** Countries of their own that the post of another one serves: its scans there may name either. */
const SERVED_BY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    FI: ["AX"],
    FR: ["BL", "GF", "GP", "MC", "MF", "MQ", "PM", "RE", "YT"],
    GB: ["GG", "IM", "JE"],
    CH: ["LI"],
    IT: ["SM", "VA"],
    NO: ["SJ"],
    US: ["AS", "GU", "MP", "PR", "VI"],
  }).flatMap(([country, served]) => served.map((one) => [one, country])),
);
const postOf = (country: string): string => SERVED_BY.get(country) ?? country;

enum Place {
  ORIGIN = "ORIGIN",
  DESTINATION = "DESTINATION",
  ELSEWHERE = "ELSEWHERE",
  UNKNOWN = "UNKNOWN",
}

function placeOf({ countryCode }: TrackedScan, { destinationCountry }: Voyage): Place {
  if (!countryCode) return Place.UNKNOWN;
  if (postOf(countryCode) === postOf(destinationCountry)) return Place.DESTINATION;
  return countryCode === ORIGIN_COUNTRY ? Place.ORIGIN : Place.ELSEWHERE;
}

type Proof = S | null | ((place: Place, voyage: Voyage) => S | null);

const by =
  (proofs: Partial<Record<Place, S>>, otherwise: S | null = null): Proof =>
  (place) =>
    proofs[place] ?? otherwise;

/** Only in the destination's country is anything imported; an unknown place proves no import. */
const imports = (status: S): Proof => by({ DESTINATION: status });

/** Carriers often leave out where they deliver; what they deliver elsewhere is not with the consignee. */
const toTheDoor = (status: S): Proof => by({ DESTINATION: status, UNKNOWN: status });

/** Before customs let it go, what leaves a place in China is on its way within China: we have it no longer, and that is all. */
const departed: Proof = (place, { milestone }) =>
  place === Place.ELSEWHERE || place === Place.DESTINATION || hasReached(milestone, S.EXPORT_CLEARED)
    ? S.DEPARTED
    : S.BAGGED;

/** What goes back is delivered to its sender, if it is known to be there. */
const delivered: Proof = (place, { status }) => {
  if (status === S.RETURNING) return place === Place.ORIGIN ? S.RETURNED : null;
  return place === Place.DESTINATION || place === Place.UNKNOWN ? S.DELIVERED : null;
};

const bySubStatus: ReadonlyMap<string, Proof> = new Map<string, Proof>(
  Object.entries({
    PICKED_UP: by({ ORIGIN: S.RECEIVED, UNKNOWN: S.RECEIVED }),
    DEPARTED: departed,
    ARRIVED: imports(S.ARRIVED),
    CUSTOMS_PROCESSING: imports(S.ARRIVED),
    CUSTOMS_RELEASED: by({ ORIGIN: S.EXPORT_CLEARED, DESTINATION: S.IMPORT_CLEARED }),
    CUSTOMS_INFORMATION_REQUIRED: by({ DESTINATION: S.IMPORT_HELD }, S.ON_HOLD),
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
    AVAILABLE_FOR_PICKUP: toTheDoor(S.OUT_FOR_DELIVERY),
    OUT_FOR_DELIVERY: toTheDoor(S.OUT_FOR_DELIVERY),
    DELIVERY_FAILURE: toTheDoor(S.DELIVERY_FAILED),
    DELIVERED: delivered,
    EXCEPTION: S.ON_HOLD,
  }),
);

function proofFor({ status, subStatus }: TrackedScan): Proof {
  const bySub = bySubStatus.get(subStatus ?? "");
  return bySub === undefined ? (byStatus.get(status) ?? null) : bySub;
}

const IN_A_CARRIERS_HANDS: ReadonlySet<string> = new Set([
  "IN_TRANSIT",
  "AVAILABLE_FOR_PICKUP",
  "OUT_FOR_DELIVERY",
  "DELIVERY_FAILURE",
  "DELIVERED",
]);

/** Whether a scan shows that a carrier has the parcel, or had it to hand over. */
export const isAway = ({ status, subStatus }: TrackedScan): boolean =>
  IN_A_CARRIERS_HANDS.has(status) || subStatus === "RETURNING";

/** Whether a scan is known to be from neither where the parcel goes nor a place that nobody knows. */
export function isElsewhere(scan: TrackedScan, voyage: Voyage): boolean {
  const place = placeOf(scan, voyage);
  return place === Place.ORIGIN || place === Place.ELSEWHERE;
}

/** Whether a scan can prove anything of any shipment; none of an unknown meaning does. */
export const mayProve = (scan: TrackedScan): boolean => proofFor(scan) !== null;

/** Whether anything may be to be done of a shipment, whatever state it is in. */
export const mayMove = (scan: TrackedScan): boolean => mayProve(scan) || isAway(scan);

/** What a carrier says of a parcel itself, and not of its number alone. */
const OF_A_NUMBER: ReadonlySet<string> = new Set(["NOT_FOUND", "INFO_RECEIVED", "EXPIRED", "UNKNOWN"]);
export const isSignOfLife = ({ status }: TrackedScan): boolean => !OF_A_NUMBER.has(status);

/** The state of a shipment that a scan proves; null when it proves none. */
export function proofOf(scan: TrackedScan, voyage: Voyage): S | null {
  const proof = proofFor(scan);
  return typeof proof === "function" ? proof(placeOf(scan, voyage), voyage) : proof;
}
