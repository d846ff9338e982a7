import { type Clock, equals, findRows, sendAlong, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { OrderName } from "./order-name.entity";

/** What people call an order, where an event has told it: most events of an order have only its id. */
export class OrderNameService {
  constructor(private readonly clock: Clock) {}

  async keep(tx: EntityManager, order: { orderId: string; customerId: string; reference: string }): Promise<void> {
    await sendAlong(
      tx,
      `INSERT INTO order_name (order_id, tenant_id, reference, named_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [order.orderId, order.customerId, order.reference, this.clock()],
    );
  }

  /** Its reference; until that is told, its id. */
  async of(tx: EntityManager, orderId: string): Promise<string> {
    const [known] = await findRows(tx, Viewer.system, OrderName, [equals("id", orderId)]);
    return known?.reference ?? orderId;
  }
}
