export const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignInSuccess { accessToken expiresAt viewer { name memberships { role tenant { name } } } }
    ... on UserError { message }
  }
}`;

export const COMPARE_SERVICES = `query CompareServices($input: CompareServicesInput!) {
  compareServices(input: $input) {
    __typename
    ... on AvailableService {
      service { code name transitDays { min max } }
      sellTotal { decimal currency }
      billableWeightG
    }
    ... on UnavailableService { service { code name transitDays { min max } } message }
  }
}`;

export const CREATE_ORDER = `mutation CreateOrder($input: CreateOrderInput!) {
  createOrder(input: $input) {
    __typename
    ... on CreateOrderSuccess { order { id reference status customer { id name } } }
    ... on UserError { message }
  }
}`;

export const SUBMIT_ORDER = `mutation SubmitOrder($input: SubmitOrderInput!) {
  submitOrder(input: $input) {
    __typename
    ... on SubmitOrderSuccess { order { id status } }
    ... on UserError { message }
  }
}`;

export const ORDER_QUOTE = `query OrderQuote($id: ID!) {
  order(id: $id) {
    status
    quote { id expiresAt sellTotal { decimal currency } lines { kind amount { decimal currency } basis } }
    landedCost { total { decimal currency } knownTotal { decimal currency } remarks { message } paidBy lines { kind amount { decimal currency } basis rule } }
  }
}`;

export const ACCEPT_QUOTE = `mutation AcceptQuote($input: AcceptQuoteInput!) {
  acceptQuote(input: $input) {
    __typename
    ... on AcceptQuoteSuccess { quote { id status } }
    ... on UserError { message }
  }
}`;

export const ORDER_SHIPMENT = `query OrderShipment($id: ID!) {
  order(id: $id) {
    status
    shipments { id trackingNumber carrier status labels { format sha256 url } trackingEvents { edges { cursor } } }
  }
}`;

export const ROLES_VIEW = `query RolesView($id: ID!) {
  order(id: $id) {
    reference
    consignee { name }
    quote { sellTotal { decimal currency } costTotal { decimal currency } }
  }
}`;

export const RECORD_MEASUREMENT = `mutation RecordMeasurement($input: RecordMeasurementInput!) {
  recordMeasurement(input: $input) {
    __typename
    ... on RecordMeasurementSuccess { parcel { measured { weightG } shipment { status } } }
    ... on UserError { message }
  }
}`;

export const TRACKING_UPDATED = `subscription TrackingUpdated($shipmentId: ID!) {
  trackingUpdated(shipmentId: $shipmentId) {
    id
    status
    event { occurredAt description location subStatus }
    shipment {
      trackingNumber
      status
      eta
      order { reference status quote { sellTotal { decimal currency } } customer { name } }
    }
  }
}`;

export const DELIVERED = `query Delivered($id: ID!) {
  order(id: $id) { status shipments { status trackingEvents(first: 100) { edges { node { id } } } } }
}`;

export const PUBLIC_TRACK = `query PublicTrack($number: String!, $postalCode: String!) {
  publicTrack(number: $number, postalCode: $postalCode) {
    __typename
    ... on PublicTrack { status scans { occurredAt place status } }
    ... on UserError { message }
  }
}`;

export const ORDER_SAGA = `query OrderSaga($id: ID!) {
  order(id: $id) { status customer { id } saga { waitingFor fundsAsked { amountMinor decimal currency } } }
}`;

export const OPEN_WALLET = `mutation OpenWallet($input: OpenWalletInput!) {
  openWallet(input: $input) {
    __typename
    ... on OpenWalletSuccess { wallet { id } }
    ... on WalletExists { existing { id } }
    ... on UserError { message }
  }
}`;

export const RECORD_TOP_UP = `mutation RecordTopUp($input: RecordTopUpInput!) {
  recordTopUp(input: $input) {
    __typename
    ... on RecordTopUpSuccess { topUp { amount { decimal currency } } }
    ... on UserError { message }
  }
}`;

export const ORDER_BOOKS = `query OrderBooks($id: ID!) {
  order(id: $id) {
    status
    saga { steps(first: 30, orderBy: { field: DONE_AT, direction: ASC }) { edges { node { deed } } } }
    holds { id status amount { decimal currency } captured { decimal currency } }
  }
}`;

export const ENTRIES = `query Entries($sourceId: ID!) {
  journalEntries(filter: { sourceId: $sourceId }) {
    edges { node { description postings { side amount { decimal currency } account { code } } } }
  }
}`;

export const PROVE_BOOKS = `mutation ProveBooks($input: ProveBooksInput!) {
  proveBooks(input: $input) {
    __typename
    ... on ProveBooksSuccess { proof { entries isBalanced faults } }
    ... on UserError { message }
  }
}`;
