import { insertRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { OrderStore } from "../order/order-store.service";
import { OrderException, OrderExceptionKind } from "./order-exception.entity";

type Told = Pick<OrderException, "id" | "orderId" | "occurredAt" | "closedAt"> & { shipmentId: string; kind: string };
type Declared = Pick<
  OrderException,
  "orderId" | "shipmentId" | "declarationId" | "declarationVersion" | "message" | "kind" | "occurredAt"
>;

/** These are told by declarations, with what customs say. */
const BY_CUSTOMS = [OrderExceptionKind.CUSTOMS_REJECTED, OrderExceptionKind.CUSTOMS_HELD];
const KINDS = new Set<string>(Object.values(OrderExceptionKind).filter((kind) => !BY_CUSTOMS.includes(kind)));

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

  /** What customs say of a locked order's declaration; false where it is written down already. */
  async declare(tx: EntityManager, tenantId: string, declared: Declared): Promise<boolean> {
    const row = { ...declared, id: newId(), tenantId, closedAt: null };
    return (await insertRows(tx, OrderException, [row], { onConflict: "ignore" })) > 0;
  }

  /** Which orders a declaration still keeps, by what of these. */
  async keptBy(tx: EntityManager, declarationId: string, kinds: readonly OrderExceptionKind[]): Promise<string[]> {
    const open: { id: string }[] = await tx.query(
      `SELECT DISTINCT order_id AS id FROM order_exception
       WHERE declaration_id = $1 AND kind = ANY($2) AND closed_at IS NULL ORDER BY order_id`,
      [declarationId, kinds],
    );
    return open.map(({ id }) => id);
  }

  /** Closes what customs said of a locked order, or of one declaration of it. @returns what of that is still open. */
  async clear(
    tx: EntityManager,
    orderId: string,
    at: Date,
    of: { declarationId: string; kinds: readonly OrderExceptionKind[] } | null,
  ): Promise<OrderExceptionKind[]> {
    await tx.query(
      `UPDATE order_exception SET closed_at = $2
       WHERE order_id = $1 AND kind = ANY($3) AND closed_at IS NULL AND ($4::uuid IS NULL OR declaration_id = $4)`,
      [orderId, at, of?.kinds ?? BY_CUSTOMS, of?.declarationId ?? null],
    );
    return this.openOf(tx, orderId);
  }

  async openOf(tx: EntityManager, orderId: string): Promise<OrderExceptionKind[]> {
    const open: { kind: OrderExceptionKind }[] = await tx.query(
      "SELECT kind FROM order_exception WHERE order_id = $1 AND kind = ANY($2) AND closed_at IS NULL",
      [orderId, BY_CUSTOMS],
    );
    return open.map(({ kind }) => kind);
  }
}
