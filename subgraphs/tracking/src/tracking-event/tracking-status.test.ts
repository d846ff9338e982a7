import { readingAt, readingOf, TrackingStatus, TrackingSubStatus, UNREADABLE } from "./tracking-status";

const ALL = Object.values(TrackingStatus).flatMap((status) =>
  Object.values(TrackingSubStatus)
    .map((subStatus) => readingOf(status, subStatus))
    .filter((reading) => reading !== UNREADABLE),
);

it("keeps each reading under the rank that it has had for ever", () => {
  expect(ALL.map(({ status, subStatus, rank }) => `${rank} ${status} ${subStatus}`)).toEqual([
    "110 NOT_FOUND UNSPECIFIED",
    "120 NOT_FOUND NUMBER_INVALID",
    "210 INFO_RECEIVED UNSPECIFIED",
    "320 IN_TRANSIT UNSPECIFIED",
    "310 IN_TRANSIT PICKED_UP",
    "330 IN_TRANSIT DEPARTED",
    "340 IN_TRANSIT ARRIVED",
    "350 IN_TRANSIT CUSTOMS_PROCESSING",
    "360 IN_TRANSIT CUSTOMS_INFORMATION_REQUIRED",
    "370 IN_TRANSIT CUSTOMS_RELEASED",
    "410 EXPIRED UNSPECIFIED",
    "510 AVAILABLE_FOR_PICKUP UNSPECIFIED",
    "610 OUT_FOR_DELIVERY UNSPECIFIED",
    "710 DELIVERY_FAILURE UNSPECIFIED",
    "720 DELIVERY_FAILURE RECIPIENT_ABSENT",
    "730 DELIVERY_FAILURE SECURITY",
    "740 DELIVERY_FAILURE REFUSED",
    "750 DELIVERY_FAILURE ADDRESS_INVALID",
    "810 DELIVERED UNSPECIFIED",
    "905 EXCEPTION UNSPECIFIED",
    "910 EXCEPTION DELAYED",
    "925 EXCEPTION RECIPIENT_ABSENT",
    "915 EXCEPTION SECURITY",
    "930 EXCEPTION REFUSED",
    "920 EXCEPTION DAMAGED",
    "935 EXCEPTION CANCELLED",
    "940 EXCEPTION LOST",
    "945 EXCEPTION DESTROYED",
    "950 EXCEPTION RETURNING",
    "955 EXCEPTION RETURNED",
  ]);
  for (const reading of [...ALL, UNREADABLE]) expect(readingAt(reading.rank)).toBe(reading);
});

it("cannot read a rank that no reading has, nor words that do not go together", () => {
  expect([readingAt("999"), readingAt(""), readingOf(TrackingStatus.DELIVERED, TrackingSubStatus.PICKED_UP)]).toEqual([
    UNREADABLE,
    UNREADABLE,
    UNREADABLE,
  ]);
});
