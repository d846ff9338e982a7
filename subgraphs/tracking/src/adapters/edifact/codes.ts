import {
  readingOf,
  TrackingStatus as Status,
  type StatusReading,
  TrackingSubStatus as Sub,
  UNREADABLE,
} from "../../tracking-event/tracking-status";

const { IN_TRANSIT, EXCEPTION } = Status;
type Readings = ReadonlyMap<string, StatusReading>;

/** The events of UPU's EMSEVT. EDH, EMG and EMH are our reading: unverified. */
const EMSEVT: Readings = new Map(
  Object.entries({
    EMA: readingOf(IN_TRANSIT, Sub.PICKED_UP),
    EMB: readingOf(IN_TRANSIT, Sub.ARRIVED),
    EMC: readingOf(IN_TRANSIT, Sub.DEPARTED),
    EXA: readingOf(IN_TRANSIT, Sub.CUSTOMS_PROCESSING),
    EXB: readingOf(IN_TRANSIT, Sub.CUSTOMS_INFORMATION_REQUIRED),
    EXC: readingOf(EXCEPTION, Sub.RETURNING),
    EXX: readingOf(EXCEPTION, Sub.CANCELLED),
    EMJ: readingOf(IN_TRANSIT, Sub.ARRIVED),
    EMK: readingOf(IN_TRANSIT, Sub.DEPARTED),
    EMD: readingOf(IN_TRANSIT, Sub.ARRIVED),
    EDA: readingOf(EXCEPTION, Sub.DELAYED),
    EDB: readingOf(IN_TRANSIT, Sub.CUSTOMS_PROCESSING),
    EDC: readingOf(EXCEPTION, Sub.RETURNING),
    EDD: readingOf(IN_TRANSIT),
    EME: readingOf(IN_TRANSIT, Sub.CUSTOMS_INFORMATION_REQUIRED),
    EMF: readingOf(IN_TRANSIT, Sub.DEPARTED),
    EDH: readingOf(Status.AVAILABLE_FOR_PICKUP),
    EMG: readingOf(IN_TRANSIT, Sub.ARRIVED),
    EMH: readingOf(Status.DELIVERY_FAILURE),
    EMI: readingOf(Status.DELIVERED),
  }),
);

/**
 * The numeric codes of UN/ECE Recommendation 24, which an STS segment names, as far as they can concern a parcel: those of equipment, leases
 * and freight are not read. Partners agree on more. What each stands for in our words is our reading, unverified but for 21.
 */
const RECOMMENDATION_24: Readings = new Map(
  (
    [
      // Booked, package not ready, pre-informed, ready for transportation.
      [readingOf(Status.INFO_RECEIVED), "6 63 68 71"],
      // Collected.
      [readingOf(IN_TRANSIT, Sub.PICKED_UP), "13"],
      // Authorized to load, cleared by agriculture or port, consolidated, crossed border, stripped, en route, expedited, found, from bond.
      [readingOf(IN_TRANSIT), "2 10 11 15 16 28 31 35 37 39"],
      // Handed over, loaded, manifested, off loaded, reconsigned, reforwarded, released, reloaded, split, stowed, stuffed, transhipped.
      [readingOf(IN_TRANSIT), "41 42 43 48 50 59 75 76 78 79 88 92 93 94 100"],
      // Departed, despatched, transferred out.
      [readingOf(IN_TRANSIT, Sub.DEPARTED), "24 27 99"],
      // Arrived, discharged, at port, consignee informed of arrival, into packing depot, received, stored, transferred in.
      [readingOf(IN_TRANSIT, Sub.ARRIVED), "1 29 40 45 47 74 91 98"],
      // Into bond.
      [readingOf(IN_TRANSIT, Sub.CUSTOMS_PROCESSING), "46"],
      // Cleared import restrictions, export restrictions, by customs.
      [readingOf(IN_TRANSIT, Sub.CUSTOMS_RELEASED), "8 9 12"],
      // Pick-up awaited.
      [readingOf(Status.AVAILABLE_FOR_PICKUP), "64"],
      // Delivery not completed, not delivered.
      [readingOf(Status.DELIVERY_FAILURE), "23 56"],
      // Refused without reason given.
      [readingOf(Status.DELIVERY_FAILURE, Sub.REFUSED), "77"],
      // Delivered, delivery completed, receipt fully acknowledged.
      [readingOf(Status.DELIVERED), "21 22 72"],
      // Empty on inspection, not identified, not collected, over landed, receipt partially acknowledged, short landed, stopped.
      [readingOf(EXCEPTION), "30 54 55 62 73 85 90"],
      // Delayed, departure delay, ill-routed, transport damaged or broken down, no pick-up, not loaded, short shipped, wrong route, transit delay.
      [readingOf(EXCEPTION, Sub.DELAYED), "20 25 44 51 52 53 57 86 87 101"],
      // Customs refusal.
      [readingOf(EXCEPTION, Sub.SECURITY), "17"],
      // Arrived in defective condition, damaged, surveyed damage.
      [readingOf(EXCEPTION, Sub.DAMAGED), "3 18 97"],
      // Booking cancelled.
      [readingOf(EXCEPTION, Sub.CANCELLED), "7"],
      // Not found, lost, plundered.
      [readingOf(EXCEPTION, Sub.LOST), "36 49 66"],
      // Put to refuse.
      [readingOf(EXCEPTION, Sub.DESTROYED), "69"],
      // Returned: as instructed, as wreck, without more said.
      [readingOf(EXCEPTION, Sub.RETURNED), "80 81 82"],
    ] as const
  ).flatMap(([reading, codes]) => codes.split(" ").map((code) => [code, reading] as const)),
);

/** 9013, why: what a failed delivery is told apart by. Of the directory's, those that say more than that it failed. */
const REASONS: ReadonlyMap<string, Sub> = new Map([
  // Address ex delivery area, complementary address needed, destination incorrect.
  ["1", Sub.ADDRESS_INVALID],
  ["9", Sub.ADDRESS_INVALID],
  ["16", Sub.ADDRESS_INVALID],
  // Agent refusal.
  ["3", Sub.REFUSED],
  // Business closed.
  ["7", Sub.RECIPIENT_ABSENT],
  // Customs refusal.
  ["13", Sub.SECURITY],
]);

const TABLES: Readonly<Record<string, Readings>> = { EMSEVT, IFTSTA: RECOMMENDATION_24 };

/** Whether messages of this type tell of parcels. */
export const isRead = (type: string): boolean => type in TABLES;

/** What nobody knows is UNKNOWN, never an error. */
export function readStatus(type: string, code: string | null, reason: string | null): StatusReading {
  const reading = TABLES[type]?.get(code ?? "") ?? UNREADABLE;
  const finer = REASONS.get(reason ?? "");
  const isOpen = reading.status === Status.DELIVERY_FAILURE && reading.subStatus === Sub.UNSPECIFIED;
  return isOpen && finer ? readingOf(reading.status, finer) : reading;
}
