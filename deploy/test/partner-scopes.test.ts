import { EVERY_ROLE, PARTNER_SCOPES } from "@baiyun/kit";
import { opening } from "./support/opening";

const PEOPLE = [...EVERY_ROLE];
const CUSTOMERS = ["role:customer_admin", "role:customer_member"];

/** Of the role table's last line but one: which scope opens what, beside whose roles. */
it.each<[string, string[], string[]]>([
  ["orders:read", PEOPLE, ["Query.order", "Query.orderByReference", "Query.orders", "Customer.orders"]],
  ["orders:read", PEOPLE, ["Shipment.order", "Quote.order"]],
  [
    "orders:write",
    [...CUSTOMERS, "role:ops"],
    [
      "createOrder",
      "editOrder",
      "submitOrder",
      "cancelOrder",
      "importOrders",
      "answerOrderImport",
      "cancelOrderImport",
    ].map(mutation),
  ],
  ["orders:read", [...CUSTOMERS, "role:ops", "role:broker"], ["exportOrders"].map(mutation)],
  ["quotes:write", PEOPLE, ["Query.quote", "Query.quoteReplay"]],
  ["quotes:write", CUSTOMERS, ["quote", "acceptQuote"].map(mutation)],
  [
    "shipments:read",
    PEOPLE,
    ["Query.shipment", "Query.shipmentByTrackingNumber", "Query.shipments", "Order.shipments"],
  ],
  ["labels:read", [...CUSTOMERS, "role:ops"], ["Shipment.labels"]],
  // Of no parcel: who may not print real ones, as with a key of the sandbox, tries it all the same.
  ["labels:read", [...CUSTOMERS, "role:ops", "shipments:read"], ["Query.testLabel"]],
  [
    "tracking:read",
    PEOPLE,
    [
      "Subscription.trackingUpdated",
      "Subscription.tenantTrackingFeed",
      "Shipment.trackingEvents",
      "Shipment.trackingCursor",
    ],
  ],
  [
    "tracking:read",
    PEOPLE,
    ["trackingStatus", "trackingSubStatus", "lastMile", "eta"].map((name) => `Shipment.${name}`),
  ],
  [
    "webhooks:manage",
    ["role:customer_admin"],
    ["createWebhookEndpoint", "replayWebhook", "sendTestWebhook"].map(mutation),
  ],
])("%s opens, beside %s: %s", (scope, roles, coordinates) => {
  for (const coordinate of coordinates)
    expect([coordinate, opening(coordinate).sort()]).toEqual([coordinate, [...roles, scope].sort()]);
});

it.each([
  ["people alone", "signed-in", ["Query.customer", "Query.customers", mutation("changePassword")]],
  ["everybody", "anyone", ["Query.services", "Query.compareServices", "Query.webhookEventTypes"]],
])("no scope is needed or of use for what is for %s", (_who, rule, coordinates) => {
  for (const coordinate of coordinates) expect([coordinate, ...opening(coordinate)]).toEqual([coordinate, rule]);
});

it("no client lets systems in, changes a member or holds an order", () => {
  const acts = ["createApiClient", "issueCredential", "revokeApiClient", "setRole", "inviteMember", "holdOrder"].map(
    mutation,
  );
  const partner: readonly string[] = PARTNER_SCOPES;
  expect(acts.flatMap(opening).filter((scope) => partner.includes(scope))).toEqual([]);
});

function mutation(name: string): string {
  return `Mutation.${name}`;
}
