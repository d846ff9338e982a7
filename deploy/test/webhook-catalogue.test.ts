import { composedDomains } from "../src/stack/domains";

/** What no partner's system is told of, and why not. An event that is neither here nor told has been forgotten. */
const UNTOLD: Readonly<Record<string, string>> = {
  "access.revoked.v1": "the doors of the house act on it, within the second",
  "api_client.revoked.v1": "its endpoints end with the client: nobody is left to be told",
  "asn.announced.v1": "what is on its way to our warehouses is told as purchase_order.updated",
  "asn.cancelled.v1": "what is on its way to our warehouses is told as purchase_order.updated",
  "books.proved.v1": "the house's own books",
  "catalogue.stated.v1": "for the order domain's checks; partners read services and currencies in the graph",
  "channel_order.received.v1": "what a shop pushed, in its own words, with whom it goes to",
  "channel_order.refused.v1":
    "listed where it was pushed (`InboundWebhook.faults`), and told to the customer's admins as a notification",
  "consignee.erased.v1": "about a person",
  "consignee.revealed.v1": "about a person, and who of the staff looked",
  "consignment.arrived.v1": "of many customers' parcels; each is told its own by shipment.updated",
  "consignment.departed.v1": "of many customers' parcels; each is told its own by shipment.updated",
  "customer.customs_number_stated.v1":
    "whether customs know a customer by a number: for what pricing holds against orders",
  "customer.ioss_default_changed.v1": "what customs know a customer by: sealed, for orders",
  "customer.registered.v1": "nobody has a client before it",
  "customer.terms_changed.v1": "credit and terms are read where access to them is checked",
  "hold.captured.v1": "told as wallet.changed",
  "hold.expired.v1": "told as wallet.changed",
  "hold.placed.v1": "told as wallet.changed",
  "hold.released.v1": "told as wallet.changed",
  "member.stated.v1": "about a person",
  "notification.received.v1": "one person's own list",
  "order.allocation_released.v1": "asked of suppliers; what comes of it is told as purchase_order.updated",
  "order.allocation_requested.v1": "asked of suppliers; what comes of it is told as purchase_order.updated",
  "order.funding_due.v1": "asked of finance; what comes of it is told as wallet.changed",
  "order.funding_released.v1": "asked of finance; what comes of it is told as wallet.changed",
  "order.funding_requested.v1": "asked of finance; what comes of it is told as wallet.changed or hold.denied",
  "order.reckoned.v1": "what we earn is the house's own",
  "order.refund_due.v1": "asked of finance; what comes of it is told as wallet.changed",
  "order.updated.v1":
    "feeds the graph's subscription; each thing that it may mean has an event of its own that is told",
  "order_batch.updated.v1": "progress, about once a second: the subscription `orderBatchUpdated` is for it",
  "parcel.measured.v1": "weighed again within the house; what it changes is told as wallet.changed or hold.denied",
  "person.erased.v1": "about a person",
  "quote.reweighed.v1": "what it changes is told as wallet.changed or hold.denied",
  "shipment.decision_due_soon.v1": "told as notification.sent",
  "shipment.decision_needed.v1": "told as notification.sent",
  "shipment.exception_overdue.v1": "the staff's own clock",
  "monthly_declaration.due.v1": "our brokers' own clock",
  "shipment.handed_over.v1": "told as shipment.updated, whose status is HANDED_OVER",
  "order.saga_moved.v1": "how we work on an order is for our staff",
  "parcel.comes_back.v1": "told as order.updated: a return of it is on its way",
  "shipment.label_failed.v1": "whom we ask next is the house's own; what comes of it is told as shipment.updated",
  "shipment.partly_departed.v1": "told as order.updated, whose status is PARTIALLY_SHIPPED",
  "stock.allocated.v1": "what was bought is told as purchase_order.updated",
  "stock.reserved.v1": "what was bought is told as purchase_order.updated",
  "supplier.registered.v1": "another party's",
  "supplier.status_changed.v1": "another party's",
  "tracking.lost_suspected.v1": "told as exception.updated once somebody has to look for it",
  "webhook_endpoint.disabled.v1": "the endpoint that it would be told to is shut",
};

/** Consumed by the open platform for what it keeps itself. */
const KEPT_ONLY = ["customer.registered.v1", "channel_order.refused.v1"];

it("each event of each domain is told to partners' webhooks, or there is a reason why not", () => {
  const domains = composedDomains();
  const emitted = new Set(domains.flatMap(({ emits }) => emits));
  const consumed = domains.find(({ name }) => name === "open-platform")!.consumes.map((from) => from.split(" ")[1]!);
  const told = consumed.filter((type) => !KEPT_ONLY.includes(type));
  const untold = Object.keys(UNTOLD);
  expect([...told, ...untold].sort()).toEqual([...emitted].sort());
});
