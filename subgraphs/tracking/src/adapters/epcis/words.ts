import {
  readingOf,
  TrackingStatus as Status,
  type StatusReading,
  TrackingSubStatus as Sub,
  UNREADABLE,
} from "../../tracking-event/tracking-status";

const { IN_TRANSIT, EXCEPTION } = Status;

/** The core vocabulary has no words of a parcel's journey: which step and disposition stand for which of ours is our reading. The first is written. */
const WORDS: readonly (readonly [bizStep: string, disposition: string | null, reading: StatusReading])[] = [
  ["commissioning", "active", readingOf(Status.INFO_RECEIVED)],
  ["collecting", "in_transit", readingOf(IN_TRANSIT, Sub.PICKED_UP)],
  ["transporting", "in_transit", readingOf(IN_TRANSIT)],
  ["departing", "in_transit", readingOf(IN_TRANSIT, Sub.DEPARTED)],
  ["arriving", "in_transit", readingOf(IN_TRANSIT, Sub.ARRIVED)],
  ["inspecting", "in_progress", readingOf(IN_TRANSIT, Sub.CUSTOMS_PROCESSING)],
  ["inspecting", "non_conformant", readingOf(IN_TRANSIT, Sub.CUSTOMS_INFORMATION_REQUIRED)],
  ["inspecting", "conformant", readingOf(IN_TRANSIT, Sub.CUSTOMS_RELEASED)],
  ["storing", "available", readingOf(Status.AVAILABLE_FOR_PICKUP)],
  ["loading", "in_transit", readingOf(Status.OUT_FOR_DELIVERY)],
  ["holding", "unavailable", readingOf(Status.DELIVERY_FAILURE)],
  ["accepting", "completeness_verified", readingOf(Status.DELIVERED)],
  ["holding", "in_progress", readingOf(EXCEPTION, Sub.DELAYED)],
  ["inspecting", "damaged", readingOf(EXCEPTION, Sub.DAMAGED)],
  ["shipping", "returned", readingOf(EXCEPTION, Sub.RETURNING)],
  ["receiving", "returned", readingOf(EXCEPTION, Sub.RETURNED)],
  ["void_shipping", "inactive", readingOf(EXCEPTION, Sub.CANCELLED)],
  ["destroying", "destroyed", readingOf(EXCEPTION, Sub.DESTROYED)],
  ["other", "unknown", readingOf(EXCEPTION, Sub.LOST)],
  // Read alone.
  ["shipping", null, readingOf(IN_TRANSIT, Sub.DEPARTED)],
  ["receiving", null, readingOf(IN_TRANSIT, Sub.ARRIVED)],
  ["packing", null, readingOf(IN_TRANSIT)],
  ["unpacking", null, readingOf(IN_TRANSIT)],
  ["departing", null, readingOf(IN_TRANSIT, Sub.DEPARTED)],
  ["arriving", null, readingOf(IN_TRANSIT, Sub.ARRIVED)],
  ["transporting", null, readingOf(IN_TRANSIT)],
  ["accepting", null, readingOf(Status.DELIVERED)],
];

export const readWords = (bizStep: string | undefined, disposition: string | undefined): StatusReading =>
  (WORDS.find(([step, state]) => step === bizStep && state === disposition) ??
    WORDS.find(([step, state]) => step === bizStep && state === null))?.[2] ?? UNREADABLE;

/** What is not read as anything. */
const NOTHING = ["other", "in_progress"] as const;

/** Of a status that has no words of its own, those of what is most alike. */
export function wordsOf({ status, subStatus }: Pick<StatusReading, "status" | "subStatus">): {
  bizStep: string;
  disposition: string;
} {
  const written = WORDS.filter(([, state]) => state !== null);
  const [bizStep, disposition] =
    written.find(([, , reading]) => reading.status === status && reading.subStatus === subStatus) ??
    written.find(([, , reading]) => reading.status === status) ??
    NOTHING;
  return { bizStep, disposition: disposition! };
}
