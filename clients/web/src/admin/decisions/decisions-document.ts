import { graphql } from "../../gql";
import type { WaitingDecisionsQuery } from "../../gql/graphql";

/** `$withConsignee` where the role may see to whom it goes. */
export const WaitingDecisionsDocument = graphql(`
  query WaitingDecisions(
    $first: Int!
    $after: String
    $filter: ShipmentDecisionFilter!
    $direction: SortDirection!
    $withConsignee: Boolean!
  ) {
    shipmentDecisions(
      first: $first
      after: $after
      filter: $filter
      orderBy: { field: CREATED_AT, direction: $direction }
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          cause
          neededAt
          dueAt
          defaultChoice
          choices
          choice
          endedAt
          reason
          otherAddress
          decidedBy { id name }
          shipment {
            id
            trackingNumber
            status
            destinationCountry
            order { id reference }
            consignee @include(if: $withConsignee) { name line1 line2 city region postalCode country phone }
          }
        }
      }
    }
  }
`);

export type WaitingDecision = WaitingDecisionsQuery["shipmentDecisions"]["edges"][number]["node"];
