import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getIntrospectionQuery } from "graphql";
import { ROOT } from "../../src/stack/settings";
import { documents } from "./journey";
import type { Known } from "./known-values";

export interface UserOperation {
  name: string;
  query: string;
  variables?: (known: Known) => Record<string, unknown>;
  operationName?: string;
}

const BENCHMARKS: { name: string; query: string }[] = require("../../../bench/workloads/baiyun/operations");

const order = ({ order: id }: Known) => ({ id });
const benchmark = (name: string): string => BENCHMARKS.find((each) => each.name === name)!.query;

/** What people and programs send as it is: the demo, the README, GraphiQL, the benchmarks. */
const WRITTEN: UserOperation[] = [
  { name: "demo: quote", query: documents.ORDER_QUOTE, variables: order },
  { name: "demo: shipment and labels", query: documents.ORDER_SHIPMENT, variables: order },
  { name: "demo: roles", query: documents.ROLES_VIEW, variables: order },
  { name: "demo: delivered", query: documents.DELIVERED, variables: order },
  {
    name: "demo: services compared",
    query: documents.COMPARE_SERVICES,
    variables: ({ values }) => ({ input: values["compareServices.input"]![0] }),
  },
  ...["04109", "10115"].map((postalCode) => ({
    name: `demo: public, postal code ${postalCode}`,
    query: documents.PUBLIC_TRACK,
    variables: ({ number }: Known) => ({ number, postalCode }),
  })),
  { name: "README", query: readmeQuery() },
  { name: "GraphiQL: first", query: "{ __typename }" },
  { name: "GraphiQL: schema", query: getIntrospectionQuery() },
  {
    name: "GraphiQL: schema with all that the stock gateway knows of",
    query: getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    }),
  },
  { name: "benchmark: order", query: benchmark("order"), variables: order },
  { name: "benchmark: shipments", query: benchmark("shipments"), variables: () => ({ first: 50 }) },
  { name: "benchmark: rate-card", query: benchmark("rate-card"), variables: ({ rateCard }) => ({ id: rateCard }) },
];

