import { graphql } from "../../gql";

export const CancelOrderDocument = graphql(`
  mutation CancelOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) {
      ... on CancelOrderSuccess { order { id status version } }
      ... on UserError { message }
    }
  }
`);
