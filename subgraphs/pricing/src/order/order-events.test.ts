import { randomUUID } from "node:crypto";
import { inboxOf, newId, Viewer } from "@baiyun/kit";
import { statementsOf } from "@baiyun/kit/testing";
import { onOrderSubmitted } from "../consumers/on-order-submitted";
import {
  accept,
  customer,
  emit,
  orderLine,
  type Pricing,
  rows,
  startPricing,
  submittedOrder,
  TODAY,
} from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

const later = (seconds: number) => new Date(TODAY.getTime() + seconds * 1000);
const statuses = async (orderId: string) => {
  const quotes = await rows<{ status: string }>(
    pricing.database,
    "SELECT status FROM quote WHERE order_id = $1 ORDER BY id",
    orderId,
  );
  return quotes.map(({ status }) => status);
};
const eventsOf = (orderId: string) =>
  rows<{ type: string; payload: Record<string, unknown> }>(
    pricing.database,
    "SELECT type, payload FROM outbox_event WHERE payload ->> 'orderId' = $1 ORDER BY position",
    orderId,
  );
const ORDER = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Order { id quote { id status order { id } } landedCost { paidBy dutyTotal { decimal } vatTotal { decimal } fees { decimal } total { decimal currency } } }
  ... on OrderLine { dutyEstimate { decimal currency } } } }`;
const entities = async (claims: object, ...representations: object[]) =>
  (await pricing.run<{ _entities: Record<string, unknown>[] }>(ORDER, { representations }, claims)).data._entities;

async function submit(own: Record<string, unknown> = {}, at = TODAY) {
  const [orderId, tenant] = [newId(), customer()];
  const payload = submittedOrder(orderId, own);
  await emit(pricing, "order.submitted.v1", tenant.tid, payload, at);
  return { orderId, tenant, payload };
}
const openQuote = async (orderId: string) => {
  const [quote] = await rows<{ id: string }>(
    pricing.database,
    "SELECT id FROM quote WHERE order_id = $1 AND status = 'OFFERED'",
    orderId,
  );
  return quote!.id;
};

describe("order.submitted", () => {
  it("is answered with one offer, that the order and its lines show", async () => {
    const { orderId, tenant, payload } = await submit({ attempt: 1 });
    const quoteId = await openQuote(orderId);
    expect(await eventsOf(orderId)).toEqual([
      {
        type: "quote.offered.v1",
        payload: {
          quoteId,
          orderId,
          sellTotal: { amountMinor: "1917", currency: "EUR" },
          dutyTotal: { amountMinor: "2503", currency: "EUR" },
          dutyKnown: { amountMinor: "2503", currency: "EUR" },
          duty: { amountMinor: "600", currency: "EUR" },
          tax: { amountMinor: "1903", currency: "EUR" },
          expiresAt: "2026-10-06T08:00:00.000Z",
          attempt: 1,
        },
      },
    ]);
    const lines = payload.lines.map(({ orderLineId }) => ({ __typename: "OrderLine", id: orderLineId }));
    expect(await entities(tenant, { __typename: "Order", id: orderId }, ...lines)).toEqual([
      {
        id: orderId,
        quote: { id: quoteId, status: "OFFERED", order: { id: orderId } },
        landedCost: {
          paidBy: "SENDER",
          dutyTotal: { decimal: "6.00" },
          vatTotal: { decimal: "19.03" },
          fees: { decimal: "0.00" },
          total: { decimal: "25.03", currency: "EUR" },
        },
      },
      { dutyEstimate: { decimal: "3.00", currency: "EUR" } },
      { dutyEstimate: { decimal: "3.00", currency: "EUR" } },
    ]);
  });

  it("another tenant sees the order's fields empty, and the quote by reference not at all", async () => {
    const { orderId, payload } = await submit();
    const representations = [
      { __typename: "Order", id: orderId },
      { __typename: "OrderLine", id: payload.lines[0]!.orderLineId },
      { __typename: "Quote", id: await openQuote(orderId) },
    ];
    for (const claims of [customer(), {}]) {
      expect(await entities(claims, ...representations)).toEqual([
        { id: orderId, quote: null, landedCost: null },
        { dutyEstimate: null },
        null,
      ]);
    }
  });

  it("IOSS leaves the VAT on goods to the sale, and its number nowhere", async () => {
    const { orderId, tenant } = await submit({ iossNumber: "IM2760000742" });
    const [order] = await entities(tenant, { __typename: "Order", id: orderId });
    expect(order!.landedCost).toMatchObject({ vatTotal: { decimal: "1.14" }, total: { decimal: "7.14" } });
    const [quote] = await rows<{ everything: string }>(
      pricing.database,
      "SELECT quote::text AS everything FROM quote WHERE order_id = $1",
      orderId,
    );
    expect(quote!.everything.includes("IM2760000742")).toBe(false);
  });

  it.each([
    [
      "NoServiceForDestination",
      { destination: { country: "AR", postalCode: "1000" } },
      "YUN-STD does not deliver to this address in AR.",
    ],
    [
      "DangerousGoodsNotAllowed",
      { lines: [orderLine("851830", 1, "1000", "PI966")] },
      "YUN-STD does not take goods packed under PI966.",
    ],
    ["InvalidInput", { serviceCode: "TELEPORT" }, "There is no such service."],
    [
      "InvalidInput",
      { parcel: { weightG: 100_001, lengthMm: 10, widthMm: 10, heightMm: 10 } },
      "A parcel weighs 1 to 100000 g.",
    ],
  ])("is refused as %s, without a quote", async (code, own, message) => {
    const { orderId } = await submit({ ...own, attempt: 2 });
    expect(await eventsOf(orderId)).toEqual([
      { type: "quote.rejected.v1", payload: { orderId, code, message, attempt: 2 } },
    ]);
    expect(await statuses(orderId)).toEqual([]);
  });

  it("told twice under another id, it is answered once", async () => {
    const { orderId, tenant, payload } = await submit();
    await emit(pricing, "order.submitted.v1", tenant.tid, payload);
    expect(await statuses(orderId)).toEqual(["OFFERED"]);
    expect((await eventsOf(orderId)).length).toBe(1);
  });

  it("submitted again after an edit, it gets a new offer and keeps one", async () => {
    const { orderId, tenant, payload } = await submit();
    await emit(pricing, "order.edited.v1", tenant.tid, { orderId }, later(1));
    const resubmitted = { ...payload, parcel: { ...payload.parcel, weightG: 2000 } };
    await emit(pricing, "order.submitted.v1", tenant.tid, resubmitted, later(2));
    expect(await statuses(orderId)).toEqual(["VOID", "OFFERED"]);
    const [order] = await entities(tenant, { __typename: "Order", id: orderId });
    expect(order!.quote).toMatchObject({ id: await openQuote(orderId), status: "OFFERED" });
    const line = { __typename: "OrderLine", id: payload.lines[0]!.orderLineId };
    expect(await entities(tenant, line)).toEqual([{ dutyEstimate: { decimal: "3.00", currency: "EUR" } }]);
  });
});

it("a first submission is priced in four statements, besides the inbox's and the outbox's", async () => {
  const orderId = newId();
  const { handle } = onOrderSubmitted(pricing.services.orders);
  const event = {
    id: randomUUID(),
    type: "order.submitted.v1",
    aggregateId: orderId,
    tenantId: randomUUID(),
    occurredAt: TODAY.toISOString(),
    payload: submittedOrder(orderId),
  };
  const statements = await statementsOf(() => inboxOf(pricing.database, "pricing")(event, (tx) => handle(tx, event)));
  // The relay may be at work at the same time.
  const own = statements.filter((text) => !/outbox|^(BEGIN|COMMIT)/.test(text));
  expect(own.map((text) => /^(INSERT INTO "\w+"|SELECT \w+)/.exec(text)?.[1])).toEqual([
    'INSERT INTO "inbox_entry"',
    'INSERT INTO "order_progress"',
    "SELECT json_build_object",
    'INSERT INTO "quote"',
    'INSERT INTO "duty_estimate"',
  ]);
  expect(await statuses(orderId)).toEqual(["OFFERED"]);
});

describe.each(["order.edited.v1", "order.cancelled.v1"])("%s", (type) => {
  it("voids the offer, and the order shows none", async () => {
    const { orderId, tenant, payload } = await submit();
    await emit(pricing, type, tenant.tid, { orderId }, later(1));
    expect(await statuses(orderId)).toEqual(["VOID"]);
    const line = { __typename: "OrderLine", id: payload.lines[0]!.orderLineId };
    expect(await entities(tenant, { __typename: "Order", id: orderId }, line)).toEqual([
      { id: orderId, quote: null, landedCost: null },
      { dutyEstimate: null },
    ]);
  });

  it("that overtook the submission keeps it from being priced", async () => {
    const [orderId, tenant] = [newId(), customer()];
    await emit(pricing, type, tenant.tid, { orderId }, later(1));
    await emit(pricing, "order.submitted.v1", tenant.tid, submittedOrder(orderId), TODAY);
    expect(await statuses(orderId)).toEqual([]);
    expect(await eventsOf(orderId)).toEqual([]);
  });

  it("that comes late does not touch the offer of a newer submission", async () => {
    const { orderId, tenant } = await submit({}, later(5));
    await emit(pricing, type, tenant.tid, { orderId }, later(1));
    expect(await statuses(orderId)).toEqual(["OFFERED"]);
  });
});

describe("a quote accepted already", () => {
  async function accepted() {
    const order = await submit();
    await accept(pricing, await openQuote(order.orderId), order.tenant);
    return order;
  }

  it("stays as agreed when the order is cancelled, or its submission told again", async () => {
    const { orderId, tenant, payload } = await accepted();
    await emit(pricing, "order.submitted.v1", tenant.tid, payload);
    await emit(pricing, "order.cancelled.v1", tenant.tid, { orderId }, later(1));
    expect(await statuses(orderId)).toEqual(["ACCEPTED"]);
  });

  it("was for the order before its edit, and the next submission is priced anew", async () => {
    const { orderId, tenant, payload } = await accepted();
    await emit(pricing, "order.edited.v1", tenant.tid, { orderId }, later(1));
    expect(await statuses(orderId)).toEqual(["VOID"]);
    await emit(pricing, "order.submitted.v1", tenant.tid, payload, later(2));
    expect(await statuses(orderId)).toEqual(["VOID", "OFFERED"]);
  });

  it("gives way to a later submission even when the edit is told afterwards", async () => {
    const { orderId, tenant, payload } = await accepted();
    await emit(pricing, "order.submitted.v1", tenant.tid, payload, later(2));
    await emit(pricing, "order.edited.v1", tenant.tid, { orderId }, later(1));
    expect(await statuses(orderId)).toEqual(["VOID", "OFFERED"]);
  });
});

it("accepting an order's quote tells so once; a void one cannot be accepted", async () => {
  const { orderId, tenant } = await submit();
  const quoteId = await openQuote(orderId);
  await Promise.all([1, 2, 3].map(() => accept(pricing, quoteId, tenant)));
  const accepted = (await eventsOf(orderId)).filter(({ type }) => type === "quote.accepted.v1");
  expect(accepted).toEqual([{ type: "quote.accepted.v1", payload: { quoteId, orderId } }]);

  const other = await submit();
  const voided = await openQuote(other.orderId);
  await emit(pricing, "order.cancelled.v1", other.tenant.tid, { orderId: other.orderId }, later(1));
  expect(await accept(pricing, voided, other.tenant)).toEqual({
    __typename: "QuoteNotOpen",
    message: "This quote is VOID.",
    status: "VOID",
  });
});

it("an order's offer whose end is written down is still its quote, until the order changes", async () => {
  const { orderId, tenant, payload } = await submit();
  pricing.clock.set("2026-10-06T08:00:00.000Z");
  await pricing.database.transaction(Viewer.system, async (tx) => {
    while (await pricing.services.expiries.expire(tx));
  });
  pricing.clock.set(TODAY);
  expect(await statuses(orderId)).toEqual(["EXPIRED"]);
  // Told again it makes no second offer.
  await emit(pricing, "order.submitted.v1", tenant.tid, payload);
  expect(await statuses(orderId)).toEqual(["EXPIRED"]);
  await emit(pricing, "order.edited.v1", tenant.tid, { orderId }, later(1));
  expect(await entities(tenant, { __typename: "Order", id: orderId })).toEqual([
    { id: orderId, quote: null, landedCost: null },
  ]);
});

describe("a draft that orders hand along", () => {
  const REPORT = "verdict findings { line verdict code message }";
  const CHECK = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on OrderCheck { price { ${REPORT} } sellTotal { decimal currency } dutyAndTax { decimal } due { decimal } } } }`;
  const check = async (own: Record<string, unknown>, claims: object, customerId: string) => {
    const { orderId, customerId: _, iossNumber, ...stated } = submittedOrder(newId(), own);
    const draft = JSON.stringify({ ...stated, customerId, iossRegistered: iossNumber !== null });
    const representations = [{ __typename: "OrderCheck", orderId, draft }];
    return (await pricing.run<{ _entities: Record<string, unknown>[] }>(CHECK, { representations }, claims)).data
      ._entities[0]!;
  };

  it("costs what its submission would be quoted, of which nothing is kept", async () => {
    const tenant = customer();
    const priced = { sellTotal: { decimal: "19.17", currency: "EUR" }, dutyAndTax: { decimal: "25.03" } };
    const report = await check({}, tenant, tenant.tid);
    expect(report).toMatchObject({ price: { findings: [{ verdict: "OK", code: "PRICED" }] }, ...priced });
    expect(report.due).toEqual({ decimal: "44.20" });
    expect((await check({ incoterm: "DAP" }, tenant, tenant.tid)).due).toEqual({ decimal: "19.17" });
    const kept = await rows(pricing.database, "SELECT 1 FROM quote WHERE tenant_id = $1", tenant.tid);
    expect(kept).toEqual([]);
  });

  it("is refused as its submission would be, by line, and shown to nobody else", async () => {
    const tenant = customer();
    const blocked = (code: string, message: string, line: number | null = null) => ({
      price: { verdict: "BLOCKING", findings: [{ line, verdict: "BLOCKING", code, message }] },
      sellTotal: null,
      dutyAndTax: null,
      due: null,
    });
    const battery = { lines: [orderLine("851830", 1, "1000", "PI966")] };
    expect(await check(battery, tenant, tenant.tid)).toEqual(
      blocked("DANGEROUS_GOODS_NOT_ALLOWED", "YUN-STD does not take goods packed under PI966."),
    );
    const lines = [orderLine("610910", 1, "1000"), { ...orderLine("610910", 1, "1000"), quantity: 0 }];
    expect(await check({ lines }, tenant, tenant.tid)).toEqual(blocked("INVALID_INPUT", "Must be 1 to 100000.", 2));
    expect(await check({}, customer(), tenant.tid)).toEqual({
      price: null,
      sellTotal: null,
      dutyAndTax: null,
      due: null,
    });
  });
});
