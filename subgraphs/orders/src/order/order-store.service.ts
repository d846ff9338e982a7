import { lockRow, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Order } from "./order.entity";

/** The rows of orders: locked by whoever is about to decide, stored when decided. */
export class OrderStore {
  /** The order, held for this transaction alone; null when it is unknown or not the viewer's. */
  lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Order | null> {
    return lockRow(tx, viewer, Order, id);
  }

  store(tx: EntityManager, order: Order): Promise<void> {
    return storeRow(tx, order);
  }
}
