import { randomUUID } from "node:crypto";
import { viewer } from "@baiyun/kit/testing";
import { type OpenPlatform, startOpenPlatform, type TestClient } from "../testing/open-platform-under-test";

let open: OpenPlatform;
let client: TestClient;
let endpointId: string;
const KINDS = [
  "order.updated",
  "quote.offered",
  "quote.rejected",
  "quote.accepted",
  "quote.expired",
  "stock.unavailable",
  "purchase_order.updated",
  "return.received",
  "shipment.updated",
  "exception.updated",
  "declaration.updated",
  "tracking.updated",
  "invoice.issued",
  "invoice.paid",
  "wallet.changed",
  "hold.denied",
  "claim.updated",
  "notification.sent",
];
const SCOPES = ["orders:read", "quotes:write", "shipments:read", "tracking:read", "wallet:read"];
beforeAll(async () => {
  open = await startOpenPlatform();
  client = await open.admit({ scopes: SCOPES });
  // Nobody is there: what is to be sent is what counts here.
  ({ id: endpointId } = await open.endpoint(client, "http://127.0.0.1:1/", KINDS));
});
afterAll(() => open.close());

const [order, shipment, quote] = [randomUUID(), randomUUID(), randomUUID()];
const at = "2026-11-22T08:00:00.000Z";
const PERSON = { consignee: { name: "Ada Lovelace" }, postalCode: "12345", phoneEnd: "123456" };
const COSTS = { costTotal: { amountMinor: "1", currency: "EUR" } };
const declared = { shipmentId: shipment, orderId: order, regime: "H7", version: 2 };
const REJECTED = { orderId: order, code: "NoService" };
const moved = { id: shipment, orderId: order, status: null, trackingNumber: null, exception: null };

