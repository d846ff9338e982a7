import { run, staff, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { type LineHaul, openLineHaul } from "../testing/line-haul";
import { newOrder, orderAccepted, PARCEL, scanned } from "../testing/logistics";

let hall: LineHaul;
beforeAll(async () => {
  hall = await openLineHaul();
});
afterAll(() => hall.close());

interface Shown {
  status: string;
  parcels: { number: number; trackingNumber: string; status: string }[];
  exceptions: { kind: string; parcelNumber: number | null; closedBecause: string | null }[];
}
const QUERY = `query ($id: ID!) { shipment(id: $id) { status parcels { number trackingNumber status }
  exceptions { kind parcelNumber closedBecause } } }`;
const shown = async ({ id }: Shipment): Promise<Shown> =>
  (await run<{ shipment: Shown }>(hall.subgraph, QUERY, { id }, staff("ops"))).data.shipment;
const exceptions = async (shipment: Shipment) =>
  (await shown(shipment)).exceptions
    .map(({ kind, parcelNumber, closedBecause }) => [kind, parcelNumber, closedBecause])
    .sort((a, b) => String(a).localeCompare(String(b)));
/** As the events tell: what was raised and closed, of which parcel. */
const told = async (shipment: Shipment) =>
  (await hall.events(shipment))
    .filter(({ type }) => type.startsWith("shipment.exception_"))
    .map(({ type, payload }) => {
      const { kind, parcelNumber } = payload as { kind: string; parcelNumber?: number };
      return [type.slice("shipment.exception_".length, -".v1".length), kind, parcelNumber];
    });

/** A shipment of three, and what is scanned of any of them. */
async function three() {
  const order = newOrder();
  await hall.deliver(orderAccepted(order, PARCEL, { parcels: [PARCEL, PARCEL, PARCEL] }));
  const shipment = await hall.shipmentOf(order);
  const { parcels } = await shown(shipment);
  const under = (number: number): Shipment =>
    Object.assign(Object.create(shipment), shipment, { trackingNumber: parcels[number - 1]!.trackingNumber });
  const scan = (number: number, what: string, day: number) =>
    hall.deliver(scanned(under(number), what, `2026-11-${day}T08:00:00Z`, "DE"));
  return { shipment, under, scan };
}

it("each of several that is lost is told by its number, once, and is found by itself", async () => {
  const { shipment, scan } = await three();
  await scan(1, "EXCEPTION LOST", 20);
  await scan(1, "EXCEPTION LOST", 21);
  await scan(2, "EXCEPTION LOST", 21);
  expect(await exceptions(shipment)).toEqual([
    ["LOST", 1, null],
    ["LOST", 2, null],
  ]);
  await scan(3, "DELIVERED", 22);
  await scan(2, "DELIVERED", 23);
  expect(await exceptions(shipment)).toEqual([
    ["LOST", 1, null],
    ["LOST", 2, "Found: it is DELIVERED."],
  ]);
  await scan(2, "EXCEPTION DAMAGED", 24);
  await scan(1, "DELIVERED", 25);
  expect(await exceptions(shipment)).toEqual([
    ["DAMAGED", 2, null],
    ["LOST", 1, "Found: it is DELIVERED."],
    ["LOST", 2, "Found: it is DELIVERED."],
  ]);
  expect(await told(shipment)).toEqual([
    ["raised", "LOST", 1],
    ["raised", "LOST", 2],
    ["closed", "LOST", 2],
    ["raised", "DAMAGED", 2],
    ["closed", "LOST", 1],
  ]);
});

it("the parcel that nothing was heard of is the one that is declared lost", async () => {
  const { shipment, under, scan } = await three();
  for (const number of [1, 3]) await scan(number, "DELIVERED", 20);
  const silent = {
    shipmentId: shipment.id,
    trackingNumber: under(2).trackingNumber,
    silentSince: "2026-11-20T00:00:00Z",
  };
  const suspected = scanned(under(2), "IN_TRANSIT", "2026-11-20T00:00:00Z");
  await hall.deliver({ ...suspected, type: "tracking.lost_suspected.v1", payload: silent });
  const declared = await hall.act("declareShipmentLost", { shipmentId: shipment.id, reason: "Hub swept." });
  expect(declared.__typename).toBe("DeclareShipmentLostSuccess");
  const { status, parcels } = await shown(shipment);
  expect([status, ...parcels.map((parcel) => parcel.status)]).toEqual(["LOST", "DELIVERED", "LOST", "DELIVERED"]);
  // A repeated scan of another one finds nothing.
  await scan(1, "DELIVERED", 26);
  expect(await exceptions(shipment)).toEqual([
    ["LOST_SUSPECTED", null, "Nobody found it: Hub swept."],
    ["LOST", 2, null],
  ]);
  await scan(2, "DELIVERED", 27);
  expect(await told(shipment)).toEqual([
    ["raised", "LOST_SUSPECTED", undefined],
    ["closed", "LOST_SUSPECTED", undefined],
    ["raised", "LOST", 2],
    ["closed", "LOST", 2],
  ]);
});

it("what our warehouse finds damaged is told by its number; of one alone none is named", async () => {
  const { shipment, under } = await three();
  for (const number of [2, 3]) await hall.receive(under(number), { condition: "DAMAGED" });
  expect(await told(shipment)).toEqual([
    ["raised", "DAMAGED", 2],
    ["raised", "DAMAGED", 3],
  ]);
  const alone = await hall.ship();
  await hall.receive(alone, { condition: "DAMAGED" });
  const [raised] = (await hall.events(alone)).filter(({ type }) => type === "shipment.exception_raised.v1");
  expect(Object.keys(raised!.payload as object)).not.toContain("parcelNumber");
  const { data } = await run<{ shipment: Shown }>(
    hall.subgraph,
    QUERY,
    { id: alone.id },
    viewer("customer_admin", alone.tenantId),
  );
  expect(data.shipment.exceptions.map(({ kind, parcelNumber }) => [kind, parcelNumber])).toEqual([["DAMAGED", null]]);
});
