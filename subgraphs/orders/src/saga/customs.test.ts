import { newId } from "@baiyun/kit";
import { run, viewer } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const EUR = (amountMinor: string) => ({ amountMinor, currency: "EUR" });
const saga = async (id: string) => (await orders.rows(id)).saga!;

/** A departed order whose hold has duty and tax in it under DDP. */
async function departed(incoterm = "DDP") {
  const { id } = await orders.draft(me, { incoterm });
  await orders.must("submitOrder", { orderId: id }, me);
  const quoteId = newId();
  const border = { dutyTotal: EUR("2503"), dutyKnown: EUR("2503"), duty: EUR("600"), tax: EUR("1903") };
  await orders.offer(id, quoteId, "1845", border);
  await orders.reaching(id, "PRICED");
  await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }));
  await orders.handled(await orders.hold(id));
  await orders.handled(await orders.allocate(id));
  await orders.handled(await orders.carry(id, "DEPARTED"));
  return id;
}

const declaration = (orderId: string | null) => ({
  ...{ declarationId: newId(), shipmentId: newId(), masterConsignmentId: null, orderId, regime: "H7", version: 1 },
});
const customs = async (word: string, payload: object) =>
  orders.handled(await orders.tell("logistics", `declaration.${word}.v1`, payload));

const SHOWN = `query ($id: ID!) { order(id: $id) { exceptions { edges { node { kind message shipment { id } closedAt } } } } }`;
async function exceptions(id: string) {
  const { data } = await run<{ order: { exceptions: { edges: { node: Record<string, unknown> }[] } } }>(
    orders.subgraph,
    SHOWN,
    { id },
    me,
  );
  return data.order.exceptions.edges.map(({ node }) => ({ ...node, closedAt: node.closedAt !== null }));
}

it("an order waits for customs while one of its declarations is rejected or held, and then goes on", async () => {
  const id = await departed();
  const [imported, exported] = [declaration(id), declaration(id)];
  const held = { ...imported, code: "15", message: "Invoice wanted", hold: "HELD_DOCS" };
  await customs("held", held);
  expect(await saga(id)).toMatchObject({ customs: "HELD", waitingFor: "CUSTOMS", step: "DEPARTED" });
  const shown = await orders.rows(id);
  await customs("held", held);
  await customs("accepted", imported);
  await customs("held", { ...declaration(null), code: null, message: null });
  expect(await orders.rows(id)).toEqual(shown);
  await customs("rejected", { ...exported, code: "15", message: "HS CODE INVALID" });
  expect(await saga(id)).toMatchObject({ customs: "REJECTED", waitingFor: "CUSTOMS" });
  await customs("accepted", { ...exported, version: 2 });
  expect(await saga(id)).toMatchObject({ customs: "HELD", waitingFor: "CUSTOMS" });
  await customs("released", imported);
  expect(await saga(id)).toMatchObject({ customs: null, waitingFor: "DELIVERY" });
  expect(await exceptions(id)).toEqual([
    {
      ...{
        kind: "CUSTOMS_REJECTED",
        message: "HS CODE INVALID",
        shipment: { id: exported.shipmentId },
        closedAt: true,
      },
    },
    { kind: "CUSTOMS_HELD", message: "Invoice wanted", shipment: { id: imported.shipmentId }, closedAt: true },
  ]);
  expect((await orders.deeds(id)).slice(-4)).toEqual([
    "Customs hold its goods. Invoice wanted",
    "Customs rejected a declaration of it. HS CODE INVALID",
    "Customs accepted the correction.",
    "Customs let its goods go.",
  ]);
});

it("what is delivered waits for customs no longer, and what they say of it afterwards is old", async () => {
  const id = await departed();
  await customs("held", { ...declaration(id), code: null, message: null });
  await orders.handled(await orders.carry(id, "DELIVERED"));
  expect(await saga(id)).toMatchObject({ customs: null, waitingFor: "CAPTURE" });
  const before = await orders.rows(id);
  await customs("rejected", { ...declaration(id), code: null, message: null });
  await customs("seized", declaration(id));
  expect(await orders.rows(id)).toEqual(before);
  expect(await exceptions(id)).toMatchObject([{ kind: "CUSTOMS_HELD", message: null, closedAt: true }]);
});

it("of goods that customs took, duty and tax are held no longer, and the order stays where it is", async () => {
  const id = await departed();
  const taken = declaration(id);
  await customs("held", { ...taken, code: null, message: null });
  await customs("seized", taken);
  expect((await orders.events(id)).at(-1)).toMatchObject({
    type: "order.funding_requested.v1",
    payload: { attempt: 2, amount: EUR("1845"), duty: EUR("0"), tax: EUR("0"), reason: "SEIZED" },
  });
  const asked = await orders.rows(id);
  await customs("seized", taken);
  await customs("seized", declaration(id));
  expect(await orders.rows(id)).toEqual(asked);
  await orders.handled(await orders.hold(id));
  expect(await orders.shown(id)).toMatchObject({ status: "SHIPPED" });
  expect(await saga(id)).toMatchObject({ funds: "HELD", heldMinor: "1845", customs: "SEIZED", waitingFor: "CUSTOMS" });
  // Logistics tells of the exception itself, as of any.
  const exception = { ...taken, exceptionId: newId(), kind: "SEIZED", occurredAt: new Date() };
  await orders.handled(await orders.tell("logistics", "shipment.exception_raised.v1", exception));
  expect(await exceptions(id)).toMatchObject([
    { kind: "SEIZED", closedAt: false },
    { kind: "CUSTOMS_HELD", closedAt: true },
  ]);
});

it("of an order whose consignee pays at the border nothing changes in what is held", async () => {
  const id = await departed("DAP");
  await customs("seized", declaration(id));
  expect(await saga(id)).toMatchObject({ fundingAttempts: 1, heldMinor: "1845", customs: "SEIZED" });
});
