import { randomUUID } from "node:crypto";
import { Session } from "../../../clients/demo/src/api";
import { consignee } from "../../../clients/demo/src/parcel";
import type { Asker, EmbeddedStack } from "../support/embedded-stack";
import { accept, documents, orderInput, quoteOf } from "../support/journey";
import type { Theirs } from "./strangers";

/** Of the demo: a supplier that sends parcels to consignees itself, and what it supplies. */
export const DROP_SHIPPER = "01980000-0000-7000-8000-000000000031";
const VASE = "VASE-20";

interface Page {
  edges: { node: { id: string; [field: string]: unknown } }[];
}

const firstOf = (page: unknown): string | undefined => (page as Page | null)?.edges[0]?.node.id;

const OWN = `query ($order: ID!) {
  order(id: $order) { reference quote { id } lines { id } shipments { id trackingNumber parcels { id } declarations { id } labels { id } carrierSuggestions { id } } }
  me { id tenant { members(first: 1) { edges { node { id } } } }
    customer { addresses { edges { node { id } } } customsNumbers { edges { node { id } } } kycDocuments { edges { node { id } } } } }
  wallets { edges { node { id } } } topUps { edges { node { id } } } invoices { edges { node { id } } }
  claims { edges { node { id } } } holds { edges { node { id } } }
  apiClients { edges { node { id credentials { id } } } }
  webhookEndpoints { edges { node { id } } } webhookDeliveries { edges { node { id } } }
  myNotifications { edges { node { id } } }
}`;
const SUPPLIED = `{ supplierSkus { edges { node { id } } } sourcings { edges { node { id } } }
  purchaseOrders { edges { node { id lines { id } } } } asns { edges { node { id } } } shortClaims { edges { node { id } } } }`;

/** Rows of a customer and of a supplier in most domains, and their ids by what inputs call them. */
export async function somebodysRows(
  stack: EmbeddedStack,
  { customer, supplier, orderId }: { customer: Asker; supplier: Asker; orderId: string },
): Promise<Theirs> {
  const [buyer, seller] = [customer, supplier].map(({ token }) => new Session(stack.journey.stack, token));
  const [client] = (await buyer!.get<{ apiClients: Page }>("{ apiClients { edges { node { id } } } }")).apiClients
    .edges;
  await buyer!.act(
    `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) {
      ... on CreateWebhookEndpointSuccess { endpoint { id } } ... on UserError { message } } }`,
    {
      idempotencyKey: randomUUID(),
      apiClientId: client!.node.id,
      eventTypes: ["order.updated"],
      url: "https://hooks.example/orders",
    },
  );
  await buyer!.act(
    `mutation ($input: SubmitKycDocumentInput!) { submitKycDocument(input: $input) {
      ... on SubmitKycDocumentSuccess { document { id } } ... on UserError { message } } }`,
    {
      ...{ idempotencyKey: randomUUID(), customerId: customer.claims.tid, kind: "BUSINESS_LICENCE" },
      ...{ number: "L-1", issuingCountry: "CN", holderName: "Lumen Goods" },
    },
  );
  await buy(buyer!);
  const purchased = await seller!.await(SUPPLIED, {}, (rows: Record<string, Page>) =>
    rows.purchaseOrders!.edges.length > 0 ? rows : null,
  );
  await say(buyer!, orderId);
  const own = await buyer!.get<Record<string, never>>(OWN, { order: orderId });
  return { ...idsOf(own), ...suppliedOf(purchased), customerId: customer.claims.tid, supplierId: supplier.claims.tid };
}

/** What a reader of the public page says of the parcel's carrier. */
async function say(anybody: Session, orderId: string): Promise<void> {
  const { order } = await anybody.get<{ order: { shipments: { trackingNumber: string }[] } }>(
    "query ($id: ID!) { order(id: $id) { shipments { trackingNumber } } }",
    { id: orderId },
  );
  const [{ trackingNumber } = { trackingNumber: "" }] = order.shipments;
  await anybody.act(
    `mutation ($input: SuggestCarrierInput!) { suggestCarrier(input: $input) {
      ... on SuggestCarrierSuccess { isFollowed } ... on UserError { message } } }`,
    { idempotencyKey: randomUUID(), trackingNumber, postalCode: consignee.postalCode, carrier: "HERMES" },
  );
}

/** What its supplier sends to the consignee itself. */
async function buy(buyer: Session): Promise<void> {
  const input = orderInput(`VASE-${randomUUID()}`);
  const [line] = input.lines;
  const lines = [{ ...line, sku: VASE, quantity: 1 }];
  const { order } = await buyer.act<{ order: { id: string } }>(documents.CREATE_ORDER, { ...input, lines });
  await buyer.act(documents.SUBMIT_ORDER, { idempotencyKey: randomUUID(), orderId: order.id });
  await accept(buyer, await quoteOf(buyer, order.id));
}

function suppliedOf(rows: Record<string, Page>): Theirs {
  const purchaseOrderId = firstOf(rows.purchaseOrders);
  const [line] = (rows.purchaseOrders!.edges[0]?.node.lines ?? []) as { id: string }[];
  return {
    ...{ supplierSkuId: firstOf(rows.supplierSkus), sourcingId: firstOf(rows.sourcings) },
    ...{ purchaseOrderId, purchaseOrderIds: purchaseOrderId, lineId: line?.id },
    ...{ asnId: firstOf(rows.asns), shortClaimId: firstOf(rows.shortClaims) },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: an answer, of which only ids are read.
function idsOf({ order, me, ...lists }: Record<string, any>): Theirs {
  const [shipment] = order.shipments;
  const walletId = firstOf(lists.wallets);
  const [client] = (lists.apiClients as Page).edges.filter(({ node }) => (node.credentials as unknown[]).length > 0);
  const notificationId = firstOf(lists.myNotifications);
  return {
    ...{ orderId: undefined, reference: order.reference, quoteId: order.quote.id, orderLineId: order.lines[0].id },
    ...{ shipmentId: shipment.id, number: shipment.trackingNumber, parcelId: shipment.parcels[0].id },
    ...{ declarationId: shipment.declarations[0]?.id, labelIds: shipment.labels[0]?.id },
    suggestionId: shipment.carrierSuggestions[0].id,
    ...{ userId: me.id, ownerId: me.id, membershipId: firstOf(me.tenant.members) },
    ...{ addressId: firstOf(me.customer.addresses), customsNumberId: firstOf(me.customer.customsNumbers) },
    documentId: firstOf(me.customer.kycDocuments),
    ...{ walletId, fromWalletId: walletId, toWalletId: walletId, topUpId: firstOf(lists.topUps) },
    ...{ invoiceId: firstOf(lists.invoices), claimId: firstOf(lists.claims), holdId: firstOf(lists.holds) },
    ...{
      apiClientId: client?.node.id,
      credentialId: (client?.node.credentials as { id: string }[] | undefined)?.[0]?.id,
    },
    ...{ endpointId: firstOf(lists.webhookEndpoints), deliveryId: firstOf(lists.webhookDeliveries) },
    ...{ notificationId, notificationIds: notificationId },
    // Nothing of the kind has come to be.
    ...{ draftId: undefined, batchId: undefined, fileOf: undefined, returnId: undefined },
    ...{ connectionId: undefined, inboundWebhookId: undefined },
  };
}
