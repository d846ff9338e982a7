import {
  below,
  type Clock,
  equals,
  findRows,
  insertRows,
  isId,
  lockRows,
  type Money,
  newId,
  oneOf,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Taking } from "../allocation/plan";
import type { ShipToAddress } from "../allocation/ship-to-address";
import type { Consignees } from "../consignee/consignees";
import { newReference } from "../reference";
import type { Source } from "../sourcing/sourcing.service";
import type { Shelves } from "../stock/shelves";
import { expirePurchaseOrder } from "./expire-purchase-order";
import { PurchaseOrder } from "./purchase-order.entity";
import { cancelled, dispatched, issued, reduced, settled } from "./purchase-order.events";
import { PurchaseOrderLine } from "./purchase-order-line.entity";
import { LIVE, OPEN, PurchaseOrderStatus } from "./purchase-order-status";

/** A purchase order with its lines, held for one transaction alone. */
export interface Held {
  order: PurchaseOrder;
  lines: PurchaseOrderLine[];
}

/** What purchase orders are issued for. */
export interface Demand {
  orderId: string;
  buyerId: string;
  attempt: number;
  shipTo: ShipToAddress | null;
}

export interface Terms {
  /** Our warehouse that goods are sent to. */
  warehouse: string;
  /** How long a supplier has to answer. */
  acceptWithinMs: number;
}

/** The rows of purchase orders, and what the end of an order does to them. */
export class PurchaseOrderStore {
  constructor(
    private readonly clock: Clock,
    private readonly terms: Terms,
    private readonly consignees: Consignees,
  ) {}

  /** Reserves what was planned and asks each supplier for its part, in one purchase order each. */
  async issue(
    tx: EntityManager,
    shelves: Shelves,
    demand: Demand,
    takings: readonly Taking<Source>[],
  ): Promise<PurchaseOrder[]> {
    const suppliers = new Map(takings.map(({ source: { supplier } }) => [supplier.id, supplier]));
    const made: PurchaseOrder[] = [];
    for (const supplier of suppliers.values()) {
      const order = this.orderOf(demand, supplier);
      const its = takings.filter(({ source }) => source.supplier.id === supplier.id);
      const lines = its.map((taking) => lineOf(order, taking, shelves));
      for (const { stockId, quantity } of lines) shelves.reserve(stockId, quantity, order.id);
      if (supplier.dropShips && demand.shipTo)
        order.consigneeSealed = await this.consignees.sealFor(tx, order, demand.shipTo);
      await insertRows(tx, PurchaseOrder, [order]);
      await insertRows(tx, PurchaseOrderLine, lines);
      await record(tx, issued(order));
      await expirePurchaseOrder.add(tx, { purchaseOrderId: order.id }, { runAt: order.acceptBy, key: order.id });
      made.push(order);
    }
    return made;
  }

  /** The purchase orders that still count towards an order, locked, by ascending id. */
  async liveOf(tx: EntityManager, orderId: string): Promise<Held[]> {
    const all = await lockRows(tx, Viewer.system, PurchaseOrder, [equals("orderId", orderId)]);
    const live = all.filter(({ status }) => LIVE.includes(status));
    if (live.length === 0) return [];
    const ids = live.map(({ id }) => id);
    const lines = await findRows(tx, Viewer.system, PurchaseOrderLine, [oneOf("purchaseOrderId", ids)]);
    return live.map((order) => ({ order, lines: lines.filter(({ purchaseOrderId }) => purchaseOrderId === order.id) }));
  }

  linesOf(tx: EntityManager, { id }: PurchaseOrder): Promise<PurchaseOrderLine[]> {
    return findRows(tx, Viewer.system, PurchaseOrderLine, [equals("purchaseOrderId", id)]);
  }

  async find(tx: EntityManager, viewer: Viewer, id: string): Promise<PurchaseOrder | null> {
    return isId(id) ? ((await findRows(tx, viewer, PurchaseOrder, [equals("id", id)]))[0] ?? null) : null;
  }

  /** The SKUs that their supplier would not supply, whole or in part, for this attempt of an order. */
  async declinedOf(tx: EntityManager, orderId: string, attempt: number): Promise<Set<string>> {
    const declined: { id: string }[] = await tx.query(
      `SELECT line.supplier_sku_id AS id FROM purchase_order_line line
       JOIN purchase_order po ON po.id = line.purchase_order_id
       WHERE po.order_id = $1 AND po.attempt = $2 AND (line.dropped > 0 OR line.closed_short > 0)`,
      [orderId, attempt],
    );
    return new Set(declined.map(({ id }) => id));
  }

  /** How many pieces the purchase orders that count towards a line of an order are of. What they are of changes under its allocation's lock. */
  async boughtOf(tx: EntityManager, orderLineId: string): Promise<number> {
    const its = await findRows(tx, Viewer.system, PurchaseOrderLine, [equals("orderLineId", orderLineId)]);
    const ids = its.map(({ purchaseOrderId }) => purchaseOrderId);
    const live = await findRows(tx, Viewer.system, PurchaseOrder, [oneOf("id", ids), oneOf("status", LIVE)]);
    const counting = its.filter(({ purchaseOrderId }) => live.some(({ id }) => id === purchaseOrderId));
    return counting.reduce((sum, { wanted }) => sum + wanted, 0);
  }

