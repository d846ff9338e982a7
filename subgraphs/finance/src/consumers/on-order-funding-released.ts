import { consumer } from "@baiyun/kit";
import { z } from "zod";
import { FEE_REASONS } from "../hold/capture.service";
import type { FundingService } from "../hold/funding.service";
import { busMoney } from "../money/amount";

export const onOrderFundingReleased = (fundings: FundingService) =>
  consumer({
    from: "orders",
    type: "order.funding_released.v1",
    payload: z.object({
      orderId: z.guid(),
      customerId: z.guid(),
      fee: busMoney.nullish(),
      feeReason: z.enum(FEE_REASONS).nullish(),
    }),
    handle: (tx, { id, payload: { orderId, customerId, fee, feeReason } }) =>
      fundings.release(
        tx,
        orderId,
        customerId,
        fee ? { amountMinor: BigInt(fee.amountMinor), currency: fee.currency, reason: feeReason ?? null } : null,
        id,
      ),
  });
