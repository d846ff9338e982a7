import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { busMoney } from "../money/amount";
import { RefundReason } from "../refund/charge-refund.entity";
import type { RefundService } from "../refund/refund.service";

export const onOrderRefundDue = (refunds: RefundService) =>
  consumer({
    from: "orders",
    type: "order.refund_due.v1",
    payload: z.object({
      orderId: z.guid(),
      customerId: z.guid(),
      reason: z.enum(RefundReason),
      /** Left out by the version before, which gave back for one return of an order. */
      returnId: z.guid().nullish(),
      amount: busMoney.nullish(),
      fee: busMoney.nullish(),
    }),
    handle: (tx, { id: eventId, payload: { returnId = null, amount, fee, ...due } }) =>
      refunds.give(tx, { ...due, returnId, amount: minorOf(amount), fee: minorOf(fee), eventId }),
  });

const minorOf = (money: z.infer<typeof busMoney> | null | undefined) =>
  money ? { amountMinor: BigInt(money.amountMinor), currency: money.currency } : null;
