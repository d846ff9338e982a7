import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Session } from "./api";
import * as documents from "./documents";
import { acceptWithoutFunds, type Money, money, payIn, proveBooks } from "./money";
import { consignee, lines, parcel } from "./parcel";
import { samplePushes, send } from "./pushes";
import type { Stack } from "./stack";
import { aside, heading, line, table } from "./terminal";

interface Shipment {
  id: string;
  trackingNumber: string;
  carrier: string;
  labels: { format: string; sha256: string; url: string }[];
  trackingEvents: object | null;
}
interface Quote {
  id: string;
  expiresAt: string;
  sellTotal: Money;
  lines: { kind: string; amount: Money; basis: string }[];
}
interface LandedCost {
  /** Null when an amount of it is not known. */
  total: Money | null;
  knownTotal: Money;
  remarks: { message: string }[];
  paidBy: string;
  lines: { kind: string; amount: Money | null; basis: string; rule: string }[];
}

/** The accounts that `npm start` prints; they exist in demo data only. */
const PASSWORD = "parcels-from-china";
const SERVICE = "YUN-STD";
/** The demo's customer has no money in it. */
const CURRENCY = "GBP";

/** Plays one parcel's life against a running stack, from the price to the doorstep. */
export async function play(stack: Stack, labelFolder: string): Promise<void> {
  const nobody = new Session(stack);
  await compareServices(nobody);
  const people = await signInAll(stack, nobody);
  const { customer, ops, finance } = people;
  const order = await createOrder(customer);
  const orderId = order.id;
  const quote = await showQuote(customer, orderId);
  await showRoles(people, orderId);
  const asked = await acceptWithoutFunds(customer, ops, orderId, quote.id);
  await payIn(finance, order.customer.id, asked);
  const shipment = await label(customer, orderId, labelFolder);
  await weighIn(ops, shipment);
  await watch(stack, customer, shipment);
  await conclude(nobody, customer, orderId, shipment);
  await proveBooks(finance, orderId);
}

async function compareServices(nobody: Session): Promise<void> {
  heading("Anybody compares the services for a parcel to Germany");
  const { compareServices: offers } = await nobody.get<{
    compareServices: {
      service: { code: string; name: string; transitDays: { min: number; max: number } };
      sellTotal?: Money;
      billableWeightG?: number;
      message?: string;
    }[];
  }>(documents.COMPARE_SERVICES, {
    input: {
      destination: { country: consignee.country, postalCode: consignee.postalCode },
      parcel,
      currency: "EUR",
      goods: lines.map(({ description, quantity, unitValue, hs6 }) => ({ description, quantity, unitValue, hs6 })),
    },
  });
  table(
    offers.map(({ service: { code, name, transitDays }, sellTotal, billableWeightG, message }) => [
      code,
      name,
      `${transitDays.min}-${transitDays.max} days`,
      sellTotal ? `${money(sellTotal)} for ${billableWeightG} g` : message!,
    ]),
  );
}

interface People {
  customer: Session;
  ops: Session;
  finance: Session;
  stranger: Session;
}

async function signInAll(stack: Stack, nobody: Session): Promise<People> {
  heading("Four people sign in");
  const signIn = async (email: string) => {
    const { accessToken, viewer } = await nobody.act<{
      accessToken: string;
      viewer: { memberships: { role: string; tenant: { name: string } }[] };
    }>(documents.SIGN_IN, { email, password: PASSWORD });
    const [membership] = viewer.memberships;
    line(`${email} is ${membership!.role} at ${membership!.tenant.name}`);
    return new Session(stack, accessToken);
  };
  return {
    customer: await signIn("admin@lumen.example"),
    ops: await signIn("ops@baiyun.example"),
    finance: await signIn("finance@baiyun.example"),
    stranger: await signIn("admin@kestrel.example"),
  };
}

interface Created {
  id: string;
  reference: string;
  status: string;
  customer: { id: string; name: string };
}

async function createOrder(customer: Session): Promise<Created> {
  heading("The customer creates an order, twice with one key, and submits it");
  const input = {
    idempotencyKey: randomUUID(),
    channel: "demo",
    externalRef: `DEMO-${Date.now()}`,
    consignee,
    incoterm: "DDP",
    serviceCode: SERVICE,
    parcel,
    currency: CURRENCY,
    lines,
  };
  const create = () => customer.act<{ order: Created }>(documents.CREATE_ORDER, input);
  const { order } = await create();
  const again = await create();
  line(
    `${order.reference} for ${order.customer.name} is ${order.status}; the second call answered the same order: ${again.order.id === order.id}`,
  );
  await customer.act(documents.SUBMIT_ORDER, { idempotencyKey: randomUUID(), orderId: order.id });
  return order;
}

async function showQuote(customer: Session, orderId: string): Promise<Quote> {
  heading("Pricing has quoted it");
  type Answer = { order: { status: string; quote: Quote | null; landedCost: LandedCost | null } };
  const { quote, landedCost } = await customer.await(documents.ORDER_QUOTE, { id: orderId }, ({ order }: Answer) =>
    order.status === "PRICED" && order.quote ? { quote: order.quote, landedCost: order.landedCost! } : null,
  );
  table([
    ...quote.lines.map(({ kind, amount, basis }) => [kind, money(amount), basis]),
    ["TOTAL", money(quote.sellTotal), `until ${quote.expiresAt}`],
  ]);
  line(`Duty, tax and fees at the destination, paid by the ${landedCost.paidBy.toLowerCase()}:`);
  table([
    ...landedCost.lines.map(({ kind, amount, basis, rule }) => [kind, money(amount), `${basis} (${rule})`]),
    landedCost.total
      ? ["TOTAL", money(landedCost.total), ""]
      : ["AT LEAST", money(landedCost.knownTotal), "the whole is not known"],
  ]);
  for (const { message } of landedCost.remarks) aside(message);
  return quote;
}

