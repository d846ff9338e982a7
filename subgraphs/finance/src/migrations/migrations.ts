import { ClaimParcels } from "./claim-parcels.migration";
import { ComparePrices } from "./compare-prices.migration";
import { CreateLedger } from "./create-ledger.migration";
import { CreateWallets } from "./create-wallets.migration";
import { GiveBack } from "./give-back.migration";
import { IndexClaims } from "./index-claims.migration";
import { IndexMargins } from "./index-margins.migration";
import { KeepAdjustments } from "./keep-adjustments.migration";
import { KeepBills } from "./keep-bills.migration";
import { KeepChanges } from "./keep-changes.migration";
import { KeepClaims } from "./keep-claims.migration";
import { KeepInvoices } from "./keep-invoices.migration";
import { KnowParcels } from "./know-parcels.migration";
import { MatchBills } from "./match-bills.migration";
import { NameCustomers } from "./name-customers.migration";
import { PayWhatIsCovered } from "./pay-what-is-covered.migration";
import { ProveBooks } from "./prove-books.migration";
import { RefundReturns } from "./refund-returns.migration";
import { ReplayBooks } from "./replay-books.migration";

/** In their order; one that landed is never edited. */
export const migrations = [
  CreateLedger,
  CreateWallets,
  ProveBooks,
  KeepAdjustments,
  KeepInvoices,
  KeepClaims,
  KeepBills,
  NameCustomers,
  GiveBack,
  MatchBills,
  ReplayBooks,
  IndexMargins,
  KnowParcels,
  ClaimParcels,
  PayWhatIsCovered,
  RefundReturns,
  IndexClaims,
  ComparePrices,
  KeepChanges,
];
