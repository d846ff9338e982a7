import { graphql } from "../../gql";
import type { BillLinesToDecideQuery } from "../../gql/graphql";

export const BillLinesToDecideDocument = graphql(`
  query BillLinesToDecide($first: Int!, $after: String, $verdicts: [BillVerdict!]) {
    unreconciled(first: $first, after: $after, filter: { verdict: $verdicts }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          verdict
          parcelNumber
          expectedWeightG
          differenceG
          isOpen
          settledReason
          judgedAt
          difference { decimal currency }
          booked { decimal currency }
          line { id description trackingNumber billedWeightG amount { decimal currency } }
          bill { id kind party number periodFrom periodTo }
          shipment { id trackingNumber }
          order { id reference }
          weights { id measuredAt weightG lengthMm widthMm heightMm measuredBillableG quotedBillableG }
          duplicateOf { id bill { id number } }
          dispute {
            id
            status
            reason
            createdAt
            claimed { decimal currency }
            evidence { id text createdAt }
          }
          charged { id status amount { decimal currency } }
        }
      }
    }
  }
`);

export type BillMatch = BillLinesToDecideQuery["unreconciled"]["edges"][number]["node"];