  /** Ends what nobody has sent yet and gives its stock back; of what is sent in part, the rest is no longer wanted. */
  async callOff(tx: EntityManager, shelves: Shelves, { order, lines }: Held): Promise<void> {
    const now = this.clock();
    if (order.move("cancel", now)) {
      for (const { stockId, wanted } of lines) shelves.release(stockId, wanted, order.id);
      await storeRow(tx, order);
      await record(tx, cancelled(order));
      await expirePurchaseOrder.cancel(tx, order.id);
      return;
    }
    if (order.status !== PurchaseOrderStatus.PARTIAL) return;
    const fewer = new Map<PurchaseOrderLine, number>();
    for (const line of lines) {
      const { unsent } = line;
      if (unsent === 0) continue;
      shelves.release(line.stockId, unsent, order.id);
      line.dropped += unsent;
      fewer.set(line, unsent);
      await storeRow(tx, line, ["dropped"]);
    }
    if (fewer.size > 0) await record(tx, reduced(order, fewer));
    order.move("dispatch", now);
    order.dispatchedAt = now;
    await storeRow(tx, order);
    await record(tx, dispatched(order));
  }

  /** Takes out what its order wants no longer and nobody has sent, and takes that off `surplus`; with nothing left to send it ends. */
  async drop(tx: EntityManager, shelves: Shelves, held: Held, surplus: Map<string, number>): Promise<void> {
    const { order, lines } = held;
    const fewer = new Map<PurchaseOrderLine, number>();
    for (const line of lines) {
      const unwanted = surplus.get(line.orderLineId) ?? 0;
      const pieces = Math.min(unwanted, line.unsent);
      if (pieces === 0) continue;
      shelves.release(line.stockId, pieces, order.id);
      line.dropped += pieces;
      fewer.set(line, pieces);
      surplus.set(line.orderLineId, unwanted - pieces);
      await storeRow(tx, line, ["dropped"]);
    }
    if (fewer.size === 0) return;
    // What nothing is left of is called off, which tells enough.
    if (lines.some(({ wanted }) => wanted > 0)) await record(tx, reduced(order, fewer));
    if (lines.every(({ unsent }) => unsent === 0)) await this.callOff(tx, shelves, held);
    else await storeRow(tx, Object.assign(order, { updatedAt: this.clock() }));
  }

  /** How many of a supplier's are neither settled nor ended. */
  async openOf(tx: EntityManager, supplierId: string): Promise<number> {
    const mine = [equals("supplierId", supplierId), oneOf("status", OPEN)];
    return (await findRows(tx, Viewer.system, PurchaseOrder, mine)).length;
  }

  /** Counted before an instant and not settled: locked, by ascending id. */
  receivedBefore(tx: EntityManager, supplierId: string, instant: Date): Promise<PurchaseOrder[]> {
    const its = [equals("supplierId", supplierId), equals("status", PurchaseOrderStatus.RECEIVED)];
    return lockRows(tx, Viewer.system, PurchaseOrder, [...its, below("receivedAt", instant)]);
  }

  async settle(tx: EntityManager, order: PurchaseOrder, month: string, due: Money): Promise<void> {
    order.move("settle", this.clock());
    await storeRow(tx, order);
    await record(tx, settled(order, month, due));
  }

  private orderOf({ orderId, buyerId, attempt }: Demand, supplier: Source["supplier"]): PurchaseOrder {
    const now = this.clock();
    return Object.assign(new PurchaseOrder(), {
      id: newId(),
      buyerId,
      supplierId: supplier.id,
      orderId,
      attempt,
      reference: newReference("PO"),
      status: PurchaseOrderStatus.ISSUED,
      warehouse: supplier.dropShips ? null : this.terms.warehouse,
      ...{ consigneeSealed: null, consignee: null },
      currency: supplier.currency,
      acceptBy: new Date(now.getTime() + this.terms.acceptWithinMs),
      answeredAt: null,
      rejectionReason: null,
      dispatchBy: null,
      dispatchedAt: null,
      receivedAt: null,
      version: 1,
      createdBy: Viewer.system.actor,
      createdAt: now,
      updatedAt: now,
    });
  }
}

function lineOf(order: PurchaseOrder, taking: Taking<Source>, shelves: Shelves): PurchaseOrderLine {
  const { orderLineId, sku: customerSku, quantity, stockId, source } = taking;
  const { sku } = source;
  return Object.assign(new PurchaseOrderLine(), {
    id: newId(),
    buyerId: order.buyerId,
    supplierId: order.supplierId,
    purchaseOrderId: order.id,
    orderLineId,
    customerSku,
    supplierSkuId: sku.id,
    sku: sku.sku,
    description: sku.description,
    stockId,
    fromWarehouse: shelves.ofSku(sku.id).find(({ id }) => id === stockId)!.warehouse,
    quantity,
    dropped: 0,
    ...{ closedPieces: 0, closedReason: null, closedBy: null, closedAt: null },
    dispatched: 0,
    returned: 0,
    received: null,
    damaged: null,
    unitCostMinor: sku.costMinor,
    currency: sku.currency,
    leadTimeDays: sku.leadTimeDays,
  });
}
