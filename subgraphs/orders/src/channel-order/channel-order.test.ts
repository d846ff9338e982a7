import { randomUUID } from "node:crypto";
import { viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const pushed = (own: object = {}) => {
  const { idempotencyKey, channel, lines, ...order } = draftInput();
  const stated = { hsVersion: "HS2022", originCountry: "CN", battery: "NONE" };
  return { ...order, lines: lines.map((line) => ({ ...line, ...stated })), ...own };
};
const receive = async (order: object, claims: { tid: string }, inboundWebhookId: string = randomUUID()) => {
  const payload = { inboundWebhookId, connectionId: CONNECTION, customerId: claims.tid, channel: "my-shop", order };
  await orders.handled(await orders.tell("open-platform", "channel_order.received.v1", payload));
  return inboundWebhookId;
};
const CONNECTION = randomUUID();

const drafts = async (claims: object) =>
  (
    await orders.running.run<{ orders: { edges: { node: Record<string, unknown> }[] } }>(
      `{ orders(filter: { channel: "my-shop" }) { edges { node { externalRef status lines { sku quantity } consignee { city } } } } }`,
      {},
      claims,
    )
  ).data.orders.edges.map(({ node }) => node);

it("what a shop pushed is drafted once, however often it is told and under whatever message", async () => {
  const member = viewer("customer_member");
  const order = pushed();
  const message = await receive(order, member);
  await receive(order, member, message);
  const other = await receive({ ...order, serviceCode: "YUN-STD" }, member);
  const { externalRef } = order;
  const draft = { externalRef, status: "DRAFT", lines: [{ sku: "TEE-M", quantity: 5 }], consignee: { city: "Köln" } };
  expect(await drafts(member)).toEqual([draft]);
  expect(await drafts(viewer("customer_member"))).toEqual([]);
  for (const id of [message, other]) expect(await orders.running.events(id)).toEqual([]);
});

it("what is no order is told back with every fault, and drafted when it is replayed put right", async () => {
  const member = viewer("customer_member");
  const order = pushed();
  const message = await receive({ ...order, incoterm: "EXW", iossNumber: "1" }, member);
  const [refused, ...others] = await orders.running.events(message);
  expect([refused, others]).toEqual([
    {
      type: "channel_order.refused.v1",
      payload: {
        inboundWebhookId: message,
        customerId: member.tid,
        faults: [
          { field: "incoterm", message: expect.any(String) },
          { field: "iossNumber", message: expect.any(String) },
        ],
      },
    },
    [],
  ]);
  expect(await drafts(member)).toEqual([]);
  await receive(order, member, message);
  expect((await drafts(member)).length).toBe(1);
});
