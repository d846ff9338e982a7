import { newId, Viewer } from "@baiyun/kit";
import { run, staff, statementsOf, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const saga = async (id: string) => (await orders.rows(id)).saga!;
const typesOf = async (id: string) => (await orders.events(id)).map(({ type }) => type);

/** Its time is over: the clock looks, and does what is to be done. */
async function overdue(id: string): Promise<Date> {
  const deadline = new Date(Date.now() - 60_000);
  await orders.database.transaction(Viewer.system, (tx) =>
    tx.query("UPDATE order_saga SET deadline = $1 WHERE order_id = $2", [deadline, id]),
  );
  await orders.database.transaction(Viewer.system, (tx) => orders.running.services.deadlines.watch(tx));
  return deadline;
}

it("an order whose funds are not there in time is cancelled, with the reason", async () => {
  const { id } = await orders.accepted(me);
  await orders.handled(await orders.deny(id));
  const { deadline, waitingSince } = await saga(id);
  expect(deadline!.getTime() - waitingSince!.getTime()).toBe(7 * 86_400_000);
  const over = await overdue(id);
  const reason = `It waited for FUNDS until ${over.toISOString()}.`;
  expect(await orders.reaching(id, "CANCELLED")).toMatchObject({ cancelReason: reason });
  expect((await typesOf(id)).slice(-2)).toEqual(["order.funding_released.v1", "order.cancelled.v1"]);
  expect(await saga(id)).toMatchObject({ step: "CANCELLED", funds: "RELEASED", waitingFor: null, deadline: null });
  expect((await orders.changes(id)).at(-1)).toMatchObject({
    kind: "MOVED",
    from: "AWAITING_FUNDS",
    to: "CANCELLED",
    reason,
    changedBy: "system",
    eventType: null,
  });
});

it("an order whose goods are not there in time is cancelled, and its money given back", async () => {
  const { id } = await orders.funded(me);
  await orders.handled(await orders.allocate(id, "unavailable", { lines: [] }));
  const { deadline, waitingSince } = await saga(id);
  expect(deadline!.getTime() - waitingSince!.getTime()).toBe(3 * 86_400_000);
  await overdue(id);
  await orders.reaching(id, "CANCELLED");
  expect((await typesOf(id)).slice(-3)).toEqual([
    "order.funding_released.v1",
    "order.allocation_released.v1",
    "order.cancelled.v1",
  ]);
});

it("an order that our staff hold is not cancelled for want of funds: its time begins anew on its release", async () => {
  const { id } = await orders.accepted(me);
  await orders.handled(await orders.deny(id));
  await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, staff("ops"));
  expect(await saga(id)).toMatchObject({ waitingFor: "RELEASE", deadline: null });
  await orders.must("releaseOrder", { orderId: id }, staff("ops"));
  expect(await saga(id)).toMatchObject({ waitingFor: "FUNDS", funds: "ASKED", fundingAttempts: 2 });
});

it("what is not answered is asked for again, three times in all, and then left to our staff", async () => {
  const { id } = await orders.accepted(me);
  for (const asked of [2, 3]) {
    await overdue(id);
    await orders.once(id, (saga) => saga.asked === asked);
    expect(await saga(id)).toMatchObject({ waitingFor: "HOLD", fundingAttempts: asked });
  }
  const { deadline, updatedAt } = await saga(id);
  expect(deadline!.getTime() - updatedAt.getTime()).toBe(3_600_000);
  // It is not even looked at any more.
  expect((await statementsOf(() => overdue(id))).filter((text) => text.includes("job_add"))).toEqual([]);
  await orders.database.transaction(Viewer.system, (tx) => orders.running.services.deadlines.meet(tx, id));
  const { id: other } = await orders.submitted(me);
  await overdue(other);
  await orders.once(other, ({ attempts }) => attempts === 2);
  expect(await saga(id)).toMatchObject({ asked: 3, fundingAttempts: 3 });
});

