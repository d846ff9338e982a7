import { everywhere, type FaultRow, type FaultRows } from "@baiyun/kit/testing";

const UNTIMED = { never: "nothing that proves who asks holds a time" };
const ORDERLESS = { never: "an answer belongs to the call that waits for it: one that is late is asked for again" };

/** What changes nothing there is asked again at once; what cannot be read, or is refused, is asked again later. */
const ASKED: FaultRow = {
  "time-out after accept": "done",
  "5xx": "done",
  garbage: "asked again later",
  duplicate: "done",
  reorder: ORDERLESS,
  "expired token": "refused",
  "clock skew": "refused",
  "half an answer": "done",
};
const ASKED_UNTIMED = { ...ASKED, "clock skew": UNTIMED };
const ASKED_BY_TOKEN = { ...ASKED, "expired token": "done" };
/** A file's link is its own proof. */
const FETCHED = { ...ASKED_UNTIMED, "expired token": { never: "a label's link is its own proof" } };
/** What came of it is asked about before it is told again. */
const CREATED: FaultRow = {
  "time-out after accept": "asked about, there once",
  "5xx": "asked about, told again, there once",
  garbage: "asked about, there once",
  duplicate: "asked about, there once",
  reorder: "asked about, told again, there once",
  "expired token": "refused, nothing there",
  "clock skew": "refused, nothing there",
  "half an answer": "asked about, there once",
};
const TAKEN_OUT: FaultRow = {
  ...everywhere("done, out"),
  garbage: "asked again, out",
  "expired token": "refused, still there",
  "clock skew": "refused, still there",
};
/** Told twice under one reference, it is there once. */
const FETCHED_TOGETHER: FaultRow = {
  ...everywhere("done, there"),
  garbage: "asked again, there",
  "expired token": "refused, not there",
  "clock skew": "refused, not there",
};

/** What carriers' answers are taken for. */
export const CARRIER_FAULTS: FaultRows<"carriers"> = {
  "YunExpress OMS rate": ASKED_UNTIMED,
  "YunExpress OMS create": { ...CREATED, "clock skew": UNTIMED },
  "YunExpress OMS find": ASKED_UNTIMED,
  "YunExpress OMS label": ASKED_UNTIMED,
  "YunExpress OMS label's file": FETCHED,
  "YunExpress OMS intercept": { ...TAKEN_OUT, "clock skew": UNTIMED },
  "YunExpress OMS track": ASKED_UNTIMED,
  "YunExpress OpenAPI token": { ...ASKED_UNTIMED, "expired token": "asked again later" },
  "YunExpress OpenAPI rate": ASKED_BY_TOKEN,
  "YunExpress OpenAPI create": { ...CREATED, "expired token": "done, there once" },
  "YunExpress OpenAPI find": ASKED_BY_TOKEN,
  "YunExpress OpenAPI label": ASKED_BY_TOKEN,
  "YunExpress OpenAPI label's file": FETCHED,
  "YunExpress OpenAPI intercept": { ...TAKEN_OUT, "expired token": "done, out" },
  "YunExpress OpenAPI track": ASKED_BY_TOKEN,
  "4PX rate": ASKED,
  "4PX create": CREATED,
  "4PX find": ASKED,
  "4PX label": ASKED,
  "4PX label's file": FETCHED,
  "4PX cancel": TAKEN_OUT,
  "4PX manifest": FETCHED_TOGETHER,
  "4PX track": ASKED,
  "Yanwen create": CREATED,
  "Yanwen find": ASKED,
  "Yanwen label": ASKED,
  "Yanwen cancel": TAKEN_OUT,
  "Yanwen manifest": FETCHED_TOGETHER,
  "Yanwen track": ASKED_UNTIMED,
};
