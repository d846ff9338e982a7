import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { onBus, signedBusMoney } from "../money/amount";
import type { Wallet } from "./wallet.entity";

/** Why a wallet changed. */
export enum WalletCause {
  TOP_UP = "TOP_UP",
  HOLD = "HOLD",
  RELEASE = "RELEASE",
  CAPTURE = "CAPTURE",
  CREDIT_LIMIT = "CREDIT_LIMIT",
  ADJUSTMENT = "ADJUSTMENT",
  REFUND = "REFUND",
  PAYOUT = "PAYOUT",
}

export const WALLET_CHANGED = defineEvent({
  type: "wallet.changed.v1",
  description: "A customer has more or less money with us than before, or may spend more or less of it.",
  payload: z.object({
    walletId: z.guid(),
    customerId: z.guid(),
    currency: z.string(),
    posted: signedBusMoney.describe("What is booked; below nothing, what the customer owes."),
    held: signedBusMoney.describe("The sum of its active holds."),
    available: signedBusMoney.describe("Posted less held, before the credit limit: it may be below nothing."),
    cause: z.enum(WalletCause),
  }),
});

export const walletChanged = (wallet: Wallet, cause: WalletCause): NewEvent => {
  const { id, tenantId, currency, postedMinor, heldMinor, availableMinor } = wallet;
  return WALLET_CHANGED.event({
    aggregateId: id,
    tenantId,
    payload: {
      walletId: id,
      customerId: tenantId,
      currency,
      posted: onBus(postedMinor, currency),
      held: onBus(heldMinor, currency),
      available: onBus(availableMinor, currency),
      cause,
    },
  });
};
