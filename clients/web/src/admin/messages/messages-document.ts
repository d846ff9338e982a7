import { graphql } from "../../gql";
import type { CounterpartMessagesQuery } from "../../gql/graphql";

export const CounterpartMessagesDocument = graphql(`
  query CounterpartMessages(
    $first: Int!
    $after: String
    $verdict: [CounterpartMessageVerdict!]!
    $direction: SortDirection!
  ) {
    counterpartMessages(
      first: $first
      after: $after
      filter: { verdict: $verdict }
      orderBy: { field: RECEIVED_AT, direction: $direction }
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          messageId
          verdict
          reason
          detail
          part
          about
          repeats
          replays
          receivedAt
          judgedAt
          body
          counterpart { id code }
        }
      }
    }
  }
`);

export type CounterpartMessage = NonNullable<CounterpartMessagesQuery["counterpartMessages"]>["edges"][number]["node"];
