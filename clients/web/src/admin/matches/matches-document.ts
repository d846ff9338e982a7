import { graphql } from "../../gql";
import type { PartyMatchesQuery } from "../../gql/graphql";

/** `$withConsignee` where the role may see to whom it goes. */
export const PartyMatchesDocument = graphql(`
  query PartyMatches(
    $first: Int!
    $after: String
    $states: [PartyMatchState!]
    $direction: SortDirection!
    $withConsignee: Boolean!
  ) {
    partyMatches(
      first: $first
      after: $after
      filter: { state: $states }
      orderBy: { field: CREATED_AT, direction: $direction }
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          kind
          matched
          score
          threshold
          state
          foundAt
          version
          shipment {
            id
            trackingNumber
            status
            isHeld
            destinationCountry
            order { id reference }
            consignee @include(if: $withConsignee) { name line1 line2 city region postalCode country }
          }
          deniedParty { id name aliases address country source retiredAt }
          decisions { id verdict reason decidedAt decidedBy { id name } }
        }
      }
    }
  }
`);

export type PartyMatch = PartyMatchesQuery["partyMatches"]["edges"][number]["node"];
