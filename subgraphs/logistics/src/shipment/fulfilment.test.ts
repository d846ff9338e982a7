import { createHash } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { getTracking, s10 } from "ts-tracking-number";
import { Label, LabelFormat } from "../label/label.entity";
import { Parcel } from "../parcel/parcel.entity";
import {
  CONSIGNEE,
  consigneeErased,
  type Logistics,
  newOrder,
  openLogistics,
  orderAccepted,
  orderCancelled,
  PARCEL,
  scanned,
} from "../testing/logistics";
import { Shipment } from "./shipment.entity";
import { ShipmentStatus } from "./shipment-status";

let logistics: Logistics;

beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

const rows = <T>(read: Parameters<typeof logistics.database.transaction<T>>[1]) =>
  logistics.database.transaction(Viewer.system, read);
const labelsOf = ({ id }: Shipment) =>
  rows((tx) =>
    tx.find(Label, {
      where: { shipmentId: id },
      select: { id: true, format: true, sha256: true, bytes: true, voidedAt: true },
      order: { format: "ASC" },
    }),
  );

describe("an accepted order", () => {
  it("becomes a shipment with its parcel, number and both labels, and one event", async () => {
    const order = newOrder();
    const shipment = await logistics.ship(order);

    expect(shipment).toMatchObject({
      ...order,
      status: "LABELLED",
      milestone: "LABELLED",
      carrier: "YUNEXPRESS",
      consignee: CONSIGNEE,
      destinationCountry: "DE",
      lastScanAt: null,
      version: 1,
      createdBy: "system",
    });
    expect(shipment.trackingNumber).toMatch(/^YT26\d{14}$/);

    const parcels = await rows((tx) => tx.findBy(Parcel, { shipmentId: shipment.id }));
    expect(parcels.map(({ tenantId, declared, measured }) => ({ tenantId, declared, measured }))).toEqual([
      { tenantId: order.tenantId, declared: PARCEL, measured: null },
    ]);

    const labels = await labelsOf(shipment);
    expect(labels.map(({ format, voidedAt }) => [format, voidedAt])).toEqual([
      ["PDF", null],
      ["ZPL", null],
    ]);
    for (const { bytes, sha256 } of labels) expect(createHash("sha256").update(bytes!).digest("hex")).toBe(sha256);
    expect(labels[0]!.bytes!.subarray(0, 5).toString()).toBe("%PDF-");
    expect(labels[1]!.bytes!.toString()).toContain(`^FD${shipment.trackingNumber}^FS`);
    expect(labels[1]!.bytes!.toString()).not.toContain("IM2760000742");

    expect(await logistics.events(shipment)).toEqual([
      {
        type: "shipment.labelled.v1",
        payload: {
          shipmentId: shipment.id,
          orderId: order.orderId,
          trackingNumber: shipment.trackingNumber,
          carrier: "YUNEXPRESS",
          destinationCountry: "DE",
          postalCode: "50667",
        },
      },
    ]);
  });

  it("whose consignee is erased has nothing any more that shows them, its labels' files gone", async () => {
    const [order, another] = [newOrder(), newOrder()];
    const [shipment, kept] = [await logistics.ship(order), await logistics.ship(another)];
    for (const event of [consigneeErased(order), consigneeErased(order)]) await logistics.deliver(event);
    const shown = ({ id }: Shipment) =>
      rows((tx) =>
        tx.query(
          `SELECT shipment::text LIKE '%' || $2 || '%' AS named, consignee->>'country' AS country,
             (SELECT count(*)::int FROM label WHERE shipment_id = shipment.id AND bytes IS NOT NULL) AS files
           FROM shipment WHERE id = $1`,
          [id, CONSIGNEE.name],
        ),
      );
    expect(await shown(shipment)).toEqual([{ named: false, country: "DE", files: 0 }]);
    expect(await shown(kept)).toEqual([{ named: true, country: "DE", files: 2 }]);
  });

  it.each([
    ["YUN-STD", "YUNEXPRESS", /^YT26\d{14}$/],
    ["YUN-BATT", "YUNEXPRESS", /^YT26\d{14}$/],
    ["POST-REG", "CHINA_POST", /^RB\d{9}CN$/],
    ["EXPRESS", "CHINA_EMS", /^EA\d{9}CN$/],
  ])("of %s goes by %s", async (serviceCode, carrier, form) => {
    const shipment = await logistics.ship(newOrder({ serviceCode }));
    expect(shipment.carrier).toBe(carrier);
    expect(shipment.trackingNumber).toMatch(form);
    const checked = getTracking(shipment.trackingNumber, [s10])?.trackingNumber;
    expect(checked).toBe(carrier === "YUNEXPRESS" ? undefined : shipment.trackingNumber);
  });

  it("delivered twice, or told of twice, makes one shipment", async () => {
    const order = newOrder();
    const event = orderAccepted(order);
    await logistics.deliver(event);
    await logistics.deliver(event);
    await logistics.deliver(orderAccepted(order));
    const shipment = await logistics.shipmentOf(order);
    expect(await rows((tx) => tx.countBy(Shipment, { orderId: order.orderId }))).toBe(1);
    expect(await rows((tx) => tx.countBy(Parcel, { shipmentId: shipment.id }))).toBe(1);
    expect(await rows((tx) => tx.countBy(Label, { shipmentId: shipment.id }))).toBe(2);
    expect((await logistics.events(shipment)).length).toBe(1);
  });

  it("handled by five consumers at once makes one shipment", async () => {
    const order = newOrder();
    const event = orderAccepted(order);
    await Promise.all([event, event, event, orderAccepted(order), orderAccepted(order)].map(logistics.deliver));
    const shipment = await logistics.shipmentOf(order);
    expect(await rows((tx) => tx.countBy(Label, { shipmentId: shipment.id }))).toBe(2);
    expect((await logistics.events(shipment)).map(({ type }) => type)).toEqual(["shipment.labelled.v1"]);
  });

  it("ten at once get ten numbers", async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => logistics.ship(newOrder({ serviceCode: "POST-REG" }))),
    );
    expect(new Set(made.map(({ trackingNumber }) => trackingNumber)).size).toBe(10);
  });

  it.each([
    ["a parcel without weight", orderAccepted(newOrder(), { ...PARCEL, weightG: 0 })],
    ["a parcel of half a gram", orderAccepted(newOrder(), { ...PARCEL, weightG: 0.5 })],
  ])("for %s fails and leaves nothing", async (_case, event) => {
    await expect(logistics.deliver(event)).rejects.toThrow();
    expect(await rows((tx) => tx.countBy(Shipment, { orderId: event.aggregateId }))).toBe(0);
  });
});

