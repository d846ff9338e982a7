import { graphql } from "../../gql";
import type { CompanyQuery } from "../../gql/graphql";

export const CompanyDocument = graphql(`
  query Company {
    me {
      id
      tenant {
        id
        customer {
          id
          code
          name
          status
          suspensionReason
          defaultCurrency
          incoterm
          kycDocuments(first: 50) {
            edges {
              node {
                id
                kind
                status
                holderName
                number
                issuingCountry
                expiresOn
                createdAt
                decidedAt
                rejectionReason
                file { url }
              }
            }
          }
        }
      }
    }
  }
`);

export const CompanyHistoryDocument = graphql(`
  query CompanyHistory($id: ID!, $first: Int!, $after: String) {
    customer(id: $id) { id changes(first: $first, after: $after) { ...ToldChanges } }
  }
`);

export type Company = NonNullable<NonNullable<NonNullable<CompanyQuery["me"]>["tenant"]>["customer"]>;
export type KycDocument = NonNullable<Company["kycDocuments"]>["edges"][number]["node"];
