import { randomUUID } from "node:crypto";
import { inboxOf, newId } from "@baiyun/kit";
import { staff, statementsOf, viewer } from "@baiyun/kit/testing";
import { onHoldPlaced } from "../consumers/on-hold-placed";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const EUR = (amountMinor: string) => ({ amountMinor, currency: "EUR" });
const typesOf = async (id: string) => (await orders.events(id)).map(({ type }) => type);
const saga = async (id: string) => (await orders.rows(id)).saga!;

it("an order goes from its draft to its end by what the other domains tell", async () => {
  const { id } = await orders.submitted(me);
  const [quoteId, holdId] = [newId(), newId()];
  const border = { dutyTotal: EUR("2503"), dutyKnown: EUR("2503"), duty: EUR("600"), tax: EUR("1903") };
  await orders.offer(id, quoteId, "1845", border);
  const { reference } = await orders.reaching(id, "PRICED");
  await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }));
  expect(await saga(id)).toMatchObject({ step: "FUNDING", funds: "ASKED", waitingFor: "HOLD", fundsMinor: "4348" });
  const ids = { orderId: id, customerId: me.tid };
  expect((await orders.events(id)).at(-1)).toEqual({
    type: "order.funding_requested.v1",
    payload: {
      ...{ ...ids, reference, quoteId, attempt: 1, amount: EUR("4348"), reason: "QUOTE" },
      ...{ duty: EUR("600"), tax: EUR("1903"), placedBy: me.sub },
    },
  });

  await orders.hold(id, { holdId });
  await orders.reaching(id, "FUNDED");
  const { lines, events } = await orders.rows(id);
  expect(events.at(-1)).toEqual({
    type: "order.allocation_requested.v1",
    payload: {
      ...ids,
      reference,
      attempt: 1,
      lines: [{ orderLineId: lines[0]!.id, sku: "TEE-M", quantity: 5 }],
      shipTo: draftInput().consignee,
    },
  });
  await orders.handled(await orders.allocate(id, "reserved"));
  expect(await orders.shown(id)).toMatchObject({ status: "FUNDED" });
  expect(await saga(id)).toMatchObject({ stock: "RESERVED", waitingFor: "SUPPLIERS" });
  await orders.allocate(id);
  await orders.reaching(id, "ALLOCATED");
  expect(await saga(id)).toMatchObject({ step: "ACCEPTED", stock: "ALLOCATED", waitingFor: "LABEL" });
  expect((await typesOf(id)).at(-1)).toBe("order.accepted.v1");

  await orders.tell("logistics", "shipment.labelled.v1", { orderId: id });
  await orders.reaching(id, "IN_FULFILMENT");
  expect((await saga(id)).waitingFor).toBe("PARCEL");
  await orders.handled(await orders.carry(id, "RECEIVED"), await orders.carry(id, "EXPORT_CLEARED"));
  expect(await saga(id)).toMatchObject({ step: "BAGGED", waitingFor: "DELIVERY" });
  await orders.carry(id, "DEPARTED");
  await orders.reaching(id, "SHIPPED");
  await orders.carry(id, "DELIVERED");
  await orders.reaching(id, "DELIVERED");
  expect(await saga(id)).toMatchObject({ step: "DELIVERED", funds: "DUE", waitingFor: "CAPTURE" });
  expect((await orders.events(id)).at(-1)).toEqual({ type: "order.funding_due.v1", payload: ids });

  await orders.handled(await orders.tell("finance", "hold.captured.v1", { holdId, orderId: id, amount: EUR("4348") }));
  const paid = await saga(id);
  expect(paid).toMatchObject({ step: "CAPTURED", funds: "CAPTURED", waitingFor: "RETURN_WINDOW", attempts: 1 });
  expect(paid.deadline!.getTime() - paid.waitingSince!.getTime()).toBe(14 * 86_400_000);
  // What is left of a hold when it is captured is let go of, which is no news.
  await orders.handled(await orders.tell("finance", "hold.released.v1", { holdId, orderId: id, amount: EUR("1") }));
  expect(await saga(id)).toEqual(paid);
  expect(await typesOf(id)).toEqual([
    "order.submitted.v1",
    "order.funding_requested.v1",
    "order.allocation_requested.v1",
    "order.accepted.v1",
    "order.funding_due.v1",
  ]);
  expect(await orders.deeds(id)).toEqual([
    "Pricing is asked for a quote (1).",
    "Pricing offers a quote.",
    "Finance is asked to hold 43.48 EUR (1).",
    "Finance holds 43.48 EUR. It is funded. Suppliers are asked for the goods (1).",
    "Its goods are reserved; suppliers have yet to accept.",
    "All its goods are there. Logistics is asked to ship it.",
    "Its parcel has a label.",
    "Its parcel came in.",
    "Its parcel is bagged.",
    "Its parcel departed.",
    "Its parcel is delivered. Finance is asked to capture its hold.",
    "Finance captured 43.48 EUR.",
  ]);
});

