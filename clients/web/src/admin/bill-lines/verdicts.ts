import type { BillVerdict } from "../../gql/graphql";

/** How a line can stand that somebody has still to decide about. */
export const BILL_VERDICTS = [
  "OVER",
  "PRICE_OVER",
  "FURTHER_CHARGE",
  "DUPLICATE",
  "UNKNOWN_PARCEL",
  "UNMEASURED",
  "UNDER",
  "MATCHED",
] as const satisfies readonly BillVerdict[];
