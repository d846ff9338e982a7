import { asStub, byId, defineDomain, handle, subgraphConfig } from "@baiyun/kit";
import { z } from "zod";
import { onOrderAccepted } from "./consumers/on-order-accepted";
import { onOrderCancelled } from "./consumers/on-order-cancelled";
import { onOrderHeld } from "./consumers/on-order-held";
import { onOrderReleased } from "./consumers/on-order-released";
import { onQuoteReweighed } from "./consumers/on-quote-reweighed";
import { onTrackingEventRecorded } from "./consumers/on-tracking-event-recorded";
import { BatteryRule, CarriageRule, HsEdition, RegimeRule } from "./customs-rule/customs-rule.entity";
import { CustomsRulesService } from "./customs-rule/customs-rules.service";
import { RegimeRuleResolver } from "./customs-rule/regime-rule.resolver";
import { ClearanceService } from "./declaration/clearance.service";
import { CustomsAnswerService } from "./declaration/customs-answer.service";
import { lodgedByHand } from "./declaration/customs-office";
import { CustomsAnswer, CustomsReferral } from "./declaration/customs-record.entity";
import { CustomsDeclaration, CustomsDeclarationVersion } from "./declaration/declaration.entity";
import {
  DECLARATION_ACCEPTED,
  DECLARATION_HELD,
  DECLARATION_REJECTED,
  DECLARATION_RELEASED,
  DECLARATION_SEIZED,
  DECLARATION_SUBMITTED,
} from "./declaration/declaration.events";
import { DeclarationResolver, DeclarationVersionResolver } from "./declaration/declaration.resolver";
import { DeclarationService } from "./declaration/declaration.service";
import { DeclarationActsResolver } from "./declaration/declaration-acts.resolver";
import { CustomsDeclarationLine } from "./declaration/declaration-line.entity";
import { DeclarationStore } from "./declaration/declaration-store.service";
import { DepartureService } from "./declaration/departure.service";
import { DraftingService } from "./declaration/drafting.service";
import { ShipmentCustomsService } from "./declaration/shipment-customs.service";
import { ShipmentException } from "./exception/exception.entity";
import { SHIPMENT_EXCEPTION_CLOSED, SHIPMENT_EXCEPTION_RAISED } from "./exception/exception.events";
import { ShipmentExceptionResolver } from "./exception/exception.resolver";
import { ExceptionService } from "./exception/exception.service";
import { GoodsService } from "./goods/goods.service";
import { ShipmentGoods } from "./goods/shipment-goods.entity";
import { HsCodeResolver } from "./hs/hs-code.resolver";
import { Label } from "./label/label.entity";
import { LabelResolver } from "./label/label.resolver";
import { LabelService } from "./label/label.service";
import { LabelLinks } from "./label/label-link";
import { serveLabels } from "./label/label-routes";
import { CreateShipments } from "./migrations/create-shipments.migration";
import { DeclareToCustoms } from "./migrations/declare-to-customs.migration";
import { HoldShipments } from "./migrations/hold-shipments.migration";
import { IndexLists } from "./migrations/index-lists.migration";
import { IndexOpenShipments } from "./migrations/index-open-shipments.migration";
import { IndexSortings } from "./migrations/index-sortings.migration";
import { KeepExceptions } from "./migrations/keep-exceptions.migration";
import { KeepHolds } from "./migrations/keep-holds.migration";
import { KeepMeasurements } from "./migrations/keep-measurements.migration";
import { LetGoOfLabelFiles } from "./migrations/let-go-of-label-files.migration";
import { RestrictGoods } from "./migrations/restrict-goods.migration";
import { RuleCustoms } from "./migrations/rule-customs.migration";
import { ScreenParties } from "./migrations/screen-parties.migration";
import { TurnNewest } from "./migrations/turn-newest.migration";
import { OrderResolver } from "./order/order.resolver";
import { Parcel } from "./parcel/parcel.entity";
import { PARCEL_MEASURED } from "./parcel/parcel.events";
import { ParcelResolver } from "./parcel/parcel.resolver";
import { ParcelService } from "./parcel/parcel.service";
import { ParcelMeasurement } from "./parcel/parcel-measurement.entity";
import { ReweighedService } from "./parcel/reweighed.service";
import { GoodsRestriction } from "./restriction/goods-restriction.entity";
import { GoodsRestrictionResolver } from "./restriction/goods-restriction.resolver";
import { RestrictionService } from "./restriction/restriction.service";
import { DeniedParty } from "./screening/denied-party.entity";
import { DeniedPartyResolver } from "./screening/denied-party.resolver";
import { DeniedPartyService } from "./screening/denied-party.service";
import { MatchDecisionService } from "./screening/match-decision.service";
import { PartyMatch, PartyMatchDecision } from "./screening/party-match.entity";
import { PartyMatchDecisionResolver, PartyMatchResolver } from "./screening/party-match.resolver";
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
  SHIPMENT_STATUS_CHANGED,
} from "./shipment/shipment.events";
import { ShipmentResolver } from "./shipment/shipment.resolver";
import { ShipmentService } from "./shipment/shipment.service";
import { ShipmentCustomsResolver } from "./shipment/shipment-customs.resolver";
import { ShipmentHold } from "./shipment-hold/shipment-hold.entity";
import { ShipmentHoldResolver } from "./shipment-hold/shipment-hold.resolver";
import { ShipmentHoldService } from "./shipment-hold/shipment-hold.service";

