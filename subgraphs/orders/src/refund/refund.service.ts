import { equals, findRows, insertRows, type Money, type NewEvent, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { OrderRefund, type RefundReason } from "./refund.entity";
import { refundDue } from "./refund.events";

interface Due {
  reason: RefundReason;
  /** Of which return; null for none. */
  returnId: string | null;
  currency: string;
  /** Null for all that is left of what was captured. */
  amount: Money | null;
  fee: Money | null;
  at: Date;
}

/** What is given back of paid orders: finance does it, once for an order and reason, and for each of its returns. */
export class RefundService {
  /** In the order's currency, of a locked order. @returns null where all of it is to be given back. */
  async givenMinor(tx: EntityManager, orderId: string): Promise<bigint | null> {
    const before = await findRows(tx, Viewer.system, OrderRefund, [equals("orderId", orderId)]);
    if (before.some(({ amountMinor }) => amountMinor === null)) return null;
    return before.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor!), 0n);
  }

  /** Of a locked order of which something is left. @returns what finance is to be told; null where it was told before. */
  async due(
    tx: EntityManager,
    { id: orderId, tenantId }: { id: string; tenantId: string },
    { reason, returnId, currency, amount, fee, at }: Due,
  ): Promise<NewEvent | null> {
    // More than is given back is not kept.
    const kept = amount && fee && fee.amountMinor > amount.amountMinor ? amount : fee;
    const refund = Object.assign(new OrderRefund(), {
      ...{ id: newId(), orderId, tenantId, reason, returnId, currency, dueAt: at },
      ...{ amountMinor: amount?.amountMinor.toString() ?? null, feeMinor: kept?.amountMinor.toString() ?? null },
    });
    const isNew = (await insertRows(tx, OrderRefund, [refund], { onConflict: "ignore" })) > 0;
    return isNew ? refundDue(refund) : null;
  }
}
