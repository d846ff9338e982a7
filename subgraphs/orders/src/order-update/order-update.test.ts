import { randomUUID } from "node:crypto";
import { run, staff, until, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const UPDATED = `subscription ($orderId: ID, $after: String) { orderUpdated(orderId: $orderId, after: $after) {
  id changes status priorStatus holdCause order { id status } } }`;
const subscribe = (claims: object, variables: object = {}) =>
  orders.subgraph.subscribe({ query: UPDATED, variables: { ...variables }, viewer: claims });
type Updates = Awaited<ReturnType<typeof subscribe>>;

interface Update {
  id: string;
  changes: string[];
  status: string;
  order: { id: string } | null;
}
const next = async (updates: Updates): Promise<Update> => {
  const { value } = await updates.next();
  return JSON.parse(JSON.stringify(value)).data.orderUpdated;
};
const several = async (updates: Updates, count: number) => {
  const read: Update[] = [];
  while (read.length < count) read.push(await next(updates));
  return read;
};

it("tells an order's customer and our staff of each change, and goes on after any of them", async () => {
  const me = viewer("customer_admin");
  const other = viewer("customer_admin");
  const { id } = await orders.draft(me);
  const [mine, ours] = [await subscribe(me), await subscribe(staff("support"), { orderId: id })];
  await orders.submitted(other);
  await orders.must("submitOrder", { orderId: id }, me);
  await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, staff("ops"));
  await orders.must("cancelOrder", { orderId: id }, me);
  const expected = [
    { changes: ["MOVED"], status: "SUBMITTED", priorStatus: null, holdCause: null },
    { changes: ["HELD"], status: "ON_HOLD", priorStatus: "SUBMITTED", holdCause: "STAFF" },
    { changes: ["MOVED"], status: "CANCELLED", priorStatus: null, holdCause: null },
  ].map((update) => expect.objectContaining({ ...update, order: expect.objectContaining({ id }) }));
  const told = await several(mine, 3);
  expect(told).toEqual(expected);
  expect(await several(ours, 3)).toEqual(expected);

  const resumed = await subscribe(me, { after: told[0]!.id });
  expect(await several(resumed, 2)).toEqual(told.slice(1));
  for (const updates of [mine, ours, resumed]) await updates.return?.();
});

it("shows nobody another tenant's orders, by any cursor", async () => {
  const [me, other] = [viewer("customer_admin"), viewer("customer_admin")];
  const cursor = (await run<{ orderUpdatesCursor: string }>(orders.subgraph, "{ orderUpdatesCursor }", {}, other)).data
    .orderUpdatesCursor;
  const { id } = await orders.submitted(me);
  const own = await orders.submitted(other);
  const updates = await subscribe(other, { after: cursor });
  expect((await next(updates)).order?.id).toBe(own.id);
  await updates.return?.();
  for (const orderId of [id, randomUUID(), "nonsense"]) {
    const refused = await subscribe(other, { orderId });
    const { value } = await refused.next();
    expect(value?.errors?.map(({ extensions }) => extensions?.code)).toEqual(["ORDER_NOT_FOUND"]);
  }
  await until(async () => (await orders.shown(id))?.status === "SUBMITTED");
});
