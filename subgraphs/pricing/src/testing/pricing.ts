import { randomUUID } from "node:crypto";
import { type Database, newId, Viewer } from "@baiyun/kit";
import { DomainUnderTest, type Outcome, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";

export const TODAY = new Date("2026-10-05T08:00:00.000Z");

export type Pricing = Awaited<ReturnType<typeof startPricing>>;

/** A running pricing domain whose clock stands at `TODAY`; the opening exchange rates hold whatever the day. */
export async function startPricing(own: Record<string, string> = { FX_RATE_MAX_AGE_DAYS: "100000" }) {
  const pricing = await DomainUnderTest.start(domain, own);
  pricing.clock.set(TODAY);
  return pricing;
}

/** Tells what happened to an order. Resolves once the event's effect is committed. */
export async function emit(
  pricing: Pricing,
  type: string,
  tenantId: string,
  payload: { orderId: string },
  occurredAt = TODAY,
): Promise<void> {
  const id = await pricing.tell({ from: "orders", type, aggregateId: payload.orderId, tenantId, occurredAt, payload });
  await pricing.handled(id);
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

export const quote = (
  pricing: Pricing,
  own: Record<string, unknown> = {},
  claims = customer(),
  selection = "id",
): Promise<Outcome> =>
  pricing.act(
    "quote",
    `... on QuoteOffered { quote { ${selection} } } ... on NoServiceForDestination { country }
     ... on OverWeightLimit { limitG billableG }`,
    quoteInput(own),
    claims,
  );

/** The quote that an act's success shows. */
export const offered = (outcome: Outcome) => outcome.quote as Record<string, unknown> & { id: string };

export const accept = (
  pricing: Pricing,
  quoteId: string,
  claims: ReturnType<typeof customer>,
  idempotencyKey: string = randomUUID(),
): Promise<Outcome> =>
  pricing.act(
    "acceptQuote",
    "... on AcceptQuoteSuccess { quote { id status acceptedAt } } ... on QuoteExpired { expiredAt } ... on QuoteNotOpen { status }",
    { idempotencyKey, quoteId },
    claims,
  );

/** An input's only fault, as `act` shows it. */
export const invalid = (field: string, message: string) => ({
  __typename: "InvalidInput",
  field,
  message,
  faults: [{ field, message }],
});

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