export const domain = defineDomain({
  name: "logistics",
  summary: "shipments, parcels, labels",
  config: subgraphConfig.extend({
    /** Signs the links to label files. */
    LABEL_SECRET: z.string().min(32),
    /** Where printers and browsers reach GET /labels. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
  }),
  secrets: { LABEL_SECRET: "random" },
  entities: [
    ...[Shipment, Parcel, ParcelMeasurement, Label, CancelledOrder, HeldOrder, ShipmentHold, ShipmentException],
    ...[ShipmentGoods, RegimeRule, BatteryRule, CarriageRule, HsEdition, GoodsRestriction],
    ...[CustomsDeclaration, CustomsDeclarationVersion, CustomsDeclarationLine, CustomsAnswer, CustomsReferral],
    ...[DeniedParty, PartyMatch, PartyMatchDecision],
  ],
  migrations: [
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
  ],
  services: ({ database, clock, config }) => {
    const [shipments, labels] = [new ShipmentService(), new LabelService(database)];
    const holds = new HoldService(new ShipmentHoldService(), clock);
    const exceptions = new ExceptionService(database, clock);
    const parcels = new ParcelService(database, shipments, clock);
    const [rules, declared] = [new CustomsRulesService(), new DeclarationStore(clock)];
    const screening = new ScreeningService(holds, clock);
    const drafting = new DraftingService(declared, rules, clock);
    const customs = new ShipmentCustomsService(new GoodsService(), rules, drafting, declared, screening, clock);
    const restrictions = new RestrictionService(database, clock);
    const clearance = new ClearanceService(shipments, exceptions);
    return {
      shipments,
      parcels,
      labels,
      exceptions,
      holds,
      reweighed: new ReweighedService(exceptions),
      scans: new ScanService(shipments, exceptions, clearance),
      fulfilment: new FulfilmentService(shipments, parcels, labels, holds, customs, clock),
      restrictions,
      declarations: new DeclarationService(database, declared, drafting, rules, restrictions, lodgedByHand, clock),
      customsAnswers: new CustomsAnswerService(database, declared, clearance, clock),
      screening,
      deniedParties: new DeniedPartyService(database, screening, clock),
      matchDecisions: new MatchDecisionService(database, holds, clock),
      departures: new DepartureService(),
      links: new LabelLinks(config.PUBLIC_URL, config.LABEL_SECRET, clock),
    };
  },
  resolvers: [
    ShipmentResolver,
    ParcelResolver,
    LabelResolver,
    OrderResolver,
    ShipmentExceptionResolver,
    ShipmentHoldResolver,
    ShipmentCustomsResolver,
    DeclarationResolver,
    DeclarationVersionResolver,
    DeclarationActsResolver,
    GoodsRestrictionResolver,
    HsCodeResolver,
    RegimeRuleResolver,
    DeniedPartyResolver,
    PartyMatchResolver,
    PartyMatchDecisionResolver,
  ],
  references: {
    Shipment: byId(Shipment),
    Parcel: byId(Parcel),
    ShipmentException: byId(ShipmentException),
    CustomsDeclaration: byId(CustomsDeclaration),
    Order: asStub,
  },
  events: [
    SHIPMENT_LABELLED,
    SHIPMENT_STATUS_CHANGED,
    SHIPMENT_CANCELLED,
    SHIPMENT_CANCEL_REFUSED,
    SHIPMENT_EXCEPTION_RAISED,
    SHIPMENT_EXCEPTION_CLOSED,
    PARCEL_MEASURED,
    DECLARATION_SUBMITTED,
    DECLARATION_ACCEPTED,
    DECLARATION_REJECTED,
    DECLARATION_HELD,
    DECLARATION_RELEASED,
    DECLARATION_SEIZED,
  ],
  consumers: ({ fulfilment, holds, reweighed, scans }) => [
    onOrderAccepted(fulfilment),
    onOrderCancelled(fulfilment),
    onOrderHeld(holds),
    onOrderReleased(holds),
    onQuoteReweighed(reweighed),
    onTrackingEventRecorded(scans),
  ],
  jobs: ({ screening }) => [handle(screenOpenShipments, (tx, page) => screening.screenPage(tx, page))],
  retentions: ({ labels }) => [
    { name: "label files", keepForMs: 180 * 86_400_000, prune: (...page) => labels.prune(...page) },
  ],
  routes: (app, { labels, links }) => serveLabels(app, labels, links),
  published: { paths: ["/labels"], port: 4004 },
});
