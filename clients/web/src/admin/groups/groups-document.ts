import { graphql } from "../../gql";
import type { GroupedDeclarationsQuery } from "../../gql/graphql";

/** `$withValues` where the role may see what goods are worth. */
export const GroupedDeclarationsDocument = graphql(`
  query GroupedDeclarations(
    $first: Int!
    $after: String
    $states: [DeclarationState!]
    $direction: SortDirection!
    $withValues: Boolean!
  ) {
    groupedDeclarations(
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
          lrn
          mrn
          country
          direction
          regime
          office
          month
          dueAt
          state
          stateAt
          version
          partCount
          quantity
          grossWeightG
          value @include(if: $withValues) { decimal currency }
          lastWord { answer code message faults { line segment code message } }
          nextStep { step since }
          consignment { id mawb flight }
        }
      }
    }
  }
`);

export type Group = GroupedDeclarationsQuery["groupedDeclarations"]["edges"][number]["node"];

/** What is in one of them, which is asked for when it is opened. */
export const GroupContentDocument = graphql(`
  query GroupContent($id: ID!, $after: String) {
    groupedDeclaration(id: $id) {
      id
      version
      lines { position description hsCode originCountry quantity grossWeightG }
      parts(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            id
            removedAt
            declaration { id lrn state version shipment { id trackingNumber } }
          }
        }
      }
    }
  }
`);
