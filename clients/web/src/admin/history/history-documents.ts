import { graphql } from "../../gql";

export const CustomerHistoryDocument = graphql(`
  query CustomerHistory($id: ID!, $first: Int!, $after: String) {
    customer(id: $id) { id changes(first: $first, after: $after) { ...ToldChanges } }
  }
`);

export const SupplierHistoryDocument = graphql(`
  query SupplierHistory($id: ID!, $first: Int!, $after: String) {
    supplier(id: $id) { id changes(first: $first, after: $after) { ...ToldChanges } }
  }
`);

export const NamedRecordsDocument = graphql(`
  query NamedRecords($search: String, $after: String, $customers: Boolean!, $suppliers: Boolean!) {
    customers(first: 10, after: $after, filter: { search: $search }) @include(if: $customers) {
      pageInfo { hasNextPage endCursor }
      edges { node { id name code } }
    }
    suppliers(first: 10, after: $after, filter: { search: $search }) @include(if: $suppliers) {
      pageInfo { hasNextPage endCursor }
      edges { node { id name } }
    }
  }
`);
