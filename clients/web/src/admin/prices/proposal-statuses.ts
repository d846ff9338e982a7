import type { PricingProposalStatus } from "../../gql/graphql";

export const PROPOSAL_STATUSES = [
  "PROPOSED",
  "APPROVED",
  "REJECTED",
  "WITHDRAWN",
] as const satisfies readonly PricingProposalStatus[];
