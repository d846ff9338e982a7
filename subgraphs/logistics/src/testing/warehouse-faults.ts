import { everywhere, type FaultRow, type FaultRows } from "@baiyun/kit/testing";

const UNTIMED = { never: "nothing that proves who asks holds a time" };
const ORDERLESS = { never: "an answer belongs to the call that waits for it: one that is late is asked for again" };

/** What is told is there once, or not and waits for a person who has it told again. */
const TOLD: FaultRow = {
  ...everywhere("told, once"),
  "expired token": "not told, waits for a person; then told, once",
  "clock skew": UNTIMED,
};
const ASKED: FaultRow = {
  ...everywhere("at once"),
  reorder: ORDERLESS,
  garbage: "asked again later",
  "expired token": "asked again later",
  "clock skew": UNTIMED,
};

/** What becomes of what a warehouse is told, and is asked for. */
export const WAREHOUSE_FAULTS: FaultRows<"warehouses"> = {
  "YJT ASN": TOLD,
  "YJT ASN taken back": TOLD,
  "YJT pick": TOLD,
  "YJT outbound": TOLD,
  "YJT asked whether it is there": { ...everywhere("told, once"), reorder: ORDERLESS, "clock skew": UNTIMED },
  "YJT receipts": ASKED,
  "YJT stock": ASKED,
};
