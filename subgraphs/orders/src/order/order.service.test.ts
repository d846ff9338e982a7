import { randomUUID } from "node:crypto";
import { run, staff, viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

describe("submitOrder", () => {
  it("tells pricing all that a quote is made of", async () => {
    const me = viewer("customer_member");
    const submitted = await orders.submitted(me);
    expect(submitted).toMatchObject({ status: "SUBMITTED", version: 2 });
    const { lines, events, saga } = await orders.rows(submitted.id);
    expect(events).toEqual([
      {
        type: "order.submitted.v1",
        payload: {
          orderId: submitted.id,
          customerId: me.tid,
          reference: submitted.reference,
          serviceCode: "BY-EXPRESS",
          currency: "EUR",
          incoterm: "DDP",
          destination: { country: "DE", postalCode: "51147" },
          iossNumber: "IM•••",
          hasConsigneeTaxNumber: false,
          parcel: { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 },
          lines: [
            {
              orderLineId: lines[0]?.id,
              sku: "TEE-M",
              description: "T-shirt, cotton",
              quantity: 5,
              unitValue: { amountMinor: "1290", currency: "EUR" },
              hs6: "610910",
              hsVersion: "HS2022",
              originCountry: "CN",
              battery: "NONE",
            },
          ],
          attempt: 1,
        },
      },
    ]);
    expect(saga).toMatchObject({ step: "SUBMITTED", attempts: 1, acceptedQuoteId: null });
  });

  it("three at once: one wins", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.draft(me);
    const outcomes = await Promise.all([1, 2, 3].map(() => orders.act("submitOrder", { orderId: id }, me)));
    expect(outcomes.map(({ __typename, current }) => [__typename, current]).sort()).toEqual([
      ["IllegalOrderState", "SUBMITTED"],
      ["IllegalOrderState", "SUBMITTED"],
      ["SubmitOrderSuccess", undefined],
    ]);
    const { order, events } = await orders.rows(id);
    expect([order?.version, events.length]).toEqual([2, 1]);
  });

  it("three at once with one key: all succeed, once", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.draft(me);
    const input = { orderId: id, idempotencyKey: randomUUID() };
    const outcomes = await Promise.all([1, 2, 3].map(() => orders.act("submitOrder", input, me)));
    expect(outcomes.map(({ order }) => order?.version)).toEqual([2, 2, 2]);
    expect(await orders.events(id)).toHaveLength(1);
  });

  it("does not submit another version than the one that was read", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.draft(me);
    await orders.must("editOrder", { orderId: id, expectedVersion: 1, serviceCode: "BY-ECO" }, me);
    const before = await orders.rows(id);
    expect(await orders.act("submitOrder", { orderId: id, expectedVersion: 1 }, me)).toEqual({
      __typename: "OrderChanged",
      message: "The order was changed since you read it.",
      currentVersion: 2,
    });
    expect(await orders.rows(id)).toEqual(before);
  });
});

describe("submitOrder of a customer that may not ship", () => {
  it.each(["PENDING_KYC", "SUSPENDED", "CLOSED"] as const)("%s: is refused and changes nothing", async (status) => {
    const me = viewer("customer_admin");
    await orders.customerIs(status, me.tid);
    const { id } = await orders.draft(me);
    await orders.must("editOrder", { orderId: id, expectedVersion: 1, serviceCode: "BY-ECO" }, me);
    const before = await orders.rows(id);
    const input = { orderId: id, idempotencyKey: randomUUID() };
    for (const claims of [me, staff("ops")]) {
      expect(await orders.act("submitOrder", input, claims)).toEqual({
        __typename: "CustomerNotActive",
        message: `A customer who is ${status} cannot submit orders.`,
        status,
      });
    }
    expect(await orders.rows(id)).toEqual(before);

    await orders.customerIs("ACTIVE", me.tid);
    expect((await orders.must("submitOrder", input, me)).status).toBe("SUBMITTED");
  });

  it("not known yet: may draft, not submit", async () => {
    const me = viewer("customer_admin");
    const { order } = await orders.act("createOrder", draftInput(), me);
    const before = await orders.rows(order!.id);
    expect(await orders.act("submitOrder", { orderId: order!.id }, me)).toEqual({
      __typename: "CustomerNotActive",
      message: "A customer who is not known yet cannot submit orders.",
      status: null,
    });
    expect(await orders.rows(order!.id)).toEqual(before);
  });
});

