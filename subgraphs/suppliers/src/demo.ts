import { type Database, equals, findRows, Viewer } from "@baiyun/kit";
import type { SourcingService } from "./sourcing/sourcing.service";
import type { StockService } from "./stock/stock.service";
import { Supplier } from "./supplier/supplier.entity";
import type { SupplierService } from "./supplier/supplier.service";
import { SupplierStatus } from "./supplier/supplier-status";
import { AddSupplierSkuSuccess } from "./supplier-sku/supplier-sku.result";
import type { SupplierSkuService } from "./supplier-sku/supplier-sku.service";

/** The demo's customer, its first supplier and our operations, as the customers domain seeds them. */
const LUMEN = "01980000-0000-7000-8000-000000000001";
const LAMP_WORKS = "01980000-0000-7000-8000-000000000003";
const OPS = Viewer.fromClaims({ sub: "01980000-0000-7000-8000-000000000105", tid: "*", scope: "role:ops" });
/** Its tenant is made when customers hears of it. */
const CERAMICS = "01980000-0000-7000-8000-000000000031";

interface DemoSku {
  sku: string;
  description: string;
  cost: bigint;
  pieces: number;
  /** The demo customer's SKU that it supplies, and how soon it is tried. */
  supplies: readonly [string, number];
}

interface DemoSupplier {
  id: string;
  name: string;
  contact: { name: string; email: string };
  dropShips: boolean;
  warehouse: string;
  skus: readonly DemoSku[];
}

const SUPPLIERS: readonly DemoSupplier[] = [
  {
    id: LAMP_WORKS,
    name: "Yiwu Lamp Works",
    contact: { name: "Lamp Works sales", email: "sales@lampworks.example" },
    dropShips: false,
    warehouse: "YIWU-1",
    skus: [
      { sku: "YL-100", description: "Desk lamp, LED, white", cost: 4_150n, pieces: 240, supplies: ["LAMP-DESK", 1] },
      { sku: "YL-220", description: "Clip lamp, LED, black", cost: 2_380n, pieces: 60, supplies: ["LAMP-CLIP", 1] },
    ],
  },
  {
    id: CERAMICS,
    name: "Jingdezhen Ceramics",
    contact: { name: "Ceramics sales", email: "sales@ceramics.example" },
    dropShips: true,
    warehouse: "JDZ-1",
    skus: [
      {
        sku: "JC-LAMP",
        description: "Desk lamp, porcelain foot",
        cost: 5_600n,
        pieces: 40,
        supplies: ["LAMP-DESK", 2],
      },
      { sku: "JC-VASE", description: "Vase, porcelain, 20 cm", cost: 3_900n, pieces: 80, supplies: ["VASE-20", 1] },
    ],
  },
];

interface Services {
  suppliers: SupplierService;
  skus: SupplierSkuService;
  stock: StockService;
  sourcings: SourcingService;
}

/** Two suppliers with stock, who supply the demo's customer, once: their keys make a second start find them. */
export async function seedDemo(database: Database, services: Services): Promise<void> {
  for (const supplier of SUPPLIERS) await seedSupplier(database, services, supplier);
}

async function seedSupplier(database: Database, services: Services, demo: DemoSupplier): Promise<void> {
  const { id, name, contact, dropShips, warehouse, skus } = demo;
  await database.transaction(Viewer.system, async (tx) => {
    // Two processes may start at once.
    await tx.query("SELECT pg_advisory_xact_lock(hashtext($1))", [`demo/${id}`]);
    const [known] = await findRows(tx, Viewer.system, Supplier, [equals("id", id)]);
    if (!known) await services.suppliers.enter(tx, id, { name, contact, dropShips, currency: "CNY" }, "demo");
  });
  const status = await database.transaction(Viewer.system, async (tx) => {
    const [supplier] = await findRows(tx, Viewer.system, Supplier, [equals("id", id)]);
    return supplier!.status;
  });
  const key = (what: string) => ({ idempotencyKey: `demo-${id}-${what}` });
  if (status === SupplierStatus.ONBOARDING) {
    await services.suppliers.approve(OPS, { ...key("approve"), supplierId: id });
  }
  const itself = Viewer.fromClaims({ sub: id, tid: id, scope: "role:supplier" });
  for (const { sku, description, cost, pieces, supplies } of skus) {
    const added = await services.skus.add(itself, {
      ...key(sku),
      sku,
      description,
      cost: { amountMinor: cost, currency: "CNY" },
      leadTimeDays: 2,
    });
    if (!(added instanceof AddSupplierSkuSuccess)) continue;
    const supplierSkuId = added.supplierSku.id;
    const [customerSku, priority] = supplies;
    await services.stock.adjust(itself, {
      ...key(`stock-${sku}`),
      supplierSkuId,
      warehouse,
      change: pieces,
      reason: "First count",
    });
    await services.sourcings.source(OPS, {
      ...key(`source-${sku}`),
      customerId: LUMEN,
      customerSku,
      supplierSkuId,
      priority,
    });
  }
}
