import { randomUUID } from "node:crypto";
import { accept, customer, emit, type Pricing, rows, startPricing, submittedOrder, TODAY } from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

const QUOTED = { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 };

async function acceptedOrder() {
  const [orderId, tenant] = [randomUUID(), customer()];
  await emit(pricing, "order.submitted.v1", tenant.tid, submittedOrder(orderId, { parcel: QUOTED }));
  const [quote] = await rows<{ id: string }>(pricing.database, "SELECT id FROM quote WHERE order_id = $1", orderId);
  expect((await accept(pricing, quote!.id, tenant)).__typename).toBe("AcceptQuoteSuccess");
  return { orderId, tenantId: tenant.tid, quoteId: quote!.id };
}

async function weigh(order: { orderId: string; tenantId: string }, measured: object): Promise<string> {
  const measurementId = randomUUID();
  const id = await pricing.tell({
    from: "logistics",
    type: "parcel.measured.v1",
    aggregateId: randomUUID(),
    tenantId: order.tenantId,
    payload: {
      orderId: order.orderId,
      shipmentId: "01980000-0000-7000-8000-000000000001",
      measurementId,
      measured: { ...QUOTED, ...measured },
      measuredAt: TODAY.toISOString(),
    },
  });
  await pricing.handled(id);
  return measurementId;
}

const told = async (quoteId: string) =>
  (await pricing.events(quoteId)).filter(({ type }) => type === "quote.reweighed.v1").map(({ payload }) => payload);

it.each([
  ["as quoted", {}, "AS_QUOTED", 1_976],
  ["within what scales differ", { weightG: 2_070 }, "AS_QUOTED", 2_070],
  ["above", { weightG: 3_000 }, "ABOVE_QUOTE", 3_000],
  ["a little more than scales differ", { weightG: 2_075 }, "ABOVE_QUOTE", 2_075],
  ["larger, so that its volume counts", { heightMm: 300 }, "ABOVE_QUOTE", 4_940],
  ["over what the service takes", { weightG: 90_000 }, "OVER_SERVICE_LIMIT", 90_000],
])(
  "a parcel %s on the scales is told of, by the terms of its quote",
  async (_, measured, verdict, measuredBillableG) => {
    const order = await acceptedOrder();
    const measurementId = await weigh(order, measured);
    const [reweighed, ...more] = (await told(order.quoteId)) as Record<string, unknown>[];
    expect(more).toEqual([]);
    expect(reweighed).toMatchObject({
      quoteId: order.quoteId,
      orderId: order.orderId,
      measurementId,
      verdict,
      quotedBillableG: 1_976,
      measuredBillableG,
    });
  },
);

describe("what it costs then", () => {
  interface Price {
    sellTotal: { amountMinor: string; currency: string };
    dutyTotal: { amountMinor: string } | null;
    dutyKnown: { amountMinor: string };
    duty: { amountMinor: string } | null;
    tax: { amountMinor: string } | null;
  }
  async function priceOf(measured: object) {
    const order = await acceptedOrder();
    await weigh(order, measured);
    const [{ price }] = (await told(order.quoteId)) as [{ price: Price | null }];
    const [offered] = await rows<{ payload: Price }>(
      pricing.database,
      "SELECT payload FROM outbox_event WHERE type = 'quote.offered.v1' AND payload ->> 'orderId' = $1",
      order.orderId,
    );
    return { price, offered: offered!.payload };
  }
  const minor = (amount: { amountMinor: string } | null) => Number(amount!.amountMinor);

  it("is what was quoted, within what scales differ", async () => {
    for (const measured of [{}, { weightG: 2_070 }]) {
      const { price, offered } = await priceOf(measured);
      const { sellTotal, dutyTotal, dutyKnown, duty, tax } = offered;
      expect(price).toEqual({ sellTotal, dutyTotal, dutyKnown, duty, tax });
    }
  });

  it("follows its measures by the prices and rules of its quote, and tax follows the price", async () => {
    const [heavier, lighter] = [
      await priceOf({ weightG: 3_000 }),
      await priceOf({ weightG: 500, lengthMm: 200, widthMm: 100, heightMm: 50 }),
    ];
    for (const [{ price, offered }, way] of [
      [heavier, 1],
      [lighter, -1],
    ] as const) {
      expect(price!.sellTotal.currency).toBe(offered.sellTotal.currency);
      expect(Math.sign(minor(price!.sellTotal) - minor(offered.sellTotal))).toBe(way);
      expect(Math.sign(minor(price!.dutyTotal) - minor(offered.dutyTotal))).toBe(way);
      expect(price!.dutyKnown).toEqual(price!.dutyTotal);
    }
  });

  it("is not known where the service has no price for it", async () => {
    expect((await priceOf({ weightG: 90_000 })).price).toBeNull();
  });
});

it("tells nothing of an order without an accepted quote, nor of another tenant's", async () => {
  const order = await acceptedOrder();
  await weigh({ ...order, tenantId: randomUUID() }, { weightG: 3_000 });
  await weigh({ orderId: randomUUID(), tenantId: order.tenantId }, { weightG: 3_000 });
  expect(await told(order.quoteId)).toEqual([]);
});
