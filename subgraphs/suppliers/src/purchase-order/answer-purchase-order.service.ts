import { type Clock, type Database, InvalidInput, perform, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Allocation } from "../allocation/allocation.entity";
import type { AllocationService, Asked, GivenBack } from "../allocation/allocation.service";
import { expirePurchaseOrder } from "./expire-purchase-order";
import type { PurchaseOrder } from "./purchase-order.entity";
import { accepted, expired, rejected } from "./purchase-order.events";
import {
  type AcceptPurchaseOrderInput,
  acceptPurchaseOrderRules,
  type Quantities,
  type RejectPurchaseOrderInput,
  rejectPurchaseOrderRules,
} from "./purchase-order.input";
import {
  type AcceptPurchaseOrderResult,
  AcceptPurchaseOrderSuccess,
  IllegalPurchaseOrderState,
  PurchaseOrderNotFound,
  type RejectPurchaseOrderResult,
  RejectPurchaseOrderSuccess,
} from "./purchase-order.result";
import type { PurchaseOrderLine } from "./purchase-order-line.entity";
import type { PurchaseOrderStore } from "./purchase-order-store.service";
import { chosen } from "./quantities";

const DAY_MS = 86_400_000;

/** A supplier's answer to a purchase order, or its silence, and what that does to the order that it is for. */
export class AnswerPurchaseOrderService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: PurchaseOrderStore,
    private readonly allocations: AllocationService,
  ) {}

  /** Promises the goods; of what is promised in part, the rest is bought elsewhere, or the order goes without all of it. */
  accept(viewer: Viewer, input: AcceptPurchaseOrderInput): Promise<typeof AcceptPurchaseOrderResult> {
    return perform<
      { purchaseOrderId: string; lines?: Quantities },
      Asked | PurchaseOrderNotFound,
      AcceptPurchaseOrderSuccess | IllegalPurchaseOrderState | InvalidInput
    >(this.database, {
      operation: "acceptPurchaseOrder",
      viewer,
      input,
      rules: acceptPurchaseOrderRules,
      asSystem: true,
      lock: (tx, { purchaseOrderId }) => this.allocations.ask(tx, viewer, purchaseOrderId),
      decide: async (tx, { allocation, order }, given) => {
        const now = this.clock();
        if (!order.move("accept", now)) return new IllegalPurchaseOrderState(order.status);
        const lines = await this.store.linesOf(tx, order);
        const promised = chosen(lines, given.lines, ({ wanted }) => wanted);
        if (promised instanceof InvalidInput) return promised;
        if ([...promised.values()].every((pieces) => pieces === 0)) {
          return new InvalidInput("lines", "Nothing is promised: reject it instead.");
        }
        const dropped = await this.drop(tx, lines, (line) => line.wanted - promised.get(line.id)!);
        const days = Math.max(...lines.filter(({ wanted }) => wanted > 0).map(({ leadTimeDays }) => leadTimeDays));
        Object.assign(order, { answeredAt: now, dispatchBy: new Date(now.getTime() + days * DAY_MS) });
        await storeRow(tx, order);
        await record(tx, accepted(order));
        await expirePurchaseOrder.cancel(tx, order.id);
        if (dropped.length > 0) await this.allocations.replace(tx, allocation, dropped);
        else await this.allocations.settle(tx, allocation);
        return new AcceptPurchaseOrderSuccess((await this.store.find(tx, viewer, order.id))!);
      },
      resultId: ({ purchaseOrderId }) => purchaseOrderId,
      replay: async (tx, id) => new AcceptPurchaseOrderSuccess((await this.store.find(tx, viewer, id))!),
    });
  }

  reject(viewer: Viewer, input: RejectPurchaseOrderInput): Promise<typeof RejectPurchaseOrderResult> {
    return perform<
      { purchaseOrderId: string; reason: string },
      Asked | PurchaseOrderNotFound,
      RejectPurchaseOrderSuccess | IllegalPurchaseOrderState
    >(this.database, {
      operation: "rejectPurchaseOrder",
      viewer,
      input,
      rules: rejectPurchaseOrderRules,
      asSystem: true,
      lock: (tx, { purchaseOrderId }) => this.allocations.ask(tx, viewer, purchaseOrderId),
      decide: async (tx, { allocation, order }, { reason }) => {
        const now = this.clock();
        if (!order.move("reject", now)) return new IllegalPurchaseOrderState(order.status);
        Object.assign(order, { answeredAt: now, rejectionReason: reason });
        await expirePurchaseOrder.cancel(tx, order.id);
        await this.decline(tx, allocation, order);
        return new RejectPurchaseOrderSuccess(order);
      },
      resultId: ({ purchaseOrderId }) => purchaseOrderId,
      replay: async (tx, id) => new RejectPurchaseOrderSuccess((await this.store.find(tx, viewer, id))!),
    });
  }

  /** At the deadline: silence is a refusal. One that was answered meanwhile stays as it is. */
  async expire(tx: EntityManager, purchaseOrderId: string): Promise<void> {
    const asked = await this.allocations.ask(tx, Viewer.system, purchaseOrderId);
    if (asked instanceof PurchaseOrderNotFound) return;
    const { allocation, order } = asked;
    const now = this.clock();
    if (!order.move("expire", now)) return;
    order.answeredAt = now;
    await this.decline(tx, allocation, order);
  }

  private async decline(tx: EntityManager, allocation: Allocation, order: PurchaseOrder): Promise<void> {
    const lines = await this.store.linesOf(tx, order);
    const given = await this.drop(tx, lines, ({ wanted }) => wanted);
    await storeRow(tx, order);
    await record(tx, order.rejectionReason === null ? expired(order) : rejected(order));
    await this.allocations.replace(tx, allocation, given);
  }

  /** @param pieces of each line that its supplier will not supply */
  private async drop(
    tx: EntityManager,
    lines: readonly PurchaseOrderLine[],
    pieces: (line: PurchaseOrderLine) => number,
  ): Promise<GivenBack[]> {
    const given = lines.map((line) => ({ line, quantity: pieces(line) })).filter(({ quantity }) => quantity > 0);
    for (const { line, quantity } of given) {
      line.dropped += quantity;
      await storeRow(tx, line, ["dropped"]);
    }
    return given;
  }
}
