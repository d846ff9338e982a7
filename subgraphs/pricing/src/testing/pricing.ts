import { randomUUID } from "node:crypto";
import { connectRedis, createLogger, type Database, newId, publish, type Subgraph, Viewer } from "@baiyun/kit";
import { run, testEnvironment, until, viewer } from "@baiyun/kit/testing";
import { openDatabase } from "../database";
import { start } from "../main";

/** A running pricing domain whose clock the test sets, and its rows. */
export interface Pricing {
  subgraph: Subgraph;
  database: Database;
  clock: { now: Date };
  emit(type: string, tenantId: string, payload: { orderId: string }, occurredAt?: Date): Promise<string>;
  close(): Promise<void>;
}

export const TODAY = new Date("2026-10-05T08:00:00.000Z");

export async function startPricing(): Promise<Pricing> {
  const env = await testEnvironment("pricing");
  const clock = { now: TODAY };
  const subgraph = await start(env, () => clock.now);
  const database = await openDatabase(env.DATABASE_URL!);
  const redis = await connectRedis(env.REDIS_URL!, createLogger("test", "silent"));
  return {
    subgraph,
    database,
    clock,
    /** Resolves once the event's effect is committed. */
    emit: async (type, tenantId, payload, occurredAt = TODAY) => {
      const id = randomUUID();
      const event = { id, type, aggregateId: payload.orderId, tenantId, occurredAt: occurredAt.toISOString(), payload };
      await publish(redis, "orders", event);
      await until(async () => (await rows(database, "SELECT 1 FROM inbox_entry WHERE event_id = $1", id)).length === 1);
      return id;
    },
    close: async () => {
      redis.destroy();
      await subgraph.close();
      await database.close();
    },
  };
}

export const rows = <T = Record<string, unknown>>(database: Database, sql: string, ...parameters: unknown[]) =>
  database.transaction(Viewer.system, (tx) => tx.query<T[]>(sql, parameters));

export const customer = (tenantId = randomUUID()) => viewer("customer_member", tenantId);

/** 38 × 26 × 12 cm, 640 g. */
export const PARCEL = { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 };

export const shirts = (quantity = 5) => ({
  description: "Cotton T-shirt",
  quantity,
  unitValue: { amountMinor: "1000", currency: "EUR" },
  hs6: "610910",
});

export const quoteInput = (own: Record<string, unknown> = {}) => ({
  idempotencyKey: randomUUID(),
  serviceCode: "YUN-STD",
  destination: { country: "DE", postalCode: "10115" },
  parcel: PARCEL,
  goods: [shirts()],
  currency: "CNY",
  ...own,
});

export interface Outcome {
  __typename: string;
  quote?: Record<string, unknown> & { id: string };
  [field: string]: unknown;
}

const REFUSALS = `... on NoServiceForDestination { message country } ... on OverWeightLimit { message limitG billableG }
  ... on DangerousGoodsNotAllowed { message } ... on InvalidInput { field message } ... on IdempotencyKeyReused { message }`;

export async function quote(
  { subgraph }: Pricing,
  own: Record<string, unknown> = {},
  claims = customer(),
  selection = "id",
): Promise<Outcome> {
  const mutation = `mutation ($input: QuoteInput!) {
    quote(input: $input) { __typename ... on QuoteOffered { quote { ${selection} } } ${REFUSALS} } }`;
  const { data, errors } = await run<{ quote: Outcome }>(subgraph, mutation, { input: quoteInput(own) }, claims);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.quote;
}

export async function accept(
  { subgraph }: Pricing,
  quoteId: string,
  claims: ReturnType<typeof customer>,
  idempotencyKey: string = randomUUID(),
): Promise<Outcome> {
  const mutation = `mutation ($input: AcceptQuoteInput!) { acceptQuote(input: $input) { __typename
    ... on AcceptQuoteSuccess { quote { id status acceptedAt } } ... on QuoteExpired { expiredAt }
    ... on QuoteNotOpen { status } } }`;
  const variables = { input: { idempotencyKey, quoteId } };
  const { data, errors } = await run<{ acceptQuote: Outcome }>(subgraph, mutation, variables, claims);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.acceptQuote;
}

export const submittedOrder = (orderId: string, own: Record<string, unknown> = {}) => ({
  orderId,
  customerId: randomUUID(),
  serviceCode: "YUN-STD",
  currency: "EUR",
  incoterm: "DDP",
  destination: { country: "DE", postalCode: "10115" },
  iossNumber: null,
  parcel: PARCEL,
  lines: [orderLine("610910", 5, "1000"), orderLine("910211", 1, "2500")],
  ...own,
});

export const orderLine = (hs6: string, quantity: number, amountMinor: string, battery = "NONE") => ({
  orderLineId: newId(),
  sku: "SKU-1",
  description: "Goods",
  quantity,
  unitValue: { amountMinor, currency: "EUR" },
  hs6,
  originCountry: "CN",
  battery,
});