describe("what finance is asked to hold", () => {
  it.each([
    ["DDP", { dutyTotal: EUR("2503"), dutyKnown: EUR("2503") }, "4348", null, true],
    ["DDP", { dutyTotal: null, dutyKnown: EUR("600"), duty: EUR("600"), tax: null }, "2445", EUR("600"), false],
    ["DDP", {}, "1845", null, false],
    ["DAP", { dutyTotal: EUR("2503"), dutyKnown: EUR("2503"), duty: EUR("2503") }, "1845", null, true],
  ])("under %s, of a price with %j at the border, is %s", async (incoterm, border, amountMinor, duty, complete) => {
    const { id } = await orders.draft(me, { incoterm });
    await orders.must("submitOrder", { orderId: id }, me);
    const quoteId = newId();
    await orders.offer(id, quoteId, "1845", border);
    await orders.reaching(id, "PRICED");
    await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }));
    expect((await orders.events(id)).at(-1)!.payload).toMatchObject({
      ...{ amount: EUR(amountMinor), attempt: 1, duty, tax: null },
    });
    expect((await orders.deeds(id)).at(-1)!.includes("not all known")).toBe(!complete);
  });
});

describe("funds", () => {
  it("that are denied are waited for, asked for again when there may be more, oldest order first, and then the order goes on", async () => {
    const me = viewer("customer_admin");
    const [older, newer] = [await orders.accepted(me), await orders.accepted(me)];
    for (const { id } of [older, newer]) {
      await orders.handled(await orders.deny(id));
      expect(await orders.shown(id)).toMatchObject({ status: "AWAITING_FUNDS", priorStatus: null });
    }
    const waiting = await saga(older.id);
    expect(waiting).toMatchObject({ step: "FUNDING", funds: "DENIED", waitingFor: "FUNDS", fundingAttempts: 1 });
    expect(await orders.changes(older.id)).toContainEqual(
      expect.objectContaining({
        from: "PRICED",
        to: "AWAITING_FUNDS",
        reason: "Finance holds no 18.45 EUR: INSUFFICIENT_FUNDS, -1.00 EUR are available.",
        eventType: "hold.denied.v1",
        changedBy: "system",
      }),
    );

    const wallet = { walletId: newId(), customerId: me.tid };
    for (const cause of ["HOLD", "CAPTURE", "PAYOUT", "ADJUSTMENT"]) {
      await orders.handled(await orders.tell("finance", "wallet.changed.v1", { ...wallet, cause }));
    }
    await orders.handled(
      await orders.tell("finance", "wallet.changed.v1", { walletId: newId(), customerId: newId(), cause: "TOP_UP" }),
    );
    expect((await saga(older.id)).fundingAttempts).toBe(1);
    await orders.tell("finance", "wallet.changed.v1", { ...wallet, cause: "TOP_UP" });
    await orders.once(newer.id, ({ fundingAttempts }) => fundingAttempts === 2);
    expect(await orders.askedOf(me.tid!)).toEqual([
      [older.id, 1],
      [newer.id, 1],
      [older.id, 2],
      [newer.id, 2],
    ]);
    // The customer's time goes on from the first denial.
    expect((await saga(older.id)).deadline).toEqual(waiting.deadline);
    await orders.hold(older.id);
    await orders.reaching(older.id, "FUNDED");
    expect(await orders.shown(newer.id)).toMatchObject({ status: "AWAITING_FUNDS" });
  });

  it("of an answer that is late, repeated or to an earlier asking change nothing", async () => {
    const { id } = await orders.accepted(me);
    await orders.handled(await orders.deny(id));
    await orders.must("retrySagaStep", { orderId: id }, staff("ops"));
    const before = await orders.rows(id);
    await orders.handled(
      await orders.hold(id, { attempt: 1 }),
      await orders.deny(id, { attempt: 1 }),
      await orders.hold(id, { attempt: 3 }),
    );
    expect(await orders.rows(id)).toEqual(before);
    await orders.hold(id);
    await orders.reaching(id, "FUNDED");
    const funded = await orders.rows(id);
    await orders.handled(await orders.hold(id), await orders.deny(id));
    expect(await orders.rows(id)).toEqual(funded);
  });

  it("of an order that is held by our staff are taken, and the goods asked for on its release", async () => {
    const { id } = await orders.accepted(me);
    await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, staff("ops"));
    expect((await saga(id)).waitingFor).toBe("RELEASE");
    await orders.handled(await orders.hold(id));
    expect(await orders.shown(id)).toMatchObject({ status: "ON_HOLD", priorStatus: "FUNDED" });
    expect((await typesOf(id)).at(-1)).toBe("order.funding_requested.v1");
    expect(await orders.must("releaseOrder", { orderId: id }, staff("ops"))).toMatchObject({ status: "FUNDED" });
    expect((await typesOf(id)).slice(-2)).toEqual(["order.released.v1", "order.allocation_requested.v1"]);
  });

  it.each(["expired", "released"])(
    "whose hold is %s before logistics has the order are waited for anew, and the goods given back",
    async (how) => {
      const { id } = await orders.accepted(me);
      const holdId = newId();
      await orders.handled(await orders.hold(id, { holdId }));
      const before = await orders.rows(id);
      await orders.handled(await orders.tell("finance", `hold.${how}.v1`, { holdId: newId(), orderId: id }));
      expect(await orders.rows(id)).toEqual(before);
      await orders.handled(await orders.tell("finance", `hold.${how}.v1`, { holdId, orderId: id }));
      expect(await orders.shown(id)).toMatchObject({ status: "AWAITING_FUNDS" });
      expect(await saga(id)).toMatchObject({ step: "FUNDING", funds: "ASKED", stock: "RELEASED", heldMinor: null });
      expect((await typesOf(id)).slice(-2)).toEqual(["order.allocation_released.v1", "order.funding_requested.v1"]);
      await orders.hold(id);
      await orders.reaching(id, "FUNDED");
      expect((await orders.events(id)).at(-1)).toMatchObject({
        type: "order.allocation_requested.v1",
        payload: { attempt: 2 },
      });
    },
  );

  it.each([
    ["expired", "expired"],
    ["released", "was let go of by finance"],
  ])("whose hold is %s afterwards hold the order until there is one again", async (how, said) => {
    const { id } = await orders.accepted(me);
    const holdId = newId();
    await orders.handled(await orders.hold(id, { holdId }));
    await orders.handled(await orders.allocate(id));
    await orders.handled(await orders.tell("logistics", "shipment.labelled.v1", { orderId: id }));
    await orders.handled(await orders.tell("finance", `hold.${how}.v1`, { holdId, orderId: id }));
    expect(await orders.shown(id)).toMatchObject({
      status: "ON_HOLD",
      priorStatus: "IN_FULFILMENT",
      holdCause: "FUNDS",
      holdReason: `The hold of 18.45 EUR ${said}.`,
    });
    expect(await saga(id)).toMatchObject({ waitingFor: "FUNDS_UNDER_WAY", deadline: null, funds: "ASKED" });
    expect((await typesOf(id)).slice(-2)).toEqual(["order.held.v1", "order.funding_requested.v1"]);
    await orders.hold(id);
    await orders.reaching(id, "IN_FULFILMENT");
    expect((await typesOf(id)).at(-1)).toBe("order.released.v1");
  });
});

