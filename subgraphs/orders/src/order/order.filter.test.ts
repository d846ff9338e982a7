import { randomUUID } from "node:crypto";
import { equals, select, Viewer } from "@baiyun/kit";
import { planOf, staff } from "@baiyun/kit/testing";
import { OrdersUnderTest } from "../testing/orders-under-test";
import { HoldCause, Order } from "./order.entity";
import { conditionsOf } from "./order.filter";
import type { OrderFilter } from "./order.input";
import { OrderStatus } from "./order-status";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
  await seedOrders();
});
afterAll(() => orders.close());

/** Orders of a month of many customers and shops, so that what a filter leaves is few among them. */
async function seedOrders(): Promise<void> {
  const { database } = orders;
  await database.transaction(Viewer.system, (tx) =>
    tx.query(`
      INSERT INTO orders (id, tenant_id, reference, channel, external_ref, consignee, incoterm, service_code, weight_g,
        length_mm, width_mm, height_mm, currency, status, version, created_by, created_at, updated_at)
      SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), 'FILTER' || n, 'filter-' || n,
        'filter ' || n, jsonb_build_object('name', 'Filter Person' || n, 'postalCode', 'F' || n), 'DAP', 'YUN-STD', 1, 1, 1, 1, 'EUR',
        (ARRAY['CLOSED', 'DELIVERED', 'SHIPPED', 'FUNDED', 'CANCELLED', 'RETURNED', 'SUBMITTED', 'ALLOCATED'])[1 + n % 8], 1, 'test', '2026-01-01', '2026-01-01'
      FROM generate_series(1, 3000) n ON CONFLICT DO NOTHING`),
  );
  await database.source.query("ANALYZE orders");
}

const member = Viewer.fromClaims({ sub: randomUUID(), tid: randomUUID() });
const everything = Viewer.fromClaims(staff("ops"));
const page = { order: "id", newestFirst: true, limit: 21 };

/** Which index finds the rows, and by which columns of it. */
async function foundBy(viewer: Viewer, filter: OrderFilter, more: ReturnType<typeof conditionsOf> = []) {
  const { database } = orders;
  const statement = select(database.source, viewer, Order, [...more, ...conditionsOf(filter, everything)], page)!;
  return (await planOf(database, viewer, statement)).map((read) =>
    read.replace("Bitmap ", "").replace(/ (=|>|<|>=) [^)]*/g, " $1"),
  );
}

/** Two indexes serve a span of ids alike; which costs less depends on what stands in the table. */
const spanOfIds = (operator: string): string =>
  expect.stringMatching(new RegExp(`^Index Scan orders_(pkey|of_all_by_status): \\(id ${operator}\\)$`)) as string;

it.each<[string, OrderFilter, string]>([
  ["no filter", {}, "Index Scan orders_pkey"],
  ["status", { status: [OrderStatus.PRICED, OrderStatus.DRAFT] }, "Index Scan orders_of_all_by_status: (status =)"],
  ["channel", { channel: "shopify" }, "Index Scan orders_of_all_by_channel: (channel =)"],
  ["createdAfter", { createdAfter: new Date() }, spanOfIds(">=")],
  ["createdBefore", { createdBefore: new Date("2020-01-01") }, spanOfIds("<")],
  ["reference", { reference: "by filter-1" }, "Index Scan orders_reference_key: (reference =)"],
  ["postalCode", { postalCode: "f 1" }, "Index Scan orders_of_all_by_postal_code: (postal_code_plain =)"],
  [
    "holdCause",
    { holdCause: [HoldCause.STAFF, HoldCause.QUOTE_REJECTED] },
    "Index Scan orders_of_all_by_hold_cause: (hold_cause =)",
  ],
  ["batchId", { batchId: randomUUID() }, "Index Scan orders_of_all_by_batch: (batch_id =)"],
  [
    "search",
    { search: "WEB-1" },
    "Index Scan orders_of_all_by_external_ref_lower: ((external_ref_lower >=) AND (external_ref_lower <))",
  ],
])("orders by %s are found by an index, behind the policy too", async (_case, filter, ofAll) => {
  expect(await foundBy(Viewer.system, filter)).toEqual([ofAll]);
  // A tenant's few rows may be found by any index of theirs; by none they would be looked for among everybody's.
  const [ofTenant, ...others] = await foundBy(member, filter);
  expect(ofTenant).toMatch(/^Index Scan orders_\w+: \(.* (=|>=|<)\)+$/);
  expect(others).toEqual([]);
});

it("an order by its customer's other names, and the rows behind it, are found by an index", async () => {
  const named = [equals("tenantId", randomUUID()), equals("channel", "a"), equals("externalRef", "b")];
  expect(await foundBy(Viewer.system, {}, named)).not.toContain("Seq Scan orders");
});

it("a customer's orders, and those to a name, are found by an index, behind the policy too", async () => {
  const { tenancy } = member;
  const customerId = tenancy.kind === "one" ? tenancy.tenantId : null;
  expect(await foundBy(Viewer.system, { customerId })).toEqual(["Index Scan orders_by_tenant: (tenant_id =)"]);
  for (const viewer of [Viewer.system, member]) {
    const reads = await foundBy(viewer, { consigneeName: "person1234" });
    expect(reads.filter((read) => read.startsWith("Seq Scan") || read.includes("orders_pkey"))).toEqual([]);
    expect(reads.length).toBeGreaterThan(0);
  }
});
