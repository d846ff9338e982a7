import { randomInt } from "node:crypto";
import type { OrderLife } from "./order-life";
import type { Outcome } from "./world";

type Direction = "EXPORT" | "IMPORT";
interface Leg {
  from: string;
  to: string;
  flight: string;
}

const HOUR_MS = 60 * 60_000;
const DECLARATION = `
  SELECT d.id, d.row_version AS "rowVersion" FROM customs_declaration d JOIN shipment s ON s.id = d.shipment_id
  WHERE s.order_id = $1 AND d.direction = $2`;

const declarationOf = (order: OrderLife, direction: Direction) =>
  order.found<{ id: string; rowVersion: number }>("declaration", "logistics", DECLARATION, [direction]);

/** Its draft is looked through and handed in. */
export async function lodge(order: OrderLife, direction: Direction): Promise<void> {
  const { id: declarationId } = await declarationOf(order, direction);
  await order.world.act("broker", "validateDeclaration", { declarationId });
  await order.world.act("broker", "submitDeclaration", { declarationId });
}

/** What an office says of it, one after the other. */
export async function customsSay(order: OrderLife, direction: Direction, ...answers: string[]): Promise<void> {
  const { id: declarationId } = await declarationOf(order, direction);
  const mrn = `26DE${declarationId.replaceAll("-", "").slice(-14).toUpperCase()}`;
  for (const answer of answers) {
    const more = answer === "ACCEPTED" ? { mrn } : { code: "15", message: "As their officer says" };
    await order.world.act("broker", "recordCustomsAnswer", { declarationId, answer, ...more });
  }
}

/** Handed in, taken, and let go. */
export async function clear(order: OrderLife, direction: Direction): Promise<void> {
  await lodge(order, direction);
  await customsSay(order, direction, "ACCEPTED", "RELEASED");
}

/** What an office rejected is put right, and handed in as its next version. */
export async function correct(order: OrderLife, direction: Direction): Promise<void> {
  const { id: declarationId, rowVersion: expectedVersion } = await declarationOf(order, direction);
  await order.world.act("broker", "correctDeclaration", { declarationId, expectedVersion, office: "DE004851" });
  await lodge(order, direction);
}

export async function refer(order: OrderLife, referral: "RFI" | "DNL"): Promise<void> {
  const { id: declarationId } = await declarationOf(order, "IMPORT");
  await order.world.act("broker", "referDeclaration", { declarationId, referral, reason: "The sender is not named" });
}

export async function resolve(order: OrderLife): Promise<void> {
  const { id: declarationId } = await declarationOf(order, "IMPORT");
  await order.world.act("broker", "resolveReferral", { declarationId, reason: "The sender is named" });
}

/** A sealed bag with its parcel in it. */
export async function bag(order: OrderLife): Promise<string> {
  const { world } = order;
  const opened = { warehouseCode: "SZX1", gateway: "DEFRA" };
  const { bag: open } = await world.act("ops", "openBag", opened, "... on OpenBagSuccess { bag { id } }");
  const { id: bagId } = open as { id: string };
  await world.act("ops", "addParcelToBag", { bagId, trackingNumber: await order.trackingNumber() });
  await world.act("ops", "closeBag", { bagId, sealNumber: "S1" });
  return bagId;
}

export const leg = (from: string, to: string, flight: string): Leg => ({ from, to, flight });

/** A closed consignment with that bag in it. */
export async function load(order: OrderLife, bagId: string, ...legs: Leg[]): Promise<string> {
  const { world } = order;
  const serial = randomInt(1_000_000, 9_999_999);
  const planned = { mawb: `160-${serial}${serial % 7}`, legs: legs.map((one) => ({ ...one, carrier: "Cargo Air" })) };
  const selection = "... on PlanConsignmentSuccess { consignment { id } }";
  const { consignment } = await world.act("ops", "planConsignment", planned, selection);
  const { id: consignmentId } = consignment as { id: string };
  await world.act("ops", "addBagToConsignment", { consignmentId, bagId });
  await world.act("ops", "closeConsignment", { consignmentId });
  return consignmentId;
}

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();

export const depart = ({ world }: OrderLife, consignmentId: string): Promise<Outcome> =>
  world.ask("ops", "departConsignment", { consignmentId, departedAt: hoursAgo(2) });

export async function offload(order: OrderLife, bagId: string): Promise<void> {
  const trackingNumber = await order.trackingNumber();
  await order.world.act("ops", "offloadParcel", { bagId, trackingNumber, reason: "Not to be loaded" });
}

export async function reroute({ world }: OrderLife, consignmentId: string, ...legs: Leg[]): Promise<void> {
  const way = legs.map((one) => ({ ...one, carrier: "Cargo Air" }));
  await world.act("ops", "rerouteConsignment", { consignmentId, legs: way, reason: "The airport is closed" });
}

/** What departed has come, and its last mile has it under a number of its own. */
export async function arrive(order: OrderLife, consignmentId: string): Promise<void> {
  const { world } = order;
  await world.act("ops", "arriveConsignment", { consignmentId, arrivedAt: hoursAgo(1) });
  await world.act("ops", "breakDownConsignment", { consignmentId });
  await clear(order, "IMPORT");
  const trackingNumber = await order.trackingNumber();
  const parcels = [{ trackingNumber, lastMileNumber: `LM${trackingNumber}` }];
  await world.act("ops", "recordHandOver", { carrier: "DHL", handedOverAt: hoursAgo(0), parcels });
}

/** What becomes of what was not handed over, or was taken. */
export async function decide(order: OrderLife, choice: "RETURN" | "DESTROY" | "CLAIM"): Promise<void> {
  const { shipmentId } = await order.found<{ shipmentId: string }>(
    "decision",
    "logistics",
    `SELECT d.shipment_id AS "shipmentId" FROM shipment_decision d JOIN shipment s ON s.id = d.shipment_id
     WHERE s.order_id = $1 AND d.ended_at IS NULL`,
  );
  await order.world.act("ops", "decideShipment", { shipmentId, choice, reason: "As its owner wishes" });
}
