import { randomUUID } from "node:crypto";
import type { Subgraph } from "@baiyun/kit";
import { run, staff, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { type Logistics, newOrder, openLogistics, reweighed, scanned } from "../testing/logistics";

const MEASURE = /* GraphQL */ `
  mutation ($input: RecordMeasurementInput!) {
    recordMeasurement(input: $input) {
      __typename
      ... on RecordMeasurementSuccess {
        parcel { id declared { weightG } measured { weightG lengthMm widthMm heightMm } shipment { id status } }
      }
      ... on ParcelNotMeasurable { status message }
      ... on InvalidInput { field message }
    }
  }
`;
const MEASURED = { weightG: 655, lengthMm: 381, widthMm: 262, heightMm: 119 };

let logistics: Logistics;
let subgraph: Subgraph;

beforeAll(async () => {
  logistics = await openLogistics();
  ({ subgraph } = logistics);
});
afterAll(() => logistics.close());

const measure = (shipment: Shipment, claims: object, input: object = {}) =>
  run<{ recordMeasurement: { __typename: string; [field: string]: unknown } }>(
    subgraph,
    MEASURE,
    { input: { trackingNumber: shipment.trackingNumber, ...MEASURED, idempotencyKey: randomUUID(), ...input } },
    claims,
  );
const parcelOf = (shipment: Shipment) => logistics.parcelOf(shipment);

describe("recordMeasurement", () => {
  it("receives the shipment and tells so once; a second weighing only corrects", async () => {
    const shipment = await logistics.ship();
    const { data } = await measure(shipment, staff("ops"));
    expect(data.recordMeasurement).toEqual({
      __typename: "RecordMeasurementSuccess",
      parcel: {
        id: (await parcelOf(shipment)).id,
        declared: { weightG: 640 },
        measured: MEASURED,
        shipment: { id: shipment.id, status: "RECEIVED" },
      },
    });
    await measure(shipment, staff("admin"), { weightG: 700 });
    expect((await parcelOf(shipment)).measured).toEqual({ ...MEASURED, weightG: 700 });
    expect((await logistics.events(shipment)).slice(1)).toEqual([
      {
        type: "shipment.status_changed.v1",
        payload: {
          shipmentId: shipment.id,
          orderId: shipment.orderId,
          status: "RECEIVED",
          occurredAt: expect.stringMatching(/^\d{4}-.*Z$/),
        },
      },
    ]);
  });

  it("keeps every weighing and tells of each", async () => {
    const shipment = await logistics.ship();
    await measure(shipment, staff("ops"));
    await measure(shipment, staff("ops"), { weightG: 700 });
    const { id } = await parcelOf(shipment);
    const query = `query ($id: ID!) { shipment(id: $id) { parcels { measurements { weightG lengthMm measuredAt } } } }`;
    const { data } = await run(subgraph, query, { id: shipment.id }, viewer("customer_member", shipment.tenantId));
    expect(data).toEqual({
      shipment: {
        parcels: [
          {
            measurements: [
              { weightG: 655, lengthMm: 381, measuredAt: expect.any(String) },
              { weightG: 700, lengthMm: 381, measuredAt: expect.any(String) },
            ],
          },
        ],
      },
    });
    const told = await logistics.running.events(id);
    expect(told.map(({ type, payload }) => [type, (payload as { measured: object }).measured])).toEqual([
      ["parcel.measured.v1", MEASURED],
      ["parcel.measured.v1", { ...MEASURED, weightG: 700 }],
    ]);
    expect(told[0]!.payload).toMatchObject({
      parcelId: id,
      shipmentId: shipment.id,
      orderId: shipment.orderId,
      declared: { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 },
    });
  });

  it("what is heavier than quoted needs somebody to look at it, until it is weighed again", async () => {
    const shipment = await logistics.ship();
    const judged = (verdict: string, measuredAt: string) => logistics.deliver(reweighed(shipment, verdict, measuredAt));
    const exceptions = async () => {
      const query = `query ($id: ID!) { shipment(id: $id) { exceptions { kind closedBecause } } }`;
      const { data } = await run<{ shipment: { exceptions: object[] } }>(
        subgraph,
        query,
        { id: shipment.id },
        staff("ops"),
      );
      return data.shipment.exceptions;
    };
    await judged("AS_QUOTED", "2026-11-22T08:00:00Z");
    expect(await exceptions()).toEqual([]);
    await judged("ABOVE_QUOTE", "2026-11-22T09:00:00Z");
    expect(await exceptions()).toEqual([{ kind: "WEIGHT_ABOVE_QUOTE", closedBecause: null }]);
    await judged("OVER_SERVICE_LIMIT", "2026-11-22T10:00:00Z");
    await judged("AS_QUOTED", "2026-11-22T11:00:00Z");
    expect(await exceptions()).toEqual([
      { kind: "WEIGHT_ABOVE_QUOTE", closedBecause: "It was weighed again." },
      { kind: "OVER_SERVICE_LIMIT", closedBecause: "It was weighed again." },
    ]);
  });

  it("five at once with one key measure once", async () => {
    const shipment = await logistics.ship();
    const idempotencyKey = randomUUID();
    const me = staff("ops");
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => measure(shipment, me, { idempotencyKey })));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(answers[0]!.data.recordMeasurement.__typename).toBe("RecordMeasurementSuccess");
    expect((await parcelOf(shipment)).version).toBe(2);
    expect((await logistics.events(shipment)).length).toBe(2);
  });

  it("two at once with two keys both measure and receive once", async () => {
    const shipment = await logistics.ship();
    const answers = await Promise.all([1, 2].map(() => measure(shipment, staff("ops"))));
    expect(answers.map(({ data }) => data.recordMeasurement.__typename)).toEqual([
      "RecordMeasurementSuccess",
      "RecordMeasurementSuccess",
    ]);
    expect((await logistics.events(shipment)).length).toBe(2);
  });

  it("refuses a key that was used with another input", async () => {
    const shipment = await logistics.ship();
    const idempotencyKey = randomUUID();
    const me = staff("ops");
    await measure(shipment, me, { idempotencyKey });
    const { data } = await measure(shipment, me, { idempotencyKey, weightG: 1 });
    expect(data.recordMeasurement).toEqual({ __typename: "IdempotencyKeyReused" });
    expect((await parcelOf(shipment)).measured).toEqual(MEASURED);
  });

  it.each([
    ["weightG", 0, "A parcel weighs 1 to 100000 g."],
    ["weightG", 100_001, "A parcel weighs 1 to 100000 g."],
    ["lengthMm", -1, "A side measures 1 to 3000 mm."],
    ["heightMm", 3_001, "A side measures 1 to 3000 mm."],
  ])("refuses %s %i and changes nothing", async (field, value, message) => {
    const shipment = await logistics.ship();
    const { data } = await measure(shipment, staff("ops"), { [field]: value });
    expect(data.recordMeasurement).toEqual({ __typename: "InvalidInput", field, message });
    await expectUntouched(shipment);
  });

  it("refuses what has left, and changes nothing", async () => {
    const order = newOrder();
    const shipment = await logistics.ship(order);
    await logistics.deliver(scanned(shipment, "IN_TRANSIT DEPARTED", "2026-11-23T10:00:00Z", "HK"));
    const before = await logistics.shipmentOf(order);
    const { data } = await measure(shipment, staff("ops"));
    expect(data.recordMeasurement).toEqual({
      __typename: "ParcelNotMeasurable",
      status: "DEPARTED",
      message: "A parcel of a shipment that is DEPARTED is not measured.",
    });
    expect(await logistics.shipmentOf(order)).toEqual(before);
    expect((await parcelOf(shipment)).measured).toBeNull();
  });

  it.each([
    ["a customer", "FORBIDDEN", (shipment: Shipment) => viewer("customer_admin", shipment.tenantId)],
    ["finance", "FORBIDDEN", () => staff("finance")],
    ["nobody", "UNAUTHENTICATED", () => ({})],
  ])("is not for %s", async (_who, code, claimsOf) => {
    const shipment = await logistics.ship();
    const { errors } = await measure(shipment, claimsOf(shipment));
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code }]);
    await expectUntouched(shipment);
  });

  it("does not find a number that is unknown; a role of our staff in another tenant's token counts for nothing", async () => {
    const shipment = await logistics.ship();
    const { data } = await measure(shipment, staff("ops"), { trackingNumber: "YT0000000000000000" });
    expect(data.recordMeasurement).toEqual({ __typename: "ShipmentNotFound" });
    const { errors } = await measure(shipment, viewer("ops"));
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "FORBIDDEN" }]);
    await expectUntouched(shipment);
  });

  async function expectUntouched(shipment: Shipment): Promise<void> {
    expect(await logistics.shipmentOf(newOrder(shipment))).toEqual(shipment);
    expect(await parcelOf(shipment)).toMatchObject({ measured: null, version: 1 });
    expect((await logistics.events(shipment)).length).toBe(1);
  }
});
