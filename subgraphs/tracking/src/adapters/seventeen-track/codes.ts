import {
  readingOf,
  TrackingStatus as Status,
  type StatusReading,
  TrackingSubStatus as Sub,
  UNREADABLE,
} from "../../tracking-event/tracking-status";

/** Every code of 17TRACK v2.4, and its statuses where a push names no more, in our words. */
const READINGS: ReadonlyMap<string, StatusReading> = new Map(
  Object.entries({
    NotFound: readingOf(Status.NOT_FOUND),
    NotFound_Other: readingOf(Status.NOT_FOUND),
    NotFound_InvalidCode: readingOf(Status.NOT_FOUND, Sub.NUMBER_INVALID),
    InfoReceived: readingOf(Status.INFO_RECEIVED),
    InTransit: readingOf(Status.IN_TRANSIT),
    InTransit_PickedUp: readingOf(Status.IN_TRANSIT, Sub.PICKED_UP),
    InTransit_Other: readingOf(Status.IN_TRANSIT),
    InTransit_Departure: readingOf(Status.IN_TRANSIT, Sub.DEPARTED),
    InTransit_Arrival: readingOf(Status.IN_TRANSIT, Sub.ARRIVED),
    InTransit_CustomsProcessing: readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_PROCESSING),
    InTransit_CustomsRequiringInformation: readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_INFORMATION_REQUIRED),
    InTransit_CustomsReleased: readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_RELEASED),
    Expired: readingOf(Status.EXPIRED),
    Expired_Other: readingOf(Status.EXPIRED),
    AvailableForPickup: readingOf(Status.AVAILABLE_FOR_PICKUP),
    AvailableForPickup_Other: readingOf(Status.AVAILABLE_FOR_PICKUP),
    OutForDelivery: readingOf(Status.OUT_FOR_DELIVERY),
    OutForDelivery_Other: readingOf(Status.OUT_FOR_DELIVERY),
    DeliveryFailure: readingOf(Status.DELIVERY_FAILURE),
    DeliveryFailure_Other: readingOf(Status.DELIVERY_FAILURE),
    DeliveryFailure_NoBody: readingOf(Status.DELIVERY_FAILURE, Sub.RECIPIENT_ABSENT),
    DeliveryFailure_Security: readingOf(Status.DELIVERY_FAILURE, Sub.SECURITY),
    DeliveryFailure_Rejected: readingOf(Status.DELIVERY_FAILURE, Sub.REFUSED),
    DeliveryFailure_InvalidAddress: readingOf(Status.DELIVERY_FAILURE, Sub.ADDRESS_INVALID),
    Delivered: readingOf(Status.DELIVERED),
    Delivered_Other: readingOf(Status.DELIVERED),
    Exception: readingOf(Status.EXCEPTION),
    Exception_Other: readingOf(Status.EXCEPTION),
    Exception_Delayed: readingOf(Status.EXCEPTION, Sub.DELAYED),
    Exception_Security: readingOf(Status.EXCEPTION, Sub.SECURITY),
    Exception_Damage: readingOf(Status.EXCEPTION, Sub.DAMAGED),
    Exception_NoBody: readingOf(Status.EXCEPTION, Sub.RECIPIENT_ABSENT),
    Exception_Rejected: readingOf(Status.EXCEPTION, Sub.REFUSED),
    Exception_Cancel: readingOf(Status.EXCEPTION, Sub.CANCELLED),
    Exception_Lost: readingOf(Status.EXCEPTION, Sub.LOST),
    Exception_Destroyed: readingOf(Status.EXCEPTION, Sub.DESTROYED),
    Exception_Returning: readingOf(Status.EXCEPTION, Sub.RETURNING),
    Exception_Returned: readingOf(Status.EXCEPTION, Sub.RETURNED),
  }),
);

/** What a stage means when the event has no code of its own. */
const CODE_OF_STAGE: ReadonlyMap<string, string> = new Map([
  ["InfoReceived", "InfoReceived"],
  ["PickedUp", "InTransit_PickedUp"],
  ["Departure", "InTransit_Departure"],
  ["Arrival", "InTransit_Arrival"],
  ["AvailableForPickup", "AvailableForPickup_Other"],
  ["OutForDelivery", "OutForDelivery_Other"],
  ["Delivered", "Delivered_Other"],
  ["Returning", "Exception_Returning"],
  ["Returned", "Exception_Returned"],
]);

/**
 * What a code of 17TRACK means. One that is finer than we know counts for its stage: the event's own where it goes with the code,
 * or else what stands in front of the code. What has no known meaning at all is UNKNOWN, never an error.
 */
export function readCode(code: string | null, stage: string | null = null): StatusReading {
  const exact = READINGS.get(code ?? "");
  if (exact) return exact;
  const told = READINGS.get(CODE_OF_STAGE.get(stage ?? "") ?? stage ?? "");
  const coarse = READINGS.get(code?.split("_", 1)[0] ?? "");
  if (!coarse || told?.status === coarse.status) return told ?? UNREADABLE;
  return coarse;
}

/** The code of an event: its own, or else what its stage stands for. */
export const codeOf = (subStatus: string | null, stage: string | null): string | null =>
  subStatus ?? CODE_OF_STAGE.get(stage ?? "") ?? stage;
