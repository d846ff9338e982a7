import { equals, findRows, insertRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { inBulk } from "../order/in-bulk";
import type { Order, OrderStepTaken } from "../order/order.entity";
import type { OrderStatus } from "../order/order-status";
import { OrderChange } from "./order-change.entity";
import { OrderChangeKind } from "./order-change-kind";

/** Keeps what became of each order, in the transaction that makes it so. */
export class OrderChangeService {
  /** What a locked order went through since it was read, in that order. */
  async keep(
    tx: EntityManager,
    { id: orderId, tenantId }: Order,
    taken: readonly OrderStepTaken[],
    { actor }: Viewer,
    eventType: string | null,
  ): Promise<void> {
    const rows = taken.map(({ kind, from, to, at, cause, reason, fields, isByRule }) => ({
      id: newId(),
      tenantId,
      orderId,
      kind,
      from,
      to,
      holdCause: cause,
      reason,
      fields: [...fields],
      changedBy: isByRule ? Viewer.system.actor : actor,
      eventType,
      changedAt: at,
    }));
    await insertRows(tx, OrderChange, rows);
  }

  /** When an order first came to a status; null where that is not known. */
  async reached(tx: EntityManager, orderId: string, status: OrderStatus): Promise<Date | null> {
    const changes = await findRows(tx, Viewer.system, OrderChange, [equals("orderId", orderId)]);
    return changes.find(({ from, to }) => to === status && from !== status)?.changedAt ?? null;
  }

  /** From which status an order last came to this one; null where that is not known. */
  async cameFrom(tx: EntityManager, orderId: string, status: OrderStatus): Promise<OrderStatus | null> {
    const changes = await findRows(tx, Viewer.system, OrderChange, [equals("orderId", orderId)]);
    return changes.findLast(({ from, to }) => to === status && from !== status)?.from ?? null;
  }

  /** Of orders that were just written down. */
  async begin(tx: EntityManager, orders: readonly Order[], { actor: changedBy }: Viewer): Promise<void> {
    const rows = orders.map(({ id: orderId, tenantId, status: to, createdAt: changedAt }) => {
      const nothing = { from: null, holdCause: null, reason: null, fields: [], eventType: null };
      return { id: newId(), tenantId, orderId, kind: OrderChangeKind.CREATED, to, ...nothing, changedBy, changedAt };
    });
    await Promise.all(inBulk(rows).map((some) => insertRows(tx, OrderChange, some)));
  }
}
