import { graphql } from "../../gql";
import type { RegulatoryRulesQuery } from "../../gql/graphql";

export const RegulatoryRulesDocument = graphql(`
  query RegulatoryRules($first: Int!, $after: String, $filter: RegulatoryRuleFilter) {
    regulatoryRules(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          code
          kind
          currency
          territories
          origins
          percent
          amount { decimal currency }
          threshold { decimal currency }
          taxesTransport
          validFrom
          validTo
          verified
          source
        }
      }
    }
  }
`);

export type Rule = RegulatoryRulesQuery["regulatoryRules"]["edges"][number]["node"];
