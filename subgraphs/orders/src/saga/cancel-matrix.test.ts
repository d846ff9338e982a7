import { newId } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const saga = async (id: string) => (await orders.rows(id)).saga!;

/** What is told of an order from its cancellation on. */
async function ending(id: string, end: () => Promise<unknown>) {
  const before = (await orders.events(id)).length;
  await end();
  return (await orders.events(id)).slice(before);
}

const released = (orderId: string, fee: object | null = null, feeReason: string | null = null) => ({
  type: "order.funding_released.v1",
  payload: { orderId, customerId: me.tid, fee, feeReason },
});
const givenBack = (orderId: string) => ({ type: "order.allocation_released.v1", payload: { orderId } });
const cancelled = (orderId: string) => ({ type: "order.cancelled.v1", payload: { orderId } });
const cancel = (id: string) => orders.must("cancelOrder", { orderId: id }, me);

const STAGES: Record<string, () => Promise<string>> = {
  draft: async () => (await orders.draft(me)).id,
  submitted: async () => (await orders.submitted(me)).id,
  priced: async () => (await orders.priced(me)).id,
  asked: async () => (await orders.accepted(me)).id,
  denied: async () => {
    const { id } = await orders.accepted(me);
    await orders.handled(await orders.deny(id));
    return id;
  },
  funded: async () => (await orders.funded(me)).id,
  outOfStock: async () => {
    const { id } = await orders.funded(me);
    await orders.handled(await orders.allocate(id, "unavailable", { lines: [] }));
    return id;
  },
  allocated: async () => (await orders.allocated(me)).id,
  labelled: async () => (await orders.labelled(me)).id,
  received: async () => {
    const { id } = await orders.labelled(me);
    await orders.handled(await orders.carry(id, "RECEIVED"));
    return id;
  },
};

describe("before the label", () => {
  it.each([
    ["draft", false, false],
    ["submitted", false, false],
    ["priced", false, false],
    ["asked", true, false],
    ["denied", true, false],
    ["funded", true, true],
    ["outOfStock", true, true],
    ["allocated", true, true],
  ])("a %s order is cancelled at once, and all that was asked for is given back", async (stage, money, goods) => {
    const id = await STAGES[stage]!();
    expect(await ending(id, () => cancel(id))).toEqual([
      ...(money ? [released(id)] : []),
      ...(goods ? [givenBack(id)] : []),
      cancelled(id),
    ]);
    expect(await orders.shown(id)).toMatchObject({ status: "CANCELLED", priorStatus: null, cancelReason: null });
    if (stage !== "draft") {
      expect(await saga(id)).toMatchObject({
        step: "CANCELLED",
        waitingFor: null,
        deadline: null,
        funds: money ? "RELEASED" : "NONE",
        stock: goods ? "RELEASED" : "NONE",
        heldMinor: null,
        feeReason: null,
      });
    }
    const over = await orders.rows(id);
    await orders.handled(await orders.hold(id), await orders.allocate(id), await orders.deny(id));
    expect(await orders.rows(id)).toEqual(over);
  });
});

