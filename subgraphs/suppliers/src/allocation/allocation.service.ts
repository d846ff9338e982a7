import { equals, insertRows, lockRow, lockRows, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Consignees } from "../consignee/consignees";
import { PurchaseOrder } from "../purchase-order/purchase-order.entity";
import { PurchaseOrderNotFound } from "../purchase-order/purchase-order.result";
import type { PurchaseOrderLine } from "../purchase-order/purchase-order-line.entity";
import { PurchaseOrderStatus } from "../purchase-order/purchase-order-status";
import type { Held, PurchaseOrderStore } from "../purchase-order/purchase-order-store.service";
import type { SourcingService } from "../sourcing/sourcing.service";
import type { Shelves } from "../stock/shelves";
import type { StockService } from "../stock/stock.service";
import { Allocation, type AllocationLine, AllocationStatus } from "./allocation.entity";
import { stockAllocated, stockReserved, stockUnavailable } from "./allocation.events";
import { type Missing, plan } from "./plan";
import type { ShipToAddress } from "./ship-to-address";

export interface AllocationRequest {
  orderId: string;
  customerId: string;
  attempt: number;
  lines: AllocationLine[];
  shipTo: ShipToAddress;
  at: Date;
}

/** A purchase order that its supplier says something of. */
export interface Asked {
  allocation: Allocation;
  order: PurchaseOrder;
}

/** Pieces of a line that its supplier will not supply. */
export interface GivenBack {
  line: PurchaseOrderLine;
  quantity: number;
}

/**
 * Reserves the goods of orders and keeps them whole: all that an order wants of suppliers, or nothing. Locks go from the order's
 * allocation to its purchase orders to stock, each by ascending id.
 */
export class AllocationService {
  constructor(
    private readonly orders: PurchaseOrderStore,
    private readonly sourcings: SourcingService,
    private readonly stock: StockService,
    private readonly consignees: Consignees,
  ) {}

  /** Answers an attempt once, however often and in whatever order requests and ends are told. */
  async request(
    tx: EntityManager,
    { orderId, customerId, attempt, lines, shipTo, at }: AllocationRequest,
  ): Promise<void> {
    const allocation = await this.begin(tx, orderId, customerId);
    if (attempt <= allocation.attempt || (allocation.endedAt && at <= allocation.endedAt)) return;
    const status = AllocationStatus.REQUESTED;
    Object.assign(allocation, { attempt, lines, requestedAt: at, status });
    const purchaseOrderIds = await this.fill(tx, allocation, shipTo);
    if (!purchaseOrderIds) return;
    if (purchaseOrderIds.length === 0) return this.allocate(tx, allocation, []);
    allocation.shipToSealed = await this.consignees.seal(tx, allocation, shipTo);
    await this.become(tx, allocation, AllocationStatus.RESERVED);
    await record(tx, stockReserved(allocation, purchaseOrderIds));
    await this.settle(tx, allocation);
  }

  /** The order ended: what is not sent yet is called off and its stock given back. */
  async release(tx: EntityManager, { orderId, customerId, at }: { orderId: string; customerId: string; at: Date }) {
    const allocation = await this.begin(tx, orderId, customerId);
    const { requestedAt, endedAt } = allocation;
    if ((requestedAt && at < requestedAt) || (endedAt && at <= endedAt)) return;
    allocation.endedAt = at;
    const live = await this.orders.liveOf(tx, orderId);
    const shelves = await this.stock.lock(tx, skusOf(live));
    await this.callOff(tx, shelves, live);
    await this.become(tx, allocation, AllocationStatus.RELEASED);
  }

  /** The viewer's purchase order, held after the allocation of the order that it is for. */
  async ask(tx: EntityManager, viewer: Viewer, purchaseOrderId: string): Promise<Asked | PurchaseOrderNotFound> {
    const known = await this.orders.find(tx, viewer, purchaseOrderId);
    if (!known) return new PurchaseOrderNotFound();
    const allocation = await this.lock(tx, known.orderId);
    return { allocation, order: (await lockRow(tx, viewer, PurchaseOrder, purchaseOrderId))! };
  }

  /** Held before any of the order's purchase orders is. */
  async lock(tx: EntityManager, orderId: string): Promise<Allocation> {
    const [allocation] = await lockRows(tx, Viewer.system, Allocation, [equals("id", orderId)]);
    return allocation!;
  }

  /** What a supplier will not supply goes back to its stock and is tried elsewhere; else the order goes without all of it. */
  async replace(tx: EntityManager, allocation: Allocation, given: readonly GivenBack[]): Promise<void> {
    await this.fill(tx, allocation, await this.shipToOf(tx, allocation), given);
    await this.settle(tx, allocation);
  }

  /** How many pieces of its line an order lacks; none of one that ended, or goes without its goods. */
  async lackedOf(tx: EntityManager, { status, lines }: Allocation, orderLineId: string): Promise<number> {
    if (status !== AllocationStatus.RESERVED && status !== AllocationStatus.ALLOCATED) return 0;
    const wanted = lines.find((line) => line.orderLineId === orderLineId)?.quantity ?? 0;
    return Math.max(0, wanted - (await this.orders.boughtOf(tx, orderLineId)));
  }

  /** Tells once that every supplier of the order has promised its part. */
  async settle(tx: EntityManager, allocation: Allocation): Promise<void> {
    if (allocation.status !== AllocationStatus.RESERVED) return;
    const live = await this.orders.liveOf(tx, allocation.id);
    if (live.some(({ order }) => order.status === PurchaseOrderStatus.ISSUED)) return;
    await this.allocate(tx, allocation, idsOf(live));
  }

  private async allocate(tx: EntityManager, allocation: Allocation, ids: readonly string[]): Promise<void> {
    await this.become(tx, allocation, AllocationStatus.ALLOCATED);
    await record(tx, stockAllocated(allocation, ids));
  }

