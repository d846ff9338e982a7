import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const ops = staff("ops");
const saga = async (id: string) => (await orders.rows(id)).saga!;
const typesOf = async (id: string) => (await orders.events(id)).map(({ type }) => type);
const skip = (id: string, reason = "Paid by bank transfer") =>
  orders.must("skipSagaStep", { orderId: id, reason }, ops);

describe("retrySagaStep", () => {
  it.each([
    ["submitted", "order.submitted.v1", "attempts"],
    ["accepted", "order.funding_requested.v1", "fundingAttempts"],
    ["funded", "order.allocation_requested.v1", "allocationAttempts"],
    ["allocated", "order.accepted.v1", null],
  ] as const)("asks again for what a %s order waits for", async (stage, type, attempts) => {
    const { id } = await orders[stage](me);
    await orders.must("retrySagaStep", { orderId: id }, ops);
    expect((await typesOf(id)).filter((one) => one === type)).toHaveLength(2);
    if (attempts) expect((await saga(id))[attempts]).toBe(2);
    expect((await saga(id)).asked).toBe(2);
    expect(await orders.changes(id)).toContainEqual(
      expect.objectContaining({ kind: "STEP_RETRIED", changedBy: ops.sub, reason: null }),
    );
  });

  it("three at once with one key ask once", async () => {
    const { id } = await orders.accepted(me);
    const input = { orderId: id, idempotencyKey: randomUUID() };
    const outcomes = await Promise.all([1, 2, 3].map(() => orders.act("retrySagaStep", input, ops)));
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(3).fill("RetrySagaStepSuccess"));
    expect((await saga(id)).fundingAttempts).toBe(2);
  });

  it("asks for the money of an order that waits for it under way, which then goes on", async () => {
    const { id } = await orders.labelled(me);
    await orders.handled(
      await orders.tell("finance", "hold.expired.v1", { orderId: id, holdId: (await saga(id)).holdId }),
    );
    await orders.handled(await orders.deny(id));
    expect(await orders.shown(id)).toMatchObject({ status: "ON_HOLD", holdCause: "FUNDS" });
    // A release does not find the money.
    const held = await orders.must("releaseOrder", { orderId: id }, ops);
    expect(held).toMatchObject({ status: "ON_HOLD", holdCause: "FUNDS", priorStatus: "IN_FULFILMENT" });
    await orders.must("retrySagaStep", { orderId: id }, ops);
    await orders.hold(id);
    await orders.reaching(id, "IN_FULFILMENT");
  });
});

describe("skipSagaStep", () => {
  it("lets an order go on without funds, goods, capture and the rest of its return window", async () => {
    const { id } = await orders.accepted(me);
    await orders.handled(await orders.deny(id));
    expect(await skip(id)).toMatchObject({ status: "FUNDED" });
    expect(await saga(id)).toMatchObject({ funds: "SKIPPED", stock: "ASKED", waitingFor: "STOCK" });
    expect(await skip(id, "Seen on the shelf")).toMatchObject({ status: "ALLOCATED" });
    expect(await saga(id)).toMatchObject({ stock: "SKIPPED", step: "ACCEPTED", waitingFor: "LABEL" });
    await orders.handled(await orders.carry(id, "DELIVERED"));
    // Nothing is held, so nothing is captured.
    expect(await saga(id)).toMatchObject({ step: "DELIVERED", waitingFor: "RETURN_WINDOW" });
    expect(await skip(id, "Not returnable")).toMatchObject({ status: "CLOSED" });
    expect(await typesOf(id)).toEqual([
      "order.submitted.v1",
      "order.funding_requested.v1",
      "order.allocation_requested.v1",
      "order.accepted.v1",
    ]);
    const kept = (await orders.changes(id)).filter(({ kind }) => kind === "STEP_SKIPPED");
    expect(kept.map(({ changedBy, reason }) => [changedBy, reason])).toEqual([
      [ops.sub, "Paid by bank transfer"],
      [ops.sub, "Seen on the shelf"],
      [ops.sub, "Not returnable"],
    ]);
  });

  it("of an answer that comes after all has it captured in the end", async () => {
    const { id } = await orders.accepted(me);
    await skip(id);
    await orders.handled(await orders.hold(id));
    expect(await saga(id)).toMatchObject({ funds: "HELD", heldMinor: "1845", allocationAttempts: 1 });
    await orders.handled(await orders.allocate(id));
    await orders.handled(await orders.carry(id, "DELIVERED"));
    expect((await typesOf(id)).at(-1)).toBe("order.funding_due.v1");
  });

  it("ends the hold of an order without goods, and of one without money under way", async () => {
    const { id } = await orders.funded(me);
    await orders.handled(await orders.allocate(id, "unavailable", { lines: [] }));
    expect(await skip(id)).toMatchObject({ status: "ALLOCATED", holdCause: null });
    await orders.handled(await orders.tell("logistics", "shipment.labelled.v1", { orderId: id }));
    await orders.handled(
      await orders.tell("finance", "hold.expired.v1", { orderId: id, holdId: (await saga(id)).holdId }),
    );
    expect(await skip(id)).toMatchObject({ status: "IN_FULFILMENT", holdCause: null });
    expect((await typesOf(id)).slice(-3)).toEqual(["order.held.v1", "order.funding_requested.v1", "order.released.v1"]);
  });

  it("of a capture takes finance's word for given", async () => {
    const { id } = await orders.labelled(me);
    await orders.handled(await orders.carry(id, "DELIVERED"));
    await skip(id);
    expect(await saga(id)).toMatchObject({ step: "CAPTURED", funds: "CAPTURED", waitingFor: "RETURN_WINDOW" });
  });
});

