import { Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { OrderStore } from "../order/order-store.service";
import { type OrderException, OrderExceptionKind } from "./order-exception.entity";

type Told = Omit<OrderException, "tenantId" | "kind"> & { kind: string };

const KINDS = new Set<string>(Object.values(OrderExceptionKind));

/** Writes down what befell an order's parcels. It moves no order: a claim, a new parcel or a return is for people to decide. */
export class OrderExceptionService {
  constructor(private readonly orders: OrderStore) {}

  /**
   * Reports may be late, repeated or out of order: what is closed stays closed. What concerns a shipment's weight or its way alone is
   * told by the shipment.
   */
  async report(tx: EntityManager, told: Told): Promise<void> {
    if (!KINDS.has(told.kind)) return;
    const order = await this.orders.lock(tx, Viewer.system, told.orderId);
    if (!order) return;
    const { id, orderId, shipmentId, kind, occurredAt, closedAt } = told;
    await tx.query(
      `INSERT INTO order_exception AS known (id, tenant_id, order_id, shipment_id, kind, occurred_at, closed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET closed_at = coalesce(known.closed_at, excluded.closed_at)`,
      [id, order.tenantId, orderId, shipmentId, kind, occurredAt, closedAt],
    );
  }
}
