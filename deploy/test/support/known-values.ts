import { randomUUID } from "node:crypto";
import type { Session } from "../../../clients/demo/src/api";
import { consignee, parcel } from "../../../clients/demo/src/parcel";
import { samplePushes, send } from "../../../clients/demo/src/pushes";
import { documents, orderInput, type Shipment, ship } from "./journey";
import type { SideBySide } from "./side-by-side";

/** Values for arguments by `field.argument`, or by the argument's name alone. */
export type ArgumentValues = Readonly<Record<string, readonly unknown[]>>;

/** What the stores hold once the demo's orders and three more have gone their way. */
export interface Known {
  /** The delivered order's id and its parcel's number. */
  order: string;
  number: string;
  rateCard: string;
  values: ArgumentValues;
}

const UNKNOWN = "01980000-0000-7000-8000-0000000009ff";
const LUMEN = "01980000-0000-7000-8000-000000000001";
const KESTREL = "01980000-0000-7000-8000-000000000002";
const REFERENCE = "SIDE-1";

/** One parcel that was delivered, one that has its label only, and another customer's draft. */
export async function prepare(both: SideBySide): Promise<Known> {
  const { journey } = both;
  const [customer, stranger, ops] = await Promise.all(
    ["admin@lumen.example", "admin@kestrel.example", "ops@baiyun.example"].map((email) => journey.signIn(email)),
  );
  const [first, second] = await Promise.all([ship(customer!, REFERENCE), ship(customer!, "SIDE-2")]);
  const draft = { ...orderInput("SIDE-3"), currency: "USD", incoterm: "DAP", serviceCode: "POST-REG" };
  await stranger!.act(documents.CREATE_ORDER, draft);
  const { trackingNumber } = first.shipment;
  await ops!.act(documents.RECORD_MEASUREMENT, { idempotencyKey: randomUUID(), trackingNumber, ...parcel });
  for (const push of samplePushes(trackingNumber)) expect(await send(journey.stack, push)).toBe(200);
  await customer!.await(documents.DELIVERED, { id: first.orderId }, ({ order }: { order: { status: string } }) =>
    order.status === "DELIVERED" ? true : null,
  );
  await both.events.rest();
  const found = await customer!.get<Found>(FOUND);
  return {
    order: first.orderId,
    number: trackingNumber,
    rateCard: found.orders.edges[0]!.node.customer.rateCard.id,
    values: { ...queryValues(found, second.shipment), ...refusedInputs(found, first, await otherVersions(ops!)) },
  };
}

const FOUND = `{
  orders { edges { cursor node { id reference quote { id } customer { rateCard { id currentVersion { id } } } } } }
  shipments { edges { cursor node { id trackingNumber trackingEvents { edges { cursor } } } } }
  me { tenant { members { edges { cursor } } } }
}`;

interface Page<Node> {
  edges: { cursor: string; node: Node }[];
}
interface Found {
  orders: Page<{
    id: string;
    reference: string;
    quote: { id: string } | null;
    customer: { rateCard: { id: string; currentVersion: { id: string } } };
  }>;
  shipments: Page<{ id: string; trackingNumber: string; trackingEvents: Page<unknown> }>;
  me: { tenant: { members: Page<unknown> } };
}

const cursors = ({ edges }: Page<unknown>): unknown[] => [...edges.map(({ cursor }) => cursor), null, "nonsense"];

