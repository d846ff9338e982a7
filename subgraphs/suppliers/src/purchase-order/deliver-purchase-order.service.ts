import { type Clock, type Database, InvalidInput, lockRow, perform, record, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { AsnService } from "../asn/asn.service";
import type { ShortClaimService } from "../short-claim/short-claim.service";
import type { StockService } from "../stock/stock.service";
import { PurchaseOrder } from "./purchase-order.entity";
import { dispatched, received, short } from "./purchase-order.events";
import {
  type Counted,
  type DispatchPurchaseOrderInput,
  dispatchPurchaseOrderRules,
  type Quantities,
  type ReceivePurchaseOrderInput,
  receivePurchaseOrderRules,
} from "./purchase-order.input";
import {
  type DispatchPurchaseOrderResult,
  DispatchPurchaseOrderSuccess,
  IllegalPurchaseOrderState,
  PurchaseOrderNotFound,
  type ReceivePurchaseOrderResult,
  ReceivePurchaseOrderSuccess,
} from "./purchase-order.result";
import type { PurchaseOrderLine } from "./purchase-order-line.entity";
import type { PurchaseOrderStore } from "./purchase-order-store.service";
import { chosen } from "./quantities";

/** Goods on their way: sent by the supplier, and counted when they come. */
export class DeliverPurchaseOrderService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: PurchaseOrderStore,
    private readonly stock: StockService,
    private readonly claims: ShortClaimService,
    private readonly asns: AsnService,
  ) {}

  /** Takes what was sent out of stock; the purchase order is DISPATCHED once nothing is left. */
  dispatch(viewer: Viewer, input: DispatchPurchaseOrderInput): Promise<typeof DispatchPurchaseOrderResult> {
    return perform<
      { purchaseOrderId: string; lines?: Quantities },
      PurchaseOrder | PurchaseOrderNotFound,
      DispatchPurchaseOrderSuccess | IllegalPurchaseOrderState | InvalidInput
    >(this.database, {
      operation: "dispatchPurchaseOrder",
      viewer,
      input,
      rules: dispatchPurchaseOrderRules,
      lock: (tx, { purchaseOrderId }) => this.hold(tx, viewer, purchaseOrderId),
      decide: async (tx, order, given) => {
        const lines = await this.store.linesOf(tx, order);
        const unsent = (line: PurchaseOrderLine) => line.unsent;
        const sent = chosen(lines, given.lines, unsent, given.lines ? () => 0 : unsent);
        if (sent instanceof InvalidInput) return sent;
        const rest = lines.reduce((sum, line) => sum + unsent(line) - sent.get(line.id)!, 0);
        const now = this.clock();
        if (!order.move(rest === 0 ? "dispatch" : "dispatchPart", now)) {
          return new IllegalPurchaseOrderState(order.status);
        }
        if ([...sent.values()].every((pieces) => pieces === 0)) return new InvalidInput("lines", "Nothing was sent.");
        if (rest === 0) order.dispatchedAt = now;
        await this.takeOut(tx, viewer, lines, sent);
        await storeRow(tx, order);
        if (rest === 0) await record(tx, dispatched(order));
        return new DispatchPurchaseOrderSuccess(order);
      },
      resultId: ({ purchaseOrderId }) => purchaseOrderId,
      replay: async (tx, id) => new DispatchPurchaseOrderSuccess((await this.store.find(tx, viewer, id))!),
    });
  }

  /** Writes down what was counted; a claim is opened for each line of which too few good pieces came. */
  receive(viewer: Viewer, input: ReceivePurchaseOrderInput): Promise<typeof ReceivePurchaseOrderResult> {
    return perform<
      { purchaseOrderId: string; lines: Counted },
      PurchaseOrder | PurchaseOrderNotFound,
      ReceivePurchaseOrderSuccess | IllegalPurchaseOrderState | InvalidInput
    >(this.database, {
      operation: "receivePurchaseOrder",
      viewer,
      input,
      rules: receivePurchaseOrderRules,
      lock: (tx, { purchaseOrderId }) => this.hold(tx, viewer, purchaseOrderId),
      decide: async (tx, order, given) => {
        const now = this.clock();
        if (!order.move("receive", now)) return new IllegalPurchaseOrderState(order.status);
        const sent = (await this.store.linesOf(tx, order)).filter(({ wanted }) => wanted > 0);
        const uncounted = count(sent, given.lines);
        if (uncounted) return uncounted;
        order.receivedAt = now;
        await storeRow(tx, order);
        for (const line of sent) await storeRow(tx, line, ["received", "damaged"]);
        await record(tx, received(order, sent));
        const missing = sent.filter((line) => line.short! > 0);
        if (missing.length > 0) {
          await this.claims.open(tx, order, missing, viewer);
          await record(tx, short(order, missing));
        }
        await this.asns.complete(tx, order.id);
        return new ReceivePurchaseOrderSuccess(order);
      },
      resultId: ({ purchaseOrderId }) => purchaseOrderId,
      replay: async (tx, id) => new ReceivePurchaseOrderSuccess((await this.store.find(tx, viewer, id))!),
    });
  }

  private async hold(tx: EntityManager, viewer: Viewer, id: string): Promise<PurchaseOrder | PurchaseOrderNotFound> {
    return (await lockRow(tx, viewer, PurchaseOrder, id)) ?? new PurchaseOrderNotFound();
  }

  private async takeOut(
    tx: EntityManager,
    viewer: Viewer,
    lines: readonly PurchaseOrderLine[],
    sent: ReadonlyMap<string, number>,
  ): Promise<void> {
    const leaving = lines.filter(({ id }) => sent.get(id)! > 0);
    const shelves = await this.stock.lock(tx, [...new Set(leaving.map(({ supplierSkuId }) => supplierSkuId))]);
    for (const line of leaving) {
      const pieces = sent.get(line.id)!;
      shelves.dispatch(line.stockId, pieces, line.purchaseOrderId);
      line.dispatched += pieces;
      await storeRow(tx, line, ["dispatched"]);
    }
    await this.stock.keep(tx, shelves, viewer);
  }
}

/** Writes what was counted onto the lines, or says which of them were not, or are not there. */
function count(lines: readonly PurchaseOrderLine[], counted: Counted): InvalidInput | null {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const faults = counted.flatMap(({ lineId, received: good, damaged }, index) => {
    const line = byId.get(lineId.toLowerCase());
    if (!line) return [{ field: `lines.${index}.lineId`, message: "There is no such line, or it is named twice." }];
    byId.delete(line.id);
    Object.assign(line, { received: good, damaged });
    return [];
  });
  for (const line of byId.values()) faults.push({ field: "lines", message: `Count ${line.sku} (${line.id}) as well.` });
  return faults.length > 0 ? InvalidInput.of(faults) : null;
}
