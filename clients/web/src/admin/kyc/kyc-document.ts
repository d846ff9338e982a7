import { graphql } from "../../gql";
import type { CustomersToReviewQuery } from "../../gql/graphql";

export const CustomersToReviewDocument = graphql(`
  query CustomersToReview($first: Int!, $after: String, $statuses: [CustomerStatus!]!, $direction: SortDirection!) {
    customerStatusCursor
    customers(
      first: $first
      after: $after
      filter: { statuses: $statuses }
      orderBy: { field: CREATED_AT, direction: $direction }
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          code
          name
          version
          status
          suspensionReason
          createdAt
          tier
          defaultCurrency
          kycDocuments(first: 10) {
            edges {
              node { id kind number holderName issuingCountry expiresOn status version createdAt rejectionReason }
            }
          }
        }
      }
    }
  }
`);

export type CustomerToReview = CustomersToReviewQuery["customers"]["edges"][number]["node"];
