import { Viewer } from "@baiyun/kit";
import { staff, until, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const changed = async (customerId: string, to: string) =>
  orders.handled(await orders.tell("customers", "customer.status_changed.v1", { customerId, to }));
const statusOf = async (id: string) => (await orders.shown(id))!.status;

it("what a customer who left has waiting is cancelled, and is told; what is under way or over stays", async () => {
  const me = viewer("customer_admin");
  const draft = await orders.draft(me);
  const submitted = await orders.submitted(me);
  const priced = await orders.priced(me);
  const held = await orders.priced(me);
  await orders.must("holdOrder", { orderId: held.id, reason: "Asked for" }, staff("ops"));
  const labelled = await orders.labelled(me);
  const paid = await orders.paid(me);
  const other = await orders.draft(viewer("customer_admin"));
  const before = await Promise.all([labelled, paid, other].map(({ id }) => orders.rows(id)));

  await changed(me.tid, "SUSPENDED");
  expect(await statusOf(draft.id)).toBe("DRAFT");
  await changed(me.tid, "CLOSED");
  const waiting = [draft, submitted, priced, held];
  await until(async () => (await Promise.all(waiting.map(({ id }) => statusOf(id)))).every((to) => to === "CANCELLED"));
  for (const { id } of waiting) {
    const { order, events } = await orders.rows(id);
    expect(order!.cancelReason).toBe("Its customer's account is closed.");
    expect(events.filter(({ type }) => type === "order.cancelled.v1")).toHaveLength(1);
  }
  expect((await orders.rows(priced.id)).saga).toMatchObject({ step: "CANCELLED", waitingFor: null });
  expect(await Promise.all([labelled, paid, other].map(({ id }) => orders.rows(id)))).toEqual(before);
});

it("of many each is cancelled, a page after the other, and none of who is there again", async () => {
  const me = viewer("customer_admin");
  const { services } = orders.running;
  const ids: string[] = [];
  for (let n = 0; n < 52; n += 1) ids.push((await orders.draft(me)).id);
  const next = () =>
    orders.database.transaction(Viewer.system, (tx) =>
      services.closedCustomers.cancelNext(tx, { customerId: me.tid, after: null }),
    );
  await next();
  expect(await statusOf(ids[0]!)).toBe("DRAFT");
  await changed(me.tid, "CLOSED");
  await until(async () => (await statusOf(ids[51]!)) === "CANCELLED");
  expect(new Set(await Promise.all(ids.map(statusOf)))).toEqual(new Set(["CANCELLED"]));
});
