import type { Stock } from "./stock.entity";
import { StockMovementKind } from "./stock-movement.entity";

/** One change that is to be written. */
export interface Change {
  stock: Stock;
  kind: StockMovementKind;
  onHandChange: number;
  reservedChange: number;
  purchaseOrderId: string | null;
  reason: string | null;
}

/** Stock that one transaction holds the locks of, and what it does with it; `StockService.keep` writes it. */
export class Shelves {
  readonly changes: Change[] = [];
  private readonly byId: ReadonlyMap<string, Stock>;

  constructor(readonly stocks: readonly Stock[]) {
    this.byId = new Map(stocks.map((stock) => [stock.id, stock]));
  }

  ofSku(supplierSkuId: string): Stock[] {
    return this.stocks.filter((stock) => stock.supplierSkuId === supplierSkuId);
  }

  /** @throws {Error} when its lock is not held */
  of(stockId: string): Stock {
    const stock = this.byId.get(stockId);
    if (!stock) throw new Error(`the lock of stock ${stockId} is not held`);
    return stock;
  }

  reserve(stockId: string, quantity: number, purchaseOrderId: string): void {
    this.change(stockId, StockMovementKind.RESERVED, 0, quantity, purchaseOrderId);
  }

  release(stockId: string, quantity: number, purchaseOrderId: string): void {
    this.change(stockId, StockMovementKind.RELEASED, 0, -quantity, purchaseOrderId);
  }

  dispatch(stockId: string, quantity: number, purchaseOrderId: string): void {
    this.change(stockId, StockMovementKind.DISPATCHED, -quantity, -quantity, purchaseOrderId);
  }

  /** What had left comes back. */
  takeBack(stockId: string, quantity: number, purchaseOrderId: string): void {
    this.change(stockId, StockMovementKind.RETURNED, quantity, 0, purchaseOrderId);
  }

  /** @throws {Error} when it would promise more than there is: whoever decides looks first. */
  change(
    stockId: string,
    kind: StockMovementKind,
    onHandChange: number,
    reservedChange: number,
    purchaseOrderId: string | null = null,
    reason: string | null = null,
  ): void {
    const stock = this.of(stockId);
    if (onHandChange === 0 && reservedChange === 0) return;
    stock.onHand += onHandChange;
    stock.reserved += reservedChange;
    if (stock.reserved < 0 || stock.available < 0) throw new Error(`stock ${stockId} does not hold that much`);
    this.changes.push({ stock, kind, onHandChange, reservedChange, purchaseOrderId, reason });
  }
}
