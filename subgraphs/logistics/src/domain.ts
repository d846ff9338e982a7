import {
  AuditEntry,
  asGiven,
  asStub,
  byId,
  defineDomain,
  FieldChange,
  handle,
  pruneByAge,
  rewrapping,
  SubjectKey,
} from "@baiyun/kit";
import { Bag } from "./bag/bag.entity";
import { BagParcel } from "./bag/bag-parcel.entity";
import { BookedParcel } from "./booking/booked-parcel.entity";
import { CarrierBooking } from "./booking/booking.entity";
import { SHIPMENT_LABEL_FAILED } from "./booking/booking.events";
import { CarrierAccount } from "./carrier-account/carrier-account.entity";
import { CarrierCall } from "./carrier-call/carrier-call.entity";
import { makeCarrierCall } from "./carrier-call/carrier-call.jobs";
import { CarrierManifest } from "./carrier-manifest/carrier-manifest.entity";
import { CarrierRateRow } from "./carrier-rate/carrier-rate.entity";
import { askCarrierRate } from "./carrier-rate/carrier-rate.jobs";
import { CarrierRoute } from "./carrier-route/carrier-route.entity";
import { logisticsConfig } from "./config";
import { MasterConsignment } from "./consignment/consignment.entity";
import { CONSIGNMENT_ARRIVED, CONSIGNMENT_DEPARTED } from "./consignment/consignment.events";
import { Leg } from "./consignment/leg.entity";
import { Offload } from "./consignment/offload.entity";
import { Reroute } from "./consignment/reroute.entity";
import { lockFirst } from "./consumers/lock-first";
import { onAsnAnnounced } from "./consumers/on-asn-announced";
import { onAsnCancelled } from "./consumers/on-asn-cancelled";
import { onConsigneeErased } from "./consumers/on-consignee-erased";
import { onOrderAccepted } from "./consumers/on-order-accepted";
import { onOrderCancelled } from "./consumers/on-order-cancelled";
import { onOrderHeld } from "./consumers/on-order-held";
import { onOrderReleased } from "./consumers/on-order-released";
import { onQuoteReweighed } from "./consumers/on-quote-reweighed";
import { onTrackingEventRecorded } from "./consumers/on-tracking-event-recorded";
import { onTrackingLostSuspected } from "./consumers/on-tracking-lost-suspected";
import { Counterpart } from "./counterpart/counterpart.entity";
import { CounterpartCall } from "./counterpart-call/counterpart-call.entity";
import { makeCounterpartCall } from "./counterpart-call/counterpart-call.jobs";
import { CounterpartMessage } from "./counterpart-message/counterpart-message.entity";
import { judgeCounterpartMessage } from "./counterpart-message/counterpart-message.jobs";
import { CUSTOMS_INGEST_PATH, serveIngest } from "./counterpart-message/ingest.route";
import { CredentialChange } from "./credential-change/credential-change.entity";
import { BatteryRule, BatterySizeRule, CarriageRule, HsEdition, RegimeRule } from "./customs-rule/customs-rule.entity";
import { DecisionRule, ShipmentDecision } from "./decision/decision.entity";
import { SHIPMENT_DECISION_DUE_SOON, SHIPMENT_DECISION_NEEDED } from "./decision/decision.events";
import { decideByDefault, remindOfDecision } from "./decision/decision.jobs";
import { CustomsAnswer, CustomsReferral } from "./declaration/customs-record.entity";
import { CustomsDeclaration, CustomsDeclarationVersion } from "./declaration/declaration.entity";
import { DECLARATION_EVENTS } from "./declaration/declaration.events";
import { CustomsDeclarationLine } from "./declaration/declaration-line.entity";
import { seedDemo } from "./demo";
import { escalateExceptions } from "./exception/escalate-exceptions";
import { ShipmentException } from "./exception/exception.entity";
import {
  SHIPMENT_EXCEPTION_CLOSED,
  SHIPMENT_EXCEPTION_OVERDUE,
  SHIPMENT_EXCEPTION_RAISED,
} from "./exception/exception.events";
import { ExceptionDueRule } from "./exception/exception-due-rule.entity";
import { ExceptionNote } from "./exception/exception-note.entity";
import { ExportClearance } from "./export-clearance/export-clearance.entity";
import { ShipmentGoods } from "./goods/shipment-goods.entity";
import { GroupedDeclaration, GroupedLine, GroupedPart } from "./grouped-declaration/grouped-declaration.entity";
import { MONTHLY_DECLARATION_DUE } from "./grouped-declaration/grouped-declaration.events";
import { mergeMonthlyLists, mergeSellerLists, tellDueMonths } from "./grouped-declaration/grouping.jobs";
import { HandOver } from "./hand-over/hand-over.entity";
import { SHIPMENT_HANDED_OVER } from "./hand-over/hand-over.events";
import { LastMile } from "./hand-over/last-mile.entity";
import { Intercept } from "./intercept/intercept.entity";
import { Label } from "./label/label.entity";
import { serveLabels } from "./label/label-routes";
import { LabelPrint } from "./label-print/label-print.entity";
import { serveManifests } from "./manifest/manifest-routes";
import { migrations } from "./migrations/migrations";
import { OrderCheckType } from "./order-check/order-check.type";
import { Parcel } from "./parcel/parcel.entity";
import { PARCEL_COMES_BACK, PARCEL_MEASURED } from "./parcel/parcel.events";
import { ParcelMeasurement } from "./parcel/parcel-measurement.entity";
import { ParcelReceipt } from "./receiving/parcel-receipt.entity";
import { pollWarehouses } from "./receiving/polling.jobs";
import { UnexpectedParcel } from "./receiving/unexpected-parcel.entity";
import { resolvers } from "./resolvers";
import { GoodsRestriction } from "./restriction/goods-restriction.entity";
import { DeniedParty } from "./screening/denied-party.entity";
import { PartyMatch, PartyMatchDecision } from "./screening/party-match.entity";
import { screenOpenShipments } from "./screening/screening.jobs";
import { services } from "./services";
import { CancelledOrder } from "./shipment/cancelled-order.entity";
import { HeldOrder } from "./shipment/held-order.entity";
import { Shipment } from "./shipment/shipment.entity";
import {
  SHIPMENT_CANCEL_REFUSED,
  SHIPMENT_CANCELLED,
  SHIPMENT_LABELLED,
  SHIPMENT_PARTLY_DEPARTED,
  SHIPMENT_STATUS_CHANGED,
} from "./shipment/shipment.events";
import { ShipmentHold } from "./shipment-hold/shipment-hold.entity";
import { Warehouse } from "./warehouse/warehouse.entity";
import { WarehouseDay } from "./warehouse/warehouse-day.entity";
import { WarehouseHoliday } from "./warehouse/warehouse-holiday.entity";
import { compareStock } from "./warehouse-stock/comparing.jobs";

