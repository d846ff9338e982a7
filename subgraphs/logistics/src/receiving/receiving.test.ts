import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { TEST_NUMBER } from "../test-label/test-label.service";
import { type LineHaul, OPS, openLineHaul } from "../testing/line-haul";
import { newOrder, orderCancelled, orderHeld } from "../testing/logistics";

let hall: LineHaul;
beforeAll(async () => {
  hall = await openLineHaul();
});
afterAll(() => hall.close());

const MEASURED = { weightG: 655, lengthMm: 381, widthMm: 262, heightMm: 119 };
const exceptionsOf = async (id: string) =>
  (await hall.running.run("query ($id: ID!) { shipment(id: $id) { exceptions { kind } } }", { id }, OPS)).data;

it("a parcel that comes in is RECEIVED, with or without a weighing, which goes on to pricing once a key", async () => {
  const [weighed, unweighed] = [await hall.ship(), await hall.ship()];
  const input = { measured: MEASURED, idempotencyKey: randomUUID() };
  const answers = await Promise.all([1, 2, 3].map(() => hall.receive(weighed, input)));
  const received = { warehouse: { code: "SZX1" }, shipment: { status: "RECEIVED" } };
  expect(answers).toEqual(
    Array(3).fill({ __typename: "ReceiveParcelSuccess", parcel: { ...received, measured: { weightG: 655 } } }),
  );
  expect((await hall.receive(unweighed)).parcel).toEqual({ ...received, measured: null });
  for (const shipment of [weighed, unweighed]) {
    expect((await hall.events(shipment)).map(({ type }) => type)).toEqual([
      "shipment.labelled.v1",
      "shipment.status_changed.v1",
    ]);
  }
  const [parcel, other] = [await hall.parcelOf(weighed), await hall.parcelOf(unweighed)];
  expect((await hall.running.events(parcel.id)).map(({ payload }) => payload)).toMatchObject([{ measured: MEASURED }]);
  expect(await hall.running.events(other.id)).toEqual([]);
  expect(await hall.sql("SELECT condition FROM parcel_receipt WHERE parcel_id = $1", [parcel.id])).toEqual([
    { condition: "GOOD" },
  ]);
});

it("what comes in damaged needs somebody, and its customer sees neither receipt nor note", async () => {
  const shipment = await hall.ship();
  await hall.receive(shipment, { condition: "WET", note: "one corner" });
  expect(await exceptionsOf(shipment.id)).toEqual({ shipment: { exceptions: [{ kind: "DAMAGED" }] } });
  const query = "query ($id: ID!) { shipment(id: $id) { parcels { receipts { condition note } } } }";
  const asked = (claims: object) => hall.running.run(query, { id: shipment.id }, claims);
  expect((await asked(OPS)).data).toEqual({
    shipment: { parcels: [{ receipts: [{ condition: "WET", note: "one corner" }] }] },
  });
  const { data, errors } = await asked(viewer("customer_admin", shipment.tenantId));
  expect(data).toEqual({ shipment: { parcels: [{ receipts: null }] } });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
});

it("a held and a cancelled one are set aside, and nothing changes", async () => {
  const [held, cancelled] = [newOrder(), newOrder()];
  const [first, second] = [await hall.ship(held), await hall.ship(cancelled)];
  await hall.deliver(orderHeld(held));
  await hall.deliver(orderCancelled(cancelled));
  expect(await hall.receive(first)).toMatchObject({ __typename: "ParcelNotReceivable", status: "ON_HOLD" });
  expect(await hall.receive(second, { measured: MEASURED })).toMatchObject({ status: "CANCELLED" });
  for (const shipment of [first, second]) {
    expect(await hall.parcelOf(shipment)).toMatchObject({ warehouseId: null, measured: null, version: 1 });
  }
});

it("what nobody expects is kept once, until a person settles it", async () => {
  const trackingNumber = `XX${randomUUID().slice(0, 8)}`;
  const scan = () => hall.act("receiveParcel", { warehouseCode: "SZX1", trackingNumber, measured: MEASURED });
  const answers = await Promise.all([scan(), scan(), scan()]);
  const { id: unexpectedParcelId } = answers[0]!.unexpectedParcel as { id: string };
  expect(answers).toEqual(
    Array(3).fill({
      __typename: "UnexpectedParcelKept",
      unexpectedParcel: { id: unexpectedParcelId, trackingNumber, condition: "GOOD" },
    }),
  );
  const waiting = async () => {
    const query =
      "{ unexpectedParcels(filter: { isOpen: true }) { edges { node { id measured { weightG } warehouse { code } } } } }";
    const { data } = await hall.running.run<{ unexpectedParcels: { edges: { node: { id: string } }[] } }>(
      query,
      {},
      OPS,
    );
    return data.unexpectedParcels.edges.filter(({ node }) => node.id === unexpectedParcelId);
  };
  expect(await waiting()).toEqual([
    { node: { id: unexpectedParcelId, measured: { weightG: 655 }, warehouse: { code: "SZX1" } } },
  ]);
  const resolve = () => hall.act("resolveUnexpectedParcel", { unexpectedParcelId, resolution: "Sent back" });
  expect((await Promise.all([resolve(), resolve()])).map(({ __typename }) => __typename).sort()).toEqual([
    "ResolveUnexpectedParcelSuccess",
    "UnexpectedParcelResolved",
  ]);
  expect(await waiting()).toEqual([]);
  expect(((await scan()).unexpectedParcel as { id: string }).id).not.toBe(unexpectedParcelId);
});

