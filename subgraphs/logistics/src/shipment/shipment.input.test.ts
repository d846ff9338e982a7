import { randomUUID } from "node:crypto";
import { equals, SortDirection, select, Viewer } from "@baiyun/kit";
import { planOf } from "@baiyun/kit/testing";
import { ShipmentException } from "../exception/exception.entity";
import { exceptionSorting } from "../exception/exception.input";
import { type Logistics, openLogistics } from "../testing/logistics";
import { Shipment } from "./shipment.entity";
import { conditionsOf, type ShipmentFilter, shipmentSorting } from "./shipment.input";
import { ShipmentStatus } from "./shipment-status";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
  await seedShipments();
});
afterAll(() => logistics.close());

const CONSIGNEE = JSON.stringify({
  name: "A. Nobody",
  line1: "Road 1",
  city: "Bonn",
  postalCode: "53111",
  country: "DE",
});

/** Shipments of a month of many customers, so that what a filter leaves is few among them. */
async function seedShipments(): Promise<void> {
  const { database } = logistics;
  await database.transaction(Viewer.system, (tx) =>
    tx.query(`
      INSERT INTO shipment (id, tenant_id, order_id, tracking_number, carrier, service_code, status, milestone, status_at,
        consignee, destination_country, created_by, created_at)
      SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), gen_random_uuid(), 'FILTER' || n,
        'YUNEXPRESS', 'YUN-STD', (ARRAY['DELIVERED', 'DEPARTED', 'ARRIVED', 'RECEIVED', 'CANCELLED', 'RETURNED'])[1 + n % 6],
        'DELIVERED', '2026-01-01', '${CONSIGNEE}', 'DE', 'test', '2026-01-01'
      FROM generate_series(1, 3000) n ON CONFLICT DO NOTHING`),
  );
  await database.source.query("ANALYZE shipment");
}

const tenantId = randomUUID();
const member = Viewer.fromClaims({ sub: randomUUID(), tid: tenantId });
const page = { order: "id", newestFirst: true, limit: 21 };

async function foundBy(viewer: Viewer, conditions: ReturnType<typeof conditionsOf>) {
  const { database } = logistics;
  const statement = select(database.source, viewer, Shipment, conditions, page)!;
  return (await planOf(database, viewer, statement)).map((read) =>
    read.replace("Bitmap ", "").replace(/ (=|>|<|>=) [^)]*/g, " $1"),
  );
}

it.each<[string, ShipmentFilter, string]>([
  ["no filter", {}, "Index Scan shipment_pkey"],
  ["status", { status: [ShipmentStatus.LOST] }, "Index Scan shipment_of_all_by_status: (status =)"],
  ["country", { destinationCountry: "CH" }, "Index Scan shipment_of_all_by_country: (destination_country =)"],
])("shipments by %s are found by an index, behind the policy too", async (_case, filter, ofAll) => {
  expect(await foundBy(Viewer.system, conditionsOf(filter))).toEqual([ofAll]);
  // A tenant's few rows may be found by any index of theirs; by none they would be looked for among everybody's.
  const [ofTenant, ...others] = await foundBy(member, conditionsOf(filter));
  expect(ofTenant).toMatch(/^Index Scan shipment_\w+: \(.* =\)+$/);
  expect(others).toEqual([]);
});

it.each([
  ["trackingNumber", "YT2600000000000001", "shipment_tracking_number_key: (tracking_number =)"],
  ["orderId", randomUUID(), "shipment_of_order: (order_id =)"],
])("a shipment by %s is found by an index", async (property, value, index) => {
  const statement = select(logistics.database.source, Viewer.system, Shipment, [equals(property, value)])!;
  const reads = await planOf(logistics.database, Viewer.system, statement);
  expect(reads.map((read) => read.replace("Bitmap ", "").replace(/ = [^)]*/g, " ="))).toEqual([`Index Scan ${index}`]);
});

it.each([
  [Shipment, shipmentSorting.of({ field: "STATUS_AT", direction: SortDirection.DESC }), "shipment_of_all_by_status_at"],
  [
    ShipmentException,
    exceptionSorting.of({ field: "OCCURRED_AT", direction: SortDirection.DESC }),
    "exception_by_occurred_at",
  ],
] as const)("pages of all are sorted by an index", async (entity, sort, index) => {
  for (const from of [undefined, { id: randomUUID(), key: "1767225600123456" }]) {
    const statement = select(logistics.database.source, Viewer.system, entity, [], { sort: sort!, limit: 21, from })!;
    const reads = await planOf(logistics.database, Viewer.system, statement);
    expect(reads.map((read) => read.split(":")[0])).toEqual([`Index Scan ${index}`]);
  }
});

it.each<[string, ShipmentFilter]>([
  ["no filter", {}],
  ["status", { status: [ShipmentStatus.DELIVERED] }],
  ["country", { destinationCountry: "DE" }],
])("the newest of a customer with many, by %s, are its own from the beginning", async (_case, filter) => {
  const { database } = logistics;
  await database.transaction(Viewer.system, (tx) =>
    tx.query("UPDATE shipment SET tenant_id = $1 WHERE tracking_number ~ '^FILTER[0-9]*[05]$'", [tenantId]),
  );
  await database.source.query("ANALYZE shipment");
  const [read, ...others] = await foundBy(member, conditionsOf(filter));
  expect(read).toMatch(/^Index Scan shipment_by_\w+: \(+tenant_id =/);
  expect(others).toEqual([]);
});
