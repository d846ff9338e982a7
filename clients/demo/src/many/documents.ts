export const STATE_ACCOUNT = `mutation StateCarrierAccount($input: StateCarrierAccountInput!) {
  stateCarrierAccount(input: $input) {
    __typename
    ... on StateCarrierAccountSuccess { carrierAccount { id } }
    ... on UserError { message }
  }
}`;

export const STATE_ROUTE = `mutation StateCarrierRoute($input: StateCarrierRouteInput!) {
  stateCarrierRoute(input: $input) { __typename ... on StateCarrierRouteSuccess { carrierRoute { id } } ... on UserError { message } }
}`;

/** The orders of one run, a page at a time. */
export const ORDERS = `query ManyOrders($channel: String!, $after: String) {
  orders(first: 100, after: $after, filter: { channel: $channel }) {
    edges { node { id externalRef status quote { id } shipments { trackingNumber status } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What finance holds and has taken for them. */
export const HOLDS = `query ManyHolds($channel: String!, $after: String) {
  orders(first: 100, after: $after, filter: { channel: $channel }) {
    edges { node { holds { status amount { amountMinor } captured { amountMinor } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
