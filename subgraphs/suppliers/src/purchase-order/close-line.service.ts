import { type Clock, type Database, InvalidInput, perform, record, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { AllocationStatus } from "../allocation/allocation.entity";
import type { AllocationService, Asked } from "../allocation/allocation.service";
import type { AsnService } from "../asn/asn.service";
import { InsufficientStock } from "../stock/stock.result";
import type { StockService } from "../stock/stock.service";
import type { PurchaseOrder } from "./purchase-order.entity";
import { dispatched, lineClosedShort, lineReopened } from "./purchase-order.events";
import { IllegalPurchaseOrderState, type PurchaseOrderNotFound } from "./purchase-order.result";
import { CLOSED_SHORT, type PurchaseOrderLine } from "./purchase-order-line.entity";
import {
  type ClosePurchaseOrderLineShortInput,
  closePurchaseOrderLineShortRules,
  type LineAct,
  type ReopenPurchaseOrderLineInput,
  reopenPurchaseOrderLineRules,
} from "./purchase-order-line.input";
import {
  type ClosePurchaseOrderLineShortResult,
  ClosePurchaseOrderLineShortSuccess,
  LineNotClosedShort,
  LineNotLacked,
  NothingLeftToSend,
  NothingWouldBeSent,
  PurchaseOrderAnnounced,
  PurchaseOrderChanged,
  type ReopenPurchaseOrderLineResult,
  ReopenPurchaseOrderLineSuccess,
} from "./purchase-order-line.result";
import { CLOSABLE, type PurchaseOrderStatus, REOPENABLE } from "./purchase-order-status";
import type { PurchaseOrderStore } from "./purchase-order-store.service";

type Refused = PurchaseOrderChanged | IllegalPurchaseOrderState | InvalidInput;

interface Found {
  lines: PurchaseOrderLine[];
  line: PurchaseOrderLine;
}

/** Lines of which a supplier will not send what it had promised, until it says that it will after all. */
export class CloseLineService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: PurchaseOrderStore,
    private readonly allocations: AllocationService,
    private readonly stock: StockService,
    private readonly asns: AsnService,
  ) {}

  /**
   * Gives all that is unsent of a line back to stock; the purchase order is DISPATCHED once nothing is left. Nothing is claimed for
   * what was never sent. While the order still waits for its suppliers' promises, others are asked for it, as for what was declined.
   */
  closeShort(
    viewer: Viewer,
    input: ClosePurchaseOrderLineShortInput,
  ): Promise<typeof ClosePurchaseOrderLineShortResult> {
    return perform<
      LineAct & { reason: string },
      Asked | PurchaseOrderNotFound,
      ClosePurchaseOrderLineShortSuccess | Refused | NothingLeftToSend | NothingWouldBeSent
    >(this.database, {
      operation: "closePurchaseOrderLineShort",
      viewer,
      input,
      rules: closePurchaseOrderLineShortRules,
      asSystem: true,
      lock: (tx, { purchaseOrderId }) => this.allocations.ask(tx, viewer, purchaseOrderId),
      decide: async (tx, { allocation, order }, given) => {
        const found = await this.find(tx, order, given, CLOSABLE);
        if (!("line" in found)) return found;
        const { lines, line } = found;
        const pieces = line.unsent;
        if (pieces === 0) return new NothingLeftToSend();
        const isLast = lines.every((each) => each === line || each.unsent === 0);
        if (isLast && lines.every((each) => each.dispatched === 0)) return new NothingWouldBeSent();
        const now = this.clock();
        line.closeShort({ pieces, reason: given.reason, closedBy: viewer.actor, closedAt: now });
        if (isLast && order.move("dispatch", now)) order.dispatchedAt = now;
        order.updatedAt = now;
        const isSoughtElsewhere = allocation.status === AllocationStatus.RESERVED;
        await Promise.all([storeRow(tx, line, CLOSED_SHORT), storeRow(tx, order)]);
        await record(tx, lineClosedShort(order, line, isSoughtElsewhere));
        if (isLast) await record(tx, dispatched(order));
        if (isSoughtElsewhere) await this.allocations.replace(tx, allocation, [{ line, quantity: pieces }]);
        else await this.release(tx, viewer, line, pieces);
        return new ClosePurchaseOrderLineShortSuccess((await this.store.find(tx, viewer, order.id))!);
      },
      resultId: ({ purchaseOrderId }) => purchaseOrderId,
      replay: async (tx, id) => new ClosePurchaseOrderLineShortSuccess((await this.store.find(tx, viewer, id))!),
    });
  }

  /** Reserves what was closed short again, as far as its order lacks it, our warehouse does not expect the rest alone, and it is there. */
  reopen(viewer: Viewer, input: ReopenPurchaseOrderLineInput): Promise<typeof ReopenPurchaseOrderLineResult> {
    return perform<
      LineAct,
      Asked | PurchaseOrderNotFound,
      | ReopenPurchaseOrderLineSuccess
      | Refused
      | LineNotClosedShort
      | LineNotLacked
      | PurchaseOrderAnnounced
      | InsufficientStock
    >(this.database, {
      operation: "reopenPurchaseOrderLine",
      viewer,
      input,
      rules: reopenPurchaseOrderLineRules,
      asSystem: true,
      lock: (tx, { purchaseOrderId }) => this.allocations.ask(tx, viewer, purchaseOrderId),
      decide: async (tx, { allocation, order }, given) => {
        const found = await this.find(tx, order, given, REOPENABLE);
        if (!("line" in found)) return found;
        const { line } = found;
        const pieces = line.closedPieces;
        if (pieces === 0) return new LineNotClosedShort();
        const announced = await this.asns.announcing(tx, order.id);
        if (announced) return new PurchaseOrderAnnounced(announced.reference);
        const lacked = await this.allocations.lackedOf(tx, allocation, line.orderLineId);
        if (lacked < pieces) return new LineNotLacked(lacked);
        const shelves = await this.stock.lock(tx, [line.supplierSkuId]);
        const { available } = shelves.of(line.stockId);
        if (available < pieces) return new InsufficientStock(available);
        const now = this.clock();
        line.reopen();
        if (order.move("reopen", now)) order.dispatchedAt = null;
        order.updatedAt = now;
        shelves.reserve(line.stockId, pieces, order.id);
        await Promise.all([storeRow(tx, line, CLOSED_SHORT), storeRow(tx, order)]);
        await this.stock.keep(tx, shelves, viewer);
        await record(tx, lineReopened(order, line, pieces));
        return new ReopenPurchaseOrderLineSuccess(order);
      },
      resultId: ({ purchaseOrderId }) => purchaseOrderId,
      replay: async (tx, id) => new ReopenPurchaseOrderLineSuccess((await this.store.find(tx, viewer, id))!),
    });
  }

  private async find(
    tx: EntityManager,
    order: PurchaseOrder,
    { lineId, expectedVersion }: LineAct,
    from: readonly PurchaseOrderStatus[],
  ): Promise<Found | Refused> {
    if (expectedVersion != null && expectedVersion !== order.version) return new PurchaseOrderChanged(order.version);
    if (!from.includes(order.status)) return new IllegalPurchaseOrderState(order.status);
    const lines = await this.store.linesOf(tx, order);
    const line = lines.find(({ id }) => id === lineId.toLowerCase());
    return line ? { lines, line } : new InvalidInput("lineId", "There is no such line.");
  }

  private async release(tx: EntityManager, viewer: Viewer, line: PurchaseOrderLine, pieces: number): Promise<void> {
    const shelves = await this.stock.lock(tx, [line.supplierSkuId]);
    shelves.release(line.stockId, pieces, line.purchaseOrderId);
    await this.stock.keep(tx, shelves, viewer);
  }
}
