import { randomUUID } from "node:crypto";
import type { Session } from "../../../clients/demo/src/api";
import * as house from "../../../clients/demo/src/house/documents";
import { parcel } from "../../../clients/demo/src/parcel";
import { createAndSubmit, documents, type Journey, quoteOf, type Shipment, ship } from "./journey";

/** What waits for our staff in a stack, one of each kind. */
export interface StaffWork {
  orderId: string;
  shipment: Shipment;
  heldId: string;
  heldReference: string;
  declarationId: string;
}

const WALLETS = `query Wallets { wallets(first: 20) { edges { node { id currency customer { name } } } } }`;
const REFERENCE = `query Reference($id: ID!) { order(id: $id) { reference status } }`;
const EXPORTS = `query Exports($shipmentId: ID!) {
  declarations(first: 5, filter: { shipmentId: $shipmentId, direction: EXPORT }) { edges { node { id state } } }
}`;
const REVEAL = `mutation Reveal($input: RevealConsigneeInput!) {
  revealConsignee(input: $input) { __typename ... on UserError { message } }
}`;
const EXCEPTIONS = `query Exceptions($id: ID!) { shipment(id: $id) { exceptions { kind } } }`;
const PROPOSE = `mutation Propose($input: ProposeAdjustmentInput!) {
  proposeAdjustment(input: $input) {
    __typename
    ... on ProposeAdjustmentSuccess { adjustment { id status } }
    ... on UserError { message }
  }
}`;

const key = () => ({ idempotencyKey: randomUUID() });

/** A parcel that weighs more than was paid for and whose papers customs want, and an order that our support holds. */
export async function makeWork(journey: Journey): Promise<StaffWork> {
  const customer = await journey.signIn("admin@lumen.example");
  const { orderId, shipment } = await ship(customer, "CONSOLE-1");
  const heldId = await createAndSubmit(customer, "CONSOLE-2");
  await quoteOf(customer, heldId);
  const support = await journey.signIn("support@baiyun.example");
  await support.act(house.HOLD, { ...key(), orderId: heldId, reason: "The address does not exist." });
  await support.act(REVEAL, { ...key(), orderId, reason: "The recipient has called." });
  const { order } = await support.get<{ order: { reference: string } }>(REFERENCE, { id: heldId });
  const declarationId = await holdAtCustoms(await journey.signIn("broker@baiyun.example"), shipment.id);
  const ops = await journey.signIn("ops@baiyun.example");
  const { trackingNumber } = shipment;
  // Billed by its volume.
  const measured = { ...parcel, heightMm: parcel.heightMm + 60 };
  await ops.act(documents.RECORD_MEASUREMENT, { ...key(), trackingNumber, ...measured });
  type Raised = { shipment: { exceptions: { kind: string }[] } };
  await ops.await(EXCEPTIONS, { id: shipment.id }, (raised: Raised) => raised.shipment.exceptions[0]?.kind ?? null);
  return { orderId, shipment, heldId, heldReference: order.reference, declarationId };
}

export async function statusOf(session: Session, id: string): Promise<string> {
  return (await session.get<{ order: { status: string } }>(REFERENCE, { id })).order.status;
}

async function holdAtCustoms(broker: Session, shipmentId: string): Promise<string> {
  type Page = { declarations: { edges: { node: { id: string; state: string } }[] } };
  const declarationId = await broker.await(EXPORTS, { shipmentId }, ({ declarations }: Page) =>
    declarations.edges[0] ? declarations.edges[0].node.id : null,
  );
  await broker.act(house.VALIDATE, { ...key(), declarationId });
  await broker.act(house.SUBMIT_DECLARATION, { ...key(), declarationId });
  await broker.act(house.RECORD_ANSWER, { ...key(), declarationId, answer: "ACCEPTED", mrn: "26CN00000000000001" });
  await broker.act(house.RECORD_ANSWER, { ...key(), declarationId, answer: "HELD_DOCS", message: "Invoice wanted" });
  return declarationId;
}

/** Proposed by finance, above what one person may do alone. */
export async function proposeCredit(finance: Session, reason: string): Promise<string> {
  type Page = { wallets: { edges: { node: { id: string; currency: string; customer: { name: string } } }[] } };
  const { wallets } = await finance.get<Page>(WALLETS);
  const lumen = wallets.edges.find(({ node }) => node.customer.name === "Lumen Goods" && node.currency === "EUR");
  const { adjustment } = await finance.act<{ adjustment: { id: string; status: string } }>(PROPOSE, {
    ...key(),
    walletId: lumen!.node.id,
    kind: "CREDIT_NOTE",
    amount: { amountMinor: "33333", currency: "EUR" },
    reason,
  });
  expect(adjustment.status).toBe("PROPOSED");
  return adjustment.id;
}
