import { registerEnumType } from "type-graphql";

export enum TrackingStatus {
  NOT_FOUND = "NOT_FOUND",
  INFO_RECEIVED = "INFO_RECEIVED",
  IN_TRANSIT = "IN_TRANSIT",
  EXPIRED = "EXPIRED",
  AVAILABLE_FOR_PICKUP = "AVAILABLE_FOR_PICKUP",
  OUT_FOR_DELIVERY = "OUT_FOR_DELIVERY",
  DELIVERY_FAILURE = "DELIVERY_FAILURE",
  DELIVERED = "DELIVERED",
  EXCEPTION = "EXCEPTION",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(TrackingStatus, {
  name: "TrackingStatus",
  description:
    "Where a parcel is in its journey. UNKNOWN is a carrier's code that we cannot read yet; the code is kept.",
});

/** How the bus and 17TRACK spell each status. */
const SPELLING: Readonly<Record<TrackingStatus, string>> = {
  NOT_FOUND: "NotFound",
  INFO_RECEIVED: "InfoReceived",
  IN_TRANSIT: "InTransit",
  EXPIRED: "Expired",
  AVAILABLE_FOR_PICKUP: "AvailableForPickup",
  OUT_FOR_DELIVERY: "OutForDelivery",
  DELIVERY_FAILURE: "DeliveryFailure",
  DELIVERED: "Delivered",
  EXCEPTION: "Exception",
  UNKNOWN: "UNKNOWN",
};

export const spellingOf = (status: TrackingStatus): string => SPELLING[status];

/** Every code of 17TRACK v2.4, in the order in which a journey meets them: scans of one instant are told apart by it. */
const CODES = [
  "NotFound",
  "NotFound_Other",
  "NotFound_InvalidCode",
  "InfoReceived",
  "InTransit",
  "InTransit_PickedUp",
  "InTransit_Other",
  "InTransit_Departure",
  "InTransit_Arrival",
  "InTransit_CustomsProcessing",
  "InTransit_CustomsRequiringInformation",
  "InTransit_CustomsReleased",
  "Expired",
  "Expired_Other",
  "AvailableForPickup",
  "AvailableForPickup_Other",
  "OutForDelivery",
  "OutForDelivery_Other",
  "DeliveryFailure",
  "DeliveryFailure_Other",
  "DeliveryFailure_NoBody",
  "DeliveryFailure_Security",
  "DeliveryFailure_Rejected",
  "DeliveryFailure_InvalidAddress",
  "Delivered",
  "Delivered_Other",
  "Exception",
  "Exception_Other",
  "Exception_Delayed",
  "Exception_Security",
  "Exception_Damage",
  "Exception_NoBody",
  "Exception_Rejected",
  "Exception_Cancel",
  "Exception_Lost",
  "Exception_Destroyed",
  "Exception_Returning",
  "Exception_Returned",
];

export interface StatusReading {
  status: TrackingStatus;
  /** 17TRACK's sub-status, null when the code is unknown or names a status only. */
  subStatus: string | null;
  /** Two digits that sort by progress; an unknown code sorts first. */
  rank: string;
}

const READINGS: ReadonlyMap<string, StatusReading> = new Map(
  CODES.map((code, index) => {
    const [spelling] = code.split("_");
    const status = (Object.keys(SPELLING) as TrackingStatus[]).find((key) => SPELLING[key] === spelling)!;
    const namesStatusOnly = code === spelling && status !== TrackingStatus.INFO_RECEIVED;
    return [code, { status, subStatus: namesStatusOnly ? null : code, rank: String(index + 10) }];
  }),
);

const UNREADABLE: StatusReading = { status: TrackingStatus.UNKNOWN, subStatus: null, rank: "00" };

/** What a code of 17TRACK means; a code of no known meaning is UNKNOWN, never an error. */
export const readCode = (code: string | null): StatusReading => READINGS.get(code ?? "") ?? UNREADABLE;
