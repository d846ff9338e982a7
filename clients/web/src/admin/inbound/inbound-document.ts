import { graphql } from "../../gql";
import type { RefusedInboundQuery } from "../../gql/graphql";

export const RefusedInboundDocument = graphql(`
  query RefusedInbound($first: Int!, $after: String, $outcome: [InboundOutcome!]!) {
    inboundMessages(first: $first, after: $after, filter: { outcome: $outcome }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          source
          receivedAt
          outcome
          reason
          trackingNumbers
          scanCount
          replayCount
          body
          replayOf { id receivedAt }
        }
      }
    }
  }
`);

export type InboundMessage = RefusedInboundQuery["inboundMessages"]["edges"][number]["node"];
