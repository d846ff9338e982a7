import { consumer } from "@baiyun/kit";
import { z } from "zod";
import type { ObligationService } from "../obligation/obligation.service";

const amount = z.object({ amountMinor: z.string() }).transform(({ amountMinor }) => BigInt(amountMinor));

export const onWalletChanged = (obligations: ObligationService) =>
  consumer({
    from: "finance",
    type: "wallet.changed.v1",
    payload: z.object({
      walletId: z.guid(),
      customerId: z.guid(),
      currency: z.string(),
      posted: amount,
      held: amount,
    }),
    apartBy: "walletId",
    handle: (tx, { occurredAt, payload: { walletId, customerId, currency, posted, held } }) =>
      obligations.reportWallet(tx, {
        walletId,
        tenantId: customerId,
        currency,
        postedMinor: posted,
        heldMinor: held,
        asOf: new Date(occurredAt),
      }),
  });
