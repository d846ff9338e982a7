import { blocking, type CheckFinding, fine } from "@baiyun/kit";
import { HoldDenial } from "../hold/hold.events";
import { monthOf, type Wallet } from "../wallet/wallet.entity";

const SAID: Readonly<Record<HoldDenial, readonly [message: string, remedy: string]>> = {
  [HoldDenial.NO_WALLET]: [
    "The customer has no wallet in the order's currency.",
    "Open one, or order in another currency.",
  ],
  [HoldDenial.WALLET_FROZEN]: ["The customer's wallet is frozen.", "Ask our finance why."],
  [HoldDenial.OVER_SPEND_CAP]: ["It is more than may be spent.", "Ask whoever set the cap, or order less."],
  [HoldDenial.INSUFFICIENT_FUNDS]: ["The funds do not cover it.", "Top up the wallet."],
};

/** As a hold would be denied or placed now, in words that tell nobody how much there is. */
export function fundsFinding(
  wallet: Wallet | null,
  perOrderMinor: bigint | null,
  dueMinor: bigint,
  at: Date,
): CheckFinding {
  const denial = denialOf(wallet, perOrderMinor, dueMinor, at);
  if (!denial) return fine("COVERED", "The funds cover it now.");
  const [message, remedy] = SAID[denial];
  return blocking(denial, message, { remedy });
}

function denialOf(wallet: Wallet | null, perOrderMinor: bigint | null, dueMinor: bigint, at: Date): HoldDenial | null {
  if (!wallet) return HoldDenial.NO_WALLET;
  if (wallet.frozenAt) return HoldDenial.WALLET_FROZEN;
  const isOverOwn = perOrderMinor !== null && dueMinor > perOrderMinor;
  if (isOverOwn || wallet.isOverCap(dueMinor, monthOf(at))) return HoldDenial.OVER_SPEND_CAP;
  return wallet.covers(dueMinor) ? null : HoldDenial.INSUFFICIENT_FUNDS;
}
