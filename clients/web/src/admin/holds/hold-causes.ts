import type { HoldCause } from "../../gql/graphql";

export const HOLD_CAUSES = [
  "STAFF",
  "FUNDS",
  "STOCK_OUT",
  "WEIGHT_ABOVE_QUOTE",
  "QUOTE_REJECTED",
  "SHIPMENT_CANCELLED",
  "CUSTOMER_NOT_ACTIVE",
] as const satisfies readonly HoldCause[];
