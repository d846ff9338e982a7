import type { DomainTable } from "../who";

/** Catalogue and rough quote for everybody; what it costs us for pricing, finance and admin. */
export const pricing: DomainTable = {
  queries: [
    ["anyone", "services compareServices"],
    ["people, quotes:write", "quote quoteReplay"],
    ["people", "rateCard"],
    ["pricing, finance, admin", "exchangeRates"],
  ],
  mutations: [
    ["customer, quotes:write", "quote acceptQuote"],
    ["pricing, admin", "draftRateCardVersion publishRateCardVersion retireRateCardVersion publishExchangeRates"],
  ],
  subscriptions: [],
  fields: [
    // costTotal: finance, admin, pricing staff.
    ["pricing, finance, admin", "Quote.costTotal PricePerKilogram.cost QuoteReplay.costDocument"],
    // They tell the goods' customs value.
    ["customer, broker, finance, quotes:write", "Quote.landedCost Order.landedCost QuoteReplay.document"],
    ["people, orders:read", "Quote.order"],
  ],
};