it("a test label that is scanned is no parcel, expected or not, and it is said what it is", async () => {
  const kept = () => hall.sql("SELECT id FROM unexpected_parcel WHERE tracking_number ILIKE 'test/%'");
  for (const trackingNumber of [TEST_NUMBER, "test/no-parcel", "ＴＥＳＴ／ＮＯ-ＰＡＲＣＥＬ "]) {
    expect(await hall.act("receiveParcel", { warehouseCode: "SZX1", trackingNumber })).toMatchObject({
      __typename: "InvalidInput",
      message: "This is a test label, which is of no parcel: find another one on the box.",
    });
  }
  expect(await kept()).toEqual([]);
});

it("of many, each is taken by itself, and once however often they are sent", async () => {
  const [one, two] = [await hall.ship(), await hall.ship()];
  const unknown = `XX${randomUUID().slice(0, 8)}`;
  const parcels = [
    { trackingNumber: one.trackingNumber, measured: MEASURED },
    { trackingNumber: unknown },
    { trackingNumber: two.trackingNumber, measured: { ...MEASURED, weightG: 0 } },
    { trackingNumber: two.trackingNumber },
  ];
  const input = { warehouseCode: "SZX1", parcels, idempotencyKey: randomUUID() };
  const selection = "... on ReceiveParcelsSuccess { rows { row trackingNumber result { __typename } } }";
  const send = () => hall.running.act("receiveParcels", selection, input, OPS);
  const rows = ["ReceiveParcelSuccess", "UnexpectedParcelKept", "InvalidInput", "ReceiveParcelSuccess"].map(
    (__typename, row) => ({ row, trackingNumber: parcels[row]!.trackingNumber, result: { __typename } }),
  );
  expect(await send()).toEqual({ __typename: "ReceiveParcelsSuccess", rows });
  expect(await send()).toEqual({ __typename: "ReceiveParcelsSuccess", rows });
  const [{ receipts }] = await hall.sql(
    "SELECT count(*)::int AS receipts FROM parcel_receipt JOIN parcel ON parcel.id = parcel_id WHERE shipment_id = ANY($1)",
    [[one.id, two.id]],
  );
  expect(receipts).toBe(2);
  const tooMany = { ...input, idempotencyKey: randomUUID(), parcels: Array(101).fill(parcels[1]) };
  expect(await hall.running.act("receiveParcels", selection, tooMany, OPS)).toMatchObject({
    __typename: "InvalidInput",
    faults: [{ field: "parcels", message: "At most 100 parcels come in at once." }],
  });
});

it.each([
  ["a customer", (tenantId: string) => viewer("customer_admin", tenantId)],
  ["finance", () => staff("finance")],
])("is not for %s", async (_who, claims) => {
  const { trackingNumber, tenantId } = await hall.ship();
  const input = { warehouseCode: "SZX1", trackingNumber };
  await expect(hall.act("receiveParcel", input, claims(tenantId))).rejects.toThrow("FORBIDDEN");
});

it("days and holidays are stated once, and tell until when", async () => {
  const serviceCode = `T-${randomUUID().slice(0, 8)}`;
  const days = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, cutOff: "17:00", pickupFrom: "18:00", pickupTo: "20:00" }));
  const input = { warehouseCode: "FRA1", serviceCode, validFrom: "2026-01-01", days };
  const query = `query ($code: String!, $serviceCode: String!, $at: DateTime!) {
    warehouse(code: $code) { nextCutOff(serviceCode: $serviceCode, at: $at) { at day pickupFrom } } }`;
  const asked = async (code = "FRA1") =>
    (await hall.running.run(query, { code, serviceCode, at: "2026-12-24T17:00:00Z" }, viewer("customer_member"))).data;
  expect(await asked()).toEqual({ warehouse: { nextCutOff: null } });
  const stated = await Promise.all([1, 2].map(() => hall.act("stateWarehouseDays", input)));
  expect(stated.map(({ __typename }) => __typename).sort()).toEqual([
    "StateWarehouseDaysSuccess",
    "WarehouseDayStated",
  ]);
  expect(await asked()).toEqual({
    warehouse: { nextCutOff: { at: "2026-12-25T16:00:00.000Z", day: "2026-12-25", pickupFrom: "18:00" } },
  });
  for (const day of ["2026-12-25", "2026-12-25"]) {
    await hall.must("stateWarehouseHoliday", { warehouseCode: "FRA1", day, name: "Christmas" });
  }
  expect(await asked()).toEqual({
    warehouse: { nextCutOff: { at: "2026-12-28T16:00:00.000Z", day: "2026-12-28", pickupFrom: "18:00" } },
  });
  expect(await asked("SZX1")).toEqual({ warehouse: { nextCutOff: null } });
  const wrong = { ...input, validFrom: "2026-02-30", days: [{ weekday: 8, cutOff: "25:00" }] };
  expect((await hall.act("stateWarehouseDays", wrong)).faults).toEqual([
    { field: "validFrom", message: "A day is YYYY-MM-DD, and on the calendar." },
    { field: "days.0.weekday", message: "A day of the week is 1 to 7." },
    { field: "days.0.cutOff", message: "A time of day is HH:MM, 00:00 to 23:59." },
  ]);
});
