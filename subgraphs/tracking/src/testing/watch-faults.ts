import type { FaultRow, FaultRows } from "@baiyun/kit/testing";

const UNTIMED = { never: "nothing that proves who asks holds a time" };
const ORDERLESS = { never: "an answer belongs to the call that waits for it: one that is late is asked for again" };

/** What is asked: done at once, or noted with its reason and asked again. */
const ASKED: FaultRow = {
  "time-out after accept": "at once",
  "5xx": "at once",
  garbage: "later (unread)",
  duplicate: "at once",
  reorder: "at once",
  "expired token": "later (-18010002)",
  "clock skew": UNTIMED,
  "half an answer": "at once",
};
const ASKED_FOR = { ...ASKED, reorder: ORDERLESS };
/** What is told: read so often, and its scans kept once. */
const TOLD: FaultRow = {
  "time-out after accept": "taken twice, kept once",
  "5xx": "taken once",
  garbage: "taken once",
  duplicate: "taken twice, kept once",
  reorder: "taken twice, kept once",
  "expired token": "turned away, then taken",
  "clock skew": UNTIMED,
  "half an answer": "taken once",
};
/** Who is asked of parcels, and who tells of them. */
export const WATCH_FAULTS: FaultRows<"watching"> = {
  "17TRACK register": ASKED,
  "17TRACK change carrier": ASKED,
  "17TRACK stop": ASKED,
  // Not known is what staff are shown then; it is asked again along with later numbers.
  "17TRACK quota": { ...ASKED_FOR, garbage: "unknown", "expired token": "unknown" },
  "17TRACK poll": ASKED_FOR,
  "YunExpress poll": { ...ASKED_FOR, "expired token": "later (401)" },
  "YunExpress OpenAPI poll": { ...ASKED_FOR, "expired token": "at once", "clock skew": "later (0200401101)" },
  "4PX poll": { ...ASKED_FOR, "expired token": "later (000013)", "clock skew": "later (000014)" },
  "Yanwen poll": { ...ASKED_FOR, "expired token": "later (401)" },
  "17TRACK push": TOLD,
  "AfterShip push": TOLD,
  "EMSEVT push": TOLD,
  "IFTSTA push": TOLD,
  "EPCIS capture": { ...TOLD, garbage: "turned away, then taken", "half an answer": "turned away, then taken" },
};
