/** A mutation whose success tells what is selected of it. */
const mutation = (name: string, selection: string): string => {
  const type = name[0]!.toUpperCase() + name.slice(1);
  return `mutation ${type}($input: ${type}Input!) {
    ${name}(input: $input) { __typename ... on ${type}Success { ${selection} } ... on UserError { message } }
  }`;
};

export const CREATE = mutation("createOrder", "order { id }");
export const SUBMIT = mutation("submitOrder", "order { id }");
export const ACCEPT = mutation("acceptQuote", "quote { id }");
export const HOLD = mutation("holdOrder", "order { id }");
export const CANCEL = mutation("cancelOrder", "order { id }");
export const RECEIVE = mutation("receiveParcels", "rows { trackingNumber result { __typename } }");
export const OPEN_BAG = mutation("openBag", "bag { id }");
export const ADD_PARCEL = mutation("addParcelToBag", "bag { id }");
export const CLOSE_BAG = mutation("closeBag", "bag { id }");
export const PLAN = mutation("planConsignment", "consignment { id status }");
export const ADD_BAG = mutation("addBagToConsignment", "consignment { id }");
export const CLOSE_CONSIGNMENT = mutation("closeConsignment", "consignment { id }");
export const DEPART = mutation("departConsignment", "consignment { id }");
export const VALIDATE = mutation("validateDeclaration", "declaration { id }");
export const SUBMIT_DECLARATION = mutation("submitDeclaration", "declaration { id }");
export const RECORD_ANSWER = mutation("recordCustomsAnswer", "declaration { id }");
export const RECORD_BILL = mutation("recordCarrierBill", "bill { id }");
export const DISPUTE = mutation("disputeBillLine", "dispute { id }");
export const ADD_EVIDENCE = mutation("addBillDisputeEvidence", "dispute { id }");
export const SKIP = mutation("skipSagaStep", "order { id }");
export const DRAFT_INVOICE = mutation("draftInvoice", "invoice { id }");
export const ISSUE_INVOICE = mutation("issueInvoice", "invoice { id }");

/** What an order waits for by itself. */
export const WAITS_FOR = `query WaitsFor($id: ID!) {
  order(id: $id) { saga { waitingFor } }
}`;

/** What was held for an order, and of which wallet. */
export const PAID_FROM = `query PaidFrom($id: ID!) {
  order(id: $id) { holds { status wallet { id } } }
}`;

export const CARRIER_BILLS = `query CarrierBills {
  bills(first: 100, filter: { kind: [CARRIER] }) {
    edges { node { number lines(first: 10) { edges { node { id amount { amountMinor } match { difference { amountMinor } } } } } } }
  }
}`;

/** What our scales found of an order's parcels, and what of that is billable, as finance heard of it. */
export const WEIGHTS = `query Weights($id: ID!) {
  order(id: $id) { reconciliation { weights { measuredBillableG } } }
}`;

/** The house's orders of whoever asks, a page at a time. */
export const ORDERS = `query HouseOrders($after: String) {
  orders(first: 100, after: $after, filter: { channel: "house" }) {
    edges { node { id externalRef status quote { id status } shipments { id trackingNumber status parcels { number trackingNumber } trackingEvents(first: 1) { edges { cursor } } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const DECLARATIONS = `query OpenDeclarations($direction: DeclarationDirection!, $after: String) {
  declarations(first: 100, after: $after, filter: { direction: $direction, state: [DRAFT] }) {
    edges { node { id shipment { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
