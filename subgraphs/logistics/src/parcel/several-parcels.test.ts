import { inboxOf, textIn } from "@baiyun/kit";
import { run, staff, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";
import type { Shipment } from "../shipment/shipment.entity";
import { LEGS, type LineHaul, newMawb, OPS, openLineHaul } from "../testing/line-haul";
import { newOrder, orderAccepted, orderCancelled, PARCEL, scanned } from "../testing/logistics";

const SECOND = { weightG: 500, lengthMm: 200, widthMm: 150, heightMm: 100 };
const MEASURED = { weightG: 655, lengthMm: 381, widthMm: 262, heightMm: 119 };

let hall: LineHaul;
beforeAll(async () => {
  hall = await openLineHaul();
});
afterAll(() => hall.close());

interface Shown {
  status: string;
  trackingNumber: string;
  parcels: { id: string; number: number; trackingNumber: string; status: string; measured: object | null }[];
  labels: { format: string; parcel: { number: number } }[];
}

const QUERY = `query ($id: ID!) { shipment(id: $id) { status trackingNumber labels { format parcel { number } }
  parcels { id number trackingNumber status measured { weightG lengthMm widthMm heightMm } } } }`;
async function shown({ id, tenantId }: Shipment): Promise<Shown> {
  const claims = viewer("customer_admin", tenantId);
  return (await run<{ shipment: Shown }>(hall.subgraph, QUERY, { id }, claims)).data.shipment;
}
const standing = async (shipment: Shipment) => {
  const { status, parcels } = await shown(shipment);
  return [status, ...parcels.map((parcel) => parcel.status)];
};

/** A shipment of two, and the same as under its second's number. */
async function two(): Promise<{ shipment: Shipment; second: Shipment; order: ReturnType<typeof newOrder> }> {
  const order = newOrder();
  await hall.deliver(orderAccepted(order, PARCEL, { parcels: [PARCEL, SECOND] }));
  const shipment = await hall.shipmentOf(order);
  const { parcels } = await shown(shipment);
  const second = Object.assign(Object.create(shipment), { ...shipment, trackingNumber: parcels[1]!.trackingNumber });
  return { shipment, second, order };
}
const told = async (shipment: Shipment) =>
  (await hall.events(shipment)).map(({ type, payload }) => {
    const { status } = payload as { status?: string };
    return status ?? type.replace("shipment.", "").replace(".v1", "");
  });
const measurements = async (parcelId: string) =>
  (await hall.running.events(parcelId)).map(({ payload }) => (payload as { parcels?: object[] }).parcels);

it("is booked with a number, a label in each format and its own weight for each parcel", async () => {
  const { shipment, second } = await two();
  const { parcels, labels, trackingNumber } = await shown(shipment);
  expect(parcels.map((parcel) => [parcel.number, parcel.trackingNumber, parcel.status])).toEqual([
    [1, trackingNumber, "LABELLED"],
    [2, second.trackingNumber, "LABELLED"],
  ]);
  expect(second.trackingNumber).toMatch(/^YT\d{16}$/);
  expect(second.trackingNumber).not.toBe(trackingNumber);
  expect(labels.map(({ format, parcel }) => `${parcel.number} ${format}`).sort()).toEqual([
    ...["1 PDF", "1 ZPL", "2 PDF", "2 ZPL"],
  ]);
  const [labelled] = await hall.events(shipment);
  expect(labelled!.payload).toMatchObject({
    trackingNumber,
    parcels: parcels.map((parcel) => ({ parcelId: parcel.id, trackingNumber: parcel.trackingNumber })),
  });
  const zpl = await hall.sql(
    "SELECT convert_from(bytes, 'UTF8') AS text FROM label WHERE parcel_id = $1 AND format = 'ZPL'",
    [parcels[1]!.id],
  );
  expect(zpl[0].text).toContain(`^FD${second.trackingNumber}^FS`);
  expect(zpl[0].text).toContain("^FD0.500 kg 2/2^FS");
});

it("follows scans of several of its parcels that come together", async () => {
  const { shipment, second } = await two();
  const events = [shipment, second].map((parcel) => scanned(parcel, "DELIVERED UNKNOWN", "2026-11-20T08:00:00Z", "DE"));
  const consumer = domain.consumers!(hall.running.services).find(({ type }) => type === events[0]!.type)!;
  const deliveries = events.map((event) => ({
    event,
    apart: textIn(event, consumer.apartBy!)!,
    effect: (tx: Parameters<typeof consumer.handle>[0]) => consumer.handle(tx, event),
  }));
  await inboxOf(hall.database, "logistics", { lockFirst: domain.lockFirst }).together!(deliveries);
  expect(await standing(shipment)).toEqual(["DELIVERED", "DELIVERED", "DELIVERED"]);
});

it("what is of one parcel stays as it was", async () => {
  const shipment = await hall.ship();
  const [labelled] = await hall.events(shipment);
  expect(Object.keys(labelled!.payload as object)).not.toContain("parcels");
  await hall.receive(shipment, { measured: MEASURED });
  const { id } = await hall.parcelOf(shipment);
  expect(await measurements(id)).toEqual([undefined]);
  expect(await hall.sql("SELECT number, tracking_number, status, milestone FROM parcel WHERE id = $1", [id])).toEqual([
    { number: 1, tracking_number: null, status: null, milestone: null },
  ]);
  expect(await hall.sql("SELECT DISTINCT parcel_id FROM label WHERE shipment_id = $1", [shipment.id])).toEqual([
    { parcel_id: null },
  ]);
});

it("the number of any parcel leads to its shipment, for its customer alone", async () => {
  const { shipment, second } = await two();
  const query = `query ($number: String!) { shipmentByTrackingNumber(number: $number) { id } }`;
  const found = async (number: string, claims: object) =>
    (await run(hall.subgraph, query, { number }, claims)).data as { shipmentByTrackingNumber: { id: string } | null };
  const mine = viewer("customer_admin", shipment.tenantId);
  expect(await found(second.trackingNumber, mine)).toEqual({ shipmentByTrackingNumber: { id: shipment.id } });
  expect(await found(second.trackingNumber, viewer("customer_admin"))).toEqual({ shipmentByTrackingNumber: null });
});

it("both received at once: it is RECEIVED once, when the last is there, and each is weighed", async () => {
  const { shipment, second } = await two();
  const outcomes = await Promise.all([
    hall.receive(shipment, { measured: MEASURED }),
    hall.receive(second, { measured: SECOND }),
  ]);
  expect(outcomes.map(({ __typename }) => __typename)).toEqual(["ReceiveParcelSuccess", "ReceiveParcelSuccess"]);
  expect(await standing(shipment)).toEqual(["RECEIVED", "RECEIVED", "RECEIVED"]);
  expect((await shown(shipment)).parcels.map(({ measured }) => measured)).toEqual([MEASURED, SECOND]);
  expect(await told(shipment)).toEqual(["labelled", "RECEIVED"]);
});

it("measured one by one, each weighing tells of all, and null of what was not weighed", async () => {
  const { shipment, second } = await two();
  const [first, other] = (await shown(shipment)).parcels;
  await hall.receive(second, { measured: SECOND });
  expect(await standing(shipment)).toEqual(["LABELLED", "LABELLED", "RECEIVED"]);
  await hall.receive(shipment, { measured: MEASURED });
  expect(await measurements(other!.id)).toEqual([[null, SECOND]]);
  expect(await measurements(first!.id)).toEqual([[MEASURED, SECOND]]);
  expect(await told(shipment)).toEqual(["labelled", "RECEIVED"]);
});

it("one of two bagged: what is in the bag is BAGGED, comes in no more, and can be cancelled no more with the other", async () => {
  const { shipment, second, order } = await two();
  await hall.receive(second);
  const bagId = await hall.openBag();
  expect(await hall.add(bagId, shipment)).toMatchObject({ __typename: "ParcelNotBaggable", reason: "NOT_RECEIVED" });
  expect((await hall.add(bagId, second)).bag).toMatchObject({ content: { parcelCount: 1, weightG: 500 } });
  await hall.must("closeBag", { bagId, sealNumber: "S1" });
  expect(await standing(shipment)).toEqual(["LABELLED", "LABELLED", "BAGGED"]);
  expect(await hall.receive(second)).toMatchObject({ __typename: "ParcelNotReceivable", status: "BAGGED" });
  const intercepted = await hall.act("interceptShipment", {
    shipmentId: shipment.id,
    action: "RETURN_TO_CUSTOMER",
    reason: "No",
  });
  expect(intercepted).toMatchObject({ __typename: "InterceptTooLate" });
  await hall.deliver(orderCancelled(order));
  expect((await hall.events(shipment)).at(-1)).toMatchObject({ type: "shipment.cancel_refused.v1" });
  await hall.receive(shipment);
  expect(await standing(shipment)).toEqual(["RECEIVED", "RECEIVED", "BAGGED"]);
  const other = await hall.sealed(shipment);
  expect(await standing(shipment)).toEqual(["BAGGED", "BAGGED", "BAGGED"]);
  expect(await hall.sql("SELECT parcel_count, weight_g FROM bag WHERE id = $1", [other])).toEqual([
    { parcel_count: 1, weight_g: 640 },
  ]);
});

it("scans in the wrong order: each parcel is where its own are, and the shipment where the last is", async () => {
  const { shipment, second } = await two();
  const scan = (of: Shipment, what: string, hour: number, country = "DE") =>
    hall.deliver(scanned(of, what, `2026-11-25T${String(hour).padStart(2, "0")}:00:00Z`, country));
  await scan(second, "DELIVERED", 12);
  expect(await standing(shipment)).toEqual(["LABELLED", "LABELLED", "DELIVERED"]);
  await scan(second, "OUT_FOR_DELIVERY", 10);
  await scan(shipment, "OUT_FOR_DELIVERY", 9);
  expect(await standing(shipment)).toEqual(["OUT_FOR_DELIVERY", "OUT_FOR_DELIVERY", "DELIVERED"]);
  await scan(shipment, "IN_TRANSIT DEPARTED", 3, "HK");
  await scan(shipment, "DELIVERED", 11);
  expect(await standing(shipment)).toEqual(["DELIVERED", "DELIVERED", "DELIVERED"]);
  expect(await told(shipment)).toEqual(["labelled", "partly_departed", "OUT_FOR_DELIVERY", "DELIVERED"]);
  // When the last of them was there, though its scan came first.
  expect((await hall.shipmentOf(shipment)).statusAt).toEqual(new Date("2026-11-25T12:00:00Z"));
});

it("one of two delivered, the other lost: that befalls the shipment, until it is found", async () => {
  const { shipment, second } = await two();
  const scan = (of: Shipment, what: string, day: number) =>
    hall.deliver(scanned(of, what, `2026-11-${day}T08:00:00Z`, "DE"));
  await scan(shipment, "DELIVERED", 25);
  await scan(second, "EXCEPTION LOST", 24);
  expect(await standing(shipment)).toEqual(["LOST", "DELIVERED", "LOST"]);
  await scan(shipment, "DELIVERED", 26);
  expect((await standing(shipment))[0]).toBe("LOST");
  await scan(second, "DELIVERED", 27);
  expect(await standing(shipment)).toEqual(["DELIVERED", "DELIVERED", "DELIVERED"]);
  const query = `query ($id: ID!) { shipment(id: $id) { exceptions { kind closedBecause } } }`;
  const { data } = await run(hall.subgraph, query, { id: shipment.id }, staff("ops"));
  expect(data).toEqual({
    shipment: { exceptions: [{ kind: "LOST", closedBecause: "Found: it is DELIVERED." }] },
  });
});

it("scans of both at once lose none", async () => {
  const { shipment, second } = await two();
  const scans = ["IN_TRANSIT DEPARTED", "IN_TRANSIT ARRIVED", "OUT_FOR_DELIVERY", "DELIVERED"];
  await Promise.all(
    [shipment, second].flatMap((of) =>
      scans.map((what, index) => hall.deliver(scanned(of, what, `2026-11-2${index}T08:00:00Z`, "DE"))),
    ),
  );
  expect(await standing(shipment)).toEqual(["DELIVERED", "DELIVERED", "DELIVERED"]);
  expect((await told(shipment)).filter((what) => what === "DELIVERED")).toEqual(["DELIVERED"]);
});

it("a parcel of which nobody hears is missed until it itself is heard of", async () => {
  const { shipment, second } = await two();
  const { id: shipmentId, tenantId } = shipment;
  const silent = { shipmentId, trackingNumber: second.trackingNumber, silentSince: "2026-11-20T00:00:00Z" };
  await hall.deliver({
    ...scanned(second, "IN_TRANSIT", "2026-11-20T00:00:00Z"),
    type: "tracking.lost_suspected.v1",
    tenantId,
    payload: silent,
  });
  expect((await hall.shipmentOf(shipment)).missedSince).toEqual(new Date("2026-11-20T00:00:00Z"));
  await hall.deliver(scanned(shipment, "IN_TRANSIT", "2026-11-25T08:00:00Z", "HK"));
  expect((await hall.shipmentOf(shipment)).missedSince).toEqual(new Date("2026-11-20T00:00:00Z"));
  await hall.deliver(scanned(second, "IN_TRANSIT", "2026-11-25T08:00:00Z", "HK"));
  expect((await hall.shipmentOf(shipment)).missedSince).toBeNull();
});

describe("two consignments", () => {
  it("one parcel departs, arrives and is handed over before the other, each by itself", async () => {
    const { shipment, second } = await two();
    await hall.receive(shipment);
    await hall.receive(second);
    const bags = [await hall.sealed(shipment), await hall.sealed(second)];
    const [first, later] = await Promise.all(bags.map((bagId) => flight(bagId)));
    await hall.must("departConsignment", { consignmentId: first, departedAt: "2026-11-28T21:15:00+08:00" });
    expect(await standing(shipment)).toEqual(["EXPORT_CLEARED", "DEPARTED", "EXPORT_CLEARED"]);
    await hall.must("arriveConsignment", { consignmentId: first, arrivedAt: "2026-11-29T06:40:00+01:00" });
    const handOver = (of: Shipment, lastMileNumber: string) =>
      hall.act("recordHandOver", {
        ...{ carrier: "DHL", handedOverAt: "2026-11-30T06:40:00+01:00" },
        parcels: [{ trackingNumber: of.trackingNumber, lastMileNumber }],
      });
    expect((await handOver(second, "DH2")).__typename).toBe("HandOverRefused");
    expect((await handOver(shipment, "DH1")).__typename).toBe("RecordHandOverSuccess");
    await hall.must("departConsignment", { consignmentId: later, departedAt: "2026-11-29T21:15:00+08:00" });
    await hall.must("arriveConsignment", { consignmentId: later, arrivedAt: "2026-11-30T06:40:00+01:00" });
    expect(await standing(shipment)).toEqual(["ARRIVED", "HANDED_OVER", "ARRIVED"]);
    expect((await handOver(second, "DH2")).__typename).toBe("RecordHandOverSuccess");
    expect(await standing(shipment)).toEqual(["HANDED_OVER", "HANDED_OVER", "HANDED_OVER"]);
    expect(await told(shipment)).toEqual([
      ...["labelled", "RECEIVED", "BAGGED", "EXPORT_CLEARED", "partly_departed", "handed_over"],
      ...["DEPARTED", "ARRIVED", "HANDED_OVER", "handed_over"],
    ]);
    const query = `query ($id: ID!) { shipment(id: $id) { parcels { handOver { number } } } }`;
    const { data } = await run(hall.subgraph, query, { id: shipment.id }, OPS);
    expect(data).toEqual({ shipment: { parcels: [{ handOver: { number: "DH1" } }, { handOver: { number: "DH2" } }] } });
  });

  /** A closed consignment with one bag in it, cleared for export. */
  async function flight(bagId: string): Promise<string> {
    const { consignment } = await hall.must("planConsignment", { mawb: newMawb(), legs: LEGS });
    const { id: consignmentId } = consignment as { id: string };
    await hall.must("addBagToConsignment", { consignmentId, bagId });
    await hall.must("closeConsignment", { consignmentId });
    await hall.must("recordExportClearance", { consignmentId, reference: "EX1" });
    return consignmentId;
  }
});
