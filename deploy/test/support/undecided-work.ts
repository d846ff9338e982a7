import { randomUUID } from "node:crypto";
import type { Session } from "../../../clients/demo/src/api";
import * as house from "../../../clients/demo/src/house/documents";
import { parcel } from "../../../clients/demo/src/parcel";
import { accept, documents, type Journey, orderInput, quoteOf, type Shipment, ship } from "./journey";
import { shortLamps } from "./short-lamps";

/** What of a stack waits for a decision of our staff, one of each kind. */
export interface UndecidedWork {
  /** In one declaration with others, which its office rejected. */
  grouped: Shipment;
  /** Could not be delivered. */
  undelivered: Shipment;
  /** To whom somebody on the list is like. */
  denied: string;
  /** The number that a carrier billed and nobody knows. */
  billed: string;
  /** What its supplier sent too few of. */
  short: string;
}

const key = () => ({ idempotencyKey: randomUUID() });
const mutation = (name: string, selection = "") => {
  const type = name[0]!.toUpperCase() + name.slice(1);
  return `mutation ${type}($input: ${type}Input!) { ${name}(input: $input) {
    __typename ${selection && `... on ${type}Success { ${selection} }`} ... on UserError { message }
  } }`;
};
const EXPORT = `query Export($shipmentId: ID!) { declarations(first: 1, filter: { shipmentId: $shipmentId, direction: EXPORT }) {
  edges { node { id } }
} }`;
const DECISIONS = `query Decisions($id: ID!) { shipment(id: $id) { decisions { id } } }`;
const MATCHES = `{ partyMatches(first: 1, filter: { state: [OPEN] }) { edges { node { id } } } }`;

type Page<Field extends string, Node> = Record<Field, { edges: { node: Node }[] }>;

/** A rejected declaration of a consignment, a parcel that was not delivered, a recipient like a denied party, a bill's line, a claim. */
export async function makeUndecided(journey: Journey): Promise<UndecidedWork> {
  const customer = await journey.signIn("admin@lumen.example");
  const [broker, ops, finance] = await Promise.all(
    ["broker", "ops", "finance"].map((name) => journey.signIn(`${name}@baiyun.example`)),
  );
  const [grouped, undelivered] = [
    (await ship(customer, "UNDECIDED-1")).shipment,
    (await ship(customer, "UNDECIDED-2")).shipment,
  ];
  await rejectTogether(broker!, ops!, grouped);
  await ops!.act(mutation("recordScan"), {
    ...{ ...key(), trackingNumber: undelivered.trackingNumber, status: "DELIVERY_FAILURE", countryCode: "DE" },
    ...{ subStatus: "RECIPIENT_ABSENT", occurredAt: new Date().toISOString(), description: "Nobody was there" },
  });
  await ops!.await(DECISIONS, { id: undelivered.id }, (found: { shipment: { decisions: object[] } }) =>
    found.shipment.decisions.length > 0 ? true : null,
  );
  const denied = "Wolfram Eisenhart";
  await likeOnTheList(customer, broker!, denied);
  const billed = "ZZ00000000000000001";
  await finance!.act(house.RECORD_BILL, {
    ...{ ...key(), carrier: "YUNEXPRESS", number: "UNDECIDED-BILL", currency: "EUR" },
    ...{ periodFrom: "2026-11-01", periodTo: "2026-11-02" },
    lines: [{ trackingNumber: billed, billedWeightG: 900, amountMinor: "1234" }],
  });
  await disputed(journey);
  return { grouped, undelivered, denied, billed, short: "YL-220" };
}

/** Of what flies under one air waybill, an office took none. */
async function rejectTogether(broker: Session, ops: Session, { id: shipmentId, trackingNumber }: Shipment) {
  const { declarations } = await broker.get<Page<"declarations", { id: string }>>(EXPORT, { shipmentId });
  await broker.act(house.VALIDATE, { ...key(), declarationId: declarations.edges[0]!.node.id });
  const parcels = [{ trackingNumber, measured: parcel }];
  await ops.act(house.RECEIVE, { ...key(), warehouseCode: "SZX1", parcels });
  const { bag } = await ops.act<{ bag: { id: string } }>(house.OPEN_BAG, {
    ...{ ...key(), warehouseCode: "SZX1", gateway: "DEFRA" },
  });
  await ops.act(house.ADD_PARCEL, { ...key(), bagId: bag.id, trackingNumber });
  await ops.act(house.CLOSE_BAG, { ...key(), bagId: bag.id, sealNumber: "BY90001" });
  const legs = [{ carrier: "CX", flight: "CX2049", from: "CNSZX", to: "DEFRA" }];
  const plan = { ...key(), mawb: "160-90000013", legs };
  const { consignment } = await ops.act<{ consignment: { id: string } }>(house.PLAN, plan);
  await ops.act(house.ADD_BAG, { ...key(), consignmentId: consignment.id, bagId: bag.id });
  await ops.act(house.CLOSE_CONSIGNMENT, { ...key(), consignmentId: consignment.id });
  const { declaration } = await broker.act<{ declaration: { id: string } }>(
    mutation("groupDeclarations", "declaration { id }"),
    { ...key(), consignmentId: consignment.id, direction: "EXPORT", office: "CNSZX" },
  );
  const groupedDeclarationId = declaration.id;
  await broker.act(mutation("submitGroupedDeclaration"), { ...key(), groupedDeclarationId });
  const said = { answer: "REJECTED", code: "CN-17", message: "HS code of article 1 is not of these goods" };
  await broker.act(mutation("recordGroupedAnswer"), { ...key(), groupedDeclarationId, ...said });
}

async function likeOnTheList(customer: Session, broker: Session, name: string): Promise<void> {
  await broker.act(mutation("addDeniedParty"), {
    ...{ ...key(), name, aliases: ["W. Eisenhart"], address: "Hafenweg 3, Bremen", country: "DE" },
    source: "EU consolidated list",
  });
  const input = orderInput("UNDECIDED-3");
  const consignee = { ...input.consignee, name: `${name}, Import` };
  const { order } = await customer.act<{ order: { id: string } }>(documents.CREATE_ORDER, { ...input, consignee });
  await customer.act(documents.SUBMIT_ORDER, { ...key(), orderId: order.id });
  await accept(customer, await quoteOf(customer, order.id));
  await broker.await(MATCHES, {}, ({ partyMatches }: Page<"partyMatches", object>) =>
    partyMatches.edges.length > 0 ? true : null,
  );
}

/** What its supplier says of a claim. */
async function disputed(journey: Journey): Promise<void> {
  const supplier = await journey.signIn("sales@lampworks.example");
  const shortClaimId = await shortLamps(journey, "UNDECIDED-4", 3);
  const reason = "Three were sent: see the packing list.";
  await supplier.act(mutation("disputeShortClaim"), { ...key(), shortClaimId, reason });
}
