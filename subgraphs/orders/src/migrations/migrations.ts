import { AddCustomerAccounts } from "./add-customer-accounts.migration";
import { AuditReveals } from "./audit-reveals.migration";
import { CreateOrders } from "./create-orders.migration";
import { IndexBatches } from "./index-batches.migration";
import { IndexLists } from "./index-lists.migration";
import { IndexPlainIossNumbers } from "./index-plain-ioss-numbers.migration";
import { IndexSagas } from "./index-sagas.migration";
import { IndexSortings } from "./index-sortings.migration";
import { IndexSplits } from "./index-splits.migration";
import { KeepCatalogue } from "./keep-catalogue.migration";
import { KeepChanges } from "./keep-changes.migration";
import { KeepCustoms } from "./keep-customs.migration";
import { KeepExceptions } from "./keep-exceptions.migration";
import { KeepHolds } from "./keep-holds.migration";
import { KeepImports } from "./keep-imports.migration";
import { KeepOrderDays } from "./keep-order-days.migration";
import { KeepReturns } from "./keep-returns.migration";
import { KeepReveals } from "./keep-reveals.migration";
import { KeepSeveralParcels } from "./keep-several-parcels.migration";
import { KeepWhatWasTyped } from "./keep-what-was-typed.migration";
import { KeepZones } from "./keep-zones.migration";
import { NameQuotes } from "./name-quotes.migration";
import { OrchestrateOrders } from "./orchestrate-orders.migration";
import { PriceDestruction } from "./price-destruction.migration";
import { RefundReturns } from "./refund-returns.migration";
import { ReplaceShipments } from "./replace-shipments.migration";
import { SealConsigneeTaxNumbers } from "./seal-consignee-tax-numbers.migration";
import { SealImports } from "./seal-imports.migration";
import { SealIossNumbers } from "./seal-ioss-numbers.migration";
import { SearchOrders } from "./search-orders.migration";
import { SplitOrders } from "./split-orders.migration";

/** In their order; one that landed is never edited. */
export const migrations = [
  CreateOrders,
  AddCustomerAccounts,
  IndexLists,
  KeepWhatWasTyped,
  SearchOrders,
  KeepCatalogue,
  IndexSortings,
  KeepHolds,
  KeepReveals,
  KeepZones,
  KeepExceptions,
  AuditReveals,
  OrchestrateOrders,
  IndexSagas,
  KeepChanges,
  KeepCustoms,
  KeepReturns,
  SplitOrders,
  IndexSplits,
  KeepImports,
  IndexBatches,
  ReplaceShipments,
  KeepSeveralParcels,
  NameQuotes,
  PriceDestruction,
  SealIossNumbers,
  IndexPlainIossNumbers,
  SealImports,
  SealConsigneeTaxNumbers,
  RefundReturns,
  KeepOrderDays,
];
