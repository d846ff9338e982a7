import { createHash } from "node:crypto";
import { AccountKind } from "./account.entity";

/** The house's accounts; of each there is one a currency, opened by its first posting. */
const HOUSE = {
  BANK: AccountKind.ASSET,
  DUTY_PAYABLE: AccountKind.LIABILITY,
  TAX_PAYABLE: AccountKind.LIABILITY,
  CARRIERS_PAYABLE: AccountKind.LIABILITY,
  SUPPLIERS_PAYABLE: AccountKind.LIABILITY,
  FREIGHT_REVENUE: AccountKind.INCOME,
  FEE_REVENUE: AccountKind.INCOME,
  FX_RESULT: AccountKind.INCOME,
  CARRIER_COST: AccountKind.EXPENSE,
  SUPPLIER_COST: AccountKind.EXPENSE,
  ADJUSTMENTS: AccountKind.EXPENSE,
  CLAIMS_PAID: AccountKind.EXPENSE,
  FX_CLEARING: AccountKind.CLEARING,
} as const;

export type HouseAccountCode = keyof typeof HOUSE;

/** What a posting names an account by. */
export interface AccountRef {
  id: string;
  tenantId: string | null;
  code: string;
  kind: AccountKind;
  currency: string;
}

/** Known without being looked up, so that booking is one statement: its id follows from its code and currency. */
export const house = (code: HouseAccountCode, currency: string): AccountRef => ({
  id: idOf(`${code}/${currency}`),
  tenantId: null,
  code,
  kind: HOUSE[code],
  currency,
});

/** What the house owes a customer, one a wallet; below nothing, what the customer owes. */
export const walletAccount = (wallet: { accountId: string; tenantId: string; currency: string }): AccountRef => ({
  id: wallet.accountId,
  tenantId: wallet.tenantId,
  code: "WALLET",
  kind: AccountKind.LIABILITY,
  currency: wallet.currency,
});

/** A uuid of version 8, which leaves its bits to us. */
function idOf(name: string): string {
  const hex = createHash("sha256").update(`finance/account/${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
