import type { DomainTable } from "../who";

/** Everybody a masked place and time; who may see the shipment, all of it. */
export const tracking: DomainTable = {
  queries: [
    ["anyone", "publicTrack"],
    ["people, tracking:read", "trackingFeedCursor"],
    ["admin", "trackingAudit trackingAuditVerdict"],
    ["ops, support, admin", "silenceLimits"],
    // A message of a carrier may name the consignee.
    ["ops, admin", "inboundMessages inboundMessage trackingSources"],
  ],
  mutations: [
    ["ops, admin", "recordScan correctScan"],
    ["ops, admin", "correctCarrier stateSilenceLimit replayInboundMessage"],
    ["ops, admin, customer", "correctWatchedCarrier decideCarrierSuggestion"],
    ["anyone", "suggestCarrier"],
  ],
  subscriptions: [["people, tracking:read", "trackingUpdated tenantTrackingFeed"]],
  fields: [
    ["ops, admin", "InboundMessage.body"],
    ["ops, support, admin", "Shipment.watches"],
    ["ops, support, admin, customer", "Shipment.carrierSuggestions Shipment.carrierChoices"],
    [
      "people, tracking:read",
      "Shipment.trackingEvents Shipment.trackingStatus Shipment.trackingSubStatus Shipment.eta",
    ],
    [
      "people, tracking:read",
      "Shipment.trackingCursor Shipment.milestones Shipment.lastMile Shipment.historyDocument Shipment.isSandbox Shipment.followedNumbers",
    ],
    // Where exactly, and in a carrier's words: who serves the parcel.
    ["customer, ops, broker, support, tracking:read", "TrackingEvent.location TrackingEvent.description"],
    [
      "ops, broker, support, admin",
      "TrackingEvent.rawCode TrackingEvent.recordedBy TrackingEvent.correctionReason TrackingEvent.transactions",
    ],
  ],
};
