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
  query NamedRecords($search: String, $customers: Boolean!, $suppliers: Boolean!) {
    customers(first: 10, filter: { search: $search }) @include(if: $customers) { edges { node { id name code } } }
    suppliers(first: 10, filter: { search: $search }) @include(if: $suppliers) { edges { node { id name } } }
  }
`);
