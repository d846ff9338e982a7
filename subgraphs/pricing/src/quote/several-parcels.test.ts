import { newId } from "@baiyun/kit";
import {
  accept,
  customer,
  emit,
  offered,
  orderLine,
  PARCEL,
  type Pricing,
  quote,
  rows,
  shirts,
  startPricing,
  submittedOrder,
  TODAY,
} from "../testing/pricing";

let pricing: Pricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.close());

const SMALL = { weightG: 500, lengthMm: 200, widthMm: 150, heightMm: 100 };
const LONG = { weightG: 2_000, lengthMm: 700, widthMm: 100, heightMm: 100 };
const battery = (own: object = {}) => ({ ...shirts(1), hs6: "851762", battery: "PI967", ...own });
const SHOWN = `sellTotal { amountMinor } weight { actualG volumetricG billableG } parcelWeights { actualG volumetricG billableG }
  lines { parcel kind basis amount { decimal } } inputsHash landedCost { total { decimal } }`;
const shown = async (own: object) => offered(await quote(pricing, { parcel: undefined, ...own }, customer(), SHOWN));
const linesOf = async (own: object) =>
  ((await shown(own)).lines as { parcel: number | null; kind: string; amount: { decimal: string } }[]).map(
    ({ parcel, kind, amount }) => [parcel, kind, amount.decimal],
  );

describe("a quote of several parcels", () => {
  it("weighs and charges each by itself, and sums; duty is what it is for one", async () => {
    const one = await shown({ parcel: PARCEL });
    expect(await shown({ parcels: [PARCEL, SMALL] })).toMatchObject({
      sellTotal: { amountMinor: "21027" },
      weight: { actualG: 1_140, volumetricG: 2_476, billableG: 2_476 },
      parcelWeights: [
        { actualG: 640, volumetricG: 1_976, billableG: 1_976 },
        { actualG: 500, volumetricG: 500, billableG: 500 },
      ],
      lines: [
        { parcel: 1, kind: "FREIGHT", basis: "1976 g at 72.00 CNY per kg", amount: { decimal: "142.27" } },
        { parcel: 1, kind: "REGISTRATION", basis: "16.00 CNY per parcel", amount: { decimal: "16.00" } },
        { parcel: 2, kind: "FREIGHT", basis: "500 g at 72.00 CNY per kg", amount: { decimal: "36.00" } },
        { parcel: 2, kind: "REGISTRATION", basis: "16.00 CNY per parcel", amount: { decimal: "16.00" } },
      ],
    });
    expect(one.weight).toEqual({ actualG: 640, volumetricG: 1_976, billableG: 1_976 });
    expect(one.parcelWeights).toEqual([one.weight]);
  });

  it("of one is the quote of that one, to the byte", async () => {
    const [one, listed] = [await shown({ parcel: PARCEL }), await shown({ parcels: [PARCEL] })];
    expect(listed).toEqual(one);
    const numbered = await shown({ parcel: PARCEL, goods: [{ ...shirts(), parcels: [1] }] });
    expect(numbered.inputsHash).toBe(one.inputsHash);
  });

  it("charges for what is large or has batteries where it is", async () => {
    expect(await linesOf({ parcels: [SMALL, LONG], goods: [] })).toEqual([
      [1, "FREIGHT", "36.00"],
      [1, "REGISTRATION", "16.00"],
      [2, "FREIGHT", "144.00"],
      [2, "REGISTRATION", "16.00"],
      [2, "OVERSIZE", "50.00"],
    ]);
    const batteries = async (goods: object[]) =>
      (await linesOf({ parcels: [SMALL, SMALL], serviceCode: "YUN-BATT", goods }))
        .filter(([, kind]) => kind === "BATTERY")
        .map(([parcel]) => parcel);
    expect(await batteries([shirts(1), battery({ parcels: [2] })])).toEqual([2]);
    expect(await batteries([battery()])).toEqual([1, 2]);
    expect(await batteries([shirts(1)])).toEqual([]);
  });

  it("is refused where one parcel is too heavy or is stated wrongly, by every fault", async () => {
    const heavy = { ...SMALL, weightG: 90_000 };
    expect(await quote(pricing, { parcel: undefined, parcels: [SMALL, heavy] })).toMatchObject({
      __typename: "OverWeightLimit",
      billableG: 90_000,
    });
    const faultsOf = async (own: Record<string, unknown>) => (await quote(pricing, own)).faults;
    const both = { field: "parcels", message: "State the parcel or the parcels, not both." };
    expect(await faultsOf({ parcels: [SMALL] })).toEqual([both]);
    expect(await faultsOf({ parcel: undefined })).toEqual([
      { field: "parcels", message: "State the parcel, or the parcels." },
    ]);
    expect(await faultsOf({ parcel: undefined, parcels: Array.from({ length: 21 }, () => SMALL) })).toEqual([
      { field: "parcels", message: "An order has at most 20 parcels." },
    ]);
    expect(
      await faultsOf({ parcel: undefined, parcels: [SMALL, SMALL], goods: [{ ...shirts(1), parcels: [1, 3] }] }),
    ).toEqual([{ field: "goods.0.parcels", message: "There are 2 parcels." }]);
    const light = { ...SMALL, heightMm: 1_000, widthMm: 1_000, weightG: 1 };
    expect(await faultsOf({ parcel: undefined, parcels: [SMALL, light] })).toEqual([
      {
        field: "parcels.1.weightG",
        message: expect.stringMatching(/^A parcel of this size weighs \d+ g at least, not 1 g\.$/),
      },
    ]);
  });
});

