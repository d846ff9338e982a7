import type { SagaWait } from "../../gql/graphql";

/** In the order of an order's life. */
export const SAGA_WAITS = [
  "STOCK",
  "RESTOCK",
  "QUOTE",
  "ACCEPTANCE",
  "FUNDS",
  "FUNDS_UNDER_WAY",
  "SUPPLIERS",
  "LABEL",
  "PARCEL",
  "CUSTOMS",
  "CAPTURE",
  "DELIVERY",
  "HOLD",
  "RELEASE",
  "CANCELLATION",
  "RETURN",
  "RETURN_WINDOW",
] as const satisfies readonly SagaWait[];