async function showRoles({ customer, ops, finance, stranger }: People, orderId: string): Promise<void> {
  heading("The same query by role");
  const seen = async (name: string, session: Session) => {
    const { data, errors } = await session.ask<{
      order: { consignee: { name: string } | null; quote: { sellTotal: Money; costTotal: Money | null } } | null;
    }>(documents.ROLES_VIEW, { id: orderId });
    const order = data?.order;
    const hidden = (errors ?? []).map(({ path }) => path?.join(".")).join(", ");
    return [
      name,
      order ? `consignee: ${order.consignee?.name ?? "hidden"}` : "no such order",
      order ? `price: ${money(order.quote.sellTotal)}` : "",
      order ? `cost: ${order.quote.costTotal ? money(order.quote.costTotal) : "hidden"}` : "",
      hidden && `refused: ${hidden}`,
    ];
  };
  table([
    await seen("customer", customer),
    await seen("ops", ops),
    await seen("finance", finance),
    await seen("another customer", stranger),
  ]);
}

/** Once finance holds its price and its goods are there, logistics makes the shipment and its label. */
async function label(customer: Session, orderId: string, folder: string): Promise<Shipment> {
  type Answer = { order: { status: string; shipments: Shipment[] } };
  const shipment = await customer.await(
    documents.ORDER_SHIPMENT,
    { id: orderId },
    // Tracking hears of the label in its own time; from then on it can be subscribed to.
    ({ order: { status, shipments } }: Answer) =>
      status === "IN_FULFILMENT" && shipments[0]?.trackingEvents ? shipments[0] : null,
  );
  line(`${shipment.carrier} number ${shipment.trackingNumber}`);
  // Names and addresses are on them. A folder or file that is there already keeps its mode unless told.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  for (const { format, url, sha256 } of shipment.labels) {
    const file = join(folder, `${shipment.trackingNumber}.${format.toLowerCase()}`);
    writeFileSync(file, Buffer.from(await (await fetch(url)).arrayBuffer()), { mode: 0o600 });
    chmodSync(file, 0o600);
    line(`${format} label: ${file} (sha256 ${sha256.slice(0, 12)}…)`);
  }
  return shipment;
}

async function weighIn(ops: Session, { trackingNumber }: Shipment): Promise<void> {
  heading("The warehouse weighs it");
  const { parcel: weighed } = await ops.act<{
    parcel: { measured: { weightG: number }; shipment: { status: string } };
  }>(documents.RECORD_MEASUREMENT, { idempotencyKey: randomUUID(), trackingNumber, ...parcel, weightG: 652 });
  line(`${weighed.measured.weightG} g, shipment ${weighed.shipment.status}`);
}

interface Update {
  trackingUpdated: {
    status: string;
    event: { id: string; occurredAt: string | null; description: string | null; location: string | null };
    shipment: {
      trackingNumber: string;
      order: { reference: string; status: string; quote: { sellTotal: Money }; customer: { name: string } };
    };
  };
}

async function watch(stack: Stack, customer: Session, { id, trackingNumber }: Shipment): Promise<void> {
  heading("17TRACK pushes scans; the customer watches them arrive");
  aside("each line joins tracking, logistics, orders, pricing and customers");
  const updates = customer.subscribe<Update>(documents.TRACKING_UPDATED, { shipmentId: id });
  const watching = (async () => {
    for await (const { trackingUpdated: update } of updates) {
      const { order } = update.shipment;
      line(
        [
          update.event.occurredAt?.slice(0, 16).replace("T", " ") ?? "at a time unknown",
          update.status.padEnd(16),
          `${update.event.description ?? "-"}${update.event.location ? ` (${update.event.location})` : ""}`,
        ].join("  "),
      );
      aside(`${order.reference} of ${order.customer.name}, ${money(order.quote.sellTotal)}, order ${order.status}`);
      if (update.status === "DELIVERED") return;
    }
  })();
  for (const push of samplePushes(trackingNumber)) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const status = await send(stack, push);
    if (status !== 200) throw new Error(`${push.name} was answered with ${status}.`);
  }
  await watching;
}

async function conclude(
  nobody: Session,
  customer: Session,
  orderId: string,
  { trackingNumber }: Shipment,
): Promise<void> {
  heading("Delivered");
  type Answer = { order: { status: string; shipments: { trackingEvents: { edges: unknown[] } }[] } };
  const scans = await customer.await(documents.DELIVERED, { id: orderId }, ({ order }: Answer) =>
    order.status === "DELIVERED" ? order.shipments[0]!.trackingEvents.edges.length : null,
  );
  line(`The order is DELIVERED, with ${scans} scans on record: pushed twice or late, each is there once.`);
  const track = async (postalCode: string) => {
    const { publicTrack } = await nobody.get<{
      publicTrack: { __typename: string; message?: string; scans?: { place: string | null }[] };
    }>(documents.PUBLIC_TRACK, { number: trackingNumber, postalCode });
    return publicTrack.message ?? `${publicTrack.scans!.length} scans, the latest in ${publicTrack.scans![0]!.place}`;
  };
  line(`Anybody with the number and postal code ${consignee.postalCode}: ${await track(consignee.postalCode)}`);
  line(`With another postal code: ${await track("10115")}`);
}
