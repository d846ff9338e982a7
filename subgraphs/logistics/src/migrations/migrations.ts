import { AmendDeclarations } from "./amend-declarations.migration";
import { AskCarrierRates } from "./ask-carrier-rates.migration";
import { AwaitAsns } from "./await-asns.migration";
import { BookCarriers } from "./book-carriers.migration";
import { BookSeveralParcels, IndexParcelCalls } from "./book-several-parcels.migration";
import { CancelDeclarations } from "./cancel-declarations.migration";
import { CompareStock } from "./compare-stock.migration";
import { ConfirmCredentials } from "./confirm-credentials.migration";
import { CreateShipments } from "./create-shipments.migration";
import { DecideShipments } from "./decide-shipments.migration";
import { DeclareToCustoms } from "./declare-to-customs.migration";
import { GroupDeclarations } from "./group-declarations.migration";
import { HoldShipments } from "./hold-shipments.migration";
import { IndexBookingCalls } from "./index-booking-calls.migration";
import { IndexFigures } from "./index-figures.migration";
import { IndexLists } from "./index-lists.migration";
import { IndexOpenShipments } from "./index-open-shipments.migration";
import { IndexSortings } from "./index-sortings.migration";
import { KeepBags } from "./keep-bags.migration";
import { KeepCarrierAccounts } from "./keep-carrier-accounts.migration";
import { KeepChanges } from "./keep-changes.migration";
import { KeepConsignments } from "./keep-consignments.migration";
import { KeepExceptions } from "./keep-exceptions.migration";
import { KeepHandOvers } from "./keep-hand-overs.migration";
import { KeepHolds } from "./keep-holds.migration";
import { KeepIntercepts } from "./keep-intercepts.migration";
import { KeepMeasurements } from "./keep-measurements.migration";
import { KeepReroutes } from "./keep-reroutes.migration";
import { KeepWarehouses } from "./keep-warehouses.migration";
import { LetGoOfLabelFiles } from "./let-go-of-label-files.migration";
import { ListRestrictions } from "./list-restrictions.migration";
import { MeetCounterparts } from "./meet-counterparts.migration";
import { NotePrints } from "./note-prints.migration";
import { NumberParcels } from "./number-parcels.migration";
import { OwnExceptions } from "./own-exceptions.migration";
import { PollWarehouses } from "./poll-warehouses.migration";
import { QueueExceptions } from "./queue-exceptions.migration";
import { ReplaceShipments } from "./replace-shipments.migration";
import { RestrictGoods } from "./restrict-goods.migration";
import { RuleCustoms } from "./rule-customs.migration";
import { ScreenParties } from "./screen-parties.migration";
import { SealConsigneeTaxNumbers } from "./seal-consignee-tax-numbers.migration";
import { SizeBatteries } from "./size-batteries.migration";
import { TellCarriersManifests } from "./tell-carriers-manifests.migration";
import { TellDueMonths } from "./tell-due-months.migration";
import { TellParcelsApart } from "./tell-parcels-apart.migration";
import { TimeReferrals } from "./time-referrals.migration";
import { TurnNewest } from "./turn-newest.migration";

/** In the order in which they came to be. */
import { WindowPickups } from "./window-pickups.migration";

export const migrations = [
  CreateShipments,
  IndexLists,
  LetGoOfLabelFiles,
  KeepExceptions,
  HoldShipments,
  KeepMeasurements,
  IndexSortings,
  KeepHolds,
  TurnNewest,
  RuleCustoms,
  DeclareToCustoms,
  RestrictGoods,
  ScreenParties,
  IndexOpenShipments,
  KeepWarehouses,
  KeepBags,
  KeepConsignments,
  OwnExceptions,
  KeepIntercepts,
  KeepHandOvers,
  KeepReroutes,
  DecideShipments,
  QueueExceptions,
  SizeBatteries,
  GroupDeclarations,
  ReplaceShipments,
  ListRestrictions,
  KeepCarrierAccounts,
  NumberParcels,
  IndexFigures,
  TimeReferrals,
  BookCarriers,
  IndexBookingCalls,
  MeetCounterparts,
  PollWarehouses,
  ConfirmCredentials,
  TellParcelsApart,
  CancelDeclarations,
  CompareStock,
  AskCarrierRates,
  BookSeveralParcels,
  IndexParcelCalls,
  AwaitAsns,
  NotePrints,
  TellCarriersManifests,
  AmendDeclarations,
  TellDueMonths,
  SealConsigneeTaxNumbers,
  WindowPickups,
  KeepChanges,
];
