import { graphql } from "../../gql";
import type { ProposedAdjustmentsQuery } from "../../gql/graphql";

export const ProposedAdjustmentsDocument = graphql(`
  query ProposedAdjustments($first: Int!, $after: String, $status: [AdjustmentStatus!]!) {
    adjustments(first: $first, after: $after, filter: { status: $status }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          kind
          status
          reason
          decisionReason
          needsApproval
          createdAt
          amount { decimal currency }
          proposedBy { id name }
          decidedBy { id name }
          order { id reference }
          wallet { id customer { id name } }
        }
      }
    }
  }
`);

export type ProposedAdjustment = ProposedAdjustmentsQuery["adjustments"]["edges"][number]["node"];