it("an order is closed when it can be returned no longer", async () => {
  const { id } = await orders.labelled(me);
  await orders.handled(await orders.carry(id, "DELIVERED"));
  await overdue(id);
  await orders.once(id, ({ asked }) => asked === 2);
  expect((await typesOf(id)).slice(-2)).toEqual(["order.funding_due.v1", "order.funding_due.v1"]);
  const amount = { amountMinor: "1845", currency: "EUR" };
  await orders.handled(await orders.tell("finance", "hold.captured.v1", { holdId: newId(), orderId: id, amount }));
  await overdue(id);
  await orders.reaching(id, "CLOSED");
  expect(await saga(id)).toMatchObject({ step: "CLOSED", waitingFor: null });
});

it("an order whose time is not over is left alone, whoever asks", async () => {
  const { id } = await orders.accepted(me);
  const before = await orders.rows(id);
  await orders.database.transaction(Viewer.system, (tx) => orders.running.services.deadlines.meet(tx, id));
  expect(await orders.rows(id)).toEqual(before);
});

describe("Order.deadline", () => {
  const shown = async (id: string, claims: object = me) => {
    const query = "query ($id: ID!) { order(id: $id) { deadline { at kind } } }";
    return (await run<{ order: { deadline: object | null } | null }>(orders.subgraph, query, { id }, claims)).data
      .order;
  };
  const ofSaga = async (id: string, kind: string) => ({
    deadline: { at: (await saga(id)).deadline!.toISOString(), kind },
  });

  it("says to an order's customer what happens next by itself, and when", async () => {
    const { id } = await orders.draft(me);
    expect(await shown(id)).toEqual({ deadline: null });
    await orders.must("submitOrder", { orderId: id }, me);
    // Pricing's answer is not its customer's to hurry.
    expect(await shown(id)).toEqual({ deadline: null });
    const [quoteId, expiresAt] = [newId(), "2030-01-01T00:00:00.000Z"];
    await orders.handled(await orders.offer(id, quoteId, "1845", { expiresAt }));
    expect(await shown(id)).toEqual({ deadline: { at: expiresAt, kind: "QUOTE_EXPIRES" } });
    const isOver = async () => {
      const query = "query ($id: ID!) { orderSaga(orderId: $id) { quoteExpiresAt isQuoteOver waitingFor } }";
      return (await run(orders.subgraph, query, { id }, staff("ops"))).data.orderSaga;
    };
    const waiting = { quoteExpiresAt: expiresAt, waitingFor: "ACCEPTANCE" };
    orders.running.clock.set("2029-12-31T23:59:59.999Z");
    expect([await shown(id), await isOver()]).toEqual([
      { deadline: { at: expiresAt, kind: "QUOTE_EXPIRES" } },
      { ...waiting, isQuoteOver: false },
    ]);
    orders.running.clock.set(expiresAt);
    expect([await shown(id), await isOver()]).toEqual([
      { deadline: { at: expiresAt, kind: "QUOTE_EXPIRED" } },
      { ...waiting, isQuoteOver: true },
    ]);
    orders.running.clock.release();
    await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }));
    await orders.handled(await orders.deny(id));
    expect(await shown(id)).toEqual(await ofSaga(id, "CANCELLED_WITHOUT_FUNDS"));
    expect(await shown(id, staff("support"))).toEqual(await shown(id));
    expect(await shown(id, viewer("customer_admin"))).toBeNull();
  });

  it("tells of goods that are out of stock, and of the end", async () => {
    const { id } = await orders.funded(me);
    await orders.handled(await orders.allocate(id, "unavailable", { lines: [] }));
    expect(await shown(id)).toEqual(await ofSaga(id, "CANCELLED_WITHOUT_GOODS"));
    const paid = await orders.paid(me);
    expect(await shown(paid.id)).toEqual(await ofSaga(paid.id, "CLOSED"));
  });
});
