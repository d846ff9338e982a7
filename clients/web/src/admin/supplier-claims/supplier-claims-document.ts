import { graphql } from "../../gql";
import type { SupplierClaimsQuery } from "../../gql/graphql";

/** `$withAmounts` where the role may see what goods cost. */
export const SupplierClaimsDocument = graphql(`
  query SupplierClaims(
    $first: Int!
    $after: String
    $status: [ShortClaimStatus!]
    $direction: SortDirection!
    $withAmounts: Boolean!
  ) {
    shortClaims(
      first: $first
      after: $after
      filter: { status: $status }
      orderBy: { field: CREATED_AT, direction: $direction }
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          status
          quantity
          amount @include(if: $withAmounts) { decimal currency }
          granted @include(if: $withAmounts) { decimal currency }
          disputeReason
          resolution
          createdAt
          answerBy
          line { id sku description wanted dispatched received damaged short }
          purchaseOrder { id reference supplier { id name } }
        }
      }
    }
  }
`);

export type SupplierClaim = SupplierClaimsQuery["shortClaims"]["edges"][number]["node"];
