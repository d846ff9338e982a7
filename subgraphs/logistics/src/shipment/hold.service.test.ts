import { randomUUID } from "node:crypto";
import { type Listening, listen } from "@baiyun/kit";
import { run, staff } from "@baiyun/kit/testing";
import {
  type Logistics,
  newOrder,
  type Order,
  openLogistics,
  orderAccepted,
  orderCancelled,
  orderHeld,
  orderReleased,
  PUBLIC_URL,
  scanned,
} from "../testing/logistics";

const SHIPMENT = /* GraphQL */ `
  query ($id: ID!) { shipment(id: $id) { status isHeld labels { url } exceptions { kind } } }
`;
const MEASURE = /* GraphQL */ `
  mutation ($input: RecordMeasurementInput!) {
    recordMeasurement(input: $input) { __typename ... on ParcelNotMeasurable { status } }
  }
`;
interface Shown {
  status: string;
  isHeld: boolean;
  labels: { url: string | null }[];
  exceptions: { kind: string }[];
}

let logistics: Logistics;
let http: Listening;
beforeAll(async () => {
  logistics = await openLogistics();
  http = await listen(logistics.subgraph);
});
afterAll(() => http.close());
const deliver = (...given: Parameters<Logistics["deliver"]>) => logistics.deliver(...given);
const shipmentOf = (order: Order) => logistics.shipmentOf(order);

const shown = async (order: Order) => {
  const { id } = await shipmentOf(order);
  return (await run<{ shipment: Shown }>(logistics.subgraph, SHIPMENT, { id }, staff("ops"))).data.shipment;
};
const measure = async (order: Order) => {
  const { trackingNumber } = await shipmentOf(order);
  const measured = { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 };
  const input = { trackingNumber, ...measured, idempotencyKey: randomUUID() };
  const { data } = await run<{ recordMeasurement: object }>(logistics.subgraph, MEASURE, { input }, staff("ops"));
  return data.recordMeasurement;
};
const told = async (order: Order) =>
  (await logistics.events(await shipmentOf(order)))
    .filter(({ type }) => type === "shipment.status_changed.v1")
    .map(({ payload }) => (payload as { status: string }).status);

/** A shipment whose order our staff hold. */
async function held(): Promise<Order> {
  const order = newOrder();
  await logistics.ship(order);
  await deliver(orderHeld(order));
  return order;
}

it("a held shipment is not labelled or weighed, until it is released", async () => {
  const order = newOrder();
  await logistics.ship(order);
  const link = (await shown(order)).labels[0]!.url!.replace(PUBLIC_URL, http.url);
  expect((await fetch(link)).status).toBe(200);
  await deliver(orderHeld(order));
  await deliver(orderHeld(order));

  expect(await shown(order)).toEqual({
    status: "ON_HOLD",
    isHeld: true,
    labels: [{ url: null }, { url: null }],
    exceptions: [],
  });
  expect((await fetch(link)).status).toBe(409);
  const before = await logistics.parcelOf(await shipmentOf(order));
  expect(await measure(order)).toEqual({ __typename: "ParcelNotMeasurable", status: "ON_HOLD" });
  expect(await logistics.parcelOf(await shipmentOf(order))).toEqual(before);

  await deliver(orderReleased(order));
  await deliver(orderReleased(order));
  expect(await shown(order)).toMatchObject({ status: "LABELLED", isHeld: false, exceptions: [] });
  expect((await fetch(link)).status).toBe(200);
  expect(await measure(order)).toEqual({ __typename: "RecordMeasurementSuccess" });
  expect(await told(order)).toEqual(["ON_HOLD", "LABELLED", "RECEIVED"]);
});

it("no scan ends a hold: what moves all the same alarms, and is where it has come once it is released", async () => {
  const order = await held();
  const shipment = await shipmentOf(order);
  await deliver(scanned(shipment, "IN_TRANSIT PICKED_UP", "2026-11-22T09:00:00Z", "CN"));
  expect((await shown(order)).exceptions).toEqual([]);
  await deliver(scanned(shipment, "IN_TRANSIT CUSTOMS_RELEASED", "2026-11-23T09:00:00Z", "CN"));
  await deliver(scanned(shipment, "IN_TRANSIT DEPARTED", "2026-11-23T10:00:00Z", "CN"));
  expect(await shown(order)).toMatchObject({
    status: "ON_HOLD",
    isHeld: true,
    exceptions: [{ kind: "MOVES_THOUGH_HELD" }],
  });
  expect(await told(order)).toEqual(["ON_HOLD"]);

  await deliver(orderReleased(order));
  expect(await shipmentOf(order)).toMatchObject({
    status: "DEPARTED",
    milestone: "DEPARTED",
    statusAt: new Date("2026-11-23T10:00:00Z"),
  });
  expect(await told(order)).toEqual(["ON_HOLD", "DEPARTED"]);
});

it("a carrier's own hold goes on after our staff's", async () => {
  const order = newOrder();
  const shipment = await logistics.ship(order);
  await deliver(scanned(shipment, "EXCEPTION SECURITY", "2026-11-22T09:00:00Z", "CN"));
  await deliver(orderHeld(order));
  await deliver(orderReleased(order));
  expect(await shown(order)).toMatchObject({ status: "ON_HOLD", isHeld: false });
  expect(await told(order)).toEqual(["ON_HOLD"]);
});

it("an order that is held before its acceptance arrives gets a shipment that is held", async () => {
  const order = newOrder();
  await deliver(orderHeld(order));
  await deliver(orderAccepted(order));
  expect(await shown(order)).toMatchObject({ status: "ON_HOLD", isHeld: true, labels: [{ url: null }, { url: null }] });
  await deliver(orderReleased(order));
  expect(await shown(order)).toMatchObject({ status: "LABELLED", isHeld: false });
});

it("a held order is cancelled as any other, and one that is too late to cancel is held no longer", async () => {
  const order = await held();
  await deliver(orderCancelled(order));
  expect(await shown(order)).toMatchObject({ status: "CANCELLED", isHeld: false });

  const late = await held();
  await deliver(scanned(await shipmentOf(late), "IN_TRANSIT DEPARTED", "2026-11-23T10:00:00Z", "CN"));
  await deliver(orderCancelled(late));
  expect(await shown(late)).toMatchObject({ status: "BAGGED", isHeld: false });
  expect((await logistics.events(await shipmentOf(late))).at(-1)).toMatchObject({
    type: "shipment.cancel_refused.v1",
    payload: { status: "BAGGED" },
  });
});

it("what has departed is held no more, nor another tenant's", async () => {
  const order = newOrder();
  const shipment = await logistics.ship(order);
  await deliver(orderHeld({ ...order, tenantId: randomUUID() }));
  expect(await shown(order)).toMatchObject({ status: "LABELLED", isHeld: false });
  await deliver(scanned(shipment, "IN_TRANSIT DEPARTED", "2026-11-23T10:00:00Z", "HK"));
  await deliver(orderHeld(order));
  expect(await shown(order)).toMatchObject({ status: "DEPARTED", isHeld: false });
});