describe("an order of several parcels", () => {
  const quotesOf = (orderId: string) =>
    rows<{ id: string; status: string }>(
      pricing.database,
      "SELECT id, status FROM quote WHERE order_id = $1 ORDER BY id",
      orderId,
    );
  const told = (orderId: string) =>
    rows<{ type: string; payload: Record<string, unknown> }>(
      pricing.database,
      "SELECT type, payload FROM outbox_event WHERE payload ->> 'orderId' = $1 ORDER BY position",
      orderId,
    );
  const several = (own: object = {}) => ({ parcel: PARCEL, parcels: [PARCEL, SMALL], ...own });
  async function submit(own: object = {}, tenant = customer()) {
    const orderId = newId();
    await emit(pricing, "order.submitted.v1", tenant.tid, submittedOrder(orderId, { ...several(), ...own }));
    return { orderId, tenant };
  }

  it("is priced by all of them, replays to the byte, and is weighed when the last is on the scales", async () => {
    const lines = [{ ...orderLine("610910", 5, "1000"), inParcels: [{ number: 2, quantity: 5 }] }];
    const { orderId, tenant } = await submit({ lines, currency: "CNY" });
    const { id } = (await quotesOf(orderId))[0]!;
    const { data } = await pricing.run(
      "query ($id: ID!) { quoteReplay(id: $id) { identical calculation } }",
      { id },
      tenant,
    );
    expect(data.quoteReplay).toEqual({ identical: true, calculation: "baiyun.pricing/2" });
    expect((await told(orderId))[0]!.payload.sellTotal).toEqual({ amountMinor: "21027", currency: "CNY" });
    await accept(pricing, id, tenant);
    const weigh = async (parcels: (object | null)[]) => {
      const payload = { orderId, shipmentId: newId(), measurementId: newId(), measured: SMALL, parcels };
      const about = { aggregateId: newId(), tenantId: tenant.tid };
      const measured = { ...about, payload: { ...payload, measuredAt: TODAY.toISOString() } };
      await pricing.handled(await pricing.tell({ from: "logistics", type: "parcel.measured.v1", ...measured }));
    };
    const before = (await told(orderId)).length;
    await weigh([{ ...PARCEL, weightG: 9_000 }, null]);
    expect(await told(orderId)).toHaveLength(before);
    await weigh([PARCEL, { ...SMALL, weightG: 700 }]);
    expect((await told(orderId)).at(-1)).toMatchObject({
      type: "quote.reweighed.v1",
      payload: {
        ...{ verdict: "ABOVE_QUOTE", quotedBillableG: 2_476, measuredBillableG: 2_676, parcelsBillableG: [1_976, 700] },
        price: { sellTotal: { amountMinor: "22467", currency: "CNY" } },
      },
    });
    await weigh([PARCEL, { ...SMALL, weightG: 90_000 }]);
    expect((await told(orderId)).at(-1)!.payload).toMatchObject({ verdict: "OVER_SERVICE_LIMIT", price: null });
  });

  const goods = [
    { description: "Shirts", quantity: 5, unitValue: { amountMinor: "1000", currency: "EUR" }, hs6: "610910" },
    { description: "Watch", quantity: 1, unitValue: { amountMinor: "2500", currency: "EUR" }, hs6: "910211" },
  ];
  const loose = async (tenant: ReturnType<typeof customer>, own: object = {}) => {
    const stated = { parcel: undefined, parcels: [PARCEL, SMALL], currency: "EUR", dutiesPrepaid: true, goods };
    return offered(await quote(pricing, { ...stated, ...own }, tenant)).id;
  };

  it("that names a quote made before has its price, once, also when it is asked for again", async () => {
    const tenant = customer();
    const quoteId = await loose(tenant);
    const { orderId } = await submit({ quoteId, attempt: 1 }, tenant);
    const [, taken] = await quotesOf(orderId);
    expect((await quotesOf(orderId)).map(({ status }) => status)).toEqual(["VOID", "OFFERED"]);
    expect(await told(orderId)).toMatchObject([
      { type: "quote.offered.v1", payload: { quoteId: taken!.id, attempt: 1 } },
    ]);
    const again = submittedOrder(orderId, several({ quoteId, attempt: 2 }));
    await emit(pricing, "order.submitted.v1", tenant.tid, again, new Date(TODAY.getTime() + 1_000));
    expect((await quotesOf(orderId)).map(({ status }) => status)).toEqual(["VOID", "VOID", "VOID", "OFFERED"]);
    expect((await told(orderId)).at(-1)).toMatchObject({ type: "quote.offered.v1", payload: { attempt: 2 } });
    const other = await submit({ quoteId }, tenant);
    expect((await told(other.orderId)).map(({ payload }) => payload.code)).toEqual(["QuoteNotOpen"]);
  });

  it("that names one of other parcels, of another customer or none has no price, and is told in what it differs", async () => {
    const tenant = customer();
    const quoteId = await loose(tenant, { parcels: [PARCEL, LONG], signature: true });
    const cases = [await submit({ quoteId }, tenant), await submit({ quoteId }), await submit({ quoteId: newId() })];
    const outcomes = await Promise.all(cases.map(({ orderId }) => told(orderId)));
    expect(outcomes.map(([event]) => [event!.payload.code, event!.payload.differing])).toEqual([
      ["QuoteNotAlike", ["parcels", "signature"]],
      ["QuoteNotFound", undefined],
      ["QuoteNotFound", undefined],
    ]);
    for (const { orderId } of cases) expect((await quotesOf(orderId)).map(({ status }) => status)).toEqual(["VOID"]);
    const status = await rows(pricing.database, "SELECT status FROM quote WHERE id = $1", quoteId);
    expect(status).toEqual([{ status: "OFFERED" }]);
  });
});
