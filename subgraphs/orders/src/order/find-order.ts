import { isId, type Viewer } from "@baiyun/kit";
import type { EntityManager, FindOptionsWhere } from "typeorm";
import { OrderLine } from "../order-line/order-line.entity";
import { Order } from "./order.entity";

/** The order, held for this transaction alone; null when it is unknown or not the viewer's. */
export function lockOrder(tx: EntityManager, viewer: Viewer, id: string): Promise<Order | null> {
  if (viewer.tenancy.kind === "none" || !isId(id)) return Promise.resolve(null);
  const where: FindOptionsWhere<Order> = {
    id,
    ...(viewer.tenancy.kind === "one" && { tenantId: viewer.tenancy.tenantId }),
  };
  return tx.findOne(Order, { where, lock: { mode: "pessimistic_write" } });
}

export const linesOf = (tx: EntityManager, { id, tenantId }: Order): Promise<OrderLine[]> =>
  tx.find(OrderLine, { where: { orderId: id, tenantId }, order: { position: "ASC" } });
