import { Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const UPDATED = `subscription ($orderId: ID, $after: String) { orderSagaUpdated(orderId: $orderId, after: $after) {
  id order { id } saga { order { id } } } }`;
const subscribe = (claims: object, variables: object) =>
  orders.subgraph.subscribe({ query: UPDATED, variables: { ...variables }, viewer: claims });
type Updates = Awaited<ReturnType<typeof subscribe>>;
interface Update {
  id: string;
  order: { id: string };
}
const several = async (updates: Updates, count: number) => {
  const read: Update[] = [];
  while (read.length < count) {
    const { value } = await updates.next();
    read.push(JSON.parse(JSON.stringify(value)).data.orderSagaUpdated);
  }
  return read;
};
const FOLLOWED = `SELECT type FROM outbox_event WHERE aggregate_id = $1
  AND type IN ('order.updated.v1', 'order.saga_moved.v1') ORDER BY position`;
const told = (id: string): Promise<string[]> =>
  orders.database.transaction(Viewer.system, async (tx) => {
    const rows: { type: string }[] = await tx.query(FOLLOWED, [id]);
    return rows.map(({ type }) => type);
  });

it("tells our staff of all that is done for an order, also where the order itself stands as it did", async () => {
  const me = viewer("customer_admin");
  const { id } = await orders.draft(me);
  const updates = await subscribe(staff("support"), { orderId: id });
  await orders.must("submitOrder", { orderId: id }, me);
  const quoteId = "01980000-0000-7000-8000-000000000abc";
  await orders.offer(id, quoteId);
  await orders.reaching(id, "PRICED");
  await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }));
  await orders.handled(await orders.hold(id));
  await orders.reaching(id, "FUNDED");
  // Its submission begins a saga; when its price is accepted, finance is asked, and it stands PRICED as before.
  const [order, saga] = ["order.updated.v1", "order.saga_moved.v1"];
  expect(await told(id)).toEqual([order, saga, order, saga, order]);
  const read = await several(updates, 5);
  expect(read).toEqual(read.map(({ id: cursor }) => ({ id: cursor, order: { id }, saga: { order: { id } } })));
  const resumed = await subscribe(staff("support"), { orderId: id, after: read[2]!.id });
  expect((await several(resumed, 2)).map(({ id: cursor }) => cursor)).toEqual([read[3]!.id, read[4]!.id]);
  for (const feed of [updates, resumed]) await feed.return?.();
});

it("is for our staff alone", async () => {
  const me = viewer("customer_admin");
  const { id } = await orders.submitted(me);
  for (const claims of [me, staff("pricing")]) {
    const refused = await subscribe(claims, { orderId: id });
    const { value } = await refused.next();
    expect(value?.errors?.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
  }
});