function queryValues({ orders, shipments, me }: Found, labelled: Shipment): ArgumentValues {
  const quotes = orders.edges.flatMap(({ node: { quote } }) => (quote ? [quote.id] : []));
  const card = orders.edges[0]!.node.customer.rateCard;
  const numbers = shipments.edges.map(({ node }) => node.trackingNumber);
  const goods = [{ quantity: 2, unitValue: { amountMinor: "1990", currency: "EUR" }, hs6: "610910" }];
  const battery = [{ ...goods[0], battery: "PI965", originCountry: "CN" }];
  return {
    first: [1, 2, 3, 20, 100, 0, 101],
    "order.id": [...orders.edges.map(({ node }) => node.id), UNKNOWN, "' OR 1=1"],
    "orderByReference.reference": [...orders.edges.map(({ node }) => node.reference.toLowerCase()), "BY", ""],
    "orders.after": cursors(orders),
    "orders.filter": [
      {},
      null,
      { channel: "demo-shop" },
      { status: ["DRAFT", "DELIVERED"] },
      { search: "SIDE" },
      { status: [] },
    ],
    "orders.orderBy": [null, { field: "UPDATED_AT" }, { field: "EXTERNAL_REF", direction: "ASC" }],
    "shipment.id": [...shipments.edges.map(({ node }) => node.id), UNKNOWN],
    "shipmentByTrackingNumber.number": [...numbers, "YT0", ""],
    "shipments.after": cursors(shipments),
    "shipments.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "shipments.filter": [{}, { status: ["LABELLED"] }, { destinationCountry: "DE" }, { destinationCountry: "FR" }],
    "shipmentExceptions.filter": [{}, { kind: "LOST" }],
    "shipmentExceptions.after": [null, "nonsense"],
    "shipmentExceptions.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "declarations.filter": [{}, { state: ["DRAFT"] }, { country: "DE" }, { lrn: "LRN0", regime: [] }],
    "declarations.after": [null, "nonsense"],
    "declarations.orderBy": [null, { field: "STATE_AT", direction: "ASC" }],
    "goodsRestrictions.filter": [{}, { country: "DE" }],
    "goodsRestrictions.after": [null, "nonsense"],
    "goodsRestrictions.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "deniedParties.filter": [{}, { name: "Иван" }, { isRetired: false }],
    "deniedParties.after": [null, "nonsense"],
    "deniedParties.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "partyMatches.filter": [{}, { state: ["OPEN"] }, { shipmentId: UNKNOWN }],
    "partyMatches.after": [null, "nonsense"],
    "partyMatches.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "regimeRules.direction": [null, "EXPORT", "IMPORT"],
    "hsCodes.search": ["6109", "cotton", ""],
    "hsCodes.version": ["HS2022", "HS2028"],
    "exceptions.after": [null, "nonsense"],
    "exceptions.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "holdHistory.after": [null, "nonsense"],
    "holdHistory.orderBy": [null, { field: "HELD_AT", direction: "ASC" }],
    "history.after": [null, "nonsense"],
    "history.orderBy": [null, { field: "CHANGED_AT", direction: "ASC" }],
    "orderSaga.orderId": [...orders.edges.map(({ node }) => node.id), UNKNOWN, "' OR 1=1"],
    "orderSagas.after": [null, "nonsense"],
    "orderSagas.filter": [{}, null, { overdue: true }, { waitingFor: ["HOLD", "PARCEL"] }, { step: [] }],
    "orderSagas.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "steps.after": [null, "nonsense"],
    "steps.orderBy": [null, { field: "DONE_AT", direction: "ASC" }],
    "consigneeReveals.after": [null, "nonsense"],
    "consigneeReveals.filter": [{}, null],
    "consigneeReveals.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "trackingEvents.after": shipments.edges.flatMap(({ node }) => cursors(node.trackingEvents)),
    "trackingEvents.orderBy": [null, { field: "OCCURRED_AT", direction: "ASC" }, { field: "OCCURRED_AT" }],
    "customer.id": [LUMEN, KESTREL, UNKNOWN],
    "customers.after": [null, "nonsense"],
    "customers.orderBy": [null, { field: "NAME", direction: "ASC" }, { field: "CODE" }],
    "kycDocuments.after": [null, "nonsense"],
    "kycDocuments.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "addresses.kind": [null, "PICKUP", "RETURN"],
    "addresses.after": [null, "nonsense"],
    "addresses.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "customsNumbers.kind": [null, "IOSS", "EORI"],
    "customsNumbers.after": [null, "nonsense"],
    "customsNumbers.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    ...auditValues("customers", "closeCustomer"),
    ...auditValues("orders", "revealConsignee"),
    "decisions.after": [null, "nonsense"],
    "decisions.orderBy": [null, { field: "DECIDED_AT", direction: "ASC" }],
    "deadLetters.after": [null, "nonsense"],
    "deadLetters.orderBy": [null, { field: "BURIED_AT", direction: "ASC" }, { field: "BURIED_AT" }],
    "deadLetters.domain": ["orders", "pricing"],
    "customers.filter": [{}, { search: "Lum" }, { statuses: ["ACTIVE"] }, { statuses: ["CLOSED", "SUSPENDED"] }],
    "members.after": cursors(me.tenant.members),
    "members.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "quote.id": [...quotes, UNKNOWN],
    "quoteReplay.id": [...quotes, UNKNOWN],
    "rateCard.id": [card.id, UNKNOWN],
    "lanesInForce.at": [null, "2025-12-31T00:00:00Z", "2026-10-05T08:00:00Z", "2030-01-01T00:00:00Z"],
    "versions.statuses": [null, ["PUBLISHED"], ["DRAFT", "RETIRED"]],
    "versions.after": [null, "nonsense"],
    "versions.orderBy": [null, { field: "CREATED_AT", direction: "ASC" }],
    "publicTrack.number": [...numbers, labelled.trackingNumber, "nonsense"],
    "publicTrack.postalCode": [consignee.postalCode, consignee.postalCode, "10115", null],
    "publicTrack.phone": [null, "+49 341 000000"],
    "compareServices.input": [
      { destination: { country: "DE", postalCode: "04109" }, parcel, currency: "EUR", goods },
      { destination: { country: "US" }, parcel: { ...parcel, weightG: 2_500 }, dutiesPrepaid: true, goods: battery },
      { destination: { country: "GB", postalCode: "EC1A 1BB" }, parcel, signature: true, iossRegistered: true },
      { destination: { country: "AQ" }, parcel },
      { destination: { country: "DE" }, parcel: { ...parcel, weightG: -1 } },
    ],
  };
}

