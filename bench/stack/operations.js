const { orderInput } = require("./order-input");

const MONEY = "fragment Money on Money { amountMinor currency decimal }";

/**
 * @typedef {object} StackOperation
 * @property {string} name
 * @property {string} about
 * @property {string} query
 * @property {Record<string, unknown>} variables
 * @property {string} [stamp] Text of the variables that every request has another for.
 */

/** Longer than any text it could be mistaken for; as long as what takes its place. */
const STAMP = "@stamp@stamp@st@";

/** @returns {StackOperation[]} what a customer asks of the whole stack */
const operationsOf = ({ orderId }) => [
  {
    name: "orders",
    about: "a page of 20 orders with customer, quote, landed cost, shipments and their last scans, five domains",
    query: `
      query Orders($first: Int!) {
        orders(first: $first) {
          edges {
            cursor
            node {
              id reference externalRef channel status createdAt
              consignee { name city country }
              customer { id code name }
              quote { id status expiresAt sellTotal { ...Money } }
              landedCost { paidBy total { ...Money } dutyTotal { ...Money } vatTotal { ...Money } }
              shipments {
                id trackingNumber carrier status statusAt trackingStatus eta
                trackingEvents(first: 3) { edges { node { id occurredAt status description location } } }
              }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
      ${MONEY}`,
    variables: { first: 20 },
  },
  {
    name: "order by id",
    about: "one order with its lines, one domain",
    query: `
      query Order($id: ID!) {
        order(id: $id) {
          id reference externalRef channel status incoterm serviceCode createdAt version
          consignee { name line1 city postalCode country }
          parcel { weightG lengthMm widthMm heightMm }
          quotedTotal { ...Money }
          lines { id sku description quantity hs6 originCountry unitValue { ...Money } }
        }
      }
      ${MONEY}`,
    variables: { id: orderId },
  },
  {
    name: "createOrder",
    about: "an order with two lines, written once for its key",
    query: `
      mutation CreateOrder($input: CreateOrderInput!) {
        createOrder(input: $input) {
          __typename
          ... on CreateOrderSuccess { order { id reference externalRef status version createdAt } }
          ... on UserError { message }
        }
      }`,
    variables: { input: orderInput(STAMP) },
    stamp: STAMP,
  },
];

module.exports = { operationsOf, STAMP };
