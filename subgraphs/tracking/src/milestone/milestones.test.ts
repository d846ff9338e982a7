import { TrackingStatus as S, TrackingSubStatus as Sub } from "../tracking-event/tracking-status";
import { milestonesOf } from "./milestones";

type Told = [day: number | null, status: S, subStatus: Sub, countryCode: string | null];

const RECORDED_AT = "2026-06-20T00:00:00.000Z";
const dayOf = (day: number) => `2026-06-${String(day).padStart(2, "0")}T08:00:00.000Z`;

const reached = (destination: string, ...told: readonly Told[]): string[] =>
  milestonesOf(
    told.map(([day, status, subStatus, countryCode]) => ({
      status,
      subStatus,
      countryCode,
      occurredAt: day === null ? null : dayOf(day),
      recordedAt: RECORDED_AT,
    })),
    destination,
  ).map(({ milestone, at }) => `${milestone} ${at.getUTCDate()}`);

const { IN_TRANSIT, DELIVERED, EXCEPTION, OUT_FOR_DELIVERY, INFO_RECEIVED, AVAILABLE_FOR_PICKUP } = S;
const { UNSPECIFIED, PICKED_UP, DEPARTED, ARRIVED, CUSTOMS_RELEASED, RETURNING, RETURNED } = Sub;

it("a journey's milestones stand at the first scans that prove them, in the order of a journey", () => {
  expect(
    reached(
      "DE",
      [9, DELIVERED, UNSPECIFIED, "DE"],
      [8, OUT_FOR_DELIVERY, UNSPECIFIED, "DE"],
      [9, OUT_FOR_DELIVERY, UNSPECIFIED, "DE"],
      [1, INFO_RECEIVED, UNSPECIFIED, null],
      [2, IN_TRANSIT, PICKED_UP, "CN"],
      [3, IN_TRANSIT, CUSTOMS_RELEASED, "CN"],
      [3, IN_TRANSIT, DEPARTED, "CN"],
      [4, IN_TRANSIT, ARRIVED, "BE"],
      [6, IN_TRANSIT, ARRIVED, "DE"],
      [7, IN_TRANSIT, CUSTOMS_RELEASED, "DE"],
    ),
  ).toEqual([
    "ANNOUNCED 1",
    "PICKED_UP 2",
    "EXPORT_CLEARED 3",
    "DEPARTED 4",
    "ARRIVED 6",
    "IMPORT_CLEARED 7",
    "OUT_FOR_DELIVERY 8",
    "DELIVERED 9",
  ]);
});

it.each<[string, string, Told[], string[]]>([
  ["a place that nobody knows proves no border", "DE", [[3, IN_TRANSIT, CUSTOMS_RELEASED, null]], []],
  ["… nor that it left China", "DE", [[3, IN_TRANSIT, ARRIVED, null]], []],
  ["… but a carrier may leave out where it delivers", "DE", [[3, DELIVERED, UNSPECIFIED, null]], ["DELIVERED 3"]],
  ["what is delivered elsewhere is not delivered", "DE", [[3, DELIVERED, UNSPECIFIED, "FR"]], []],
  ["a time that nobody knows proves nothing", "DE", [[null, DELIVERED, UNSPECIFIED, "DE"]], []],
  ["nor does one that is dated ahead of its receipt", "DE", [[28, DELIVERED, UNSPECIFIED, "DE"]], []],
  [
    "a parcel that can be fetched is at the door",
    "FR",
    [[5, AVAILABLE_FOR_PICKUP, UNSPECIFIED, "FR"]],
    ["OUT_FOR_DELIVERY 5"],
  ],
  [
    "what goes back is delivered to its sender",
    "DE",
    [
      [5, EXCEPTION, RETURNING, "DE"],
      [9, DELIVERED, UNSPECIFIED, "CN"],
    ],
    ["RETURNED 9"],
  ],
  [
    "… and by an unknown place to nobody",
    "DE",
    [
      [5, EXCEPTION, RETURNING, "DE"],
      [9, DELIVERED, UNSPECIFIED, null],
    ],
    [],
  ],
  ["what is returned is returned", "DE", [[9, EXCEPTION, RETURNED, null]], ["RETURNED 9"]],
])("%s", (_what, destination, told, expected) => {
  expect(reached(destination, ...told)).toEqual(expected);
});
