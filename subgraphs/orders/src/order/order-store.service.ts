import { lockRow, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { OrderHoldService } from "../order-hold/order-hold.service";
import { Order } from "./order.entity";

/** The rows of orders: locked by whoever is about to decide, stored when decided. */
export class OrderStore {
  constructor(private readonly holds: OrderHoldService) {}

  /** The order, held for this transaction alone; null when it is unknown or not the viewer's. */
  lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Order | null> {
    return lockRow(tx, viewer, Order, id);
  }

  /** @param by whose act it is: a rule of ours unless stated */
  async store(tx: EntityManager, order: Order, by: Viewer = Viewer.system): Promise<void> {
    const { holdSteps: steps = [] } = order;
    delete order.holdSteps;
    await Promise.all([storeRow(tx, order), this.holds.keep(tx, order, steps, by)]);
  }
}
