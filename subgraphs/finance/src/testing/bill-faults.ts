import type { FaultRows } from "@baiyun/kit/testing";

/** What a carrier's bill comes to: booked once, or not at all, and what it asks for is owed once. */
export const BILL_FAULTS: FaultRows<"bills"> = {
  "carrier's bill imported": {
    "time-out after accept": "brought again by its key, booked once",
    "5xx": { never: "a bill is brought to us: no party answers" },
    garbage: "refused with each fault by line and column, nothing booked",
    duplicate: "the one that is booked is named, nothing booked",
    reorder: "booked before its parcel is known, judged again once it is",
    "expired token": "refused, nothing booked",
    "clock skew": { never: "no time of who brings it is gone by" },
    "half an answer": "refused with each fault by line and column, nothing booked",
  },
};
