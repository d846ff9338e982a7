import { randomUUID } from "node:crypto";
import { type Condition, type Sort, SortDirection, select, Viewer } from "@baiyun/kit";
import { planOf, staff, viewer } from "@baiyun/kit/testing";
import { Asn, AsnStatus } from "./asn/asn.entity";
import { asnsThat } from "./asn/asn.input";
import { domain } from "./domain";
import { PurchaseOrder } from "./purchase-order/purchase-order.entity";
import { purchaseOrderSorting, purchaseOrdersThat } from "./purchase-order/purchase-order.input";
import { PurchaseOrderStatus } from "./purchase-order/purchase-order-status";
import { ShortClaim, ShortClaimStatus } from "./short-claim/short-claim.entity";
import { shortClaimsThat } from "./short-claim/short-claim.input";
import { Sourcing } from "./sourcing/sourcing.entity";
import { sourcingsThat } from "./sourcing/sourcing.input";
import { Supplier } from "./supplier/supplier.entity";
import { supplierSorting, suppliersThat } from "./supplier/supplier.input";
import { SupplierStatus } from "./supplier/supplier-status";
import { SupplierSku } from "./supplier-sku/supplier-sku.entity";
import { supplierSkuSorting, supplierSkusThat } from "./supplier-sku/supplier-sku.input";
import { openSuppliers, type Suppliers } from "./testing/suppliers";

let suppliers: Suppliers;
beforeAll(async () => {
  suppliers = await openSuppliers();
  await seedPurchaseOrders();
});
afterAll(() => suppliers.close());

/** Purchase orders of many customers and suppliers, so that what a filter leaves is few among them. */
async function seedPurchaseOrders(): Promise<void> {
  await suppliers.query(`
    INSERT INTO supplier (id, tenant_id, name, contact_name, contact_email, currency, drop_ships, status, version, created_by, created_at, updated_at)
    SELECT id, id, 'Supplier ' || n, 'x', 'x', 'CNY', false, (ARRAY['ONBOARDING', 'ACTIVE', 'SUSPENDED', 'CLOSED'])[1 + n % 4], 1, 'test', now(), now()
    FROM (SELECT n, ('01900000-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid AS id FROM generate_series(1, 1000) n) made`);
  await suppliers.query(`
    INSERT INTO order_allocation (id, tenant_id, attempt, status, lines, version)
    SELECT ('01900000-0000-7000-8002-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), 1, 'ALLOCATED', '[]', 1 FROM generate_series(1, 3000) n`);
  await suppliers.query(`
    INSERT INTO purchase_order (id, buyer_id, supplier_id, order_id, attempt, reference, status, currency, accept_by, version, created_by, created_at, updated_at)
    SELECT ('01900000-0000-7000-8003-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), ('01900000-0000-7000-8001-' || lpad((1 + n % 1000)::text, 12, '0'))::uuid,
      ('01900000-0000-7000-8002-' || lpad(n::text, 12, '0'))::uuid, 1, 'PO' || n, (ARRAY['ISSUED', 'ACCEPTED', 'PARTIAL', 'DISPATCHED', 'EXPIRED', 'CANCELLED'])[1 + n % 6],
      'CNY', '2026-01-01', 1, 'test', '2026-01-01', '2026-01-01' FROM generate_series(1, 3000) n`);
  await suppliers.query(`
    INSERT INTO supplier_sku (id, tenant_id, sku, description, cost_minor, currency, lead_time_days, is_active, version, created_by, created_at, updated_at)
    SELECT ('01900000-0000-7000-8004-' || lpad(n::text, 12, '0'))::uuid, ('01900000-0000-7000-8001-' || lpad((1 + n % 1000)::text, 12, '0'))::uuid,
      'SKU' || n, 'x', 1, 'CNY', 1, true, 1, 'test', now(), now() FROM generate_series(1, 3000) n`);
  await suppliers.query(`
    INSERT INTO sourcing (id, customer_id, supplier_id, customer_sku, supplier_sku_id, priority, version, created_by, created_at)
    SELECT gen_random_uuid(), gen_random_uuid(), tenant_id, sku, id, 1, 1, 'test', now() FROM supplier_sku WHERE sku LIKE 'SKU%'`);
  await suppliers.database.source.query("ANALYZE supplier, supplier_sku, sourcing, order_allocation, purchase_order");
}

const everything = Viewer.fromClaims(staff("ops"));
const party = Viewer.fromClaims(viewer("supplier"));
type Entity = Parameters<typeof select>[2];

async function foundBy(
  who: Viewer,
  entity: Entity,
  conditions: (Condition | null)[],
  sort: Sort | null,
): Promise<string[]> {
  const page = sort ? { sort, limit: 21 } : { order: "id", newestFirst: true, limit: 21 };
  const statement = select(suppliers.database.source, who, entity, conditions, page)!;
  return planOf(suppliers.database, who, statement);
}

const id = randomUUID();
const by = (field: string) => ({ field, direction: SortDirection.ASC });

