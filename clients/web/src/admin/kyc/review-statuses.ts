import type { CustomerStatus } from "../../gql/graphql";

export const REVIEW_STATUSES = [
  "PENDING_KYC",
  "ACTIVE",
  "SUSPENDED",
  "CLOSED",
] as const satisfies readonly CustomerStatus[];
