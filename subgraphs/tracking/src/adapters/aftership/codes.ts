import {
  readingOf,
  TrackingStatus as Status,
  type StatusReading,
  TrackingSubStatus as Sub,
  UNREADABLE,
} from "../../tracking-event/tracking-status";

/** AfterShip's tags, and those of its subtags that say more in our words than their tag. */
const READINGS: ReadonlyMap<string, StatusReading> = new Map(
  Object.entries({
    Pending: readingOf(Status.NOT_FOUND),
    InfoReceived: readingOf(Status.INFO_RECEIVED),
    InTransit: readingOf(Status.IN_TRANSIT),
    InTransit_002: readingOf(Status.IN_TRANSIT, Sub.PICKED_UP),
    InTransit_003: readingOf(Status.IN_TRANSIT, Sub.ARRIVED),
    InTransit_004: readingOf(Status.IN_TRANSIT, Sub.ARRIVED),
    InTransit_005: readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_RELEASED),
    InTransit_006: readingOf(Status.IN_TRANSIT, Sub.CUSTOMS_PROCESSING),
    InTransit_007: readingOf(Status.IN_TRANSIT, Sub.DEPARTED),
    OutForDelivery: readingOf(Status.OUT_FOR_DELIVERY),
    AttemptFail: readingOf(Status.DELIVERY_FAILURE),
    AttemptFail_002: readingOf(Status.DELIVERY_FAILURE, Sub.RECIPIENT_ABSENT),
    AvailableForPickup: readingOf(Status.AVAILABLE_FOR_PICKUP),
    Delivered: readingOf(Status.DELIVERED),
    Exception: readingOf(Status.EXCEPTION),
    Exception_003: readingOf(Status.EXCEPTION, Sub.REFUSED),
    Exception_004: readingOf(Status.EXCEPTION, Sub.DELAYED),
    Exception_005: readingOf(Status.EXCEPTION, Sub.DELAYED),
    Exception_010: readingOf(Status.EXCEPTION, Sub.RETURNING),
    Exception_011: readingOf(Status.EXCEPTION, Sub.RETURNED),
    Exception_012: readingOf(Status.EXCEPTION, Sub.DAMAGED),
    Exception_013: readingOf(Status.EXCEPTION, Sub.LOST),
    Exception_016: readingOf(Status.EXCEPTION, Sub.DELAYED),
    Exception_017: readingOf(Status.EXCEPTION, Sub.DELAYED),
    Exception_019: readingOf(Status.EXCEPTION, Sub.DELAYED),
    Exception_020: readingOf(Status.EXCEPTION, Sub.CANCELLED),
    Exception_021: readingOf(Status.EXCEPTION, Sub.DESTROYED),
    Expired: readingOf(Status.EXPIRED),
  }),
);

/** What a subtag means, one that is finer than we know by its tag; what nobody knows is UNKNOWN, never an error. */
export const readTag = (tag: string | null, subtag: string | null): StatusReading =>
  READINGS.get(subtag ?? "") ?? READINGS.get(tag ?? "") ?? READINGS.get(subtag?.split("_", 1)[0] ?? "") ?? UNREADABLE;