it("compensateOrder calls an order off at once before its label, with its reason", async () => {
  const { id } = await orders.allocated(me);
  const reason = "Forbidden goods";
  expect(await orders.must("compensateOrder", { orderId: id, reason }, staff("admin"))).toMatchObject({
    status: "CANCELLED",
    cancelReason: reason,
  });
  expect((await typesOf(id)).slice(-3)).toEqual([
    "order.funding_released.v1",
    "order.allocation_released.v1",
    "order.cancelled.v1",
  ]);
  expect((await orders.changes(id)).slice(-2)).toMatchObject([
    { kind: "COMPENSATED", reason, from: "ALLOCATED", to: "ALLOCATED" },
    { kind: "MOVED", reason, from: "ALLOCATED", to: "CANCELLED" },
  ]);
});

describe("what cannot be", () => {
  it("is refused and changes nothing", async () => {
    const [draft, priced, gone] = [await orders.draft(me), await orders.priced(me), await orders.labelled(me)];
    await orders.handled(await orders.carry(gone.id, "DEPARTED"));
    const ids = [draft.id, priced.id, gone.id];
    const before = await Promise.all(ids.map((id) => orders.rows(id)));
    const reason = "x";
    expect([
      await orders.act("retrySagaStep", { orderId: draft.id }, ops),
      await orders.act("retrySagaStep", { orderId: priced.id }, ops),
      await orders.act("skipSagaStep", { orderId: priced.id, reason }, ops),
      await orders.act("skipSagaStep", { orderId: gone.id, reason }, ops),
      await orders.act("skipSagaStep", { orderId: gone.id, reason: "" }, ops),
      await orders.act("compensateOrder", { orderId: draft.id, reason }, ops),
      await orders.act("compensateOrder", { orderId: gone.id, reason }, ops),
      await orders.act("retrySagaStep", { orderId: randomUUID() }, ops),
    ]).toMatchObject([
      { __typename: "IllegalSagaStep", waitingFor: null },
      { __typename: "IllegalSagaStep", waitingFor: "ACCEPTANCE" },
      { __typename: "IllegalSagaStep", waitingFor: "ACCEPTANCE" },
      { __typename: "IllegalSagaStep", waitingFor: "DELIVERY" },
      { __typename: "InvalidInput", field: "reason" },
      { __typename: "IllegalOrderState", current: "DRAFT" },
      { __typename: "CancellationTooLate", current: "SHIPPED" },
      { __typename: "OrderNotFound" },
    ]);
    expect(await Promise.all(ids.map((id) => orders.rows(id)))).toEqual(before);
  });

  it.each(["retrySagaStep", "skipSagaStep", "compensateOrder"])("%s is for our operations and admin", async (act) => {
    const { id } = await orders.accepted(me);
    const before = await orders.rows(id);
    const input = { orderId: id, ...(act === "retrySagaStep" ? {} : { reason: "x" }) };
    for (const claims of [me, staff("support"), staff("finance"), viewer("ops", me.tid)]) {
      await expect(orders.act(act, input, claims)).rejects.toThrow("FORBIDDEN");
    }
    await expect(orders.act(act, input, {})).rejects.toThrow("UNAUTHENTICATED");
    expect(await orders.rows(id)).toEqual(before);
  });
});
