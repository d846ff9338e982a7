import { staff, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const OF_ORDER = /* GraphQL */ `
  query ($id: ID!) { order(id: $id) { returns { edges { node {
    id status reason refund lines { sku quantity restocked writtenOff }
  } } } } }
`;
interface Shown {
  order: { returns: { edges: { node: { id: string } & Record<string, unknown> }[] } };
}
const returnsOf = async (id: string) =>
  (await orders.running.run<Shown>(OF_ORDER, { id }, me)).data.order.returns.edges.map(({ node }) => node);
const act = (mutation: string, input: object, claims: object) => orders.running.act(mutation, "", input, claims);
const IN_TRANSIT = {
  ...{ status: "IN_TRANSIT", reason: "Its parcel goes back to its sender.", refund: null },
  lines: [{ sku: "TEE-M", quantity: 5, restocked: null, writtenOff: null }],
};

it("what nobody took is a return that is on its way, once; what comes of it is counted, and told", async () => {
  const { id } = await orders.labelled(me);
  await orders.handled(await orders.carry(id, "DEPARTED"), await orders.carry(id, "RETURNING"));
  const [expected, ...others] = await returnsOf(id);
  expect([expected, others]).toEqual([{ id: expected!.id, ...IN_TRANSIT }, []]);
  await orders.handled(await orders.carry(id, "RETURNING"), await orders.carry(id, "RETURNED"));
  expect(await orders.shown(id)).toMatchObject({ status: "RETURNED" });
  expect(await returnsOf(id)).toEqual([expected]);
  const orderLineId = (await orders.rows(id)).lines[0]!.id;
  const lines = ["RESTOCK", "WRITE_OFF"].map((condition) => ({ orderLineId, quantity: 1, condition }));
  await act("receiveReturn", { returnId: expected!.id, lines }, staff("ops"));
  expect((await orders.changes(id)).slice(-3).map(({ kind }) => kind)).toEqual([
    ...["RETURN_SENT", "MOVED", "RETURN_RECEIVED"],
  ]);
  // What it costs was settled with its order.
  const closed = { returnId: expected!.id, refund: "ALL" };
  expect(await act("closeReturn", closed, staff("support"))).toMatchObject({ __typename: "OrderNotPaid" });
  await act("closeReturn", { ...closed, refund: "NONE" }, staff("support"));
  expect(await returnsOf(id)).toMatchObject([
    { status: "CLOSED", refund: "NONE", lines: [{ restocked: 1, writtenOff: 1 }] },
  ]);
});

it("what its customer sends back already is not expected twice", async () => {
  const { id } = await orders.paid(me);
  const orderLineId = (await orders.rows(id)).lines[0]!.id;
  const asked = { orderId: id, reason: "Too small", lines: [{ orderLineId, quantity: 1 }] };
  expect(await act("requestReturn", asked, me)).toMatchObject({ __typename: "RequestReturnSuccess" });
  await orders.handled(await orders.carry(id, "RETURNED"));
  expect((await returnsOf(id)).map(({ status, lines }) => [status, lines])).toEqual([
    ["IN_TRANSIT", [{ sku: "TEE-M", quantity: 4, restocked: null, writtenOff: null }]],
    ["REQUESTED", [{ sku: "TEE-M", quantity: 1, restocked: null, writtenOff: null }]],
  ]);
});
