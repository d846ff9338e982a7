import { type FaultRow, type FaultRows, PARTY_FAULTS, type PartyFault } from "@baiyun/kit/testing";
/** What a busy machine answers within; and what is late. */
export const [PATIENCE_MS, LATE_MS] = [3_000, 5_000] as const;

/** What may go wrong with a call to a carrier, as the sandbox is told to show it; each for good, or as often as it says. */
export const FAULTS = [
  { name: "time-out after accept", fault: "TIMEOUT_AFTER_ACCEPT" },
  { name: "5xx", fault: "SERVER_ERROR" },
  { name: "5xx after accept", fault: "ERROR_AFTER_ACCEPT" },
  { name: "connection reset", fault: "DOWN" },
  { name: "garbage", fault: "GARBAGE" },
  { name: "half an answer", fault: "HALF_ANSWER" },
  { name: "duplicate", fault: "REPEAT" },
  // It arrives after what was asked later, and after it was given up.
  { name: "reorder", fault: "SLOW", waitMs: LATE_MS, times: 1 },
  { name: "too many calls", fault: "THROTTLED" },
  { name: "expired token", fault: "EXPIRED_TOKEN" },
  { name: "clock skew", fault: "CLOCK_SKEW" },
  { name: "refused", fault: "REJECT" },
] as const;
export type FaultName = (typeof FAULTS)[number]["name"];

export const CALLS = ["CREATE", "LABEL", "CANCEL"] as const;
export type BookingCall = (typeof CALLS)[number];

/** What it comes to: how the shipment and its bookings stand, and who has to look at it. */
export type Ending =
  /** The first carrier has it. */
  | "first"
  /** The next one has it, and the first nothing. */
  | "next"
  /** It is cancelled, and the carrier has nothing of it. */
  | "void"
  /** It is cancelled, and somebody has to see that the carrier lets go of it. */
  | "not voided";

/** Of each fault, by call. A cell is proved by rows and by what the carrier has. */
export const ENDINGS: Readonly<Record<FaultName, Readonly<Record<BookingCall, Ending>>>> = {
  "time-out after accept": { CREATE: "first", LABEL: "next", CANCEL: "void" },
  "5xx": { CREATE: "next", LABEL: "next", CANCEL: "not voided" },
  "5xx after accept": { CREATE: "first", LABEL: "next", CANCEL: "void" },
  "connection reset": { CREATE: "next", LABEL: "next", CANCEL: "not voided" },
  garbage: { CREATE: "first", LABEL: "next", CANCEL: "void" },
  "half an answer": { CREATE: "first", LABEL: "next", CANCEL: "void" },
  duplicate: { CREATE: "first", LABEL: "first", CANCEL: "void" },
  reorder: { CREATE: "first", LABEL: "first", CANCEL: "void" },
  "too many calls": { CREATE: "next", LABEL: "next", CANCEL: "not voided" },
  "expired token": { CREATE: "next", LABEL: "next", CANCEL: "not voided" },
  "clock skew": { CREATE: "next", LABEL: "next", CANCEL: "not voided" },
  refused: { CREATE: "next", LABEL: "next", CANCEL: "not voided" },
};

const PARTY = Object.keys(PARTY_FAULTS) as PartyFault[];
const rowOf = (call: BookingCall) =>
  Object.fromEntries(PARTY.map((fault) => [fault, ENDINGS[fault][call]])) as unknown as FaultRow;

/** Of these, those that every party may show. */
export const BOOKING_FAULTS: FaultRows<"bookings"> = {
  "booking CREATE": rowOf("CREATE"),
  "booking LABEL": rowOf("LABEL"),
  "booking CANCEL": rowOf("CANCEL"),
};