describe("a cancelled order", () => {
  it("before bagging voids the labels and says so once", async () => {
    const order = newOrder();
    const shipment = await logistics.ship(order);
    await logistics.deliver(orderCancelled(order));
    await logistics.deliver(orderCancelled(order));

    expect(await logistics.shipmentOf(order)).toMatchObject({ status: "CANCELLED", milestone: "LABELLED", version: 2 });
    expect((await labelsOf(shipment)).map(({ voidedAt }) => voidedAt)).toEqual([expect.any(Date), expect.any(Date)]);
    const { id, bytes } = (await labelsOf(shipment))[0]!;
    expect(await logistics.running.services.labels.file(id, LabelFormat.PDF)).toMatchObject({ bytes, voided: true });
    expect((await logistics.events(shipment)).slice(1)).toEqual([
      {
        type: "shipment.cancelled.v1",
        payload: { shipmentId: shipment.id, orderId: order.orderId, trackingNumber: shipment.trackingNumber },
      },
    ]);
  });

  it("from bagging on is refused and changes nothing", async () => {
    const order = newOrder();
    const shipment = await logistics.ship(order);
    await logistics.deliver(scanned(shipment, "IN_TRANSIT DEPARTED", "2026-11-23T10:00:00Z", "HK"));
    const before = await logistics.shipmentOf(order);
    await logistics.deliver(orderCancelled(order));

    expect(await logistics.shipmentOf(order)).toEqual(before);
    expect((await labelsOf(shipment)).map(({ voidedAt }) => voidedAt)).toEqual([null, null]);
    expect((await logistics.events(shipment)).at(-1)).toEqual({
      type: "shipment.cancel_refused.v1",
      payload: { shipmentId: shipment.id, orderId: order.orderId, status: "DEPARTED" },
    });
  });

  it("told of before its acceptance never ships", async () => {
    const order = newOrder();
    await logistics.deliver(orderCancelled(order));
    await logistics.deliver(orderCancelled(order));
    await logistics.deliver(orderAccepted(order));
    expect(await rows((tx) => tx.countBy(Shipment, { orderId: order.orderId }))).toBe(0);
  });

  it("of another tenant's name touches nothing", async () => {
    const order = newOrder();
    await logistics.ship(order);
    await logistics.deliver(orderCancelled({ ...order, tenantId: newOrder().tenantId }));
    expect((await logistics.shipmentOf(order)).status).toBe("LABELLED");
  });

  it("is not moved by scans", async () => {
    const order = newOrder();
    const shipment = await logistics.ship(order);
    await logistics.deliver(orderCancelled(order));
    await logistics.deliver(scanned(shipment, "IN_TRANSIT PICKED_UP", "2026-11-23T10:00:00Z", "CN"));
    expect(await logistics.shipmentOf(order)).toMatchObject({ status: "CANCELLED", version: 2 });
  });
});