const auditValues = (domain: string, act: string): ArgumentValues => ({
  [`${domain}Audit.filter`]: [null, {}, { act }, { subjectId: UNKNOWN }, { by: "nobody" }],
  [`${domain}Audit.after`]: [null, "nonsense"],
  [`${domain}Audit.orderBy`]: [null, { field: "AT", direction: "ASC" }],
  [`${domain}AuditVerdict.noted`]: [null, { position: 0, hash: "" }],
});

interface Versions {
  customers: { edges: { node: { id: string; version: number } }[] };
}

const otherVersions = (ops: Session): Promise<Versions> => ops.get("{ customers { edges { node { id version } } } }");

/** Inputs of mutations, each of which is refused without effect to whoever asks. */
function refusedInputs(
  { orders }: Found,
  { orderId, shipment }: { orderId: string; shipment: Shipment },
  { customers }: Versions,
): ArgumentValues {
  const key = { idempotencyKey: "side-by-side" };
  const delivered = orders.edges.find(({ node }) => node.id === orderId)!.node;
  const ofOrders = [
    { ...key, orderId },
    { ...key, orderId: UNKNOWN },
    { idempotencyKey: "", orderId },
  ];
  const ofCustomers = customers.edges.flatMap(({ node: { id, version } }) => [
    { ...key, customerId: id, expectedVersion: version + 1 },
    { ...key, customerId: UNKNOWN, expectedVersion: version },
  ]);
  const { id: rateCardId, currentVersion } = delivered.customer.rateCard;
  const { trackingNumber } = shipment;
  return {
    "cancelOrder.input": ofOrders,
    "replayDeadLetter.input": [{ ...key, domain: "orders", kind: "events:orders", id: "1-1" }],
    "releaseOrder.input": ofOrders,
    "holdOrder.input": ofOrders.slice(1).map((input) => ({ ...input, reason: "" })),
    "retrySagaStep.input": ofOrders.slice(1),
    "skipSagaStep.input": ofOrders.slice(1).map((input) => ({ ...input, reason: "none" })),
    "compensateOrder.input": ofOrders.slice(1).map((input) => ({ ...input, reason: "none" })),
    "submitOrder.input": ofOrders,
    "editOrder.input": ofOrders.map((input) => ({ ...input, expectedVersion: 1, currency: "USD" })),
    "createOrder.input": [
      { ...orderInput(REFERENCE), ...key, customerId: LUMEN },
      { ...orderInput("SIDE-4"), ...key, customerId: LUMEN, lines: [] },
      { ...orderInput("SIDE-5"), ...key, channel: "NO CHANNEL" },
    ],
    "acceptQuote.input": [delivered.quote!.id, UNKNOWN].map((quoteId) => ({ ...key, quoteId })),
    "quote.input": [
      { ...key, serviceCode: "NONE", destination: { country: "DE" }, parcel },
      { ...key, serviceCode: "YUN-STD", destination: { country: "AQ" }, parcel },
      { ...key, serviceCode: "YUN-STD", destination: { country: "DE" }, parcel: { ...parcel, weightG: 99_000 } },
    ],
    "approveCustomer.input": ofCustomers,
    "reinstateCustomer.input": ofCustomers,
    "suspendCustomer.input": ofCustomers.map((input) => ({ ...input, reason: "none" })),
    "closeCustomer.input": ofCustomers.map((input) => ({ ...input, reason: "none" })),
    "setCustomerTier.input": ofCustomers.map((input) => ({ ...input, tier: "PLUS", reason: "none" })),
    "changeCustomerTerms.input": ofCustomers.map((input) => ({ ...input, incoterm: "DAP" })),
    "addCustomerAddress.input": [LUMEN, UNKNOWN].map((customerId) => ({
      ...{ ...key, customerId, kind: "RETURN" },
      address: { name: "", line1: "Road 1", city: "Yiwu", country: "CN" },
    })),
    "changeCustomerAddress.input": [{ ...key, addressId: UNKNOWN, expectedVersion: 1 }],
    "removeCustomerAddress.input": [{ ...key, addressId: UNKNOWN, expectedVersion: 1 }],
    "addCustomsNumber.input": [{ ...key, customerId: LUMEN, kind: "IOSS", number: "none" }],
    "setDefaultIossNumber.input": [{ ...key, customsNumberId: UNKNOWN, expectedVersion: 1 }],
    "removeCustomsNumber.input": [{ ...key, customsNumberId: UNKNOWN, expectedVersion: 1 }],
    "endCustomsNumber.input": [{ ...key, customsNumberId: UNKNOWN, expectedVersion: 1, validTo: "2027-01-01" }],
    "updateProfile.input": [{ ...key, phone: "none" }],
    "setLocale.input": [{ ...key, locale: "no language" }],
    "erasePerson.input": [{ ...key, userId: UNKNOWN, reason: "none" }],
    "recordMeasurement.input": [
      { ...key, trackingNumber, ...parcel },
      { ...key, trackingNumber: "YT0", ...parcel },
      { ...key, trackingNumber, ...parcel, weightG: 0 },
    ],
    "correctScan.input": ["none", ""].map((reason) => ({
      ...key,
      eventId: UNKNOWN,
      occurredAt: "2026-06-29T05:00:00Z",
      reason,
    })),
    "closeShipmentException.input": [{ ...key, exceptionId: UNKNOWN, reason: "none" }],
    "publishRateCardVersion.input": [currentVersion.id, UNKNOWN].map((versionId) => ({ ...key, versionId })),
    "publishExchangeRates.input": [{ ...key, source: "", effectiveFrom: "2026-01-01T00:00:00Z", rates: [] }],
    "retireRateCardVersion.input": [{ ...key, versionId: UNKNOWN }],
    "draftRateCardVersion.input": [
      { ...key, rateCardId: UNKNOWN, validFrom: "2027-01-01T00:00:00Z", lanes: [] },
      { ...key, rateCardId, validFrom: "2027-01-01T00:00:00Z", validTo: "2026-01-01T00:00:00Z", lanes: [] },
    ],
    "revealConsignee.input": ofOrders.slice(1).map((input) => ({ ...input, reason: "none" })),
    "rejectKycDocument.input": [{ ...key, documentId: UNKNOWN, expectedVersion: 1, reason: "none" }],
    "verifyEmail.input": [{ token: "nonsense" }],
    "signOut.input": [{ refreshToken: "nonsense" }],
    "refreshSession.input": [{ refreshToken: "nonsense" }],
    "acceptInvitation.input": [{ invitationToken: "nonsense", password: "parcels-from-china" }],
  };
}
