import { defineEvent, type Money, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { type OrderRefund, RefundReason } from "./refund.entity";

const money = z.object({ amountMinor: z.string().regex(/^\d{1,18}$/), currency: z.string() });

export const ORDER_REFUND_DUE = defineEvent({
  type: "order.refund_due.v1",
  description:
    "Something of an order that was paid is to be given back. Told once for an order and reason, and for each of its returns.",
  payload: z.object({
    orderId: z.guid(),
    customerId: z.guid(),
    reason: z.enum(RefundReason),
    returnId: z.guid().nullish().describe("Of which return; null for none, and left out by the version before."),
    amount: money.nullable().describe("Null for all that is left of what was captured."),
    fee: money.nullable().describe("What is kept of that; null for nothing."),
  }),
});

const told = (money: Money | null) => money && { amountMinor: money.amountMinor.toString(), currency: money.currency };

export const refundDue = ({ orderId, tenantId, reason, returnId, amount, fee }: OrderRefund): NewEvent =>
  ORDER_REFUND_DUE.event({
    aggregateId: orderId,
    tenantId,
    payload: { orderId, customerId: tenantId, reason, returnId, amount: told(amount), fee: told(fee) },
  });
