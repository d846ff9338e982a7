import type { AdjustmentStatus } from "../../gql/graphql";

export const ADJUSTMENT_STATUSES = [
  "PROPOSED",
  "APPROVED",
  "POSTED",
  "REJECTED",
] as const satisfies readonly AdjustmentStatus[];