describe("with a label", () => {
  it.each([
    ["labelled", {}, "LABEL_VOIDED", "100"],
    ["labelled", { interceptId: newId() }, "INTERCEPTED", "400"],
    ["received", {}, "INTERCEPTED", "400"],
  ])(
    "a %s order is cancelled when logistics took its parcel out (%j), for a fee",
    async (stage, how, feeReason, fee) => {
      const id = await STAGES[stage]!();
      expect(await ending(id, () => cancel(id))).toEqual([cancelled(id)]);
      expect(await orders.shown(id)).toMatchObject({ status: "CANCEL_REQUESTED", priorStatus: "IN_FULFILMENT" });
      expect((await saga(id)).waitingFor).toBe("CANCELLATION");
      const told = await ending(id, async () => {
        await orders.tell("logistics", "shipment.cancelled.v1", { orderId: id, ...how });
        await orders.reaching(id, "CANCELLED");
      });
      expect(told).toEqual([released(id, { amountMinor: fee, currency: "EUR" }, feeReason), givenBack(id)]);
      expect(await saga(id)).toMatchObject({ step: "CANCELLED", funds: "RELEASED", feeReason, feeMinor: fee });
      // The fee is captured out of the hold, which is no news of the order.
      const before = await orders.rows(id);
      const captured = { holdId: newId(), orderId: id, amount: { amountMinor: fee, currency: "EUR" } };
      await orders.handled(await orders.tell("finance", "hold.captured.v1", captured));
      expect(await orders.rows(id)).toEqual(before);
    },
  );

  it("costs what an intercept does when its parcel was intercepted before it was cancelled", async () => {
    const id = await STAGES.labelled!();
    await orders.handled(
      await orders.tell("logistics", "shipment.cancelled.v1", { orderId: id, interceptId: newId() }),
    );
    expect(await orders.shown(id)).toMatchObject({
      ...{ status: "ON_HOLD", priorStatus: "ALLOCATED", holdCause: "SHIPMENT_CANCELLED" },
      holdReason: "Its parcel was intercepted.",
    });
    const told = await ending(id, () => cancel(id));
    expect(told).toEqual([
      released(id, { amountMinor: "400", currency: "EUR" }, "INTERCEPTED"),
      givenBack(id),
      cancelled(id),
    ]);
  });

  it("costs nothing in a currency that no fee is listed for, and its saga says so", async () => {
    const { id } = await orders.submitted(me);
    const quoteId = "01980000-0000-7000-8000-0000000000aa";
    await orders.offer(id, quoteId, "5000", { sellTotal: { amountMinor: "5000", currency: "JPY" } });
    await orders.reaching(id, "PRICED");
    await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }));
    await orders.handled(await orders.hold(id));
    await orders.handled(await orders.allocate(id));
    await orders.handled(await orders.tell("logistics", "shipment.labelled.v1", { orderId: id }));
    await cancel(id);
    await orders.tell("logistics", "shipment.cancelled.v1", { orderId: id });
    await orders.reaching(id, "CANCELLED");
    expect((await orders.events(id)).slice(-2)).toEqual([released(id), givenBack(id)]);
    expect(await saga(id)).toMatchObject({ feeReason: "LABEL_VOIDED", feeMinor: null });
    expect((await orders.deeds(id)).at(-1)).toMatch(/No fee for LABEL_VOIDED is listed in JPY\./);
  });

  it("costs nothing when our staff call the order off", async () => {
    const id = await STAGES.received!();
    const ops = staff("ops");
    const input = { orderId: id, reason: "Recalled by its maker" };
    expect(await orders.must("compensateOrder", input, ops)).toMatchObject({
      status: "CANCEL_REQUESTED",
      cancelReason: "Recalled by its maker",
    });
    await orders.tell("logistics", "shipment.cancelled.v1", { orderId: id });
    await orders.reaching(id, "CANCELLED");
    expect((await orders.events(id)).slice(-3)).toEqual([cancelled(id), released(id), givenBack(id)]);
  });

  it("goes on when logistics refuses, keeps its hold, and is charged for when it comes back", async () => {
    const id = await STAGES.labelled!();
    await orders.must("compensateOrder", { orderId: id, reason: "Recalled" }, staff("admin"));
    await orders.tell("logistics", "shipment.cancel_refused.v1", { orderId: id, status: "BAGGED" });
    expect(await orders.reaching(id, "IN_FULFILMENT")).toMatchObject({ cancelReason: null });
    expect(await saga(id)).toMatchObject({ funds: "HELD", heldMinor: "1845", isFeeWaived: false });
    for (const act of ["cancelOrder", "compensateOrder"]) {
      const reason = act === "cancelOrder" ? {} : { reason: "x" };
      const outcome = await orders.act(act, { orderId: id, ...reason }, staff("ops"));
      expect(outcome).toMatchObject({ __typename: "CancellationTooLate", current: "IN_FULFILMENT" });
    }
    await orders.carry(id, "RETURNING");
    await orders.reaching(id, "RETURNING");
    expect((await saga(id)).waitingFor).toBe("RETURN");
    const told = await ending(id, async () => {
      await orders.carry(id, "RETURNED");
      await orders.reaching(id, "RETURNED");
    });
    expect(told).toEqual([released(id, { amountMinor: "600", currency: "EUR" }, "RETURNED")]);
    expect(await saga(id)).toMatchObject({ step: "RETURNED", funds: "RELEASED", waitingFor: null });
  });

  it.each([true, false])(
    "comes back after it was paid for (captured before: %s): all but the fee is given back, once",
    async (isPaid) => {
      const { id } = await orders.labelled(me);
      for (const status of ["DELIVERED", "RETURNING"]) await orders.handled(await orders.carry(id, status));
      const amount = { amountMinor: "1845", currency: "EUR" };
      const { holdId } = await saga(id);
      const captured = { holdId, orderId: id, amount };
      if (isPaid) await orders.handled(await orders.tell("finance", "hold.captured.v1", captured));
      const told = await ending(id, async () => {
        await orders.carry(id, "RETURNED");
        await orders.reaching(id, "RETURNED");
        if (!isPaid) expect((await orders.events(id)).at(-1)!.type).toBe("order.funding_due.v1");
        await orders.handled(await orders.tell("finance", "hold.captured.v1", captured));
        await orders.handled(await orders.carry(id, "RETURNED"));
      });
      const fee = { amountMinor: "600", currency: "EUR" };
      const payload = { orderId: id, customerId: me.tid, reason: "RETURNED", returnId: null, amount: null, fee };
      expect(told).toEqual([{ type: "order.refund_due.v1", payload }]);
      expect(await saga(id)).toMatchObject({
        ...{ step: "RETURNED", funds: "CAPTURED", waitingFor: null, feeReason: "RETURNED", feeMinor: "600" },
      });
    },
  );
});