  /** The purchase orders that now supply the order; null when it cannot be supplied whole, which is told. */
  private async fill(
    tx: EntityManager,
    allocation: Allocation,
    shipTo: ShipToAddress | null,
    given: readonly GivenBack[] = [],
  ) {
    const { id: orderId, tenantId: buyerId, attempt } = allocation;
    const held = await this.orders.liveOf(tx, orderId);
    const skus = [...new Set(allocation.lines.map(({ sku }) => sku))];
    const { supplied, sources } = await this.sourcings.sourcesOf(tx, buyerId, skus);
    const declined = sources.length > 0 ? await this.orders.declinedOf(tx, orderId, attempt) : new Set();
    const givenSkus = given.map(({ line }) => line.supplierSkuId);
    const usable = sources.filter(({ sku }) => !declined.has(sku.id) && !givenSkus.includes(sku.id));
    const shelves = await this.stock.lock(tx, [
      ...new Set([...usable.map(({ sku }) => sku.id), ...skusOf(held), ...givenSkus]),
    ]);
    const live = await this.trim(tx, shelves, held, allocation.lines);
    for (const { line, quantity } of given) shelves.release(line.stockId, quantity, line.purchaseOrderId);
    const planned = plan(stillWanted(allocation.lines, live, supplied), (sku) =>
      usable
        .filter(({ customerSku }) => customerSku === sku)
        .map((source) => ({ source, stocks: shelves.ofSku(source.sku.id) })),
    );
    if ("missing" in planned) {
      await this.fail(tx, allocation, { live, shelves, missing: planned.missing });
      return null;
    }
    const made = await this.orders.issue(tx, shelves, { orderId, buyerId, attempt, shipTo }, planned.takings);
    await this.stock.keep(tx, shelves, Viewer.system);
    return [...idsOf(live), ...made.map(({ id }) => id)];
  }

  /** What an order wants no longer goes back to stock, as far as it is not sent. @returns what still counts towards the order. */
  private async trim(
    tx: EntityManager,
    shelves: Shelves,
    held: readonly Held[],
    lines: readonly AllocationLine[],
  ): Promise<Held[]> {
    const surplus = surplusOf(lines, held);
    for (const each of surplus.size > 0 ? held : []) await this.orders.drop(tx, shelves, each, surplus);
    return held.filter(({ order }) => order.status !== PurchaseOrderStatus.CANCELLED);
  }

  private async fail(
    tx: EntityManager,
    allocation: Allocation,
    { live, shelves, missing }: { live: Held[]; shelves: Shelves; missing: Missing[] },
  ): Promise<void> {
    await this.callOff(tx, shelves, live);
    await this.become(tx, allocation, AllocationStatus.UNAVAILABLE);
    await record(tx, stockUnavailable(allocation, missing));
  }

  private async callOff(tx: EntityManager, shelves: Shelves, live: readonly Held[]): Promise<void> {
    for (const held of live) await this.orders.callOff(tx, shelves, held);
    await this.stock.keep(tx, shelves, Viewer.system);
  }

  private async become(tx: EntityManager, allocation: Allocation, status: AllocationStatus): Promise<void> {
    allocation.status = status;
    // The address is a person's: it is kept only while an alternative may have to be told.
    if (status !== AllocationStatus.RESERVED) Object.assign(allocation, { shipToSealed: null, shipTo: null });
    await storeRow(tx, allocation);
  }

  private async shipToOf(tx: EntityManager, { id, shipToSealed, shipTo }: Allocation): Promise<ShipToAddress | null> {
    return shipToSealed ? this.consignees.open(tx, id, shipToSealed) : shipTo;
  }

  /** The order's allocation, locked; of one that nothing is known of, a new one. */
  private async begin(tx: EntityManager, id: string, tenantId: string): Promise<Allocation> {
    const none = { attempt: 0, lines: [], shipToSealed: null, shipTo: null, requestedAt: null, endedAt: null };
    const row = { id, tenantId, ...none, version: 1, status: AllocationStatus.REQUESTED };
    await insertRows(tx, Allocation, [row], { onConflict: "ignore" });
    return this.lock(tx, id);
  }
}

const idsOf = (live: readonly Held[]): string[] => live.map(({ order }) => order.id);
const skusOf = (live: readonly Held[]): string[] => [
  ...new Set(live.flatMap(({ lines }) => lines.map(({ supplierSkuId }) => supplierSkuId))),
];

/** How many pieces are bought of each line that are not wanted. */
function surplusOf(lines: readonly AllocationLine[], held: readonly Held[]): Map<string, number> {
  const surplus = new Map<string, number>();
  for (const { orderLineId, wanted } of held.flatMap((each) => each.lines)) {
    surplus.set(orderLineId, (surplus.get(orderLineId) ?? 0) + wanted);
  }
  for (const [id, bought] of surplus) {
    const wanted = lines.find(({ orderLineId }) => orderLineId === id)?.quantity ?? 0;
    if (bought > wanted) surplus.set(id, bought - wanted);
    else surplus.delete(id);
  }
  return surplus;
}

/** What no purchase order counts towards yet; what nobody is said to supply is the customer's own. */
function stillWanted(lines: readonly AllocationLine[], live: readonly Held[], supplied: ReadonlySet<string>) {
  const bought = live.flatMap((held) => held.lines);
  return lines
    .filter(({ sku }) => supplied.has(sku))
    .map((line) => {
      const its = bought.filter(({ orderLineId }) => orderLineId === line.orderLineId);
      return { ...line, quantity: line.quantity - its.reduce((sum, { wanted }) => sum + wanted, 0) };
    })
    .filter(({ quantity }) => quantity > 0);
}
