import type { DomainTable } from "../who";

/** Catalogue and rough quote for everybody; what it costs us for pricing, finance and admin. */
export const pricing: DomainTable = {
  queries: [
    ["anyone", "services compareServices"],
    ["people, quotes:write", "quote quoteReplay"],
    ["people", "rateCard"],
    ["pricing, finance, admin", "exchangeRates"],
    ["admin", "pricingAudit pricingAuditVerdict"],
    ["people", "regulatoryRules"],
    ["people, quotes:write", "checkImportNumber importRequirements quoteAsOf quotes zones"],
    ["pricing, finance, admin", "compareRates pricingProposal pricingProposals rateCards rateCardVersion"],
  ],
  mutations: [
    ["customer, quotes:write", "quote acceptQuote"],
    ["pricing, admin", "draftRateCardVersion publishRateCardVersion retireRateCardVersion publishExchangeRates"],
    ["customer, quotes:write", "attachQuote"],
    ["pricing, admin", "approvePricingProposal assignRateCard createRateCard createZone"],
    [
      "pricing, admin",
      "proposeRateCardVersion proposeRegulatoryRule proposeRegulatoryRuleEnd proposeImportRequirement proposeImportRequirementEnd",
    ],
    [
      "pricing, admin",
      "proposeZoneReach redraftRateCardVersion rejectPricingProposal renameRateCard setDraftSurcharges",
    ],
    ["pricing, admin", "withdrawPricingProposal"],
  ],
  subscriptions: [],
  fields: [
    ["pricing, admin", "RateCard.changes RateCardVersion.changes RegulatoryRule.changes"],
    // costTotal: finance, admin, pricing staff.
    ["pricing, finance, admin", "Quote.costTotal PricePerKilogram.cost QuoteReplay.costDocument"],
    // They tell the goods' customs value.
    ["customer, broker, finance, quotes:write", "Quote.landedCost Order.landedCost QuoteReplay.document"],
    ["people, orders:read", "Quote.order"],
    ["customer", "OrderCheck.dutyAndTax"],
    ["customer, broker, finance, quotes:write", "QuoteAsOf.landedCostLines QuoteAsOf.landedCostTotal"],
    ["customer, ops, orders:write", "OrderCheck.sellTotal"],
    ["people, quotes:write", "Customer.priceList"],
    ["pricing, finance, admin", "QuoteAsOf.costTotal RateCardSurcharge.cost RateCardSurcharge.costPercent"],
    ["pricing, finance, admin", "RateCardVersion.proposal RateStepDifference.costAfter RateStepDifference.costBefore"],
  ],
};
