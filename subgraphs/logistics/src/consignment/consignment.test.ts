import { randomUUID } from "node:crypto";
import { staff, statementsOf, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { ARRIVED, DEPARTED, LEGS, type LineHaul, newMawb, OPS, openLineHaul } from "../testing/line-haul";
import { newOrder, orderHeld, scanned } from "../testing/logistics";

let hall: LineHaul;
beforeAll(async () => {
  hall = await openLineHaul();
});
afterAll(() => hall.close());

const planned = async (): Promise<string> =>
  ((await hall.must("planConsignment", { mawb: newMawb(), legs: LEGS })).consignment as { id: string }).id;
/** A closed consignment with these shipments in one bag. */
async function loaded(
  shipments: Shipment[],
  reference: string | null = "9610-1",
): Promise<{ consignmentId: string; bagId: string }> {
  const [consignmentId, bagId] = [await planned(), await hall.sealed(...shipments)];
  await hall.must("addBagToConsignment", { consignmentId, bagId });
  await hall.must("closeConsignment", { consignmentId });
  if (reference) await hall.must("recordExportClearance", { consignmentId, reference });
  return { consignmentId, bagId };
}
const statusOf = ({ payload }: { payload: object }) => (payload as { status?: string }).status;
const stands = async (consignmentId: string) => {
  const query = `query ($id: ID!) { masterConsignment(id: $id) { status departedAt arrivedAt
    legs { position actualDeparture { at offset } actualArrival { at offset } plannedDeparture { at offset } } } }`;
  const { data } = await hall.running.run<{ masterConsignment: Record<string, unknown> }>(
    query,
    { id: consignmentId },
    OPS,
  );
  return data.masterConsignment;
};

it("departs and arrives with all that is in it, and is broken down", async () => {
  const [one, two] = [await hall.received(), await hall.received()];
  const { consignmentId, bagId } = await loaded([one, two]);
  expect(await hall.statuses(one, two)).toEqual(["EXPORT_CLEARED", "EXPORT_CLEARED"]);
  await hall.must("departConsignment", { consignmentId, ...DEPARTED });
  expect(await hall.statuses(one, two)).toEqual(["DEPARTED", "DEPARTED"]);
  await hall.must("arriveConsignment", { consignmentId, ...ARRIVED });
  expect(await hall.statuses(one, two)).toEqual(["ARRIVED", "ARRIVED"]);
  expect(await stands(consignmentId)).toEqual({
    ...{ status: "ARRIVED", departedAt: "2026-11-28T13:15:00.000Z", arrivedAt: "2026-11-29T05:40:00.000Z" },
    legs: [
      {
        ...{ position: 0, actualArrival: null, plannedDeparture: { at: "2026-11-28T12:00:00.000Z", offset: "+08:00" } },
        actualDeparture: { at: "2026-11-28T13:15:00.000Z", offset: "+08:00" },
      },
      {
        ...{ position: 1, actualDeparture: null, plannedDeparture: null },
        actualArrival: { at: "2026-11-29T05:40:00.000Z", offset: "+01:00" },
      },
    ],
  });
  const told = await hall.running.events(consignmentId);
  const [{ mawb }] = await hall.sql("SELECT mawb FROM master_consignment WHERE id = $1", [consignmentId]);
  const payload = { masterConsignmentId: consignmentId, mawb, flight: "T1" };
  expect(told).toEqual([
    { type: "consignment.departed.v1", payload: { ...payload, at: "2026-11-28T13:15:00.000Z" } },
    { type: "consignment.arrived.v1", payload: { ...payload, at: "2026-11-29T05:40:00.000Z" } },
  ]);
  expect((await hall.events(one)).map(statusOf).slice(2)).toEqual([
    ...["BAGGED", "EXPORT_CLEARED", "DEPARTED", "ARRIVED"],
  ]);
  await hall.must("breakDownConsignment", { consignmentId });
  expect(await hall.sql("SELECT status FROM bag WHERE id = $1", [bagId])).toEqual([{ status: "BROKEN_DOWN" }]);
  expect(await hall.sql("SELECT 1 FROM bag_parcel WHERE bag_id = $1 AND removed_at IS NULL", [bagId])).toEqual([]);
});

it("departs once, however many say so", async () => {
  const shipment = await hall.received();
  const { consignmentId } = await loaded([shipment]);
  const outcomes = await Promise.all(
    [1, 2, 3].map(() => hall.act("departConsignment", { consignmentId, ...DEPARTED })),
  );
  expect(outcomes.map(({ __typename, current }) => [__typename, current]).sort()).toEqual([
    ["DepartConsignmentSuccess", undefined],
    ["IllegalMasterConsignmentState", "DEPARTED"],
    ["IllegalMasterConsignmentState", "DEPARTED"],
  ]);
  expect((await hall.running.events(consignmentId)).length).toBe(1);
  const departures = (await hall.events(shipment)).filter((event) => statusOf(event) === "DEPARTED");
  expect(departures.length).toBe(1);
});

it("none departs without export clearance, nor what is held; nothing changes until that is offloaded", async () => {
  const [stopped, carried] = [newOrder(), newOrder()];
  const [held, ready] = [await hall.received(stopped), await hall.received(carried)];
  const { consignmentId, bagId } = await loaded([held, ready], null);
  await hall.deliver(orderHeld(stopped));
  const refused = await hall.act("departConsignment", { consignmentId, ...DEPARTED });
  expect(refused.__typename).toBe("DepartureRefused");
  expect(new Map((refused.shipments as { trackingNumber: string }[]).map((bar) => [bar.trackingNumber, bar]))).toEqual(
    new Map([
      [
        held.trackingNumber,
        {
          trackingNumber: held.trackingNumber,
          status: "ON_HOLD",
          reasons: ["STANDS_ASIDE", "HELD", "EXPORT_NOT_CLEARED"],
        },
      ],
      [
        ready.trackingNumber,
        { trackingNumber: ready.trackingNumber, status: "BAGGED", reasons: ["EXPORT_NOT_CLEARED"] },
      ],
    ]),
  );
  expect(await hall.statuses(held, ready)).toEqual(["ON_HOLD", "BAGGED"]);
  expect(await stands(consignmentId)).toMatchObject({ status: "CLOSED", departedAt: null });
  expect(await hall.running.events(consignmentId)).toEqual([]);

  // A carrier's scan says so, too.
  await hall.deliver(scanned(ready, "IN_TRANSIT CUSTOMS_RELEASED", "2026-11-28T10:00:00Z", "CN"));
  const offloaded = await hall.must("offloadParcel", { bagId, trackingNumber: held.trackingNumber, reason: "Held" });
  expect(offloaded.bag).toEqual({
    status: "CLOSED",
    content: { parcelCount: 1, weightG: 640, weightBasis: "DECLARED" },
  });
  await hall.must("departConsignment", { consignmentId, ...DEPARTED });
  expect(await hall.statuses(held, ready)).toEqual(["ON_HOLD", "DEPARTED"]);
});

it("a parcel and a bag left behind go with another; what is further stays there", async () => {
  const [one, two] = [await hall.received(), await hall.received()];
  const first = await loaded([one, two]);
  await hall.must("offloadParcel", { bagId: first.bagId, trackingNumber: one.trackingNumber, reason: "DNL" });
  await hall.must("departConsignment", { consignmentId: first.consignmentId, ...DEPARTED });
  const left = await hall.must("offloadBag", { bagId: first.bagId, reason: "No room from HKG" });
  expect(left.bag).toEqual({ status: "CLOSED", consignment: null });
  const again = await hall.openBag();
  expect((await hall.add(again, one)).__typename).toBe("AddParcelToBagSuccess");
  await hall.must("closeBag", { bagId: again, sealNumber: "S2" });
  const second = await planned();
  for (const bagId of [first.bagId, again]) await hall.must("addBagToConsignment", { consignmentId: second, bagId });
  expect((await hall.act("addBagToConsignment", { consignmentId: await planned(), bagId: again })).__typename).toBe(
    "BagInConsignment",
  );
  await hall.must("closeConsignment", { consignmentId: second });
  await hall.deliver(scanned(two, "IN_TRANSIT ARRIVED", "2026-11-29T03:00:00Z", "DE"));
  await hall.must("departConsignment", { consignmentId: second, ...DEPARTED });
  expect(await hall.statuses(one, two)).toEqual(["DEPARTED", "ARRIVED"]);
  await hall.must("arriveConsignment", { consignmentId: first.consignmentId, ...ARRIVED });
  expect(await hall.statuses(one)).toEqual(["DEPARTED"]);
  const query =
    "query ($id: ID!) { bag(id: $id) { offloads { edges { node { reason parcel { id } consignment { id } } } } } }";
  const { data } = await hall.running.run<{ bag: object }>(query, { id: first.bagId }, OPS);
  const consignment = { id: first.consignmentId };
  const parcel = { id: (await hall.parcelOf(one)).id };
  expect(data.bag).toEqual({
    offloads: {
      edges: [
        { node: { reason: "No room from HKG", parcel: null, consignment } },
        { node: { reason: "DNL", parcel, consignment } },
      ],
    },
  });
});

it("a bag for another gateway, an open one, and a number in use are refused; so is an empty consignment", async () => {
  const consignmentId = await planned();
  expect((await hall.act("closeConsignment", { consignmentId })).__typename).toBe("MasterConsignmentEmpty");
  const open = await hall.openBag();
  expect((await hall.act("addBagToConsignment", { consignmentId, bagId: open })).__typename).toBe("IllegalBagState");
  const last = await hall.received();
  const emptied = await hall.sealed(last);
  await hall.must("offloadParcel", { bagId: emptied, trackingNumber: last.trackingNumber, reason: "RFS" });
  expect((await hall.act("addBagToConsignment", { consignmentId, bagId: emptied })).__typename).toBe("BagEmpty");
  const other = await hall.openBag({ gateway: "NLAMS" });
  await hall.add(other, await hall.received());
  await hall.must("closeBag", { bagId: other, sealNumber: "S3" });
  expect(await hall.act("addBagToConsignment", { consignmentId, bagId: other })).toMatchObject({ gateway: "NLAMS" });
  const mawb = newMawb();
  const plans = await Promise.all([1, 2].map(() => hall.act("planConsignment", { mawb, legs: LEGS })));
  expect(plans.map(({ __typename }) => __typename).sort()).toEqual(["MawbInUse", "PlanConsignmentSuccess"]);
  const wrong = { mawb: "160-12345670", legs: [LEGS[1], LEGS[1]] };
  expect(((await hall.act("planConsignment", wrong)).faults as { field: string }[]).map(({ field }) => field)).toEqual([
    "mawb",
    "legs",
  ]);
});

it("five hundred depart and arrive in as many statements as two", async () => {
  const many = async (count: number): Promise<string> => {
    const template = await hall.received();
    const { consignmentId, bagId } = await loaded([template]);
    await hall.sql(
      `WITH made AS (
         INSERT INTO shipment (id, tenant_id, order_id, tracking_number, carrier, service_code, status, milestone, status_at,
           consignee, destination_country, dangerous_goods, created_by)
         SELECT gen_random_uuid(), tenant_id, gen_random_uuid(), tracking_number || '-' || n, carrier, service_code, status,
           milestone, status_at, consignee, destination_country, false, 'test'
         FROM shipment, generate_series(2, $2) AS n WHERE id = $1 RETURNING id, tenant_id
       ), parcels AS (
         INSERT INTO parcel (id, tenant_id, shipment_id, declared_weight_g, declared_length_mm, declared_width_mm,
           declared_height_mm, created_by)
         SELECT gen_random_uuid(), tenant_id, id, 1, 1, 1, 1, 'test' FROM made RETURNING id, shipment_id
       )
       INSERT INTO bag_parcel (id, tenant_id, bag_id, parcel_id, shipment_id, weight_g, is_measured, added_at, added_by)
       SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000000', $3, id, shipment_id, 1, false, now(), 'test' FROM parcels`,
      [template.id, count, bagId],
    );
    return consignmentId;
  };
  const [few, all] = [await many(2), await many(500)];
  const counted = async (mutation: string, input: object) => {
    const statements = await statementsOf(async () => void (await hall.must(mutation, input)));
    // Of the act alone: the relay and others go on meanwhile.
    return statements.filter((text) => /shipment|bag|consignment|idempotency_key|WITH recorded/.test(text)).length;
  };
  const departures = [
    await counted("departConsignment", { consignmentId: few, ...DEPARTED }),
    await counted("departConsignment", { consignmentId: all, ...DEPARTED }),
  ];
  expect(departures[1]).toBe(departures[0]);
  expect(departures[1]).toBeLessThanOrEqual(15);
  await hall.must("arriveConsignment", { consignmentId: all, ...ARRIVED });
  const stand = await hall.sql(
    `SELECT shipment.status, count(*)::int AS n FROM shipment JOIN bag_parcel ON shipment_id = shipment.id
     JOIN bag ON bag.id = bag_id WHERE consignment_id = $1 GROUP BY 1`,
    [all],
  );
  expect(stand).toEqual([{ status: "ARRIVED", n: 500 }]);
});

it("is for our staff only, and clearance for brokers, too", async () => {
  const consignmentId = await planned();
  const asked = (claims: object) =>
    hall.running.run("query ($id: ID!) { masterConsignment(id: $id) { status } }", { id: consignmentId }, claims);
  expect((await asked(viewer("customer_admin"))).errors?.map(({ extensions }) => extensions?.code)).toEqual([
    "FORBIDDEN",
  ]);
  expect((await asked(staff("support"))).data).toEqual({ masterConsignment: { status: "PLANNED" } });
  const clear = (claims: object) => hall.act("recordExportClearance", { consignmentId, reference: "R" }, claims);
  expect((await clear(staff("broker"))).__typename).toBe("RecordExportClearanceSuccess");
  await expect(clear(staff("support"))).rejects.toThrow("FORBIDDEN");
  const depart = { consignmentId: randomUUID(), ...DEPARTED };
  await expect(hall.act("departConsignment", depart, staff("broker"))).rejects.toThrow("FORBIDDEN");
  expect((await hall.act("departConsignment", depart)).__typename).toBe("MasterConsignmentNotFound");
});
