import { graphql } from "../../gql";
import type { HeldOrdersQuery } from "../../gql/graphql";

export const HeldOrdersDocument = graphql(`
  query HeldOrders($first: Int!, $after: String, $causes: [HoldCause!], $direction: SortDirection!) {
    orderUpdatesCursor
    orders(
      first: $first
      after: $after
      filter: { status: [ON_HOLD], holdCause: $causes }
      orderBy: { field: UPDATED_AT, direction: $direction }
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          reference
          externalRef
          status
          priorStatus
          holdCause
          holdReason
          serviceCode
          createdAt
          updatedAt
          customer { id name }
        }
      }
    }
  }
`);

export type HeldOrder = HeldOrdersQuery["orders"]["edges"][number]["node"];
