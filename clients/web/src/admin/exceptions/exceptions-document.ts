import { graphql } from "../../gql";
import type { OpenExceptionsQuery } from "../../gql/graphql";

export const OpenExceptionsDocument = graphql(`
  query OpenExceptions($first: Int!, $after: String, $kind: ShipmentExceptionKind, $direction: SortDirection!) {
    exceptionsRaisedCursor
    shipmentExceptions(
      first: $first
      after: $after
      filter: { isOpen: true, kind: $kind }
      orderBy: { field: OCCURRED_AT, direction: $direction }
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          kind
          occurredAt
          dueAt
          closedAt
          destinationCountry
          owner { id name }
          shipment { id trackingNumber status trackingStatus }
          notes(first: 10) { edges { node { id text createdAt author { id name } } } }
        }
      }
    }
  }
`);

export type OpenException = OpenExceptionsQuery["shipmentExceptions"]["edges"][number]["node"];
