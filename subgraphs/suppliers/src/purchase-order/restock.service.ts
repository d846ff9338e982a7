import { equals, findRows, lockRows, oneOf, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { AllocationService } from "../allocation/allocation.service";
import type { StockService } from "../stock/stock.service";
import { PurchaseOrder } from "./purchase-order.entity";
import { PurchaseOrderLine } from "./purchase-order-line.entity";

/** Pieces of a line of an order that came back. */
export interface Returned {
  orderLineId: string;
  quantity: number;
  condition: string;
}

/** Goods that a customer sent back: what can be sold again goes to where it was taken from, and no more than was. */
export class RestockService {
  constructor(
    private readonly allocations: AllocationService,
    private readonly stock: StockService,
  ) {}

  /** What nobody supplied is the customer's own, and goes on no shelf of ours. */
  async takeBack(tx: EntityManager, orderId: string, returned: readonly Returned[]): Promise<void> {
    const back = returned.filter(({ condition }) => condition === "RESTOCK");
    if (back.length === 0) return;
    await this.allocations.lock(tx, orderId);
    const bought = await lockRows(tx, Viewer.system, PurchaseOrder, [equals("orderId", orderId)]);
    const ids = bought.map(({ id }) => id);
    const lines = await findRows(tx, Viewer.system, PurchaseOrderLine, [oneOf("purchaseOrderId", ids)]);
    const shelves = await this.stock.lock(tx, [...new Set(lines.map(({ supplierSkuId }) => supplierSkuId))]);
    const changed = new Set<PurchaseOrderLine>();
    for (const { orderLineId, quantity } of back) {
      let rest = quantity;
      for (const line of lines.filter((one) => one.orderLineId === orderLineId)) {
        const pieces = Math.min(rest, line.dispatched - line.returned);
        if (pieces === 0) continue;
        shelves.takeBack(line.stockId, pieces, line.purchaseOrderId);
        line.returned += pieces;
        rest -= pieces;
        changed.add(line);
      }
    }
    for (const line of changed) await storeRow(tx, line, ["returned"]);
    await this.stock.keep(tx, shelves, Viewer.system);
  }
}
