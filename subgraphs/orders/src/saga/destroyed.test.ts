import { viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const saga = async (id: string) => (await orders.rows(id)).saga!;

async function departed(): Promise<string> {
  const { id } = await orders.labelled(me);
  await orders.handled(await orders.carry(id, "DEPARTED"));
  return id;
}
const destroyed = async (orderId: string, decidedFor?: string) =>
  orders.handled(
    await orders.tell("logistics", "shipment.status_changed.v1", { orderId, status: "DESTROYED", decidedFor }),
  );
const released = (orderId: string, fee: object | null, feeReason: string | null) => ({
  type: "order.funding_released.v1",
  payload: { orderId, customerId: me.tid, fee, feeReason },
});

it.each(["REFUSED", "DELIVERY_FAILED"])("what nobody took (%s) costs a fee", async (decidedFor) => {
  const id = await departed();
  await destroyed(id, decidedFor);
  const fee = { feeReason: "DESTROYED", feeMinor: "500" };
  expect((await orders.events(id)).at(-1)).toEqual(released(id, { amountMinor: "500", currency: "EUR" }, "DESTROYED"));
  expect(await orders.shown(id)).toMatchObject({ status: "CLOSED" });
  const ended = await orders.rows(id);
  expect(ended.saga).toMatchObject({ step: "DESTROYED", funds: "RELEASED", waitingFor: null, ...fee });
  await destroyed(id, decidedFor);
  await orders.handled(await orders.carry(id, "DELIVERED"), await orders.carry(id, "RETURNED"));
  expect(await orders.rows(id)).toEqual(ended);
});

it("what customs took was carried: what is still held for it is captured", async () => {
  const id = await departed();
  await destroyed(id, "SEIZED");
  expect((await orders.events(id)).at(-1)).toMatchObject({ type: "order.funding_due.v1", payload: { orderId: id } });
  expect(await orders.shown(id)).toMatchObject({ status: "CLOSED" });
  expect(await saga(id)).toMatchObject({ step: "DESTROYED", funds: "DUE", waitingFor: "CAPTURE", feeReason: null });
  const amount = { amountMinor: "1845", currency: "EUR" };
  const { holdId } = await saga(id);
  await orders.handled(await orders.tell("finance", "hold.captured.v1", { holdId, orderId: id, amount }));
  expect(await saga(id)).toMatchObject({ step: "DESTROYED", funds: "CAPTURED", waitingFor: null });
});