describe("goods", () => {
  const line = { orderLineId: newId(), sku: "TEE-M", wanted: 5, available: 2 };

  it("that are out of stock hold the order with the lines named, until our staff ask again", async () => {
    const { id } = await orders.funded(me);
    await orders.handled(await orders.allocate(id, "unavailable", { lines: [line] }));
    expect(await orders.shown(id)).toMatchObject({
      status: "ON_HOLD",
      priorStatus: "FUNDED",
      holdCause: "STOCK_OUT",
      holdReason: "Out of stock: TEE-M: 5 wanted, 2 there.",
    });
    expect(await saga(id)).toMatchObject({ stock: "UNAVAILABLE", waitingFor: "RESTOCK" });
    const before = await orders.rows(id);
    await orders.handled(await orders.allocate(id), await orders.allocate(id, "reserved"));
    expect(await orders.rows(id)).toEqual(before);

    expect(await orders.must("retrySagaStep", { orderId: id }, staff("ops"))).toMatchObject({ status: "FUNDED" });
    expect((await orders.events(id)).at(-1)).toMatchObject({
      type: "order.allocation_requested.v1",
      payload: { attempt: 2 },
    });
    await orders.handled(await orders.allocate(id, "allocated", { attempt: 1 }));
    expect((await orders.shown(id))?.status).toBe("FUNDED");
    await orders.allocate(id);
    await orders.reaching(id, "ALLOCATED");
  });

  it("of an order that is held by our staff are taken, and it is shipped on its release", async () => {
    const { id } = await orders.funded(me);
    await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, staff("ops"));
    await orders.handled(await orders.allocate(id));
    expect(await orders.shown(id)).toMatchObject({ status: "ON_HOLD", priorStatus: "ALLOCATED" });
    expect(await typesOf(id)).not.toContain("order.accepted.v1");
    await orders.must("releaseOrder", { orderId: id }, staff("ops"));
    expect((await typesOf(id)).filter((type) => type === "order.accepted.v1")).toHaveLength(1);
  });
});

it("an answer of finance is taken in seven statements, besides the inbox's", async () => {
  const { id } = await orders.accepted(me);
  const { handle } = onHoldPlaced(orders.running.services.funding);
  const event = {
    id: randomUUID(),
    type: "hold.placed.v1",
    aggregateId: newId(),
    tenantId: me.tid!,
    occurredAt: new Date().toISOString(),
    payload: { holdId: newId(), orderId: id, attempt: 1, amount: EUR("1845") },
  };
  const statements = await statementsOf(() => inboxOf(orders.database, "orders")(event, (tx) => handle(tx, event)));
  const table = /(?:FROM|UPDATE|INTO) "?(orders|order_\w+|outbox_event)\b/;
  // The relay may be at work at the same time.
  const own = statements.filter((text) => !text.includes("published_at")).map((text) => table.exec(text)?.[1]);
  expect(own.filter(Boolean)).toEqual([
    "orders",
    "order_saga",
    "order_line",
    "orders",
    "order_change",
    "order_saga_step",
    "outbox_event",
  ]);
});
