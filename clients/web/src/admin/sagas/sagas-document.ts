import { graphql } from "../../gql";
import type { StuckSagasQuery } from "../../gql/graphql";

export const StuckSagasDocument = graphql(`
  query StuckSagas($first: Int!, $after: String, $waitingFor: [SagaWait!], $direction: SortDirection!) {
    orderSagas(
      first: $first
      after: $after
      filter: { overdue: true, waitingFor: $waitingFor }
      orderBy: { field: CREATED_AT, direction: $direction }
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          step
          next
          waitingFor
          waitingSince
          deadline
          atDeadline
          attempts
          order { id reference status }
          steps(first: 10) { edges { node { id deed doneAt reason doneBy { id name } } } }
        }
      }
    }
  }
`);

export type StuckSaga = StuckSagasQuery["orderSagas"]["edges"][number]["node"];