it.each<[string, string, object, string, object]>([
  ["orders", "order.submitted.v1", { orderId: order, ...PERSON }, "order.updated", { id: order, change: "SUBMITTED" }],
  ["orders", "order.edited.v1", { orderId: order }, "order.updated", { id: order, change: "EDITED" }],
  ["orders", "order.accepted.v1", { orderId: order, ...PERSON }, "order.updated", { id: order, change: "ACCEPTED" }],
  ["orders", "order.held.v1", { orderId: order, reason: "Ada" }, "order.updated", { id: order, change: "HELD" }],
  ["orders", "order.released.v1", { orderId: order }, "order.updated", { id: order, change: "RELEASED" }],
  ["orders", "order.cancelled.v1", { orderId: order }, "order.updated", { id: order, change: "CANCELLED" }],
  [
    "pricing",
    "quote.offered.v1",
    { quoteId: quote, orderId: order, expiresAt: at, ...COSTS },
    "quote.offered",
    { id: quote, orderId: order, expiresAt: at },
  ],
  [
    "pricing",
    "quote.accepted.v1",
    { quoteId: quote, orderId: order, ...COSTS },
    "quote.accepted",
    { id: quote, orderId: order },
  ],
  [
    "pricing",
    "quote.expired.v1",
    { quoteId: quote, orderId: null, expiresAt: at },
    "quote.expired",
    { id: quote, orderId: null, expiresAt: at },
  ],
  [
    "logistics",
    "shipment.labelled.v1",
    { shipmentId: shipment, orderId: order, trackingNumber: "YT1", ...PERSON },
    "shipment.updated",
    { ...moved, change: "LABELLED", trackingNumber: "YT1" },
  ],
  [
    "logistics",
    "shipment.status_changed.v1",
    { shipmentId: shipment, orderId: order, status: "DEPARTED" },
    "shipment.updated",
    { ...moved, change: "STATUS_CHANGED", status: "DEPARTED" },
  ],
  [
    "logistics",
    "shipment.exception_raised.v1",
    { shipmentId: shipment, orderId: order, exceptionId: quote, kind: "LOST" },
    "shipment.updated",
    { ...moved, change: "EXCEPTION_RAISED", exception: "LOST" },
  ],
  [
    "logistics",
    "shipment.cancelled.v1",
    { shipmentId: shipment, orderId: order, trackingNumber: "YT1" },
    "shipment.updated",
    { ...moved, change: "CANCELLED" },
  ],
  [
    "logistics",
    "shipment.cancel_refused.v1",
    { shipmentId: shipment, orderId: order, status: "BAGGED" },
    "shipment.updated",
    { ...moved, change: "CANCEL_REFUSED", status: "BAGGED" },
  ],
  [
    "tracking",
    "tracking.event_recorded.v1",
    { shipmentId: shipment, trackingNumber: "YT1", status: "IN_TRANSIT", subStatus: "DEPARTED", occurredAt: null },
    "tracking.updated",
    { id: shipment, trackingNumber: "YT1", status: "IN_TRANSIT", subStatus: "DEPARTED", occurredAt: null },
  ],
  [
    "finance",
    "invoice.issued.v1",
    { invoiceId: quote, number: "INV-1", customerId: order, dueOn: "2026-12-22", total: COSTS.costTotal },
    "invoice.issued",
    { id: quote, number: "INV-1" },
  ],
  ["finance", "invoice.paid.v1", { invoiceId: quote, number: "INV-1" }, "invoice.paid", { id: quote, number: "INV-1" }],
  [
    "finance",
    "wallet.changed.v1",
    { walletId: quote, currency: "EUR", posted: COSTS.costTotal, cause: "HOLD" },
    "wallet.changed",
    { id: quote, currency: "EUR", cause: "HOLD" },
  ],
  ["pricing", "quote.rejected.v1", { orderId: order, code: "NoService", message: "Ada" }, "quote.rejected", REJECTED],
  [
    "suppliers",
    "purchase_order.rejected.v1",
    { purchaseOrderId: quote, supplierId: shipment, orderId: order, reference: "PO1", reason: "Ada", ...COSTS },
    "purchase_order.updated",
    { id: quote, orderId: order, reference: "PO1", change: "REJECTED" },
  ],
  [
    "suppliers",
    "purchase_order.reduced.v1",
    {
      ...{ purchaseOrderId: quote, supplierId: shipment, orderId: order, reference: "PO1" },
      lines: [{ sku: "MUG", wanted: 1, fewer: 2 }],
    },
    "purchase_order.updated",
    { id: quote, orderId: order, reference: "PO1", change: "REDUCED" },
  ],
  [
    "suppliers",
    "purchase_order.line_closed_short.v1",
    {
      ...{ purchaseOrderId: quote, supplierId: shipment, orderId: order, reference: "PO1", orderLineId: quote },
      ...{ status: "PARTIAL", sku: "MUG", customerSku: "M", pieces: 2, reason: "Ada", isSoughtElsewhere: false },
    },
    "purchase_order.updated",
    { id: quote, orderId: order, reference: "PO1", change: "LINE_CLOSED_SHORT" },
  ],
  [
    "suppliers",
    "stock.unavailable.v1",
    { orderId: order, attempt: 1, lines: [{ orderLineId: quote, sku: "MUG", wanted: 2, available: 0, ...COSTS }] },
    "stock.unavailable",
    { orderId: order, lines: [{ orderLineId: quote, sku: "MUG", wanted: 2, available: 0 }] },
  ],
  [
    "orders",
    "return.received.v1",
    { returnId: quote, orderId: order, customerId: shipment, lines: [{ sku: "MUG", condition: "RESTOCK" }] },
    "return.received",
    { id: quote, orderId: order },
  ],
  [
    "logistics",
    "shipment.exception_closed.v1",
    { exceptionId: quote, shipmentId: shipment, orderId: order, kind: "DAMAGED", closedAt: at, ...PERSON },
    "exception.updated",
    { id: quote, shipmentId: shipment, orderId: order, kind: "DAMAGED", change: "CLOSED" },
  ],
  [
    "logistics",
    "declaration.held.v1",
    { ...declared, declarationId: quote, masterConsignmentId: null, code: "15", message: "Ada", hold: "HELD_DOCS" },
    "declaration.updated",
    { id: quote, ...declared, change: "HELD" },
  ],
  [
    "finance",
    "hold.denied.v1",
    { orderId: order, attempt: 1, amount: COSTS.costTotal, available: COSTS.costTotal, reason: "OVER_SPEND_CAP" },
    "hold.denied",
    { orderId: order, reason: "OVER_SPEND_CAP" },
  ],
  [
    "finance",
    "claim.decided.v1",
    { claimId: quote, orderId: order, shipmentId: null, amount: COSTS.costTotal, decision: "APPROVED" },
    "claim.updated",
    { id: quote, orderId: order, shipmentId: null, change: "APPROVED" },
  ],
  [
    "finance",
    "claim.paid.v1",
    { claimId: quote, orderId: order, shipmentId: shipment, amount: COSTS.costTotal },
    "claim.updated",
    { id: quote, orderId: order, shipmentId: shipment, change: "PAID" },
  ],
  [
    "finance",
    "claim.payout_reversed.v1",
    { claimId: quote, orderId: order, shipmentId: shipment, amount: COSTS.costTotal, kind: "LOST" },
    "claim.updated",
    { id: quote, orderId: order, shipmentId: shipment, change: "PAYOUT_REVERSED" },
  ],
  [
    "notifications",
    "notification.handed_over.v1",
    { notificationId: quote, key: "order.held", orderId: order, shipmentId: null, facts: { order: "Ada" } },
    "notification.sent",
    { id: quote, key: "order.held", orderId: order, shipmentId: null },
  ],
])("%s' %s is told thin, once, without people and costs", async (from, type, payload, kind, data) => {
  const event = { from, type, payload, tenantId: client.admin.tid, occurredAt: at, id: randomUUID() };
  await open.platform.tell(event);
  await open.platform.handled(await open.platform.tell(event));
  const told = (await open.deliveries(endpointId, client.admin)).filter(
    ({ messageId }) => messageId === `evt_${event.id}`,
  );
  expect(told.map(({ body }) => JSON.parse(body))).toEqual([{ type: kind, timestamp: at, data }]);
});

