import { randomUUID } from "node:crypto";
import { BusSeal } from "@baiyun/kit";
import { viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";

const SECRET = "seals what these tests tell on the bus";
const [CPF, IOSS] = ["52998224725", "IM2760000742"];
const SILVA = { name: "Ana Silva", line1: "Avenida Paulista 1000", city: "São Paulo", region: "SP" };
const BRAZILIAN = { consignee: { ...SILVA, postalCode: "01310-100", country: "BR" } };

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start({ BUS_SEAL_KEY: SECRET });
});
afterAll(() => orders.close());

const pushed = (own: object = {}) => {
  const { idempotencyKey, channel, lines, ...order } = draftInput();
  const stated = { hsVersion: "HS2022", originCountry: "CN", battery: "NONE" };
  return { ...order, lines: lines.map((line) => ({ ...line, ...stated })), ...own };
};
const receive = async (order: object, claims: { tid: string }, inboundWebhookId: string = randomUUID()) => {
  const payload = { inboundWebhookId, connectionId: CONNECTION, customerId: claims.tid, channel: "my-shop", order };
  const told = { aggregateId: inboundWebhookId, tenantId: claims.tid, payload };
  const type = "channel_order.received.v1";
  await orders.handled(await orders.running.tell({ from: "open-platform", type, ...told }));
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
        channel: "my-shop",
        externalRef: order.externalRef,
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

/** As it stands on the bus: what a message states of customs' numbers is sealed there. */
function sealedFor({ tid: tenantId }: { tid: string }, aggregateId: string, numbers: Record<string, string>) {
  const bus = new BusSeal([SECRET]);
  const told = { event: "channel_order.received.v1", aggregateId, tenantId };
  const sealed = Object.entries(numbers).map(([field, number]) => [field, bus.seal({ ...told, field }, number)]);
  return Object.fromEntries(sealed);
}
const numbers = async (claims: object) =>
  (
    await orders.running.run<{ orders: { edges: { node: object }[] } }>(
      "{ orders { edges { node { iossNumber consigneeTaxNumber } } } }",
      {},
      claims,
    )
  ).data.orders.edges.map(({ node }) => node);

it("a draft has the numbers that a shop stated, sealed now and in clear before", async () => {
  const [now, before, none] = [viewer("customer_member"), viewer("customer_member"), viewer("customer_member")];
  const { iossNumber: _, ...unnumbered } = pushed(BRAZILIAN) as Record<string, unknown>;
  const message = randomUUID();
  const sealed = sealedFor(now, message, { iossSealed: IOSS, consigneeTaxSealed: "529.982.247-25" });
  await receive({ ...unnumbered, ...sealed }, now, message);
  await receive({ ...unnumbered, iossNumber: IOSS, consigneeTaxNumber: "529.982.247-25" }, before);
  await receive(unnumbered, none);
  const stated = [{ iossNumber: IOSS, consigneeTaxNumber: CPF }];
  const unstated = [{ iossNumber: null, consigneeTaxNumber: null }];
  expect([await numbers(now), await numbers(before), await numbers(none)]).toEqual([stated, stated, unstated]);
});

it("a wrong CPF is told back by its path beside whatever else is wrong, and not what stood there", async () => {
  const member = viewer("customer_member");
  const message = randomUUID();
  const wrong = sealedFor(member, message, { iossSealed: "IM1", consigneeTaxSealed: "529.982.247-26" });
  const { iossNumber: _, ...unnumbered } = pushed({
    consignee: { ...BRAZILIAN.consignee, postalCode: "1" },
    incoterm: "EXW",
  }) as Record<string, unknown>;
  await receive({ ...unnumbered, ...wrong }, member, message);
  const told = await orders.running.events(message);
  const fault = (field: string) => ({ field, message: expect.any(String) });
  const faults = ["consignee.postalCode", "incoterm", "iossNumber", "consigneeTaxNumber"].map(fault);
  expect(told).toMatchObject([{ type: "channel_order.refused.v1", payload: { faults } }]);
  expect(JSON.stringify(told)).not.toContain("529");
  expect(await drafts(member)).toEqual([]);
});
