import { FieldCipher, FileLinks, type Surroundings } from "@baiyun/kit";
import type { z } from "zod";
import { fourPx } from "./adapters/4px/four-px";
import { customsEdifact } from "./adapters/customs-edifact/customs-edifact";
import { bagDocument } from "./adapters/epcis/bag-document";
import { yanwen } from "./adapters/yanwen/yanwen";
import { yjt } from "./adapters/yjt/yjt";
import { yunExpress } from "./adapters/yunexpress/yunexpress";
import { BagService } from "./bag/bag.service";
import { BagStore } from "./bag/bag-store.service";
import { PackedBags } from "./bag/packed-bag";
import { CallsUnderWay } from "./carrier-call/calls-under-way";
import { carrierServices } from "./carrier-services";
import type { logisticsConfig } from "./config";
import { ConsignmentService } from "./consignment/consignment.service";
import { ConsignmentStore } from "./consignment/consignment-store.service";
import { Departures } from "./consignment/departures";
import { OffloadService } from "./consignment/offload.service";
import { RerouteService } from "./consignment/reroute.service";
import { VoyageService } from "./consignment/voyage.service";
import { CounterpartService } from "./counterpart/counterpart.service";
import { CounterpartPorts } from "./counterpart/counterpart-ports";
import { TO_WAREHOUSES } from "./counterpart-call/counterpart-call.entity";
import { CounterpartCallService } from "./counterpart-call/counterpart-call.service";
import { TellAgainService } from "./counterpart-call/tell-again.service";
import { CounterpartMessageService } from "./counterpart-message/counterpart-message.service";
import { CredentialHolder } from "./credential-change/credential-change.entity";
import { CredentialChanges } from "./credential-change/credential-changes.service";
import { DecideChangeService } from "./credential-change/decide-change.service";
import { customsTelling } from "./customs/customs-telling";
import { HearingService } from "./customs/hearing.service";
import { LodgingService } from "./customs/lodging.service";
import { ResendingService } from "./customs/resending.service";
import { StatementService } from "./customs/statement.service";
import { CustomsRulesService } from "./customs-rule/customs-rules.service";
import { DecisionService } from "./decision/decision.service";
import { DecisionRuleService } from "./decision/decision-rule.service";
import { AmendmentService } from "./declaration/amendment.service";
import { CheckingService } from "./declaration/checking.service";
import { ClearanceService } from "./declaration/clearance.service";
import { CustomsAnswerService } from "./declaration/customs-answer.service";
import { DeclarationService } from "./declaration/declaration.service";
import { DeclarationStore } from "./declaration/declaration-store.service";
import { DeclaredNumbers } from "./declaration/declared-numbers";
import { DepartureService } from "./declaration/departure.service";
import { DraftingService } from "./declaration/drafting.service";
import { ShipmentCustomsService } from "./declaration/shipment-customs.service";
import { ExceptionService } from "./exception/exception.service";
import { ExceptionClockService } from "./exception/exception-clock.service";
import { ExceptionOwnerService } from "./exception/exception-owner.service";
import { ExceptionQueueService } from "./exception/exception-queue.service";
import { LostShipmentService } from "./exception/lost-shipment.service";
import { LostSuspicionService } from "./exception/lost-suspicion.service";
import { ExportClearanceService } from "./export-clearance/export-clearance.service";
import { FiguresService } from "./figures/figures.service";
import { GoodsService } from "./goods/goods.service";
import { GoodsCheckService } from "./goods-check/goods-check.service";
import { GroupedGuard } from "./grouped-declaration/grouped-guard";
import { GroupedPartsService } from "./grouped-declaration/grouped-parts.service";
import { GroupedStore } from "./grouped-declaration/grouped-store.service";
import { GroupingService } from "./grouped-declaration/grouping.service";
import { MonthlyListsService } from "./grouped-declaration/monthly-lists.service";
import { HandOverService } from "./hand-over/hand-over.service";
import { LastMileNumberService } from "./hand-over/last-mile-number.service";
import { InterceptService, WaitingIntercepts } from "./intercept/intercept.service";
import { LabelService } from "./label/label.service";
import { LabelPrintService } from "./label-print/label-print.service";
import { ManifestService } from "./manifest/manifest.service";
import { OrderCheckService } from "./order-check/order-check.service";
import { ParcelService } from "./parcel/parcel.service";
import { ParcelProgressService } from "./parcel/parcel-progress.service";
import { ReweighedService } from "./parcel/reweighed.service";
import { PollingService } from "./receiving/polling.service";
import { ReceiptJudgeService } from "./receiving/receipt-judge.service";
import { ReceivingService } from "./receiving/receiving.service";
import { RestrictionService } from "./restriction/restriction.service";
import { DeniedPartyService } from "./screening/denied-party.service";
import { MatchDecisionService } from "./screening/match-decision.service";
import { ScreeningService } from "./screening/screening.service";
import { FulfilmentService } from "./shipment/fulfilment.service";
import { HoldService } from "./shipment/hold.service";
import { ScanService } from "./shipment/scan.service";
import { ShipmentService } from "./shipment/shipment.service";
import { ShipmentHoldService } from "./shipment-hold/shipment-hold.service";
import { TestLabelService } from "./test-label/test-label.service";
import { TestLabelLimits } from "./test-label/test-label-limits";
import { WarehouseService } from "./warehouse/warehouse.service";
import { WarehouseNotices } from "./warehouse-notice/warehouse-notices.service";
import { warehouseTelling } from "./warehouse-notice/warehouse-telling";
import { ComparingService } from "./warehouse-stock/comparing.service";