it("a cancellation that meets answers and acts on the way leaves nothing held and nothing reserved", async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, async () => (await orders.accepted(me)).id));
  await Promise.all(
    ids.map(async (id, index) => {
      const placed = await orders.hold(id);
      if (index % 2 === 0) await orders.handled(placed);
      const outcomes = await Promise.all([
        orders.act("cancelOrder", { orderId: id }, me),
        orders.act("retrySagaStep", { orderId: id }, staff("ops")),
        orders.act("compensateOrder", { orderId: id, reason: "Recalled" }, staff("ops")),
        orders.allocate(id),
      ]);
      await orders.handled(placed, outcomes[3]);
      expect([outcomes[0].__typename, outcomes[2].__typename].sort()).toEqual([
        outcomes[0].order ? "CancelOrderSuccess" : "CompensateOrderSuccess",
        "IllegalOrderState",
      ]);
    }),
  );
  for (const id of ids) {
    expect(await orders.shown(id)).toMatchObject({ status: "CANCELLED" });
    const told = (await orders.events(id)).map(({ type }) => type);
    expect(told.filter((type) => type === "order.cancelled.v1")).toHaveLength(1);
    expect(told.filter((type) => type === "order.funding_released.v1")).toHaveLength(1);
    expect(told.lastIndexOf("order.funding_requested.v1")).toBeLessThan(told.indexOf("order.funding_released.v1"));
    const asked = told.lastIndexOf("order.allocation_requested.v1");
    expect(told.filter((type) => type === "order.allocation_released.v1")).toHaveLength(asked < 0 ? 0 : 1);
    expect(told.indexOf("order.allocation_released.v1")).toBeGreaterThanOrEqual(asked);
  }
});

it.each(["AWAITING_FUNDS", "PRICED"])(
  "an edit from %s gives back what was asked for, and the next submission asks anew",
  async (status) => {
    const { id } = await orders.accepted(me);
    if (status === "AWAITING_FUNDS") await orders.handled(await orders.deny(id));
    expect(await orders.shown(id)).toMatchObject({ status });
    const { version } = (await orders.shown(id))!;
    await orders.must("editOrder", { orderId: id, expectedVersion: version, serviceCode: "BY-ECO" }, me);
    expect((await orders.events(id)).slice(-2)).toEqual([
      released(id),
      { type: "order.edited.v1", payload: { orderId: id } },
    ]);
    await orders.must("submitOrder", { orderId: id }, me);
    const quoteId = newId();
    await orders.handled(
      await orders.offer(id, quoteId, "900", { attempt: 2 }),
      await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }),
    );
    expect((await orders.events(id)).at(-1)).toMatchObject({
      type: "order.funding_requested.v1",
      payload: { attempt: 2, amount: { amountMinor: "900", currency: "EUR" } },
    });
    // An answer to what was asked before is none to this.
    await orders.handled(await orders.hold(id, { attempt: 1 }));
    expect(await orders.shown(id)).toMatchObject({ status: "PRICED" });
    await orders.handled(await orders.hold(id));
    expect(await orders.shown(id)).toMatchObject({ status: "FUNDED" });
  },
);