it.each<[string, Entity, (Condition | null)[], Sort | null, string]>([
  ["suppliers", Supplier, [], null, "supplier_pkey"],
  [
    "suppliers by status",
    Supplier,
    suppliersThat({ status: [SupplierStatus.ACTIVE] }),
    null,
    "supplier_of_all_by_status",
  ],
  ["suppliers by name", Supplier, suppliersThat({ search: "supplier 17" }), null, "supplier_of_all_by_name"],
  ["suppliers sorted by name", Supplier, [], supplierSorting.of(by("NAME")), "supplier_of_all_by_name"],
  ["SKUs of a supplier", SupplierSku, supplierSkusThat({ supplierId: id }), null, "supplier_sku_by_tenant"],
  ["SKUs by name", SupplierSku, supplierSkusThat({ search: "YL" }), null, "supplier_sku_of_all_by_sku"],
  ["SKUs sorted by name", SupplierSku, [], supplierSkuSorting.of(by("SKU")), "supplier_sku_of_all_by_sku"],
  ["sourcings of a customer", Sourcing, sourcingsThat({ customerId: id }, everything), null, "sourcing_by_customer"],
  ["sourcings of a supplier", Sourcing, sourcingsThat({ supplierId: id }, everything), null, "sourcing_by_supplier"],
  ["sourcings of a SKU", Sourcing, sourcingsThat({ customerSku: "LAMP" }, everything), null, "sourcing_of_all_by_sku"],
  ["purchase orders", PurchaseOrder, [], null, "purchase_order_pkey"],
  [
    "purchase orders by status",
    PurchaseOrder,
    purchaseOrdersThat({ status: [PurchaseOrderStatus.RECEIVED, PurchaseOrderStatus.SETTLED] }, everything),
    null,
    "purchase_order_of_all_by_status",
  ],
  [
    "purchase orders of a supplier",
    PurchaseOrder,
    purchaseOrdersThat({ supplierId: id }, everything),
    null,
    "purchase_order_by_supplier",
  ],
  [
    "purchase orders for a customer",
    PurchaseOrder,
    purchaseOrdersThat({ customerId: id }, everything),
    null,
    "purchase_order_by_buyer",
  ],
  [
    "a purchase order by reference",
    PurchaseOrder,
    purchaseOrdersThat({ reference: "po1" }, everything),
    null,
    "purchase_order_reference_key",
  ],
  [
    "purchase orders issued after",
    PurchaseOrder,
    purchaseOrdersThat({ createdAfter: new Date() }, everything),
    null,
    "purchase_order_pkey",
  ],
  [
    "purchase orders sorted by deadline",
    PurchaseOrder,
    [],
    purchaseOrderSorting.of(by("ACCEPT_BY")),
    "purchase_order_of_all_by_deadline",
  ],
  ["notices by status", Asn, asnsThat({ status: [AsnStatus.ARRIVED] }), null, "asn_of_all_by_status"],
  ["notices of a supplier", Asn, asnsThat({ supplierId: id }), null, "asn_by_tenant"],
  ["a notice by reference", Asn, asnsThat({ reference: "an1" }), null, "asn_reference_key"],
  [
    "claims by status",
    ShortClaim,
    shortClaimsThat({ status: [ShortClaimStatus.OPEN] }),
    null,
    "short_claim_of_all_by_status",
  ],
  ["claims against a supplier", ShortClaim, shortClaimsThat({ supplierId: id }), null, "short_claim_by_tenant"],
])(
  "%s are found by an index, and by one of its parties' behind the policy too",
  async (_case, entity, conditions, sort, index) => {
    const [read] = await foundBy(Viewer.system, entity, conditions, sort);
    expect(read?.replace(/^(Bitmap )?Index (Only )?Scan /, "").split(":")[0]).toBe(index);
    const reads = await foundBy(party, entity, conditions, sort);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.filter((one) => one.startsWith("Seq Scan"))).toEqual([]);
  },
);

it("a party's page of purchase orders is found by indexes that begin with the party", async () => {
  const reads = await foundBy(party, PurchaseOrder, [], null);
  expect(reads.map((read) => /^Bitmap Index Scan purchase_order_\w+: \((\w+) =/.exec(read)?.[1]).sort()).toEqual([
    "buyer_id",
    "supplier_id",
  ]);
});

/** All that the domain keeps. */
const partied = domain.entities!;

it("what belongs to a row is found by an index", async () => {
  const found = async (table: string, column: string) => {
    const statement = { text: `SELECT id FROM ${table} WHERE ${column} = ANY($1)`, values: [[id]] };
    return (await planOf(suppliers.database, Viewer.system, statement))[0]!
      .replace(/^(Bitmap )?Index (Only )?Scan /, "")
      .split(":")[0];
  };
  expect(
    await Promise.all([
      found("purchase_order", "order_id"),
      found("purchase_order_line", "purchase_order_id"),
      found("purchase_order_line", "order_line_id"),
      found("stock", "supplier_sku_id"),
      found("stock_movement", "stock_id"),
      found("asn_purchase_order", "asn_id"),
      found("short_claim", "purchase_order_id"),
      found("supplier_statement", "tenant_id"),
    ]),
  ).toEqual([
    "purchase_order_of_order",
    "purchase_order_line_of_order",
    "purchase_order_line_of_order_line",
    "stock_supplier_sku_id_warehouse_key",
    "stock_movement_of_stock",
    "asn_purchase_order_of_asn",
    "short_claim_of_purchase_order",
    "supplier_statement_by_tenant",
  ]);
});

it("every table of a tenant's is behind a policy that holds for its owner too, and shows a stranger nothing", async () => {
  const tables = suppliers.database.source.entityMetadatas
    .filter(({ target }) => partied.includes(target as never))
    .map(({ tableName }) => tableName)
    .sort();
  const unguarded = `SELECT relname FROM pg_class WHERE relname = ANY($1) AND NOT (relrowsecurity AND relforcerowsecurity)`;
  expect([tables.length, await suppliers.query(unguarded, tables)]).toEqual([15, []]);
  const seen = await suppliers.database.transaction(party, async (tx) => {
    const counts: string[] = [];
    for (const table of tables) counts.push(`${table} ${(await tx.query(`SELECT count(*) FROM "${table}"`))[0].count}`);
    return counts;
  });
  expect(seen).toEqual(tables.map((table) => `${table} 0`));
});