export const domain = defineDomain({
  name: "logistics",
  summary: "shipments, parcels, labels, warehouses, bags, consignments",
  config: logisticsConfig,
  secrets: { LABEL_SECRET: "random", FIELD_MASTER_KEY: "random", BUS_SEAL_KEY: "random" },
  entities: [
    FieldChange,
    ...[Shipment, Parcel, ParcelMeasurement, Label, LabelPrint, CancelledOrder, HeldOrder],
    ...[ShipmentHold, ShipmentException, Warehouse, WarehouseDay, WarehouseHoliday, ParcelReceipt],
    ...[UnexpectedParcel, Bag, BagParcel, MasterConsignment, Leg, Offload, Reroute],
    ...[ExportClearance, Intercept, HandOver, LastMile, ExceptionDueRule, ExceptionNote],
    ...[ShipmentGoods, RegimeRule, BatteryRule, BatterySizeRule, CarriageRule, HsEdition, GoodsRestriction],
    ...[CustomsDeclaration, CustomsDeclarationVersion, CustomsDeclarationLine, CustomsAnswer, CustomsReferral],
    ...[DeniedParty, PartyMatch, PartyMatchDecision, ShipmentDecision, DecisionRule],
    ...[GroupedDeclaration, GroupedPart, GroupedLine],
    ...[
      CarrierAccount,
      CarrierCall,
      CarrierManifest,
      CarrierRateRow,
      CarrierRoute,
      CarrierBooking,
      BookedParcel,
      SubjectKey,
    ],
    ...[Counterpart, CounterpartCall, CounterpartMessage, CredentialChange, AuditEntry],
  ],
  migrations,
  services,
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
    MONTHLY_DECLARATION_DUE,
    SHIPMENT_HANDED_OVER,
    CONSIGNMENT_DEPARTED,
    CONSIGNMENT_ARRIVED,
    SHIPMENT_DECISION_NEEDED,
    SHIPMENT_DECISION_DUE_SOON,
  ],
  gathers: ["pricing"],
  effectsAreRows: true,
  consumers: ({
    shipments,
    declarationStore,
    labels,
    fulfilment,
    bus,
    holds,
    reweighed,
    scans,
    lostSuspicions,
    notices,
  }) => [
    onAsnAnnounced(notices),
    onAsnCancelled(notices),
    onConsigneeErased(shipments, declarationStore, labels),
    onOrderAccepted(fulfilment, bus),
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
    carrierRates,
    counterpartCalls,
    counterpartMessages,
    polling,
    comparing,
    cipher,
  }) => [
    handle(makeCounterpartCall, (tx, { callId }) => counterpartCalls.begin(tx, callId)),
    handle(pollWarehouses, (tx) => polling.poll(tx)),
    handle(compareStock, (tx) => comparing.look(tx)),
    handle(judgeCounterpartMessage, (tx, { messageId }) => counterpartMessages.judge(tx, messageId)),
    handle(makeCarrierCall, (tx, { callId }) => carrierCalls.begin(tx, callId)),
    handle(askCarrierRate, (tx, size) => carrierRates.ask(tx, size)),
    rewrapping(cipher),
    handle(mergeMonthlyLists, (tx) => monthlyLists.findSellers(tx)),
    handle(tellDueMonths, (tx) => monthlyLists.tellDue(tx)),
    handle(mergeSellerLists, (tx, lists) => monthlyLists.merge(tx, lists)),
    handle(remindOfDecision, (tx, due) => decisions.remind(tx, due)),
    handle(decideByDefault, (tx, due) => decisions.runOut(tx, due)),
    handle(screenOpenShipments, (tx, page) => screening.screenPage(tx, page)),
    handle(escalateExceptions, (tx) => exceptionClocks.escalate(tx)),
  ],
  retentions: ({ labels }) => [
    { name: "label files", keepForMs: 180 * 86_400_000, prune: (...page) => labels.prune(...page) },
    { name: "carriers' calls", keepForMs: 180 * 86_400_000, prune: pruneByAge("carrier_call", "created_at") },
    { name: "carriers' rates", keepForMs: 90 * 86_400_000, prune: pruneByAge("carrier_rate", "asked_at") },
    { name: "suppliers' notices", keepForMs: 180 * 86_400_000, prune: pruneByAge("awaited_asn", "noted_at") },
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
