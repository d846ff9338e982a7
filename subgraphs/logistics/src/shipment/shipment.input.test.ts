import { randomUUID } from "node:crypto";
import { equals, select, Viewer } from "@baiyun/kit";
import { planOf } from "@baiyun/kit/testing";
import { type Logistics, openLogistics } from "../testing/logistics";
import { Shipment } from "./shipment.entity";
import { conditionsOf, type ShipmentFilter } from "./shipment.input";
import { ShipmentStatus } from "./shipment-status";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

const member = Viewer.fromClaims({ sub: randomUUID(), tid: randomUUID() });
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
