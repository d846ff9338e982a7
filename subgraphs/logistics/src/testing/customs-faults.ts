import { everywhere, type FaultRows } from "@baiyun/kit/testing";

/** What is handed in, by fault: there once, or not and to be sent again by a person. */
export const CUSTOMS_FAULTS: FaultRows<"customs"> = {
  CUSDEC: {
    ...everywhere("there once, AWAIT_ANSWER"),
    "expired token": "not there, SEND_AGAIN",
    "clock skew": "not there, SEND_AGAIN",
  },
  "asked whether it is there": everywhere("there once, AWAIT_ANSWER"),
  CUSRES: { ...everywhere("written down once, AWAIT_DECISION"), reorder: "written down once, NOTHING" },
};
