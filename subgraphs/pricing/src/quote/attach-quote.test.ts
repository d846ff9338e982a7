import { randomUUID } from "node:crypto";
import { newId } from "@baiyun/kit";
import {
  accept,
  customer,
  emit,
  offered,
  type Pricing,
  quote,
  rows,
  startPricing,
  submittedOrder,
  TODAY,
} from "../testing/pricing";
import { draft, ownCard, publishVersion } from "../testing/rate-cards";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterEach(() => {
  pricing.clock.set(TODAY);
});
afterAll(() => pricing.close());

const later = (seconds: number) => new Date(TODAY.getTime() + seconds * 1000);
const quotesOf = (orderId: string) =>
  rows<{ id: string; status: string }>(
    pricing.database,
    "SELECT id, status FROM quote WHERE order_id = $1 ORDER BY id",
    orderId,
  );
const statuses = async (orderId: string) => (await quotesOf(orderId)).map(({ status }) => status);
const eventsOf = (orderId: string) =>
  rows<{ type: string; payload: Record<string, unknown> }>(
    pricing.database,
    "SELECT type, payload FROM outbox_event WHERE payload ->> 'orderId' = $1 ORDER BY position",
    orderId,
  );
const dutyOf = async (orderLineId: string, claims: object) => {
  const { data } = await pricing.run<{ _entities: object[] }>(
    "query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrderLine { dutyEstimate { decimal currency } } } }",
    { of: [{ __typename: "OrderLine", id: orderLineId }] },
    claims,
  );
  return data._entities;
};
async function submit(tenant = customer(), own: Record<string, unknown> = {}) {
  const orderId = newId();
  const payload = submittedOrder(orderId, own);
  await emit(pricing, "order.submitted.v1", tenant.tid, payload);
  return { orderId, tenant, payload, own: (await quotesOf(orderId))[0]!.id };
}

describe("attachQuote", () => {
  const attach = (quoteId: string, orderId: string, claims: object, idempotencyKey: string = randomUUID()) =>
    pricing.act(
      "attachQuote",
      `... on AttachQuoteSuccess { quote { id status sellTotal { amountMinor } expiresAt order { id } takenFrom { id status } } }
       ... on QuoteNotAlike { differing }`,
      { idempotencyKey, quoteId, orderId },
      claims,
    );
  const goods = ["610910", "910211"].map((hs6, n) => ({
    ...{ description: "As the shop calls it", quantity: [5, 1][n]!, hs6 },
    unitValue: { amountMinor: ["1000", "2500"][n]!, currency: "EUR" },
  }));
  const loose = async (tenant: ReturnType<typeof customer>, own: object = {}) =>
    offered(await quote(pricing, { currency: "EUR", dutiesPrepaid: true, goods, ...own }, tenant)).id;

  it("gives an order the price that was offered for its parcel before prices rose", async () => {
    const tenant = customer();
    const quoteId = await loose(tenant);
    const card = await ownCard(pricing.database, tenant.tid);
    pricing.clock.set(later(1));
    await publishVersion(pricing, await draft(pricing.database, card, later(2), null, [{ perKg: 90_000 }]));
    pricing.clock.set(later(60));
    const { orderId, payload, own: dear } = await submit(tenant, { attempt: 3 });

    const outcomes = await Promise.all([1, 2, 3].map(() => attach(quoteId, orderId, tenant)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      "AttachQuoteSuccess",
      "QuoteNotOpen",
      "QuoteNotOpen",
    ]);
    const { quote: taken } = outcomes.find(({ __typename }) => __typename === "AttachQuoteSuccess")! as unknown as {
      quote: { id: string };
    };
    expect(taken).toEqual({
      ...{ id: expect.any(String), status: "OFFERED", sellTotal: { amountMinor: "1917" } },
      ...{ expiresAt: "2026-10-06T08:00:00.000Z", order: { id: orderId }, takenFrom: { id: quoteId, status: "VOID" } },
    });
    expect(taken.id > dear).toBe(true);
    expect(await statuses(orderId)).toEqual(["VOID", "OFFERED"]);
    expect((await eventsOf(orderId)).at(-1)).toEqual({
      type: "quote.offered.v1",
      payload: {
        ...{ quoteId: taken.id, orderId, expiresAt: "2026-10-06T08:00:00.000Z", attempt: 3 },
        sellTotal: { amountMinor: "1917", currency: "EUR" },
        dutyTotal: { amountMinor: "2503", currency: "EUR" },
        dutyKnown: { amountMinor: "2503", currency: "EUR" },
        duty: { amountMinor: "600", currency: "EUR" },
        tax: { amountMinor: "1903", currency: "EUR" },
      },
    });
    expect(await dutyOf(payload.lines[0]!.orderLineId, tenant)).toEqual([
      { dutyEstimate: { decimal: "3.00", currency: "EUR" } },
    ]);
    const { data } = await pricing.run(
      "query ($id: ID!) { quoteReplay(id: $id) { identical } }",
      { id: taken.id },
      tenant,
    );
    expect(data.quoteReplay).toEqual({ identical: true });
    expect((await accept(pricing, taken.id, tenant)).__typename).toBe("AcceptQuoteSuccess");
    pricing.clock.set(TODAY);
  });

  it("one that was accepted stays so, and the order goes on by it", async () => {
    const { orderId, tenant } = await submit();
    const quoteId = await loose(tenant);
    await accept(pricing, quoteId, tenant);
    expect(await attach(quoteId, orderId, tenant)).toMatchObject({ quote: { status: "ACCEPTED" } });
    expect((await eventsOf(orderId)).map(({ type }) => type)).toEqual([
      "quote.offered.v1",
      "quote.offered.v1",
      "quote.accepted.v1",
    ]);
    expect(await attach(await loose(tenant), orderId, tenant)).toMatchObject({ __typename: "OrderHasNoOpenQuote" });
  });

  it("refuses what is not alike, not loose, over, or another's, and changes nothing", async () => {
    const { orderId, tenant, own } = await submit();
    const heavier = await loose(tenant, {
      parcel: { weightG: 700, lengthMm: 380, widthMm: 260, heightMm: 120 },
      signature: true,
    });
    expect(await attach(heavier, orderId, tenant)).toEqual({
      ...{ __typename: "QuoteNotAlike", differing: ["parcel", "signature"] },
      message: "The order and the quote differ in parcel, signature.",
    });
    const quoteId = await loose(tenant);
    const outcomes = [
      await attach(own, orderId, tenant),
      await attach(quoteId, newId(), tenant),
      await attach(quoteId, "none", tenant),
      await attach("none", orderId, tenant),
      await attach(await loose(customer()), orderId, tenant),
      await attach(quoteId, orderId, customer()),
    ];
    expect(outcomes.map(({ __typename }) => __typename)).toEqual([
      "QuoteNotLoose",
      "OrderHasNoOpenQuote",
      "OrderHasNoOpenQuote",
      "QuoteNotFound",
      "QuoteNotFound",
      "QuoteNotFound",
    ]);
    pricing.clock.set("2026-10-06T08:00:00.000Z");
    expect((await attach(quoteId, orderId, tenant)).__typename).toBe("QuoteExpired");
    pricing.clock.set(TODAY);
    expect(await statuses(orderId)).toEqual(["OFFERED"]);
    expect(await eventsOf(orderId)).toHaveLength(1);
  });
});