/** What each feature of GraphQL invites them to. */
const FEATURES: UserOperation[] = [
  {
    name: "five subgraphs, seven joins deep",
    query: `query ($number: String!) {
      shipmentByTrackingNumber(number: $number) {
        eta
        trackingStatus
        order {
          lines { sku dutyEstimate { decimal } order { reference } }
          customer {
            rateCard { code currentVersion { lanes { service { code } } } }
            tenant { kind members { edges { node { user { name email memberships { role } } } } } }
          }
          quote {
            order {
              shipments {
                parcels { measured { weightG } shipment { order { quotedTotal { decimal } } } }
                trackingEvents(first: 2) { pageInfo { endCursor hasNextPage } edges { node { location } } }
              }
            }
          }
        }
      }
    }`,
    variables: ({ number }) => ({ number }),
  },
  {
    name: "aliases and merged selections",
    query: `query ($id: ID!) {
      a: order(id: $id) { ref: reference reference customer { id } }
      b: order(id: $id) { status: reference reference: status }
      a: order(id: $id) { customer { name orders(first: 1) { edges { node { id } } } } shipments { id } }
    }`,
    variables: order,
  },
  {
    name: "fragments on unions and their interface",
    query: `query ($input: CompareServicesInput!, $number: String!) {
      compareServices(input: $input) { ...Offer ... on UnavailableService { reason message } }
      publicTrack(number: $number, postalCode: "10115") { __typename ...Refusal ... on PublicTrack { status } }
    }
    fragment Offer on AvailableService {
      __typename
      sellTotal { ...Amount }
      landedCost { total { ...Amount } lines { rule amount { ...Amount } } }
      lines { kind amount { ...Amount } }
    }
    fragment Amount on Money { amountMinor currency decimal }
    fragment Refusal on UserError { __typename message ... on PublicTrackLimited { retryAfterSeconds } }`,
    variables: ({ values, number }) => ({ input: values["compareServices.input"]![1], number }),
  },
  ...[true, false].map((full) => ({
    name: `@skip and @include by variables, ${full}`,
    query: `query ($id: ID!, $full: Boolean!, $brief: Boolean = false) {
      order(id: $id) {
        reference @skip(if: $brief)
        customer @include(if: $full) { name }
        quote { id ... @include(if: $full) { sellTotal { decimal } service { code } } }
        ...Parcels @skip(if: $full)
      }
    }
    fragment Parcels on Order { shipments { trackingNumber eta } }`,
    variables: (known: Known) => ({ ...order(known), full }),
  })),
  {
    name: "pages",
    query: `query ($after: String, $filter: OrderFilter) {
      first: orders(first: 2) { edges { cursor node { reference } } ...Page }
      next: orders(first: 2, after: $after, filter: $filter) { edges { cursor node { customer { code } } } ...Page }
      none: orders(first: 1, filter: { status: [RETURNED] }) { edges { node { customer { code } } } ...Page }
    }
    fragment Page on OrderConnection { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
    variables: ({ values }) => ({ after: values["orders.after"]![0], filter: { channel: "demo-shop" } }),
  },
  {
    name: "typenames",
    query: `query ($id: ID!) {
      __typename
      t: __typename
      order(id: $id) {
        __typename
        u: __typename
        quote { __typename sellTotal { __typename } }
        shipments { __typename trackingEvents { __typename } }
      }
      __type(name: "Order") { kind fields { name type { name kind ofType { name } } } }
    }`,
    variables: order,
  },
  {
    name: "the operation that is named",
    query: "query A { services { code } } query B($id: ID!) { quote(id: $id) { status weight { billableG } } }",
    variables: ({ values }) => ({ id: values["quote.id"]![0] }),
    operationName: "B",
  },
];

/** What goes wrong, by the client's doing or by the rules of a domain. */
const REFUSED: UserOperation[] = [
  {
    name: "unknown ids",
    query: `query ($id: ID!, $number: String!) {
      order(id: $id) { reference customer { name } }
      shipment(id: $id) { order { id } }
      quote(id: $id) { order { id } }
      customer(id: $id) { orders { edges { cursor } } }
      rateCard(id: $id) { currentVersion { id } }
      quoteReplay(id: $id) { identical }
      shipmentByTrackingNumber(number: $number) { eta }
    }`,
    variables: () => ({ id: "none", number: "none" }),
  },
  {
    name: "errors of two subgraphs beside an answer",
    query: `query ($id: ID!) {
      order(id: $id) {
        reference
        customer { orders(first: 0) { edges { cursor } } }
        shipments { id trackingEvents(after: "nonsense") { edges { cursor } } }
      }
      orders { edges { node { id shipments { trackingEvents(first: 101) { edges { cursor } } } } } }
    }`,
    variables: order,
  },
  { name: "an error where null is not allowed", query: "{ services { code } orders(first: 0) { edges { cursor } } }" },
  {
    name: "the same beside another field of its subgraph",
    query: `query ($id: ID!) { order(id: $id) { reference } orders(first: 0) { edges { cursor } } }`,
    variables: order,
  },
  {
    name: "a mutation refused with an entity of other subgraphs",
    query: `mutation ($input: CreateOrderInput!) {
      createOrder(input: $input) {
        __typename
        ... on UserError { message }
        ... on DuplicateExternalRef {
          existing { reference shipments { trackingStatus } quote { sellTotal { decimal } } customer { name } }
        }
      }
    }`,
    variables: ({ values }) => ({ input: values["createOrder.input"]![0] }),
  },
  {
    name: "mutations in order, one refused by its subgraph",
    query: `mutation ($id: ID!) {
      a: cancelOrder(input: { idempotencyKey: "k", orderId: $id }) { __typename ... on UserError { message } }
      b: acceptQuote(input: { idempotencyKey: "", quoteId: $id }) { __typename }
      c: releaseOrder(input: { idempotencyKey: "k", orderId: $id }) { __typename }
    }`,
    variables: order,
  },
  { name: "a variable that is missing", query: documents.ORDER_QUOTE },
  { name: "a variable of another type", query: documents.ORDER_QUOTE, variables: () => ({ id: [] }) },
  {
    name: "a variable with a field too many",
    query: documents.COMPARE_SERVICES,
    variables: () => ({ input: { weight: 1 } }),
  },
  {
    name: "a variable that its scalar refuses",
    query: "query ($filter: OrderFilter) { orders(filter: $filter) { edges { cursor } } }",
    variables: () => ({ filter: { createdAfter: "yesterday" } }),
  },
  {
    name: "a literal that its scalar refuses",
    query: '{ shipments(filter: { destinationCountry: "Germany" }) { edges { cursor } } }',
  },
  {
    name: "null for an argument with a default",
    query: "query ($n: Int) { orders(first: $n) { edges { cursor } } }",
    variables: () => ({ n: null }),
  },
  { name: "an unknown field", query: "{ order(id: 1) { references } }" },
  { name: "no such syntax", query: "{ order(" },
];

export const USER_OPERATIONS: readonly UserOperation[] = [...WRITTEN, ...FEATURES, ...REFUSED];

/** The query that the README shows, as a reader would paste it. */
function readmeQuery(): string {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const [, query] = /```graphql\n(\{\n {2}orders[^`]*)```/.exec(readme) ?? [];
  if (!query) throw new Error("The README shows no query of orders.");
  return query;
}