describe("cancelOrder", () => {
  it.each(["draft", "submitted", "priced", "funded"] as const)("cancels a %s order at once", async (stage) => {
    const me = viewer("customer_admin");
    const { id } = await orders[stage](me);
    const cancelled = await orders.must("cancelOrder", { orderId: id }, me);
    expect(cancelled).toMatchObject({ status: "CANCELLED", priorStatus: null });
    expect((await orders.events(id)).at(-1)).toEqual({ type: "order.cancelled.v1", payload: { orderId: id } });

    const again = await orders.act("cancelOrder", { orderId: id }, me);
    expect(again).toMatchObject({ __typename: "IllegalOrderState", current: "CANCELLED" });
  });

  it("asks logistics for a labelled order, which cancels it", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.labelled(me);
    const asked = await orders.must("cancelOrder", { orderId: id }, me);
    expect(asked).toMatchObject({ status: "CANCEL_REQUESTED", priorStatus: "IN_FULFILMENT" });
    expect((await orders.events(id)).at(-1)).toEqual({ type: "order.cancelled.v1", payload: { orderId: id } });
    const again = await orders.act("cancelOrder", { orderId: id }, me);
    expect(again).toMatchObject({ __typename: "IllegalOrderState", current: "CANCEL_REQUESTED" });

    await orders.tell("logistics", "shipment.cancelled.v1", { orderId: id });
    expect(await orders.reaching(id, "CANCELLED")).toMatchObject({ priorStatus: null });
    expect((await orders.rows(id)).saga?.step).toBe("CANCELLED");
  });

  it.each([
    ["BAGGED", "IN_FULFILMENT"],
    ["DEPARTED", "SHIPPED"],
    ["DELIVERED", "DELIVERED"],
  ] as const)("goes on when logistics answers that the parcel is %s", async (carried, status) => {
    const me = viewer("customer_admin");
    const { id } = await orders.labelled(me);
    await orders.must("cancelOrder", { orderId: id }, me);
    await orders.handled(await orders.carry(id, "RECEIVED"));
    expect((await orders.shown(id))?.status).toBe("CANCEL_REQUESTED");
    await orders.carry(id, carried);
    expect(await orders.reaching(id, status)).toMatchObject({ priorStatus: null });
  });

  it.each([
    ["BAGGED", "IN_FULFILMENT"],
    ["ON_HOLD", "IN_FULFILMENT"],
    ["DEPARTED", "SHIPPED"],
  ] as const)("goes on when logistics refuses because the parcel is %s", async (carried, status) => {
    const me = viewer("customer_admin");
    const { id } = await orders.labelled(me);
    await orders.must("cancelOrder", { orderId: id }, me);
    await orders.tell("logistics", "shipment.cancel_refused.v1", { orderId: id, status: carried });
    expect(await orders.reaching(id, status)).toMatchObject({ priorStatus: null });
    const again = await orders.act("cancelOrder", { orderId: id }, me);
    expect(again).toMatchObject({ __typename: "CancellationTooLate", current: status });
  });

  it.each([
    ["BAGGED", "IN_FULFILMENT"],
    ["ARRIVED", "SHIPPED"],
    ["DELIVERED", "DELIVERED"],
  ] as const)("is too late once the parcel is %s, and changes nothing", async (carried, current) => {
    const me = viewer("customer_admin");
    const { id } = await orders.labelled(me);
    await orders.handled(await orders.carry(id, carried));
    const before = await orders.rows(id);
    expect(await orders.act("cancelOrder", { orderId: id }, me)).toEqual({
      __typename: "CancellationTooLate",
      message: "The parcel is on its way and can no longer be stopped. It can be returned.",
      current,
    });
    expect(await orders.rows(id)).toEqual(before);
  });
});

describe("another tenant's order", () => {
  it("is not found by any act, exactly like an unknown one, and is not changed", async () => {
    const { id } = await orders.draft(viewer("customer_admin"));
    const before = await orders.rows(id);
    const intruder = viewer("customer_admin");
    const notFound = { __typename: "OrderNotFound", message: "There is no such order." };
    for (const orderId of [id, randomUUID(), "' OR 1=1"]) {
      expect([
        await orders.act("editOrder", { orderId, expectedVersion: 1, serviceCode: "A" }, intruder),
        await orders.act("submitOrder", { orderId }, intruder),
        await orders.act("cancelOrder", { orderId }, intruder),
      ]).toEqual(Array(3).fill(notFound));
      // A role of our staff in another tenant's token counts for nothing.
      const outsider = viewer("ops");
      await expect(orders.act("holdOrder", { orderId, reason: "x" }, outsider)).rejects.toThrow("FORBIDDEN");
      await expect(orders.act("releaseOrder", { orderId }, outsider)).rejects.toThrow("FORBIDDEN");
    }
    expect(await orders.rows(id)).toEqual(before);
  });
});

describe("roles", () => {
  const ACTS = [
    ["createOrder", {}],
    ["editOrder", { expectedVersion: 1 }],
    ["submitOrder", {}],
    ["cancelOrder", {}],
    ["holdOrder", { reason: "x" }],
    ["releaseOrder", {}],
  ] as const;

  it.each(ACTS)("%s: a supplier is forbidden, nobody is unauthenticated, nothing changes", async (mutation, more) => {
    const me = viewer("customer_admin");
    const { id } = await orders.draft(me);
    const before = await orders.rows(id);
    const input = mutation === "createOrder" ? draftInput() : { orderId: id };
    await expect(orders.act(mutation, { ...input, ...more }, viewer("supplier", me.tid))).rejects.toThrow("FORBIDDEN");
    await expect(orders.act(mutation, { ...input, ...more }, {})).rejects.toThrow("UNAUTHENTICATED");
    expect(await orders.rows(id)).toEqual(before);
    expect(await orders.ordersOf(me.tid)).toBe(1);
  });

  it.each(["holdOrder", "releaseOrder"])("%s is not the customer's", async (mutation) => {
    const me = viewer("customer_admin");
    const { id } = await orders.draft(me);
    const reason = mutation === "holdOrder" ? { reason: "x" } : {};
    await expect(orders.act(mutation, { orderId: id, ...reason }, me)).rejects.toThrow("FORBIDDEN");
    expect((await orders.shown(id))?.status).toBe("DRAFT");
  });
});

it("a wrong country or currency is refused by its scalar", async () => {
  const me = viewer("customer_admin");
  const input = draftInput();
  for (const change of [{ currency: "euro" }, { consignee: { ...input.consignee, country: "XX" } }]) {
    const { errors } = await run(
      orders.subgraph,
      "mutation ($input: CreateOrderInput!) { createOrder(input: $input) { __typename } }",
      { input: { ...input, ...change } },
      me,
    );
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["BAD_USER_INPUT"]);
  }
  expect(await orders.ordersOf(me.tid)).toBe(0);
});
