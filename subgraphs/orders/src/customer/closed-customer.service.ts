import { type Clock, defineJob, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { orderCancelled } from "../order/order.events";
import { CANCELLABLE } from "../order/order-status";
import type { OrderStore } from "../order/order-store.service";
import type { OrderWork } from "../order/order-work";
import { CustomerStatus } from "./customer-account.entity";
import type { CustomerAccountService } from "./customer-account.service";

const PAGE = 50;
const REASON = "Its customer's account is closed.";

const payload = z.object({ customerId: z.guid(), after: z.guid().nullable() });

/** Cancels what a customer who left has waiting, a page at a time. */
export const cancelOrdersOfClosed = defineJob({ name: "cancel-orders-of-closed", payload });

/**
 * Of who left nothing goes on: nobody would submit a draft, accept a quote or pay, and whom an order was to go to could never be
 * erased. What is labelled is no such thing: an account with a parcel under way is not closed.
 */
export class ClosedCustomerService {
  constructor(
    private readonly accounts: CustomerAccountService,
    private readonly store: OrderStore,
    private readonly work: OrderWork,
    private readonly clock: Clock,
  ) {}

  /** The oldest first, and so locked in ascending order. */
  async cancelNext(tx: EntityManager, { customerId, after }: z.infer<typeof payload>): Promise<void> {
    if ((await this.accounts.statusOf(tx, customerId)) !== CustomerStatus.CLOSED) return;
    const page: { id: string }[] = await tx.query(
      `SELECT id FROM orders WHERE tenant_id = $1 AND status = ANY($2) AND ($3::uuid IS NULL OR id > $3)
       ORDER BY id LIMIT $4`,
      [customerId, CANCELLABLE, after, PAGE],
    );
    for (const { id } of page) await this.cancel(tx, id);
    const last = page.at(-1);
    if (page.length === PAGE && last) await cancelOrdersOfClosed.add(tx, { customerId, after: last.id });
  }

  private async cancel(tx: EntityManager, id: string): Promise<void> {
    const order = await this.store.lock(tx, Viewer.system, id);
    if (!order?.move("cancel", this.clock())) return;
    order.cancelReason = REASON;
    order.explain({ reason: REASON });
    await this.store.storeState(tx, order, Viewer.system);
    await this.work.abandon(tx, order, Viewer.system, REASON);
    await record(tx, orderCancelled(order));
  }
}
