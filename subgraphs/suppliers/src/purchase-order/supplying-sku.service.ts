import { type Database, findRows, oneOf, Viewer } from "@baiyun/kit";
import { SupplierSku } from "../supplier-sku/supplier-sku.entity";
import { PurchaseOrderLine } from "./purchase-order-line.entity";

/** What supplies the lines of orders. */
export class SupplyingSkuService {
  constructor(private readonly database: Database) {}

  /**
   * The SKU that supplies each line, by the newest purchase order that the viewer is a party to; null for a customer's own goods.
   * A buyer may see what it buys, though not whose it is, nor its cost, which is kept back by its field.
   */
  readonly ofLines = (viewer: Viewer, orderLineIds: readonly string[]): Promise<(SupplierSku | null)[]> =>
    this.database.transaction(Viewer.system, async (tx) => {
      const lines = await findRows(tx, viewer, PurchaseOrderLine, [oneOf("orderLineId", orderLineIds)]);
      const supplying = lines.filter(({ wanted }) => wanted > 0);
      const skuIds = supplying.map(({ supplierSkuId }) => supplierSkuId);
      const skus = supplying.length === 0 ? [] : await findRows(tx, Viewer.system, SupplierSku, [oneOf("id", skuIds)]);
      return orderLineIds.map((id) => {
        const line = supplying.findLast(({ orderLineId }) => orderLineId === id);
        return skus.find((sku) => sku.id === line?.supplierSkuId) ?? null;
      });
    });
}
