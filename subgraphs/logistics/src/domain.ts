import {
  AuditEntry,
  asGiven,
  asStub,
  byId,
  defineDomain,
  FieldCipher,
  FileLinks,
  handle,
  masterKeys,
  pruneByAge,
  rewrapping,
  SubjectKey,
  subgraphConfig,
} from "@baiyun/kit";
import { z } from "zod";
import { fourPx } from "./adapters/4px/four-px";
import { customsEdifact } from "./adapters/customs-edifact/customs-edifact";
import { yanwen } from "./adapters/yanwen/yanwen";
import { yjt } from "./adapters/yjt/yjt";
import { yunExpress } from "./adapters/yunexpress/yunexpress";
import { Bag } from "./bag/bag.entity";
import { BagService } from "./bag/bag.service";
import { BagParcel } from "./bag/bag-parcel.entity";
import { BagStore } from "./bag/bag-store.service";
import { CarrierBooking } from "./booking/booking.entity";
import { SHIPMENT_LABEL_FAILED } from "./booking/booking.events";
import { BookingService } from "./booking/booking.service";
import { BookingActs } from "./booking/booking-acts.service";
import { BookingCalls } from "./booking/booking-calls.service";
import { BookingStore } from "./booking/booking-store.service";
import { LabellingService } from "./booking/labelling.service";
import { CarrierAccount } from "./carrier-account/carrier-account.entity";
import { CarrierAccountService } from "./carrier-account/carrier-account.service";
import { CarrierPorts } from "./carrier-account/carrier-ports";
import { CallsUnderWay } from "./carrier-call/calls-under-way";
import { CarrierCall } from "./carrier-call/carrier-call.entity";
import { makeCarrierCall } from "./carrier-call/carrier-call.jobs";
import { CarrierCallService } from "./carrier-call/carrier-call.service";
import { CarrierRoute } from "./carrier-route/carrier-route.entity";
import { CarrierRouteService } from "./carrier-route/carrier-route.service";
import { MasterConsignment } from "./consignment/consignment.entity";
import { CONSIGNMENT_ARRIVED, CONSIGNMENT_DEPARTED } from "./consignment/consignment.events";
import { ConsignmentService } from "./consignment/consignment.service";
import { ConsignmentStore } from "./consignment/consignment-store.service";
import { Departures } from "./consignment/departures";
import { Leg } from "./consignment/leg.entity";
import { Offload } from "./consignment/offload.entity";
import { OffloadService } from "./consignment/offload.service";
import { Reroute } from "./consignment/reroute.entity";
import { RerouteService } from "./consignment/reroute.service";
import { VoyageService } from "./consignment/voyage.service";
import { lockFirst } from "./consumers/lock-first";
import { onConsigneeErased } from "./consumers/on-consignee-erased";
import { onOrderAccepted } from "./consumers/on-order-accepted";
import { onOrderCancelled } from "./consumers/on-order-cancelled";
import { onOrderHeld } from "./consumers/on-order-held";
import { onOrderReleased } from "./consumers/on-order-released";
import { onQuoteReweighed } from "./consumers/on-quote-reweighed";
import { onTrackingEventRecorded } from "./consumers/on-tracking-event-recorded";
import { onTrackingLostSuspected } from "./consumers/on-tracking-lost-suspected";
import { Counterpart } from "./counterpart/counterpart.entity";
import { CounterpartService } from "./counterpart/counterpart.service";
import { CounterpartPorts } from "./counterpart/counterpart-ports";
import { CounterpartCall } from "./counterpart-call/counterpart-call.entity";
import { makeCounterpartCall } from "./counterpart-call/counterpart-call.jobs";
import { CounterpartCallService } from "./counterpart-call/counterpart-call.service";
import { CounterpartMessage } from "./counterpart-message/counterpart-message.entity";
import { judgeCounterpartMessage } from "./counterpart-message/counterpart-message.jobs";
import { CounterpartMessageService } from "./counterpart-message/counterpart-message.service";
import { CUSTOMS_INGEST_PATH, serveIngest } from "./counterpart-message/ingest.route";
import { CredentialChange, CredentialHolder } from "./credential-change/credential-change.entity";
import { CredentialChanges } from "./credential-change/credential-changes.service";
import { DecideChangeService } from "./credential-change/decide-change.service";
import { customsTelling } from "./customs/customs-telling";
import { HearingService } from "./customs/hearing.service";
import { LodgingService } from "./customs/lodging.service";
import { ResendingService } from "./customs/resending.service";
import { StatementService } from "./customs/statement.service";
import { BatteryRule, BatterySizeRule, CarriageRule, HsEdition, RegimeRule } from "./customs-rule/customs-rule.entity";
import { CustomsRulesService } from "./customs-rule/customs-rules.service";
import { DecisionRule, ShipmentDecision } from "./decision/decision.entity";
import { SHIPMENT_DECISION_DUE_SOON, SHIPMENT_DECISION_NEEDED } from "./decision/decision.events";
import { decideByDefault, remindOfDecision } from "./decision/decision.jobs";
import { DecisionService } from "./decision/decision.service";
import { DecisionRuleService } from "./decision/decision-rule.service";
import { ClearanceService } from "./declaration/clearance.service";
import { CustomsAnswerService } from "./declaration/customs-answer.service";
import { CustomsAnswer, CustomsReferral } from "./declaration/customs-record.entity";
import { CustomsDeclaration, CustomsDeclarationVersion } from "./declaration/declaration.entity";
import { DECLARATION_EVENTS } from "./declaration/declaration.events";
import { DeclarationService } from "./declaration/declaration.service";
import { CustomsDeclarationLine } from "./declaration/declaration-line.entity";
import { DeclarationStore } from "./declaration/declaration-store.service";
import { DepartureService } from "./declaration/departure.service";
import { DraftingService } from "./declaration/drafting.service";
import { IossNumbers } from "./declaration/ioss-numbers";
import { ShipmentCustomsService } from "./declaration/shipment-customs.service";
import { seedDemo } from "./demo";
import { escalateExceptions } from "./exception/escalate-exceptions";
import { ShipmentException } from "./exception/exception.entity";
import {
  SHIPMENT_EXCEPTION_CLOSED,
  SHIPMENT_EXCEPTION_OVERDUE,
  SHIPMENT_EXCEPTION_RAISED,
} from "./exception/exception.events";
import { ExceptionService } from "./exception/exception.service";
import { ExceptionClockService } from "./exception/exception-clock.service";
import { ExceptionDueRule } from "./exception/exception-due-rule.entity";
import { ExceptionNote } from "./exception/exception-note.entity";
import { ExceptionOwnerService } from "./exception/exception-owner.service";
import { ExceptionQueueService } from "./exception/exception-queue.service";
import { LostShipmentService } from "./exception/lost-shipment.service";
import { LostSuspicionService } from "./exception/lost-suspicion.service";
import { ExportClearance } from "./export-clearance/export-clearance.entity";
import { ExportClearanceService } from "./export-clearance/export-clearance.service";
import { FiguresService } from "./figures/figures.service";
import { GoodsService } from "./goods/goods.service";
import { ShipmentGoods } from "./goods/shipment-goods.entity";
import { GoodsCheckService } from "./goods-check/goods-check.service";
import { GroupedDeclaration, GroupedLine, GroupedPart } from "./grouped-declaration/grouped-declaration.entity";
import { GroupedGuard } from "./grouped-declaration/grouped-guard";
import { GroupedPartsService } from "./grouped-declaration/grouped-parts.service";
import { GroupedStore } from "./grouped-declaration/grouped-store.service";
import { mergeMonthlyLists, mergeSellerLists } from "./grouped-declaration/grouping.jobs";
import { GroupingService } from "./grouped-declaration/grouping.service";
import { MonthlyListsService } from "./grouped-declaration/monthly-lists.service";
import { HandOver } from "./hand-over/hand-over.entity";
import { SHIPMENT_HANDED_OVER } from "./hand-over/hand-over.events";
import { HandOverService } from "./hand-over/hand-over.service";
import { LastMile } from "./hand-over/last-mile.entity";
import { LastMileNumberService } from "./hand-over/last-mile-number.service";
import { Intercept } from "./intercept/intercept.entity";
import { InterceptService, WaitingIntercepts } from "./intercept/intercept.service";
import { Label } from "./label/label.entity";
import { LabelService } from "./label/label.service";
import { serveLabels } from "./label/label-routes";
import { ManifestService } from "./manifest/manifest.service";
import { serveManifests } from "./manifest/manifest-routes";
import { migrations } from "./migrations/migrations";
import { OrderCheckService } from "./order-check/order-check.service";
import { OrderCheckType } from "./order-check/order-check.type";
import { Parcel } from "./parcel/parcel.entity";
import { PARCEL_COMES_BACK, PARCEL_MEASURED } from "./parcel/parcel.events";
import { ParcelService } from "./parcel/parcel.service";
import { ParcelMeasurement } from "./parcel/parcel-measurement.entity";
import { ParcelProgressService } from "./parcel/parcel-progress.service";
import { ReweighedService } from "./parcel/reweighed.service";
import { ParcelReceipt } from "./receiving/parcel-receipt.entity";
import { pollWarehouses } from "./receiving/polling.jobs";
import { PollingService } from "./receiving/polling.service";
import { ReceiptJudgeService } from "./receiving/receipt-judge.service";
import { ReceivingService } from "./receiving/receiving.service";
import { UnexpectedParcel } from "./receiving/unexpected-parcel.entity";
import { resolvers } from "./resolvers";
import { GoodsRestriction } from "./restriction/goods-restriction.entity";
import { RestrictionService } from "./restriction/restriction.service";
import { DeniedParty } from "./screening/denied-party.entity";
import { DeniedPartyService } from "./screening/denied-party.service";
import { MatchDecisionService } from "./screening/match-decision.service";
import { PartyMatch, PartyMatchDecision } from "./screening/party-match.entity";
import { screenOpenShipments } from "./screening/screening.jobs";
import { ScreeningService } from "./screening/screening.service";
import { CancelledOrder } from "./shipment/cancelled-order.entity";
import { FulfilmentService } from "./shipment/fulfilment.service";
import { HeldOrder } from "./shipment/held-order.entity";
import { HoldService } from "./shipment/hold.service";
import { ScanService } from "./shipment/scan.service";
import { Shipment } from "./shipment/shipment.entity";
import {
  SHIPMENT_CANCEL_REFUSED,
  SHIPMENT_CANCELLED,
  SHIPMENT_LABELLED,
  SHIPMENT_PARTLY_DEPARTED,
  SHIPMENT_STATUS_CHANGED,
} from "./shipment/shipment.events";
import { ShipmentService } from "./shipment/shipment.service";
import { ShipmentHold } from "./shipment-hold/shipment-hold.entity";
import { ShipmentHoldService } from "./shipment-hold/shipment-hold.service";
import { Warehouse } from "./warehouse/warehouse.entity";
import { WarehouseService } from "./warehouse/warehouse.service";
import { WarehouseDay } from "./warehouse/warehouse-day.entity";
import { WarehouseHoliday } from "./warehouse/warehouse-holiday.entity";

