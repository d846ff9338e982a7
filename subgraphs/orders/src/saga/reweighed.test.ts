import { staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const typesOf = async (id: string) => (await orders.events(id)).map(({ type }) => type);

describe("a parcel on the scales", () => {
  const weigh = async (orderId: string, verdict: string, more: object = {}) =>
    orders.handled(
      await orders.tell("pricing", "quote.reweighed.v1", {
        orderId,
        verdict,
        quotedBillableG: 1_976,
        measuredBillableG: 3_000,
        limitG: 2_000,
        ...more,
      }),
    );

  const EUR = (amountMinor: string) => ({ amountMinor, currency: "EUR" });
  const costing = (sell: string, duty: string) => ({
    price: { sellTotal: EUR(sell), dutyTotal: EUR(duty), dutyKnown: EUR(duty) },
  });

  it.each([
    ["more", "ABOVE_QUOTE", costing("3000", "250"), "3250"],
    ["less", "AS_QUOTED", costing("1500", "0"), "1500"],
  ])("that costs %s has finance hold that, and goes on", async (_case, verdict, price, amountMinor) => {
    const { id } = await orders.labelled(me);
    await weigh(id, verdict, price);
    expect((await orders.events(id)).at(-1)).toMatchObject({
      type: "order.funding_requested.v1",
      payload: { attempt: 2, amount: EUR(amountMinor), reason: "REWEIGH" },
    });
    expect(await orders.shown(id)).toMatchObject({ status: "IN_FULFILMENT" });
    await orders.handled(await orders.hold(id));
    expect((await orders.rows(id)).saga).toMatchObject({ funds: "HELD", heldMinor: amountMinor, waitingFor: "PARCEL" });
    const before = await orders.rows(id);
    await weigh(id, verdict, price);
    expect(await orders.rows(id)).toEqual(before);
  });

  it("that costs more than its customer has is held, and goes on when there is more", async () => {
    const { id } = await orders.labelled(me);
    await weigh(id, "ABOVE_QUOTE", costing("3000", "0"));
    await orders.handled(await orders.deny(id));
    expect(await orders.shown(id)).toMatchObject({
      status: "ON_HOLD",
      priorStatus: "IN_FULFILMENT",
      holdCause: "FUNDS",
      holdReason: "Finance holds no 30.00 EUR: INSUFFICIENT_FUNDS, -1.00 EUR are available.",
    });
    expect((await orders.rows(id)).saga).toMatchObject({ waitingFor: "FUNDS_UNDER_WAY", heldMinor: "1845" });
    expect((await typesOf(id)).at(-1)).toBe("order.held.v1");
    const wallet = { walletId: me.tid, customerId: me.tid, cause: "TOP_UP" };
    await orders.tell("finance", "wallet.changed.v1", wallet);
    await orders.once(id, ({ fundingAttempts }) => fundingAttempts === 3);
    await orders.hold(id);
    await orders.reaching(id, "IN_FULFILMENT");
    expect((await typesOf(id)).slice(-2)).toEqual(["order.funding_requested.v1", "order.released.v1"]);
    expect((await orders.rows(id)).saga).toMatchObject({ funds: "HELD", heldMinor: "3000" });
  });

  it("that costs less goes on whatever finance answers", async () => {
    const { id } = await orders.labelled(me);
    await weigh(id, "AS_QUOTED", costing("1000", "0"));
    await orders.handled(await orders.deny(id, { reason: "WALLET_FROZEN" }));
    expect(await orders.shown(id)).toMatchObject({ status: "IN_FULFILMENT" });
    expect((await orders.rows(id)).saga).toMatchObject({ funds: "HELD", heldMinor: "1845" });
  });

  it("skipped by our staff goes on with what is held, which is captured", async () => {
    const { id } = await orders.labelled(me);
    await weigh(id, "ABOVE_QUOTE", costing("3000", "0"));
    await orders.handled(await orders.deny(id));
    const skipped = await orders.must("skipSagaStep", { orderId: id, reason: "Our scales were off" }, staff("ops"));
    expect(skipped).toMatchObject({ status: "IN_FULFILMENT" });
    await orders.handled(await orders.carry(id, "DELIVERED"));
    expect((await typesOf(id)).at(-1)).toBe("order.funding_due.v1");
  });

  it.each([
    ["ABOVE_QUOTE", "Measured, it counts as 3000 g; 1976 g were quoted."],
    ["OVER_SERVICE_LIMIT", "Measured, it counts as 3000 g; its service takes 2000 g."],
  ])("%s holds its order, and tells who works on it", async (verdict, holdReason) => {
    const { id } = await orders.labelled(me);
    await weigh(id, verdict);
    expect(await orders.shown(id)).toMatchObject({
      status: "ON_HOLD",
      priorStatus: "IN_FULFILMENT",
      holdCause: "WEIGHT_ABOVE_QUOTE",
      holdReason,
    });
    expect((await typesOf(id)).at(-1)).toBe("order.held.v1");
  });

  it("as quoted, or of an order that is shipped, changes nothing", async () => {
    const { id } = await orders.labelled(me);
    const before = await orders.rows(id);
    await weigh(id, "AS_QUOTED");
    expect(await orders.rows(id)).toEqual(before);
    await orders.carry(id, "DEPARTED");
    await orders.reaching(id, "SHIPPED");
    const shipped = await orders.rows(id);
    await weigh(id, "ABOVE_QUOTE");
    expect(await orders.rows(id)).toEqual(shipped);
  });
});
