import { graphql } from "../../gql";
import type { DeadLettersQuery } from "../../gql/graphql";

export const DeadLettersDocument = graphql(`
  query DeadLetters($domain: String!, $first: Int!, $after: String, $direction: SortDirection!) {
    deadLetters(domain: $domain, first: $first, after: $after, orderBy: { field: BURIED_AT, direction: $direction }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id kind subject content deliveries error firstFailedAt buriedAt } }
    }
  }
`);

export type DeadLetter = DeadLettersQuery["deadLetters"]["edges"][number]["node"];
