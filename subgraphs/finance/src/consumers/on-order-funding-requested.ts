import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { FundingService } from "../hold/funding.service";
import { busMoney } from "../money/amount";

/** What duty and tax are of the amount, and who placed the order, is acted on where it is told. */
export const onOrderFundingRequested = (fundings: FundingService) =>
  consumer({
    from: "orders",
    type: "order.funding_requested.v1",
    payload: z.object({
      orderId: z.guid(),
      customerId: z.guid(),
      reference: z.string(),
      quoteId: z.guid().nullish(),
      attempt: z.number().int(),
      amount: busMoney,
      duty: busMoney.nullish(),
      tax: busMoney.nullish(),
      placedBy: z.string().nullish(),
    }),
    handle: (tx, { payload: { amount, duty, tax, quoteId, placedBy, ...asked } }) =>
      fundings.request(tx, {
        ...asked,
        quoteId: quoteId ?? null,
        amountMinor: BigInt(amount.amountMinor),
        currency: amount.currency,
        dutyMinor: partOf(amount, duty),
        taxMinor: partOf(amount, tax),
        placedBy: z.guid().safeParse(placedBy).data ?? null,
      }),
  });

type BusMoney = z.infer<typeof busMoney>;

/** A part in another currency is not known in this one. */
const partOf = ({ currency }: BusMoney, part: BusMoney | null | undefined): bigint | null =>
  part && part.currency === currency ? BigInt(part.amountMinor) : null;
