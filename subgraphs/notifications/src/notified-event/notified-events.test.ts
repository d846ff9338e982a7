import { randomUUID } from "node:crypto";
import { NotificationsUnderTest, type TestMember } from "../testing/notifications-under-test";

let notifications: NotificationsUnderTest;
beforeAll(async () => {
  notifications = await NotificationsUnderTest.start({});
});
afterAll(() => notifications.close());

const told = (rows: readonly { recipient: string; channel: string }[]) =>
  rows.map(({ recipient, channel }) => `${channel} ${recipient}`).sort();

const money = { amountMinor: "129050", currency: "EUR" };
const [orderId, shipmentId] = [randomUUID(), randomUUID()];
const lines = [{}, {}];
const FAULT = { field: "consigneeTaxNumber", message: "x" };
const DECISION = { orderId, shipmentId, decisionId: randomUUID() };

/** What is told: from, type, payload without whose it is, key, and the channels that each role is told by. */
const EVENTS: [string, string, object, string | null, Record<string, string[]>][] = [
  ["orders", "order.submitted.v1", { orderId }, "order.submitted", { webhook: ["WEBHOOK"] }],
  ["orders", "order.edited.v1", { orderId }, "order.edited", { webhook: ["WEBHOOK"] }],
  [
    "orders",
    "order.accepted.v1",
    { orderId, lines },
    "order.accepted",
    { customers: ["IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "orders",
    "order.cancelled.v1",
    { orderId },
    "order.cancelled",
    { customers: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "orders",
    "order.held.v1",
    { orderId, reason: "x" },
    "order.held",
    { customers: ["EMAIL", "IN_APP"], ops: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  ["orders", "order.released.v1", { orderId }, "order.released", { customers: ["IN_APP"], webhook: ["WEBHOOK"] }],
  [
    "orders",
    "channel_order.refused.v1",
    { inboundWebhookId: randomUUID(), channel: "my-shop", externalRef: "#1001", faults: [FAULT] },
    "shop_order.refused",
    { admin: ["EMAIL", "IN_APP"] },
  ],
  ["orders", "channel_order.refused.v1", { inboundWebhookId: randomUUID(), faults: [FAULT] }, null, {}],
  [
    "pricing",
    "quote.offered.v1",
    { orderId, sellTotal: money, expiresAt: "2026-12-01T08:00:00.000Z" },
    "quote.offered",
    { customers: ["IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "pricing",
    "quote.rejected.v1",
    { orderId, message: "x" },
    "quote.rejected",
    { customers: ["EMAIL", "IN_APP"], ops: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "pricing",
    "quote.expired.v1",
    { orderId, expiresAt: "2026-12-01T08:00:00.000Z" },
    "quote.expired",
    { customers: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "logistics",
    "shipment.decision_needed.v1",
    { ...DECISION, cause: "REFUSED", dueAt: "2026-12-01T08:00:00.000Z", defaultChoice: "RETURN" },
    "shipment.decision_needed",
    { customers: ["EMAIL", "IN_APP"], ops: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "logistics",
    "shipment.decision_needed.v1",
    { ...DECISION, cause: "REFUSED", dueAt: null, defaultChoice: null },
    null,
    {},
  ],
  [
    "logistics",
    "shipment.decision_needed.v1",
    { ...DECISION, cause: "SEIZED", dueAt: null, defaultChoice: null },
    "shipment.seized",
    { broker: ["EMAIL", "IN_APP"], ops: ["EMAIL", "IN_APP"] },
  ],
  [
    "logistics",
    "shipment.decision_due_soon.v1",
    { ...DECISION, cause: "DELIVERY_FAILED", dueAt: "2026-12-01T08:00:00.000Z", defaultChoice: "DESTROY" },
    "shipment.decision_due_soon",
    { customers: ["EMAIL", "IN_APP"], ops: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "logistics",
    "shipment.exception_overdue.v1",
    { shipmentId, kind: "LOST", dueAt: "2026-12-01T08:00:00.000Z" },
    "shipment.exception_overdue",
    { ops: ["EMAIL", "IN_APP"] },
  ],
  ...(
    [
      [false, "monthly_declaration.due_soon"],
      [true, "monthly_declaration.late"],
    ] as const
  ).map(([isLate, key]): (typeof EVENTS)[number] => [
    "logistics",
    "monthly_declaration.due.v1",
    { groupedDeclarationId: shipmentId, lrn: "LRN1", month: "2026-11", dueAt: "2026-12-15T16:00:00.000Z", isLate },
    key,
    { broker: ["EMAIL", "IN_APP"] },
  ]),
  [
    "finance",
    "books.proved.v1",
    { provedAt: "2026-12-01T02:15:00.000Z", entries: 9, isBalanced: false, faults: 2 },
    "books.unproved",
    { books: ["EMAIL", "IN_APP"] },
  ],
  [
    "finance",
    "books.proved.v1",
    { provedAt: "2026-12-01T02:15:00.000Z", entries: 9, isBalanced: true, faults: 0 },
    null,
    {},
  ],
  ["pricing", "quote.expired.v1", { orderId: null, expiresAt: "2026-12-01T08:00:00.000Z" }, null, {}],
  ["logistics", "shipment.status_changed.v1", { orderId, shipmentId, status: "BAGGED" }, null, {}],
  [
    "logistics",
    "shipment.status_changed.v1",
    { orderId, shipmentId, status: "DELIVERED" },
    "shipment.delivered",
    { customers: ["IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "logistics",
    "shipment.status_changed.v1",
    { orderId, shipmentId, status: "DELIVERY_FAILED" },
    "shipment.delivery_failed",
    { customers: ["EMAIL", "IN_APP"], ops: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "logistics",
    "shipment.exception_raised.v1",
    { orderId, shipmentId, kind: "LOST" },
    "shipment.exception",
    { customers: ["EMAIL", "IN_APP"], ops: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  ["customers", "customer.status_changed.v1", { to: "PENDING_KYC" }, null, {}],
  [
    "customers",
    "customer.status_changed.v1",
    { to: "SUSPENDED" },
    "customer.suspended",
    { customers: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "finance",
    "hold.denied.v1",
    { orderId, amount: money, available: { ...money, amountMinor: "-500" }, reason: "x" },
    "hold.denied",
    { customers: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "finance",
    "invoice.issued.v1",
    { number: "INV-1", total: money, dueOn: "2026-12-31" },
    "invoice.issued",
    { admin: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "open-platform",
    "webhook_endpoint.disabled.v1",
    { cause: "FAILING", host: "hooks.example.com" },
    "webhook.disabled",
    { admin: ["EMAIL", "IN_APP"], support: ["EMAIL", "IN_APP"] },
  ],
  ["open-platform", "webhook_endpoint.disabled.v1", { cause: "BY_HAND", host: "hooks.example.com" }, null, {}],
  [
    "finance",
    "claim.opened.v1",
    { orderId, shipmentId: null, amount: null },
    "claim.opened",
    { admin: ["IN_APP"], support: ["IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "finance",
    "claim.decided.v1",
    { orderId, shipmentId, amount: null, decision: "APPROVED" },
    "claim.decided",
    { admin: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "finance",
    "claim.paid.v1",
    { orderId, shipmentId, amount: money },
    "claim.paid",
    { admin: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "suppliers",
    "purchase_order.issued.v1",
    { reference: "PO1" },
    "purchase_order.issued",
    { supplier: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "suppliers",
    "purchase_order.reduced.v1",
    { reference: "PO1", lines: [{ fewer: 1 }, { fewer: 2 }] },
    "purchase_order.reduced",
    { supplier: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "suppliers",
    "purchase_order.line_closed_short.v1",
    { orderId, customerSku: "LAMP", pieces: 2, isSoughtElsewhere: false },
    "purchase_order.line_closed_short",
    { customers: ["EMAIL", "IN_APP"], ops: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "suppliers",
    "purchase_order.line_closed_short.v1",
    { orderId, customerSku: "LAMP", pieces: 2, isSoughtElsewhere: true },
    null,
    {},
  ],
  [
    "suppliers",
    "purchase_order.line_reopened.v1",
    { orderId, customerSku: "LAMP", pieces: 2 },
    "purchase_order.line_reopened",
    { customers: ["IN_APP"], ops: ["IN_APP"], webhook: ["WEBHOOK"] },
  ],
  [
    "suppliers",
    "stock.unavailable.v1",
    { orderId, lines },
    "stock.unavailable",
    { customers: ["EMAIL", "IN_APP"], ops: ["EMAIL", "IN_APP"], webhook: ["WEBHOOK"] },
  ],
];

it("goes to whom the event's row of the table names, and to no other tenant and role", async () => {
  // Staff of earlier files are of this database, too.
  await notifications.sql("DELETE FROM member WHERE role IN ('ops', 'support', 'broker')");
  const [customer, house, supplier] = [randomUUID(), randomUUID(), randomUUID()];
  const admin = await notifications.member({ tenantId: customer });
  const member = await notifications.member({ tenantId: customer, role: "customer_member" });
  const left = await notifications.member({ tenantId: customer });
  await notifications.state(left, { isActive: false });
  const ops = await notifications.member({ tenantId: house, role: "ops" });
  const support = await notifications.member({ tenantId: house, role: "support" });
  const broker = await notifications.member({ tenantId: house, role: "broker" });
  const books = [
    await notifications.member({ tenantId: house, role: "finance" }),
    await notifications.member({ tenantId: house, role: "admin" }),
  ];
  const seller = await notifications.member({ tenantId: supplier, role: "supplier" });
  await notifications.member();
  const people: Record<string, TestMember[]> = {
    customers: [admin, member],
    admin: [admin],
    ops: [ops],
    support: [support],
    broker: [broker],
    books,
    supplier: [seller],
  };
  const whose = { customerId: customer, supplierId: supplier };
  const ids = await Promise.all(
    EVENTS.map(([from, type, payload]) =>
      notifications.domain.tell({ from, type, payload: { ...whose, ...payload }, tenantId: customer }),
    ),
  );
  await notifications.domain.handled(...ids);
  for (const [index, [, type, , key, expected]] of EVENTS.entries()) {
    const rows = await notifications.log(ids[index]!);
    const tenant = "supplier" in expected ? supplier : customer;
    const recipients = Object.entries(expected).flatMap(([who, channels]) =>
      channels.flatMap((channel) =>
        who === "webhook" ? [`${channel} ${tenant}`] : people[who]!.map(({ userId }) => `${channel} ${userId}`),
      ),
    );
    expect([type, told(rows)]).toEqual([type, recipients.sort()]);
    expect(new Set(rows.map((row) => row.key))).toEqual(new Set(key === null ? [] : [key]));
  }
});
