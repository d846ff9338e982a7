const ROW = "id reference externalRef status createdAt";
const ORDERS = `query Orders($first: Int! = 10, $filter: OrderFilter, $after: String) {
  orders(first: $first, filter: $filter, after: $after) { edges { cursor node { ${ROW} } } pageInfo { hasNextPage endCursor } }
}`;
const ORDER = `query Order($id: ID!) { order(id: $id) { ${ROW} lines { sku quantity } quotedTotal { decimal currency } } }`;
const ORDER_PAGE = `query OrderPage($id: ID!) {
  order(id: $id) {
    ${ROW}
    customer { id name }
    quote { id status sellTotal { decimal currency } }
    shipments { id trackingNumber status trackingStatus trackingEvents(first: 5) { edges { node { occurredAt status } } } }
  }
}`;
const PAGE = `query Page {
  orders(first: 20) {
    edges {
      node {
        ${ROW}
        customer { id name }
        quote { id sellTotal { decimal currency } }
        shipments { id trackingNumber status trackingStatus trackingEvents(first: 3) { edges { node { occurredAt status } } } }
      }
    }
  }
}`;
const SHIPMENTS = `query Shipments($first: Int! = 10, $filter: ShipmentFilter) {
  shipments(first: $first, filter: $filter) { edges { node { id trackingNumber status destinationCountry statusAt } } pageInfo { hasNextPage } }
}`;
const SHIPMENT = `query Shipment($id: ID!) {
  shipment(id: $id) { id trackingNumber status parcels { id } labels { format sha256 } trackingStatus eta trackingEvents(first: 20) { edges { node { occurredAt status location } } } }
}`;
const BY_NUMBER =
  "query ByNumber($number: String!) { shipmentByTrackingNumber(number: $number) { id status order { id reference } } }";
const QUOTE =
  "query Quote($id: ID!) { quote(id: $id) { id status sellTotal { decimal currency } lines { kind amount { decimal } } order { id reference } } }";
const CUSTOMERS = `query Customers($filter: CustomerFilter) { customers(first: 20, filter: $filter) { edges { node { id code name status } } } }`;
const CUSTOMER_ORDERS = `query CustomerOrders($id: ID!) { customer(id: $id) { id name orders(first: 20) { edges { node { ${ROW} } } } } }`;
const ME = "query Me { me { id name memberships { role tenant { id name } } } }";

const EVERYONE = ["staff", "big", "small"];
const BIG = "01980000-0000-7000-8000-000000000001";

const filtered = (filter) => () => [{ filter }];

/**
 * @typedef {object} Question
 * @property {string} name
 * @property {("staff" | "big" | "small")[]} who asks: our staff of all rows, the customer with three of ten, one with one of a hundred;
 *   those for whom even the small stores have a whole page of it
 * @property {string} query
 * @property {(subjects: any) => Record<string, unknown>[]} variables in turns
 */

/** @type {Question[]} each list, filter, search and read */
const QUESTIONS = [
  { name: "orders, newest", who: EVERYONE, query: ORDERS, variables: () => [{}] },
  { name: "orders, from the middle", who: EVERYONE, query: ORDERS, variables: ({ cursor }) => [{ after: cursor }] },
  {
    name: "orders of a rare status",
    who: ["staff", "big"],
    query: ORDERS,
    variables: filtered({ status: ["ON_HOLD"] }),
  },
  { name: "orders of a common status", who: EVERYONE, query: ORDERS, variables: filtered({ status: ["DELIVERED"] }) },
  {
    name: "orders of two statuses",
    who: EVERYONE,
    query: ORDERS,
    variables: filtered({ status: ["DRAFT", "SHIPPED"] }),
  },
  {
    name: "orders of a rare channel",
    who: ["staff", "big"],
    query: ORDERS,
    variables: filtered({ channel: "rare-shop" }),
  },
  { name: "orders of a common channel", who: EVERYONE, query: ORDERS, variables: filtered({ channel: "shop-1" }) },
  {
    name: "orders after an instant, 1%",
    who: ["staff", "big"],
    query: ORDERS,
    variables: ({ recent }) => [{ filter: { createdAfter: recent } }],
  },
  {
    name: "orders after an instant, half",
    who: EVERYONE,
    query: ORDERS,
    variables: ({ halfway }) => [{ filter: { createdAfter: halfway } }],
  },
  {
    name: "orders by a reference",
    who: EVERYONE,
    query: ORDERS,
    variables: ({ all }) => all.map(({ externalRef }) => ({ filter: { search: externalRef } })),
  },
  {
    name: "orders by a reference's beginning",
    who: EVERYONE,
    query: ORDERS,
    variables: ({ all }) =>
      all.map(({ externalRef }) => ({ filter: { search: externalRef.slice(0, -1).toUpperCase() } })),
  },
  {
    name: "orders by no one's reference",
    who: EVERYONE,
    query: ORDERS,
    variables: filtered({ search: "nobody-has-this" }),
  },
  { name: "a page of orders, five domains", who: EVERYONE, query: PAGE, variables: () => [{}] },
  { name: "an order", who: EVERYONE, query: ORDER, variables: ({ all }) => all.map(({ orderId: id }) => ({ id })) },
  {
    name: "an order, five domains",
    who: EVERYONE,
    query: ORDER_PAGE,
    variables: ({ quoted }) => quoted.map(({ orderId: id }) => ({ id })),
  },
  {
    name: "a quote",
    who: ["staff", "big"],
    query: QUOTE,
    variables: ({ quoted }) => quoted.map(({ quoteId: id }) => ({ id })),
  },
  { name: "shipments, newest", who: EVERYONE, query: SHIPMENTS, variables: () => [{}] },
  {
    name: "shipments of a rare status",
    who: ["staff", "big"],
    query: SHIPMENTS,
    variables: filtered({ status: ["IMPORT_HELD"] }),
  },
  {
    name: "shipments of a common status",
    who: EVERYONE,
    query: SHIPMENTS,
    variables: filtered({ status: ["DELIVERED"] }),
  },
  {
    name: "shipments to a rare country",
    who: ["staff", "big"],
    query: SHIPMENTS,
    variables: filtered({ destinationCountry: "MT" }),
  },
  {
    name: "shipments to a common country",
    who: EVERYONE,
    query: SHIPMENTS,
    variables: filtered({ destinationCountry: "DE" }),
  },
  {
    name: "a shipment with its scans",
    who: EVERYONE,
    query: SHIPMENT,
    variables: ({ tracked }) => tracked.map(({ shipmentId: id }) => ({ id })),
  },
  {
    name: "a shipment by its number",
    who: EVERYONE,
    query: BY_NUMBER,
    variables: ({ all }) => all.map(({ number }) => ({ number })),
  },
  { name: "customers, newest", who: ["staff"], query: CUSTOMERS, variables: () => [{}] },
  {
    name: "customers by a name's beginning",
    who: ["staff"],
    query: CUSTOMERS,
    variables: filtered({ search: "Customer 01" }),
  },
  { name: "a customer's orders", who: ["staff"], query: CUSTOMER_ORDERS, variables: () => [{ id: BIG }] },
  { name: "who am I", who: ["big"], query: ME, variables: () => [{}] },
];

module.exports = { QUESTIONS };