/** What the domain is made of: who needs whom. */
export function services({
  database,
  redis,
  live,
  clock,
  config,
  logger,
}: Surroundings<z.infer<typeof logisticsConfig>>) {
  const [shipments, labels] = [new ShipmentService(), new LabelService(database)];
  const holds = new HoldService(new ShipmentHoldService(), clock);
  const exceptionClocks = new ExceptionClockService(database, clock);
  const exceptions = new ExceptionService(database, exceptionClocks, clock);
  const progress = new ParcelProgressService(shipments);
  const parcels = new ParcelService(database, shipments, progress, clock);
  const [rules, declared] = [new CustomsRulesService(), new DeclarationStore(clock)];
  const screening = new ScreeningService(holds, clock);
  const cipher = new FieldCipher(config.FIELD_MASTER_KEY);
  const declaredNumbers = {
    ioss: new DeclaredNumbers(cipher, "ioss"),
    consigneeTax: new DeclaredNumbers(cipher, "consigneeTax"),
  };
  const drafting = new DraftingService(declared, rules, declaredNumbers, clock);
  const goods = new GoodsService();
  const customs = new ShipmentCustomsService(
    goods,
    rules,
    drafting,
    declared,
    declaredNumbers.ioss,
    screening,
    () => office,
    clock,
  );
  const restrictions = new RestrictionService(database, clock);
  const decisions = new DecisionService(database, shipments, progress, exceptions, screening, clock);
  const clearance = new ClearanceService(shipments, exceptions, decisions);
  const lostSuspicions = new LostSuspicionService(exceptions);
  const grouped = new GroupedStore();
  const groupedGuard = new GroupedGuard(grouped);
  const groupedParts = new GroupedPartsService(shipments, grouped, clearance);
  const [warehouses, bagStore] = [new WarehouseService(database), new BagStore(database)];
  const [consignmentStore, clearances] = [new ConsignmentStore(), new ExportClearanceService()];
  const departures = new Departures(new DepartureService(), clearances);
  const waiting = new WaitingIntercepts();
  const reach = { timeoutMs: config.CARRIER_TIMEOUT_MS, redis };
  const changes = new CredentialChanges(cipher, clock);
  const carriers = carrierServices({
    ...{ database, clock, logger, config, reach, cipher, changes },
    ...{ adapters: [yunExpress, fourPx, yanwen], labels, parcels, goods, customs, exceptions },
    warehouses,
  });
  const { bookings, bookingStore, labelling, carrierAccounts } = carriers;
  const fulfilment = new FulfilmentService(
    ...([shipments, parcels, labels, holds, customs, labelling, bookings, () => notices, clock] as const),
  );
  const offices = [customsEdifact];
  const spoken = [...offices, yjt];
  const counterparts = new CounterpartService(database, cipher, changes, spoken, clock);
  const counterpartPorts = new CounterpartPorts(spoken, config.CARRIER_SANDBOX_URL ?? null, config.PUBLIC_URL, reach);
  const tellOffice = customsTelling(counterparts, new StatementService(declaredNumbers), counterpartPorts);
  const tellWarehouse = warehouseTelling(counterparts, counterpartPorts, () => notices);
  const counterpartCallsUnderWay = new CallsUnderWay(logger, () => counterpartPorts.close());
  const counterpartCalls = new CounterpartCallService(
    database,
    counterpartCallsUnderWay,
    (tx, call) => (TO_WAREHOUSES.includes(call.kind) ? tellWarehouse : tellOffice)(tx, call),
    config.COUNTERPART_RETRY_MS,
    clock,
  );
  const notices: WarehouseNotices = new WarehouseNotices(counterpartCalls);
  const office: LodgingService = new LodgingService(counterpartCalls);
  const customsAnswers = new CustomsAnswerService(database, declared, clearance, groupedGuard, clock);
  const checking = new CheckingService(declared, rules, restrictions, clock);
  const grouping = new GroupingService(
    database,
    consignmentStore,
    bagStore,
    shipments,
    grouped,
    groupedParts,
    office,
    clock,
  );
  const receiving = new ReceivingService(database, warehouses, shipments, parcels, exceptions, clock);
  const hearing = new HearingService(counterpartCalls, declared, customsAnswers, grouping, clock);
  return {
    database,
    live,
    cipher,
    bus: config.BUS_SEAL_KEY,
    declaredNumbers,
    declarationStore: declared,
    changeDecisions: new DecideChangeService(database, changes, {
      [CredentialHolder.CARRIER_ACCOUNT]: carrierAccounts,
      [CredentialHolder.COUNTERPART]: counterparts,
    }),
    counterparts,
    counterpartCalls,
    counterpartCallsUnderWay,
    counterpartMessages: new CounterpartMessageService(
      database,
      counterparts,
      offices,
      hearing,
      new ReceiptJudgeService(receiving),
      clock,
    ),
    polling: new PollingService(database, counterparts, counterpartPorts, counterpartCallsUnderWay, clock),
    comparing: new ComparingService(
      database,
      counterparts,
      counterpartPorts,
      counterpartCallsUnderWay,
      exceptions,
      clock,
    ),
    notices,
    tellingAgain: new TellAgainService(database, counterpartCalls),
    resending: new ResendingService(database, declared, grouped, counterpartCalls),
    ...carriers,
    shipments,
    consignments: new ConsignmentService(database, consignmentStore, bagStore, clock),
    voyages: new VoyageService(
      database,
      consignmentStore,
      bagStore,
      shipments,
      progress,
      clearances,
      departures,
      clearance,
      clock,
    ),
    offloads: new OffloadService(
      database,
      consignmentStore,
      bagStore,
      shipments,
      progress,
      carriers.carrierManifests,
      clock,
    ),
    reroutes: new RerouteService(database, consignmentStore, bagStore, clock),
    warehouses,
    receiving,
    bagStore,
    packedBags: new PackedBags(bagDocument, clock),
    bags: new BagService(
      database,
      bagStore,
      warehouses,
      shipments,
      progress,
      labels,
      waiting,
      clearance,
      notices,
      carriers.carrierManifests,
      clock,
    ),
    intercepts: new InterceptService(database, fulfilment, waiting, clock),
    parcels,
    labels,
    exceptions,
    exceptionClocks,
    lostSuspicions,
    lostShipments: new LostShipmentService(database, shipments, progress, exceptions, clock),
    decisions,
    decisionRules: new DecisionRuleService(database, clock),
    figures: new FiguresService(database),
    exceptionQueue: new ExceptionQueueService(database, clock),
    exceptionOwners: new ExceptionOwnerService(database),
    holds,
    reweighed: new ReweighedService(exceptions),
    scans: new ScanService(shipments, progress, exceptions, clearance, lostSuspicions, decisions),
    restrictions,
    orderChecks: new OrderCheckService(database, rules, restrictions, clock),
    goodsChecks: new GoodsCheckService(database, rules, restrictions, clock),
    declarations: new DeclarationService(database, declared, drafting, rules, checking, office, groupedGuard, clock),
    amendments: new AmendmentService(database, declared, checking, office, groupedGuard, clock),
    grouping,
    monthlyLists: new MonthlyListsService(grouped, clock),
    customsAnswers,
    screening,
    deniedParties: new DeniedPartyService(database, screening, clock),
    matchDecisions: new MatchDecisionService(database, holds, clock),
    fulfilment,
    lastMileNumbers: new LastMileNumberService(database, progress),
    handOvers: new HandOverService(database, shipments, progress, bookingStore, clock),
    labelPrints: new LabelPrintService(database, clock),
    testLabels: new TestLabelService(new TestLabelLimits(redis, clock), clock),
    manifests: new ManifestService(database, clock),
    manifestLinks: new FileLinks(config.PUBLIC_URL, config.LABEL_SECRET, clock, "manifests"),
    links: new FileLinks(config.PUBLIC_URL, config.LABEL_SECRET, clock, "labels"),
  };
}
