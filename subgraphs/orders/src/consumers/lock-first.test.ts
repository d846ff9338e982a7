import { randomUUID } from "node:crypto";
import { type BusEvent, inboxOf, newId, Viewer } from "@baiyun/kit";
import { until, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const waiting = async (): Promise<number> => {
  const [{ n }] = await orders.database.source.query(
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return n;
};

it("a batch that tells of orders in another order than a job locks them waits for it, and both are done", async () => {
  const me = viewer("customer_admin");
  const [older, newer] = [await orders.accepted(me), await orders.accepted(me)];
  for (const { id } of [older, newer]) await orders.handled(await orders.deny(id));
  const { services } = orders.running;
  const consumers = domain.consumers!(services);
  const placed = (orderId: string): BusEvent => ({
    ...{ id: randomUUID(), type: "hold.placed.v1", aggregateId: newId(), tenantId: me.tid! },
    ...{ occurredAt: new Date().toISOString() },
    payload: { holdId: newId(), orderId, attempt: 2, amount: { amountMinor: "1845", currency: "EUR" } },
  });
  const wallet: BusEvent = {
    ...placed(older.id),
    type: "wallet.changed.v1",
    payload: { customerId: me.tid, cause: "HOLD" },
  };
  const deliveries = [placed(newer.id), { ...wallet, id: randomUUID() }, placed(older.id)].map((event) => {
    const consumer = consumers.find(({ type }) => type === event.type)!;
    const apart = consumer.apartBy && (event.payload as { orderId: string }).orderId;
    return { event, apart, effect: (tx: Parameters<typeof consumer.handle>[0]) => consumer.handle(tx, event) };
  });

  let batch: Promise<void> | undefined;
  await orders.database.transaction(Viewer.system, async (tx) => {
    await tx.query("SELECT FROM orders WHERE id = $1 FOR UPDATE", [older.id]);
    batch = inboxOf(orders.database, "orders", { lockFirst: domain.lockFirst }).together!(deliveries);
    await until(async () => (await waiting()) === 1);
    // What the job does next: the newer one is still free, where the batch did not take it first.
    await services.retries.retry(tx, me.tid!, null);
  });
  await batch;
  for (const { id } of [older, newer]) {
    expect((await orders.rows(id)).saga).toMatchObject({ funds: "HELD", fundingAttempts: 2, heldMinor: "1845" });
    expect(await orders.shown(id)).toMatchObject({ status: "FUNDED" });
  }
});
