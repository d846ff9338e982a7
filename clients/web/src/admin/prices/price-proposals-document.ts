import { graphql } from "../../gql";
import type { PriceProposalsQuery } from "../../gql/graphql";

/** A zone is asked for without its id: what it is to be is not taken for what it is. */
export const PriceProposalsDocument = graphql(`
  query PriceProposals($first: Int!, $after: String, $status: [PricingProposalStatus!]!, $direction: SortDirection!) {
    pricingProposals(
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
          kind
          status
          reason
          decisionReason
          createdAt
          createdBy { id name }
          decidedBy { id name }
          exchangeRates { base quote formerRate rate percent }
          rule { id code kind percent amount { decimal currency } validFrom validTo source }
          ruleEnd
          requirement { id code kind wanted why validFrom validTo source }
          requirementEnd
          version { id validFrom validTo rateCard { id code name } }
          zone { code name validFrom areas { country postalPrefix } }
        }
      }
    }
  }
`);

export type PriceProposal = PriceProposalsQuery["pricingProposals"]["edges"][number]["node"];
