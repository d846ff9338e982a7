import { asStub, byId, type Context, defineDomain, type Surroundings, subgraphConfig } from "@baiyun/kit";
import { z } from "zod";
import { CATALOGUE_STATED } from "./catalogue/catalogue.events";
import { CatalogueService } from "./catalogue/catalogue.service";
import { onOrderCancelled } from "./consumers/on-order-cancelled";
import { onOrderEdited } from "./consumers/on-order-edited";
import { onOrderSubmitted } from "./consumers/on-order-submitted";
import { onParcelMeasured } from "./consumers/on-parcel-measured";
import { CustomerResolver } from "./customer/customer.resolver";
import { CustomerType } from "./customer/customer.type";
import { seedDemo } from "./demo";
import { ExchangeRateResolver } from "./fx/exchange-rate.resolver";
import { ExchangeRateService } from "./fx/exchange-rate.service";
import { FxRate } from "./fx/fx-rate.entity";
import { CreateQuotes } from "./migrations/create-quotes.migration";
import { CreateRates } from "./migrations/create-rates.migration";
import { IndexLookups } from "./migrations/index-lookups.migration";
import { IndexSortings } from "./migrations/index-sortings.migration";
import { KnowTerritoriesByCode } from "./migrations/know-territories-by-code.migration";
import { LimitSizes } from "./migrations/limit-sizes.migration";
import { RegulateTerritories } from "./migrations/regulate-territories.migration";
import { ResumePrices } from "./migrations/resume-prices.migration";
import { SeedReference } from "./migrations/seed-reference.migration";
import { SummariseLandedCosts } from "./migrations/summarise-landed-costs.migration";
import { OrderResolver } from "./order/order.resolver";
import { OrderProgress } from "./order/order-progress.entity";
import { OrderQuoteService } from "./order/order-quote.service";
import { OrderLineResolver } from "./order-line/order-line.resolver";
import { OrderLineType } from "./order-line/order-line.type";
import { DutyEstimate } from "./quote/duty-estimate.entity";
import { LandedCostResolver } from "./quote/landed-cost.resolver";
import { Quote } from "./quote/quote.entity";
import { QuoteResolver } from "./quote/quote.resolver";
import { QuoteService } from "./quote/quote.service";
import { QuoteProof } from "./quote/quote-proof.entity";
import { QuoteRecord } from "./quote/quote-record.entity";
import { DraftVersionService } from "./rate-card/draft-version.service";
import { RateCard } from "./rate-card/rate-card.entity";
import { RateCardResolver } from "./rate-card/rate-card.resolver";
import { RateCardService } from "./rate-card/rate-card.service";
import { RateCardVersion } from "./rate-card/rate-card-version.entity";
import { RateCardVersionResolver } from "./rate-card/rate-card-version.resolver";
import { RateCardVersionService } from "./rate-card/rate-card-version.service";
import { RateLane } from "./rate-card/rate-lane.entity";
import { RateLaneResolver } from "./rate-card/rate-lane.resolver";
import { visibleCard, visibleVersion } from "./rate-card/visible-cards";
import { Service } from "./service/service.entity";
import { ServiceResolver } from "./service/service.resolver";
import { Surcharge } from "./surcharge/surcharge.entity";
import { SurchargeService } from "./surcharge/surcharge.service";
import { Zone } from "./zone/zone.entity";

const HOUR_MS = 3_600_000;

const pricingConfig = subgraphConfig.extend({
  /** How many per cent above the quoted weight a parcel on the scales may be and still count as quoted. */
  REWEIGH_TOLERANCE_PERCENT: z.coerce.number().int().min(0).max(100).default(5),
  /** How long an offered quote may be accepted. */
  QUOTE_VALID_HOURS: z.coerce.number().int().positive().default(24),
  /** How old an exchange rate may be: nothing is quoted by an older one. Customs sets its own by the month. */
  FX_RATE_MAX_AGE_DAYS: z.coerce.number().int().positive().default(31),
});

import { QUOTE_ACCEPTED, QUOTE_OFFERED, QUOTE_REJECTED } from "./quote/quote.events";
import { QUOTE_REWEIGHED } from "./reweigh/reweigh.events";
import { ReweighService } from "./reweigh/reweigh.service";

export const domain = defineDomain({
  name: "pricing",
  summary: "services, rate cards, quotes, landed cost",
  config: pricingConfig,
  entities: [
    Service,
    Zone,
    RateCard,
    RateCardVersion,
    RateLane,
    FxRate,
    Surcharge,
    Quote,
    QuoteRecord,
    QuoteProof,
    DutyEstimate,
    OrderProgress,
  ],
  migrations: [
    CreateRates,
    CreateQuotes,
    SeedReference,
    IndexLookups,
    SummariseLandedCosts,
    RegulateTerritories,
    LimitSizes,
    ResumePrices,
    IndexSortings,
    KnowTerritoriesByCode,
  ],
  services: ({ database, config, clock }: Surroundings<z.infer<typeof pricingConfig>>) => {
    const rateMaxAgeMs = config.FX_RATE_MAX_AGE_DAYS * 24 * HOUR_MS;
    const quotes = new QuoteService(database, clock, config.QUOTE_VALID_HOURS * HOUR_MS, rateMaxAgeMs);
    const surcharges = new SurchargeService();
    const catalogue = new CatalogueService(database, clock);
    return {
      quotes,
      catalogue,
      rates: new ExchangeRateService(database, clock, rateMaxAgeMs, catalogue),
      orders: new OrderQuoteService(quotes),
      reweighs: new ReweighService(config.REWEIGH_TOLERANCE_PERCENT),
      rateCards: new RateCardService(database, clock),
      versions: new RateCardVersionService(database, clock, surcharges, catalogue),
      drafts: new DraftVersionService(database, clock, surcharges),
    };
  },
  resolvers: [
    ExchangeRateResolver,
    ServiceResolver,
    RateCardResolver,
    RateCardVersionResolver,
    RateLaneResolver,
    CustomerResolver,
    QuoteResolver,
    LandedCostResolver,
    OrderResolver,
    OrderLineResolver,
  ],
  references: {
    Service: byId(Service),
    RateCard: ({ id }: { id: string }, context: Context) => visibleCard(id, context),
    RateCardVersion: ({ id }: { id: string }, context: Context) => visibleVersion(id, context),
    Quote: byId(Quote),
    Customer: asStub,
    Order: asStub,
    OrderLine: asStub,
  },
  orphanedTypes: [OrderLineType, CustomerType],
  events: [CATALOGUE_STATED, QUOTE_OFFERED, QUOTE_REJECTED, QUOTE_ACCEPTED, QUOTE_REWEIGHED],
  consumers: ({ orders, reweighs }) => [
    onOrderSubmitted(orders),
    onOrderEdited(orders),
    onOrderCancelled(orders),
    onParcelMeasured(reweighs),
  ],
  resources: ({ catalogue }) => [catalogue],
  demo: ({ rates }, { clock }) => seedDemo(rates, clock),
});