export const domain = defineDomain({
  name: "logistics",
  summary: "shipments, parcels, labels, warehouses, bags, consignments",
  config: subgraphConfig.extend({
    /** Signs the links to labels and manifests. */
    LABEL_SECRET: z.string().min(32),
    /** Where printers and browsers reach GET /labels and /manifests. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
    /** Encrypts what carriers gave us to ask them by, and IOSS numbers. */
    FIELD_MASTER_KEY: masterKeys,
    /** Where the counterparts' sandbox is; nowhere unless given. */
    CARRIER_SANDBOX_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Before a call to a carrier is made again for the first time; twice as long each time after. */
    CARRIER_RETRY_MS: z.coerce.number().int().min(10).max(60_000).default(2_000),
    /** Of one call to a carrier. */
    CARRIER_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(20_000),
    /** After which what did not arrive at a counterpart is tried again; each further time twice as long. */
    COUNTERPART_RETRY_MS: z.coerce.number().int().min(10).max(60_000).default(3_000),
  }),
  secrets: { LABEL_SECRET: "random", FIELD_MASTER_KEY: "random" },
  entities: [
    ...[Shipment, Parcel, ParcelMeasurement, Label, CancelledOrder, HeldOrder],
    ...[ShipmentHold, ShipmentException, Warehouse, WarehouseDay, WarehouseHoliday, ParcelReceipt],
    ...[UnexpectedParcel, Bag, BagParcel, MasterConsignment, Leg, Offload, Reroute],
    ...[ExportClearance, Intercept, HandOver, LastMile, ExceptionDueRule, ExceptionNote],
    ...[ShipmentGoods, RegimeRule, BatteryRule, BatterySizeRule, CarriageRule, HsEdition, GoodsRestriction],
    ...[CustomsDeclaration, CustomsDeclarationVersion, CustomsDeclarationLine, CustomsAnswer, CustomsReferral],
    ...[DeniedParty, PartyMatch, PartyMatchDecision, ShipmentDecision, DecisionRule],
    ...[GroupedDeclaration, GroupedPart, GroupedLine],
    ...[CarrierAccount, CarrierCall, CarrierRoute, CarrierBooking, SubjectKey],
    ...[Counterpart, CounterpartCall, CounterpartMessage, CredentialChange, AuditEntry],
  ],
  migrations,
  services: ({ database, live, clock, config, logger }) => {
    const [shipments, labels] = [new ShipmentService(), new LabelService(database)];
    const holds = new HoldService(new ShipmentHoldService(), clock);
    const exceptionClocks = new ExceptionClockService(database, clock);
    const exceptions = new ExceptionService(database, exceptionClocks, clock);
    const progress = new ParcelProgressService(shipments);
    const parcels = new ParcelService(database, shipments, progress, clock);
    const [rules, declared] = [new CustomsRulesService(), new DeclarationStore(clock)];
    const screening = new ScreeningService(holds, clock);
    const cipher = new FieldCipher(config.FIELD_MASTER_KEY);
    const iossNumbers = new IossNumbers(cipher);
    const drafting = new DraftingService(declared, rules, iossNumbers, clock);
    const goods = new GoodsService();
    const customs = new ShipmentCustomsService(goods, rules, drafting, declared, screening, clock);
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
    const adapters = [yunExpress, fourPx, yanwen];
    const ports = new CarrierPorts(adapters, config.CARRIER_SANDBOX_URL ?? null, config.CARRIER_TIMEOUT_MS);
    const callsUnderWay = new CallsUnderWay(logger, () => ports.close());
    const carrierCalls: CarrierCallService = new CarrierCallService(
      database,
      callsUnderWay,
      async (tx, account) => ports.of(account, await carrierAccounts.credentials(tx, account)),
      () => bookingCalls,
      clock,
    );
    const changes = new CredentialChanges(cipher, clock);
    const carrierAccounts = new CarrierAccountService(database, cipher, changes, carrierCalls, adapters, clock);
    const carrierRoutes = new CarrierRouteService(database, clock);
    const [bookingStore, labelling] = [new BookingStore(), new LabellingService(labels, parcels)];
    const bookings = new BookingService(
      bookingStore,
      carrierRoutes,
      carrierCalls,
      labelling,
      exceptions,
      parcels,
      goods,
      customs,
      clock,
    );
    const bookingCalls = new BookingCalls(
      bookingStore,
      bookings,
      labelling,
      parcels,
      goods,
      config.CARRIER_RETRY_MS,
      clock,
    );
    const fulfilment = new FulfilmentService(shipments, parcels, labels, holds, customs, labelling, bookings, clock);
    const offices = [customsEdifact];
    const spoken = [...offices, yjt];
    const counterparts = new CounterpartService(database, cipher, changes, spoken, clock);
    const counterpartPorts = new CounterpartPorts(
      spoken,
      config.CARRIER_SANDBOX_URL ?? null,
      config.PUBLIC_URL,
      config.CARRIER_TIMEOUT_MS,
    );
    const counterpartCallsUnderWay = new CallsUnderWay(logger, () => counterpartPorts.close());
    const counterpartCalls = new CounterpartCallService(
      database,
      counterpartCallsUnderWay,
      customsTelling(counterparts, new StatementService(iossNumbers), counterpartPorts),
      config.COUNTERPART_RETRY_MS,
      clock,
    );
    const office = new LodgingService(counterpartCalls);
    const customsAnswers = new CustomsAnswerService(database, declared, clearance, groupedGuard, clock);
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
      iossNumbers,
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
      resending: new ResendingService(database, declared, grouped, counterpartCalls),
      callsUnderWay,
      carrierCalls,
      carrierAccounts,
      carrierRoutes,
      bookingActs: new BookingActs(database, bookingStore, bookings, carrierCalls, carrierRoutes),
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
      offloads: new OffloadService(database, consignmentStore, bagStore, shipments, progress, clock),
      reroutes: new RerouteService(database, consignmentStore, bagStore, clock),
      warehouses,
      receiving,
      bagStore,
      bags: new BagService(database, bagStore, warehouses, shipments, progress, labels, waiting, clearance, clock),
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
      declarations: new DeclarationService(
        database,
        declared,
        drafting,
        rules,
        restrictions,
        office,
        groupedGuard,
        clock,
      ),
      grouping,
      monthlyLists: new MonthlyListsService(grouped, clock),
      customsAnswers,
      screening,
      deniedParties: new DeniedPartyService(database, screening, clock),
      matchDecisions: new MatchDecisionService(database, holds, clock),
      fulfilment,
      lastMileNumbers: new LastMileNumberService(database, progress),
      handOvers: new HandOverService(database, shipments, progress, bookingStore, clock),
      manifests: new ManifestService(database, clock),
      manifestLinks: new FileLinks(config.PUBLIC_URL, config.LABEL_SECRET, clock, "manifests"),
      links: new FileLinks(config.PUBLIC_URL, config.LABEL_SECRET, clock, "labels"),
    };
  },
  resolvers,
  references: {
    Shipment: byId(Shipment),
    Parcel: byId(Parcel),
    ShipmentException: byId(ShipmentException),
    CustomsDeclaration: byId(CustomsDeclaration),
    Warehouse: byId(Warehouse),
    CarrierAccount: byId(CarrierAccount),
    CarrierRoute: byId(CarrierRoute),
    Counterpart: byId(Counterpart),
    UnexpectedParcel: byId(UnexpectedParcel),
    Bag: byId(Bag),
    HandOver: byId(HandOver),
    Intercept: byId(Intercept),
    MasterConsignment: byId(MasterConsignment),
    Order: asStub,
    OrderCheck: asGiven,
  },
  orphanedTypes: [OrderCheckType],
  events: [
    SHIPMENT_LABELLED,
    SHIPMENT_LABEL_FAILED,
    SHIPMENT_STATUS_CHANGED,
    SHIPMENT_PARTLY_DEPARTED,
    SHIPMENT_CANCELLED,
    SHIPMENT_CANCEL_REFUSED,
    SHIPMENT_EXCEPTION_RAISED,
    SHIPMENT_EXCEPTION_CLOSED,
    SHIPMENT_EXCEPTION_OVERDUE,
    PARCEL_MEASURED,
    PARCEL_COMES_BACK,
    ...DECLARATION_EVENTS,
    SHIPMENT_HANDED_OVER,
    CONSIGNMENT_DEPARTED,
    CONSIGNMENT_ARRIVED,
    SHIPMENT_DECISION_NEEDED,
    SHIPMENT_DECISION_DUE_SOON,
  ],
  consumers: ({ shipments, labels, fulfilment, holds, reweighed, scans, lostSuspicions }) => [
    onConsigneeErased(shipments, labels),
    onOrderAccepted(fulfilment),
    onOrderCancelled(fulfilment),
    onOrderHeld(holds),
    onOrderReleased(holds),
    onQuoteReweighed(reweighed),
    onTrackingEventRecorded(scans),
    onTrackingLostSuspected(lostSuspicions),
  ],
  lockFirst,
  jobs: ({
    screening,
    exceptionClocks,
    decisions,
    monthlyLists,
    carrierCalls,
    counterpartCalls,
    counterpartMessages,
    polling,
    cipher,
  }) => [
    handle(makeCounterpartCall, (tx, { callId }) => counterpartCalls.begin(tx, callId)),
    handle(pollWarehouses, (tx) => polling.poll(tx)),
    handle(judgeCounterpartMessage, (tx, { messageId }) => counterpartMessages.judge(tx, messageId)),
    handle(makeCarrierCall, (tx, { callId }) => carrierCalls.begin(tx, callId)),
    rewrapping(cipher),
    handle(mergeMonthlyLists, (tx) => monthlyLists.findSellers(tx)),
    handle(mergeSellerLists, (tx, lists) => monthlyLists.merge(tx, lists)),
    handle(remindOfDecision, (tx, due) => decisions.remind(tx, due)),
    handle(decideByDefault, (tx, due) => decisions.runOut(tx, due)),
    handle(screenOpenShipments, (tx, page) => screening.screenPage(tx, page)),
    handle(escalateExceptions, (tx) => exceptionClocks.escalate(tx)),
  ],
  retentions: ({ labels }) => [
    { name: "label files", keepForMs: 180 * 86_400_000, prune: (...page) => labels.prune(...page) },
    { name: "carriers' calls", keepForMs: 180 * 86_400_000, prune: pruneByAge("carrier_call", "created_at") },
  ],
  resources: ({ callsUnderWay, counterpartCallsUnderWay }) => [callsUnderWay, counterpartCallsUnderWay],
  routes: (app, { labels, links, manifests, manifestLinks, counterpartMessages }) => {
    serveIngest(app, counterpartMessages);
    serveLabels(app, labels, links);
    serveManifests(app, manifests, manifestLinks);
  },
  demo: ({ restrictions }) => seedDemo(restrictions),
  published: { paths: ["/labels", "/manifests", CUSTOMS_INGEST_PATH], port: 4004 },
});
