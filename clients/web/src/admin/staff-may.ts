type StaffRole = "OPS" | "SUPPORT" | "BROKER" | "FINANCE" | "PRICING" | "ADMIN";

/**
 * Who of our staff may ask what these pages ask, so that nobody is offered what the graph would refuse. The graph decides; a test of the
 * stack holds this against its table of access.
 */
export const STAFF_MAY = {
  "Query.orders": ["OPS", "SUPPORT", "BROKER", "FINANCE", "PRICING", "ADMIN"],
  "Mutation.releaseOrder": ["OPS", "SUPPORT"],
  "Query.shipmentExceptions": ["OPS", "SUPPORT", "BROKER", "ADMIN"],
  "Mutation.claimShipmentException": ["OPS", "SUPPORT", "BROKER", "ADMIN"],
  "Mutation.closeShipmentException": ["OPS", "SUPPORT", "ADMIN"],
  "Query.declarations": ["BROKER", "OPS", "FINANCE", "SUPPORT", "ADMIN"],
  "Mutation.recordCustomsAnswer": ["BROKER"],
  "Mutation.resolveReferral": ["BROKER"],
  "Customer.kycDocuments": ["OPS", "ADMIN"],
  "Query.adjustments": ["FINANCE", "ADMIN"],
  "Query.pricingProposals": ["PRICING", "FINANCE", "ADMIN"],
  "Mutation.approvePricingProposal": ["PRICING", "ADMIN"],
  "Query.rateCards": ["PRICING", "FINANCE", "ADMIN"],
  "Mutation.draftRateCardVersion": ["PRICING", "ADMIN"],
  "Query.exchangeRates": ["PRICING", "FINANCE", "ADMIN"],
  "Mutation.publishExchangeRates": ["PRICING", "ADMIN"],
  "Mutation.proposeZoneReach": ["PRICING", "ADMIN"],
  "Mutation.proposeRegulatoryRule": ["PRICING", "ADMIN"],
  "Query.shipments": ["OPS", "SUPPORT", "BROKER", "FINANCE", "PRICING", "ADMIN"],
  "TrackingEvent.location": ["OPS", "BROKER", "SUPPORT"],
  "Query.shipmentFigures": ["OPS", "SUPPORT", "BROKER", "FINANCE", "PRICING", "ADMIN"],
  "Query.marginDays": ["FINANCE", "PRICING", "ADMIN"],
  "Query.carrierAccounts": ["OPS", "ADMIN"],
  "Query.carrierRoutes": ["OPS", "ADMIN"],
  "Query.credentialChanges": ["ADMIN"],
  "Mutation.stateCarrierAccount": ["ADMIN"],
  "Mutation.retryBooking": ["OPS", "ADMIN"],
  "Query.inboundWebhooks": ["SUPPORT", "ADMIN"],
  "Mutation.receiveParcels": ["OPS", "ADMIN"],
  "Query.inboundMessages": ["OPS", "ADMIN"],
  "Query.counterpartMessages": ["BROKER", "OPS", "ADMIN"],
  "Query.deadLetters": ["OPS", "ADMIN"],
  "Query.orderSagas": ["OPS", "SUPPORT", "FINANCE", "ADMIN"],
  "Mutation.retrySagaStep": ["OPS", "ADMIN"],
  "Query.booksProofs": ["FINANCE", "ADMIN"],
  "Query.ordersAudit": ["ADMIN"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof STAFF_MAY;
