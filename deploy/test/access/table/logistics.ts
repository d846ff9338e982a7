import type { DomainTable } from "../who";

/** Operations handle parcels, the broker declares; a customer sees its own shipments. */
export const logistics: DomainTable = {
  queries: [
    ["people, shipments:read", "shipment shipmentByTrackingNumber shipments"],
    ["people", "shipmentUpdatesCursor warehouse warehouses hsCodes"],
    ["ops, support, broker, admin", "bag bagByNumber bags masterConsignment masterConsignments"],
    ["ops, support, broker, admin", "handOvers unexpectedParcels intercepts shipmentExceptions exceptionHours"],
    ["customer, ops, support, broker, admin", "exceptionsRaisedCursor"],
    ["broker, ops, finance, support, admin", "declarations regimeRules"],
    ["broker, ops, support, admin", "goodsRestrictions"],
    ["broker, ops, admin", "deniedParties partyMatches"],
    ["broker, ops, finance, support, admin", "groupedDeclarations"],
    ["customer, ops, support, broker, admin", "checkGoods"],
    ["ops, admin", "carrierAccounts carrierRoutes"],
    ["ops, support, broker, finance, pricing, admin", "shipmentFigures"],
    ["ops, support, broker, admin", "decisionRules exceptionQueue shipmentDecisions"],
  ],
  mutations: [
    ["ops, admin", "receiveParcel receiveParcels recordMeasurement resolveUnexpectedParcel recordHandOver"],
    ["ops, admin", "openBag addParcelToBag removeParcelFromBag closeBag offloadBag offloadParcel"],
    ["ops, admin", "planConsignment addBagToConsignment closeConsignment departConsignment arriveConsignment"],
    ["ops, admin", "breakDownConsignment recordLeg completeIntercept refuseIntercept"],
    ["ops, admin", "stateWarehouseDays stateWarehouseHoliday"],
    ["ops, broker, admin", "recordExportClearance"],
    ["customer, support, ops, admin", "interceptShipment"],
    ["ops, support, broker, admin", "claimShipmentException noteShipmentException"],
    ["ops, support, admin", "assignShipmentException closeShipmentException"],
    ["admin", "stateExceptionHours stateCarrierAccount"],
    ["ops, admin", "checkCarrierAccount stateCarrierRoute retryBooking chooseCarrier confirmBookingVoid"],
    ["broker", "draftDeclaration validateDeclaration submitDeclaration correctDeclaration"],
    ["broker", "recordCustomsAnswer referDeclaration resolveReferral"],
    ["broker, admin", "addDeniedParty retireDeniedParty decidePartyMatch addGoodsRestriction endGoodsRestriction"],
    ["broker", "groupDeclarations recordGroupedAnswer regroupDeclaration submitGroupedDeclaration"],
    ["broker", "withdrawGroupedDeclaration"],
    ["customer, ops, support, broker, admin", "decideShipment"],
    ["ops, admin", "rerouteConsignment stateDecisionRule stateLastMileNumber"],
    ["ops, support, admin", "assignShipmentExceptions closeShipmentExceptions declareShipmentLost"],
    ["ops, support, broker, admin", "claimShipmentExceptions"],
  ],
  subscriptions: [
    ["people", "shipmentUpdated"],
    ["customer, ops, support, broker, admin", "exceptionRaised"],
  ],
  fields: [
    // The consignee: own tenant, operations, broker.
    ["customer, ops, broker", "Shipment.consignee"],
    // A label names the consignee.
    ["customer, ops, labels:read", "Shipment.labels"],
    // Customs values: owner, broker, finance.
    ["customer, broker, finance", "CustomsDeclarationLine.value CustomsDeclarationVersion.value"],
    ["people, orders:read", "Shipment.order"],
    ["people, shipments:read", "Order.shipments"],
    ["ops, support, broker, admin", "Shipment.bag Shipment.masterConsignment Parcel.receipts"],
    ["ops, support, broker, admin", "ShipmentException.dueAt ShipmentException.notes ShipmentException.owner"],
    ["ops, support, admin", "Shipment.holdHistory"],
    ["ops, admin", "CarrierAccount.health CarrierRoute.base CarrierRoute.perKg CarrierCandidate.price"],
    ["ops, support, admin", "Shipment.carrierBookings CarrierBooking.account CarrierBooking.calls"],
    ["broker, finance", "GroupedDeclaration.value GroupedDeclarationLine.valueMinor"],
    ["customer, ops, orders:write", "OrderCheck.goods"],
  ],
};
