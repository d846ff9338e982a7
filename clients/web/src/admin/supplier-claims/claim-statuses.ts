import type { ShortClaimStatus } from "../../gql/graphql";

export const CLAIM_STATUSES = ["DISPUTED", "OPEN", "ACCEPTED", "CLOSED"] as const satisfies readonly ShortClaimStatus[];
