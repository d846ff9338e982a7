import { randomUUID } from "node:crypto";
import { viewer } from "@baiyun/kit/testing";
import { type OpenPlatform, startOpenPlatform, type TestClient } from "../testing/open-platform-under-test";

let open: OpenPlatform;
let client: TestClient;
let endpointId: string;
const KINDS = [
  "order.updated",
  "quote.offered",
  "shipment.updated",
  "tracking.updated",
  "invoice.issued",
  "invoice.paid",
  "wallet.changed",
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
    { shipmentId: shipment, orderId: order, kind: "LOST" },
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
])("%s' %s is told thin, once, without people and costs", async (from, type, payload, kind, data) => {
  const event = { from, type, payload, tenantId: client.admin.tid, occurredAt: at, id: randomUUID() };
  await open.platform.tell(event);
  await open.platform.handled(await open.platform.tell(event));
  const told = (await open.deliveries(endpointId, client.admin)).filter(
    ({ messageId }) => messageId === `evt_${event.id}`,
  );
  expect(told.map(({ body }) => JSON.parse(body))).toEqual([{ type: kind, timestamp: at, data }]);
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
