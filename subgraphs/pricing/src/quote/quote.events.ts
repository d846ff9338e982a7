import type { NewEvent } from "@baiyun/kit";
import type { Quote } from "./quote.entity";
import type { Refusal } from "./quote.result";

/** An order has a price. `attempt`, the order's own count of its submissions, is echoed. */
export const quoteOffered = (quote: Quote, orderId: string, attempt: number | undefined): NewEvent => ({
  type: "quote.offered.v1",
  aggregateId: quote.id,
  tenantId: quote.tenantId,
  payload: {
    quoteId: quote.id,
    orderId,
    sellTotal: { amountMinor: quote.sellTotalMinor.toString(), currency: quote.currency },
    expiresAt: quote.expiresAt.toISOString(),
    attempt,
  },
});

/** An order has no price, and why. */
export const quoteRejected = (
  { orderId, tenantId }: { orderId: string; tenantId: string },
  refusal: Refusal,
  attempt: number | undefined,
): NewEvent => ({
  type: "quote.rejected.v1",
  aggregateId: orderId,
  tenantId,
  payload: { orderId, code: refusal.constructor.name, message: refusal.message, attempt },
});

/** The customer took the offer for an order. */
export const quoteAccepted = ({ id, tenantId }: Quote, orderId: string): NewEvent => ({
  type: "quote.accepted.v1",
  aggregateId: id,
  tenantId,
  payload: { quoteId: id, orderId },
});
