import { insertRows, type Money, type NewEvent } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { OrderRefund, type RefundReason } from "./refund.entity";
import { refundDue } from "./refund.events";

interface Due {
  reason: RefundReason;
  currency: string;
  /** Null for all that was captured. */
  amount: Money | null;
  fee: Money | null;
  at: Date;
}

/** What is given back of paid orders: finance does it, once for an order and reason. */
export class RefundService {
  /** Of a locked order. @returns what finance is to be told; null where it was told for that reason before. */
  async due(
    tx: EntityManager,
    { id: orderId, tenantId }: { id: string; tenantId: string },
    { reason, currency, amount, fee, at }: Due,
  ): Promise<NewEvent | null> {
    // More than is given back is not kept.
    const kept = amount && fee && fee.amountMinor > amount.amountMinor ? amount : fee;
    const refund = Object.assign(new OrderRefund(), {
      ...{ orderId, tenantId, reason, currency, dueAt: at },
      ...{ amountMinor: amount?.amountMinor.toString() ?? null, feeMinor: kept?.amountMinor.toString() ?? null },
    });
    const isNew = (await insertRows(tx, OrderRefund, [refund], { onConflict: "ignore" })) > 0;
    return isNew ? refundDue(refund) : null;
  }
}