it("whether its customer may ship is told to a client's endpoint, while it has one", async () => {
  const own = await open.admit({ scopes: ["orders:read"] });
  const { id } = await open.endpoint(own, "http://127.0.0.1:1/", ["customer.updated"]);
  const becomes = async (to: string, occurredAt: string) => {
    const payload = { customerId: own.admin.tid, to };
    await open.platform.handled(
      await open.platform.tell({ from: "customers", type: "customer.status_changed.v1", payload, occurredAt }),
    );
  };
  await becomes("SUSPENDED", at);
  await becomes("CLOSED", "2026-11-22T09:00:00.000Z");
  const told = await open.deliveries(id, own.admin);
  expect(told.map(({ body }) => JSON.parse(body).data)).toEqual([
    { id: own.admin.tid, status: "CLOSED" },
    { id: own.admin.tid, status: "SUSPENDED" },
  ]);
});

it("an exception is told as the shipment's news and as its own, which are two messages", async () => {
  const payload = { shipmentId: shipment, orderId: order, exceptionId: quote, kind: "DAMAGED" };
  const told = { from: "logistics", type: "shipment.exception_raised.v1", payload, tenantId: client.admin.tid };
  const id = await open.platform.tell(told);
  await open.platform.handled(id);
  const deliveries = (await open.deliveries(endpointId, client.admin)).filter(({ messageId }) =>
    messageId.includes(id),
  );
  expect(deliveries.map(({ messageId, body }) => [messageId, JSON.parse(body).type]).sort()).toEqual([
    [`evt_${id}`, "shipment.updated"],
    [`evt_${id}_exception`, "exception.updated"],
  ]);
});

it("what people are told of money reaches no client by that way", async () => {
  const payload = { notificationId: randomUUID(), key: "hold.denied", orderId: order, shipmentId: null };
  const id = await open.platform.tell({
    from: "notifications",
    type: "notification.handed_over.v1",
    payload,
    tenantId: client.admin.tid,
  });
  await open.platform.handled(id);
  const told = await open.deliveries(endpointId, client.admin);
  expect(told.filter(({ messageId }) => messageId === `evt_${id}`)).toEqual([]);
});

it("a client that lost the scope is told no more, and another tenant's never was", async () => {
  const admin = viewer("customer_admin");
  const poor = await open.admit({ scopes: ["orders:read", "tracking:read"] }, admin);
  const { id } = await open.endpoint(poor, "http://127.0.0.1:1/", ["order.updated"]);
  const change = { apiClientId: poor.id, expectedVersion: 1, name: "Shop", scopes: ["tracking:read"] };
  await open.act("changeApiClient", "", change, admin);
  await open.held(poor);
  expect(await open.deliveries(id, admin)).toEqual([]);
  expect(await open.deliveries(endpointId, admin)).toEqual([]);
});

it("what nobody of its tenant could be told is passed over, and leaves nothing", async () => {
  const told = { from: "orders", type: "order.submitted.v1", payload: { orderId: order } };
  const passed = await open.platform.tell(told);
  const handled = await open.platform.tell({ ...told, tenantId: client.admin.tid });
  await open.platform.handled(handled);
  const inbox = "SELECT event_id AS id FROM inbox_entry WHERE event_id = ANY($1)";
  expect(await open.platform.database.source.query(inbox, [[passed, handled]])).toEqual([{ id: handled }]);
});