describe("a carrier's scans", () => {
  it("move a shipment to DELIVERED, each change told once", async () => {
    const order = newOrder();
    const shipment = await logistics.ship(order);
    const scans: [string, string, string | null][] = [
      ["INFO_RECEIVED UNSPECIFIED", "2026-11-22T08:00:00Z", "CN"],
      ["IN_TRANSIT PICKED_UP", "2026-11-22T12:00:00Z", "CN"],
      ["IN_TRANSIT UNSPECIFIED", "2026-11-22T13:00:00Z", "CN"],
      ["IN_TRANSIT DEPARTED", "2026-11-22T20:00:00Z", "CN"],
      ["IN_TRANSIT CUSTOMS_RELEASED", "2026-11-23T08:00:00Z", "CN"],
      ["IN_TRANSIT DEPARTED", "2026-11-23T10:00:00Z", "CN"],
      ["IN_TRANSIT ARRIVED", "2026-11-24T06:00:00Z", "AE"],
      ["IN_TRANSIT CUSTOMS_RELEASED", "2026-11-24T07:00:00Z", "AE"],
      ["IN_TRANSIT ARRIVED", "2026-11-25T05:00:00Z", null],
      ["IN_TRANSIT ARRIVED", "2026-11-25T06:00:00Z", "DE"],
      ["IN_TRANSIT CUSTOMS_PROCESSING", "2026-11-25T07:00:00Z", "DE"],
      ["IN_TRANSIT CUSTOMS_RELEASED", "2026-11-25T12:00:00Z", "DE"],
      ["OUT_FOR_DELIVERY UNSPECIFIED", "2026-11-26T07:00:00Z", "DE"],
      ["DELIVERED UNSPECIFIED", "2026-11-26T11:00:00Z", "DE"],
    ];
    for (const scan of scans) await logistics.deliver(scanned(shipment, ...scan));

    const told = (await logistics.events(shipment)).slice(1);
    expect(told.map(({ payload }) => payload)).toEqual(
      [
        ["AWAITING_INBOUND", "2026-11-22T08:00:00.000Z"],
        ["RECEIVED", "2026-11-22T12:00:00.000Z"],
        ["BAGGED", "2026-11-22T20:00:00.000Z"],
        ["EXPORT_CLEARED", "2026-11-23T08:00:00.000Z"],
        ["DEPARTED", "2026-11-23T10:00:00.000Z"],
        ["ARRIVED", "2026-11-25T06:00:00.000Z"],
        ["IMPORT_CLEARED", "2026-11-25T12:00:00.000Z"],
        ["OUT_FOR_DELIVERY", "2026-11-26T07:00:00.000Z"],
        ["DELIVERED", "2026-11-26T11:00:00.000Z"],
      ].map(([status, occurredAt]) => ({ shipmentId: shipment.id, orderId: order.orderId, status, occurredAt })),
    );
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(["shipment.status_changed.v1"]));
    expect(await logistics.shipmentOf(order)).toMatchObject({
      status: "DELIVERED",
      statusAt: new Date("2026-11-26T11:00:00Z"),
    });
  });

  it("that come late, twice or unknown change nothing", async () => {
    const order = newOrder();
    const shipment = await logistics.ship(order);
    const delivered = scanned(shipment, "DELIVERED UNSPECIFIED", "2026-11-26T11:00:00Z", "DE");
    await logistics.deliver(delivered);
    const before = await logistics.shipmentOf(order);
    await logistics.deliver(delivered);
    for (const scan of [
      "IN_TRANSIT DEPARTED",
      "DELIVERY_FAILURE RECIPIENT_ABSENT",
      "EXCEPTION RETURNING",
      "UNKNOWN UNKNOWN",
    ]) {
      await logistics.deliver(scanned(shipment, scan, "2026-11-25T11:00:00Z", "DE"));
    }
    expect(await logistics.shipmentOf(order)).toEqual(before);
    expect((await logistics.events(shipment)).length).toBe(2);
  });

  it("handled by two consumers at once move it once", async () => {
    const order = newOrder();
    const shipment = await logistics.ship(order);
    const event = scanned(shipment, "IN_TRANSIT DEPARTED", "2026-11-23T10:00:00Z", "HK");
    const again = scanned(shipment, "IN_TRANSIT DEPARTED", "2026-11-23T10:00:00Z", "HK");
    await Promise.all([event, event, again].map(logistics.deliver));
    expect((await logistics.events(shipment)).map(({ type }) => type)).toEqual([
      "shipment.labelled.v1",
      "shipment.status_changed.v1",
    ]);
    expect((await logistics.shipmentOf(order)).status).toBe(ShipmentStatus.DEPARTED);
  });

  it("of a number that is not ours are let go", async () => {
    const shipment = Object.assign(new Shipment(), await logistics.ship(), { trackingNumber: "LX999999999CN" });
    await expect(
      logistics.deliver(scanned(shipment, "DELIVERED UNSPECIFIED", "2026-11-26T11:00:00Z")),
    ).resolves.toBeUndefined();
  });
});

it("a shipment's rows are out of another tenant's reach below every query", async () => {
  const shipment = await logistics.ship();
  const foreigner = Viewer.fromClaims({ sub: shipment.id, tid: newOrder().tenantId });
  const seen = await logistics.database.transaction(foreigner, async (tx) => [
    await tx.countBy(Shipment, { id: shipment.id }),
    await tx.countBy(Parcel, { shipmentId: shipment.id }),
    await tx.countBy(Label, { shipmentId: shipment.id }),
  ]);
  expect(seen).toEqual([0, 0, 0]);
});
