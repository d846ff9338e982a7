import { equals, findRows, insertRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
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

  begin(tx: EntityManager, order: Order, by: Viewer): Promise<void> {
    const { status: to, createdAt: at } = order;
    const nothing = { from: null, cause: null, reason: null, fields: [], isByRule: false };
    const made = { kind: OrderChangeKind.CREATED, to, at, ...nothing };
    return this.keep(tx, order, [made], by, null);
  }
}
