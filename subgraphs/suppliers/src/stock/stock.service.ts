import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRows,
  newId,
  oneOf,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ofId } from "../search-key";
import { SupplierSku } from "../supplier-sku/supplier-sku.entity";
import { SupplierSkuNotFound } from "../supplier-sku/supplier-sku.result";
import { Shelves } from "./shelves";
import { Stock } from "./stock.entity";
import { type Adjustment, type AdjustStockInput, adjustStockRules } from "./stock.input";
import { type AdjustStockResult, AdjustStockSuccess, InsufficientStock } from "./stock.result";
import { StockMovement, StockMovementKind } from "./stock-movement.entity";

/** What suppliers have, and who waits for it. */
export class StockService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts more or fewer of a SKU in a warehouse, for a reason that is kept. */
  adjust(viewer: Viewer, input: AdjustStockInput): Promise<typeof AdjustStockResult> {
    return perform<Adjustment, SupplierSku | SupplierSkuNotFound, AdjustStockSuccess | InsufficientStock>(
      this.database,
      {
        operation: "adjustStock",
        viewer,
        input,
        rules: adjustStockRules,
        lock: async (tx, { supplierSkuId }) => {
          const [sku] = await findRows(tx, viewer, SupplierSku, [ofId("id", supplierSkuId)]);
          return sku ?? new SupplierSkuNotFound();
        },
        decide: async (tx, sku, { warehouse, change, reason }) => {
          const stock = await this.begin(tx, sku, warehouse, viewer);
          if (stock.available + change < 0) return new InsufficientStock(stock.available);
          const shelves = new Shelves([stock]);
          shelves.change(stock.id, StockMovementKind.ADJUSTED, change, 0, null, reason);
          await this.keep(tx, shelves, viewer);
          return new AdjustStockSuccess(stock);
        },
        resultId: ({ supplierSkuId }) => supplierSkuId,
        replay: async (tx, id, { warehouse }) => {
          const where = [equals("supplierSkuId", id), equals("warehouse", warehouse)];
          return new AdjustStockSuccess((await findRows(tx, viewer, Stock, where))[0]!);
        },
      },
    );
  }

  /** All stock of these SKUs, held for this transaction alone; by ascending id, so that two never wait for each other. */
  async lock(tx: EntityManager, supplierSkuIds: readonly string[]): Promise<Shelves> {
    if (supplierSkuIds.length === 0) return new Shelves([]);
    return new Shelves(await lockRows(tx, Viewer.system, Stock, [oneOf("supplierSkuId", supplierSkuIds)]));
  }

  /** Writes what was done with locked stock, and why. */
  async keep(tx: EntityManager, { changes }: Shelves, { actor: createdBy }: Viewer): Promise<void> {
    if (changes.length === 0) return;
    const now = this.clock();
    for (const stock of new Set(changes.map((change) => change.stock))) {
      stock.updatedAt = now;
      await storeRow(tx, stock, ["onHand", "reserved", "updatedAt"]);
    }
    const movements = changes.map(({ stock, ...change }) => ({
      id: newId(),
      tenantId: stock.tenantId,
      stockId: stock.id,
      ...change,
      createdBy,
      createdAt: now,
    }));
    await insertRows(tx, StockMovement, movements);
  }

  /** The stock, locked; of a warehouse that had none, a new one. */
  private async begin(tx: EntityManager, sku: SupplierSku, warehouse: string, viewer: Viewer): Promise<Stock> {
    const none = {
      id: newId(),
      tenantId: sku.tenantId,
      supplierSkuId: sku.id,
      warehouse,
      onHand: 0,
      reserved: 0,
      version: 1,
      createdBy: viewer.actor,
      updatedAt: this.clock(),
    };
    await insertRows(tx, Stock, [none], { onConflict: "ignore" });
    const [stock] = await lockRows(tx, viewer, Stock, [
      equals("supplierSkuId", sku.id),
      equals("warehouse", warehouse),
    ]);
    return stock!;
  }
}
