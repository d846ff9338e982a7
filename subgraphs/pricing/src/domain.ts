import {
  AuditEntry,
  asGiven,
  asStub,
  auditTrail,
  byId,
  type Context,
  defineDomain,
  FieldChange,
  handle,
  type Surroundings,
  subgraphConfig,
} from "@baiyun/kit";
import { z } from "zod";
import { CATALOGUE_STATED } from "./catalogue/catalogue.events";
import { CatalogueService, stateCatalogue } from "./catalogue/catalogue.service";
import { onCustomsNumberStated } from "./consumers/on-customs-number-stated";
import { onOrderCancelled } from "./consumers/on-order-cancelled";
import { onOrderEdited } from "./consumers/on-order-edited";
import { onOrderSubmitted } from "./consumers/on-order-submitted";
import { onParcelMeasured } from "./consumers/on-parcel-measured";
import { CustomerResolver } from "./customer/customer.resolver";
import { CustomerType } from "./customer/customer.type";
import { CustomsNumber } from "./customs-number/customs-number.entity";
import { CustomsNumberService } from "./customs-number/customs-number.service";
import { seedDemo } from "./demo";
import { ExchangeRateResolver } from "./fx/exchange-rate.resolver";
import { ExchangeRateService } from "./fx/exchange-rate.service";
import { FxRate } from "./fx/fx-rate.entity";
import { histories } from "./histories";
import { AssignRateCards } from "./migrations/assign-rate-cards.migration";
import { CreateQuotes } from "./migrations/create-quotes.migration";
import { CreateRates } from "./migrations/create-rates.migration";
import { DateZones } from "./migrations/date-zones.migration";
import { IndexLookups } from "./migrations/index-lookups.migration";
import { IndexQuotes } from "./migrations/index-quotes.migration";
import { IndexSortings } from "./migrations/index-sortings.migration";
import { KeepAudit } from "./migrations/keep-audit.migration";
import { KeepChanges } from "./migrations/keep-changes.migration";
import { KnowCustomsNumbers } from "./migrations/know-customs-numbers.migration";
import { KnowTerritoriesByCode } from "./migrations/know-territories-by-code.migration";
import { LimitSizes } from "./migrations/limit-sizes.migration";
import { ListQuotes } from "./migrations/list-quotes.migration";
import { OpenLanes } from "./migrations/open-lanes.migration";
import { ProposePrices } from "./migrations/propose-prices.migration";
import { ProposeRequirements } from "./migrations/propose-requirements.migration";
import { ProposeRules } from "./migrations/propose-rules.migration";
import { RegulateTerritories } from "./migrations/regulate-territories.migration";
import { RequireForImport } from "./migrations/require-for-import.migration";
import { ResumePrices } from "./migrations/resume-prices.migration";
import { SeedReference } from "./migrations/seed-reference.migration";
import { SummariseLandedCosts } from "./migrations/summarise-landed-costs.migration";
import { OrderResolver } from "./order/order.resolver";
import { OrderProgress } from "./order/order-progress.entity";
import { OrderQuoteService } from "./order/order-quote.service";
import { OrderCheckResolver } from "./order-check/order-check.resolver";
import { OrderCheckService } from "./order-check/order-check.service";
import { OrderCheckType } from "./order-check/order-check.type";
import { OrderLineResolver } from "./order-line/order-line.resolver";
import { OrderLineType } from "./order-line/order-line.type";
import { PriceListService } from "./price-list/price-list.service";
import { DecideProposalService } from "./proposal/decide-proposal.service";
import { Proposal, ProposalKind } from "./proposal/proposal.entity";
import { ProposalResolver } from "./proposal/proposal.resolver";
import { ProposalService } from "./proposal/proposal.service";
import { AttachQuoteResolver } from "./quote/attach-quote.resolver";
import { AttachQuoteService } from "./quote/attach-quote.service";
import { DutyEstimate } from "./quote/duty-estimate.entity";
import { ExpireQuotesService, expiryJobs } from "./quote/expire-quotes.service";
import { LandedCostResolver } from "./quote/landed-cost.resolver";
import { Quote } from "./quote/quote.entity";
import { QuoteResolver } from "./quote/quote.resolver";
import { QuoteService } from "./quote/quote.service";
import { QuoteAsOfResolver } from "./quote/quote-as-of.resolver";
import { QuoteAsOfService } from "./quote/quote-as-of.service";
import { QuoteListResolver } from "./quote/quote-list.resolver";
import { QuoteProof } from "./quote/quote-proof.entity";
import { QuoteRecord } from "./quote/quote-record.entity";
import { DraftVersionService } from "./rate-card/draft-version.service";
import { KeepRateCardResolver } from "./rate-card/keep-rate-card.resolver";
import { KeepRateCardService } from "./rate-card/keep-rate-card.service";
import { PublishVersionService } from "./rate-card/publish-version.service";
import { RateCard } from "./rate-card/rate-card.entity";
import { RateCardResolver } from "./rate-card/rate-card.resolver";
import { RateCardService } from "./rate-card/rate-card.service";
import { RateCardVersion } from "./rate-card/rate-card-version.entity";
import { RateCardVersionResolver } from "./rate-card/rate-card-version.resolver";
import { RateCardVersionService } from "./rate-card/rate-card-version.service";
import { RateLane } from "./rate-card/rate-lane.entity";
import { RateLaneResolver } from "./rate-card/rate-lane.resolver";
import { RedraftVersionService } from "./rate-card/redraft-version.service";
import { visibleCard, visibleVersion } from "./rate-card/visible-cards";
import { RegulatoryRule } from "./regulation/regulatory-rule.entity";
import { RegulatoryRuleResolver } from "./regulation/regulatory-rule.resolver";
import { RegulatoryRuleService } from "./regulation/regulatory-rule.service";
import { ImportRequirement } from "./requirement/import-requirement.entity";
import { ImportRequirementResolver } from "./requirement/import-requirement.resolver";
import { ImportRequirementService } from "./requirement/import-requirement.service";
import { ProposeRequirementResolver } from "./requirement/propose-requirement.resolver";
import { ProposeRequirementService } from "./requirement/propose-requirement.service";
import { Service } from "./service/service.entity";
import { ServiceResolver } from "./service/service.resolver";
import { DraftSurchargesService } from "./surcharge/draft-surcharges.service";
import { Surcharge } from "./surcharge/surcharge.entity";
import { CardSurchargeResolver, VersionSurchargeResolver } from "./surcharge/surcharge.resolver";
import { SurchargeService } from "./surcharge/surcharge.service";
import { UserType } from "./user/user.type";
import { Zone } from "./zone/zone.entity";
import { ZoneResolver } from "./zone/zone.resolver";
import { ZoneService } from "./zone/zone.service";
import { ZoneReach } from "./zone/zone-reach.entity";

const HOUR_MS = 3_600_000;

const pricingConfig = subgraphConfig.extend({
  /** How many per cent above the quoted weight a parcel on the scales may be and still count as quoted. */
  REWEIGH_TOLERANCE_PERCENT: z.coerce.number().int().min(0).max(100).default(5),
  /** How long an offered quote may be accepted. */
  QUOTE_VALID_HOURS: z.coerce.number().int().positive().default(24),
  /** How old an exchange rate may be: nothing is quoted by an older one. Customs sets its own by the month. */
  FX_RATE_MAX_AGE_DAYS: z.coerce.number().int().positive().default(31),
  /** How many per cent from the last rate, or from that of a day ago, one person may state without another. */
  FX_RATE_JUMP_PERCENT: z.coerce.number().positive().default(10),
});

import { QUOTE_ACCEPTED, QUOTE_EXPIRED, QUOTE_OFFERED, QUOTE_REJECTED } from "./quote/quote.events";
import { QUOTE_REWEIGHED } from "./reweigh/reweigh.events";
import { ReweighService } from "./reweigh/reweigh.service";

export const domain = defineDomain({
  name: "pricing",
  summary: "services, rate cards, quotes, landed cost",
  config: pricingConfig,
  entities: [
    FieldChange,
    Service,
    Zone,
    ZoneReach,
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
    RegulatoryRule,
    ImportRequirement,
    CustomsNumber,
    Proposal,
    AuditEntry,
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
    ListQuotes,
    IndexQuotes,
    KeepAudit,
    AssignRateCards,
    ProposePrices,
    ProposeRules,
    OpenLanes,
    RequireForImport,
    DateZones,
    ProposeRequirements,
    KnowCustomsNumbers,
    KeepChanges,
  ],
  services: ({ database, config, clock }: Surroundings<z.infer<typeof pricingConfig>>) => {
    const rateMaxAgeMs = config.FX_RATE_MAX_AGE_DAYS * 24 * HOUR_MS;
    const quotes = new QuoteService(database, clock, config.QUOTE_VALID_HOURS * HOUR_MS, rateMaxAgeMs);
    const attachments = new AttachQuoteService(database, clock, quotes);
    const surcharges = new SurchargeService();
    const rateCards = new RateCardService(database, clock);
    const catalogue = new CatalogueService(database, clock);
    const proposals = new ProposalService(clock);
    const publications = new PublishVersionService(database, clock, proposals, catalogue);
    const rules = new RegulatoryRuleService(database, clock, proposals);
    const customsNumbers = new CustomsNumberService();
    const requirements = new ImportRequirementService(database, clock, customsNumbers);
    const requirementProposals = new ProposeRequirementService(database, clock, proposals);
    const zones = new ZoneService(database, clock, proposals, catalogue);
    const jumpPercent = config.FX_RATE_JUMP_PERCENT;
    const rates = new ExchangeRateService(database, clock, rateMaxAgeMs, catalogue, proposals, jumpPercent);
    return {
      now: clock,
      quotes,
      quotesAsOf: new QuoteAsOfService(database, rateMaxAgeMs),
      attachments,
      expiries: new ExpireQuotesService(clock),
      catalogue,
      rates,
      rules,
      zones,
      customsNumbers,
      requirements,
      requirementProposals,
      database,
      orders: new OrderQuoteService(quotes, attachments, requirements),
      orderChecks: new OrderCheckService(database, quotes, requirements),
      reweighs: new ReweighService(config.REWEIGH_TOLERANCE_PERCENT),
      cardKeeping: new KeepRateCardService(database, clock, catalogue),
      publications,
      decisions: new DecideProposalService(database, clock, proposals, {
        [ProposalKind.RATE_CARD_VERSION]: publications,
        [ProposalKind.EXCHANGE_RATES]: rates,
        [ProposalKind.ZONE_REACH]: zones,
        [ProposalKind.REGULATORY_RULE]: rules,
        [ProposalKind.REGULATORY_RULE_END]: { lockSubject: rules.lockSubject, carryOut: rules.carryOutEnd },
        [ProposalKind.IMPORT_REQUIREMENT]: requirementProposals,
        [ProposalKind.IMPORT_REQUIREMENT_END]: {
          lockSubject: requirementProposals.lockSubject,
          carryOut: requirementProposals.carryOutEnd,
        },
      }),
      rateCards,
      priceLists: new PriceListService(clock, rateCards),
      versions: new RateCardVersionService(database, clock, surcharges, catalogue),
      draftSurcharges: new DraftSurchargesService(database, clock, proposals),
      drafts: new DraftVersionService(database, clock, surcharges),
      redrafts: new RedraftVersionService(database, clock, proposals),
    };
  },
  resolvers: [
    ExchangeRateResolver,
    ServiceResolver,
    RateCardResolver,
    KeepRateCardResolver,
    ProposalResolver,
    RegulatoryRuleResolver,
    ZoneResolver,
    ImportRequirementResolver,
    ProposeRequirementResolver,
    RateCardVersionResolver,
    RateLaneResolver,
    VersionSurchargeResolver,
    CardSurchargeResolver,
    CustomerResolver,
    QuoteResolver,
    QuoteListResolver,
    QuoteAsOfResolver,
    AttachQuoteResolver,
    LandedCostResolver,
    OrderResolver,
    OrderLineResolver,
    auditTrail("pricing", UserType),
    OrderCheckResolver,
    ...histories,
  ],
  references: {
    Service: byId(Service),
    RateCard: ({ id }: { id: string }, context: Context) => visibleCard(id, context),
    RateCardVersion: ({ id }: { id: string }, context: Context) => visibleVersion(id, context),
    Quote: byId(Quote),
    Customer: asStub,
    Order: asStub,
    OrderLine: asStub,
    OrderCheck: asGiven,
  },
  orphanedTypes: [OrderCheckType, OrderLineType, CustomerType],
  events: [CATALOGUE_STATED, QUOTE_OFFERED, QUOTE_REJECTED, QUOTE_ACCEPTED, QUOTE_EXPIRED, QUOTE_REWEIGHED],
  gathers: ["logistics"],
  effectsAreRows: true,
  consumers: ({ orders, reweighs, customsNumbers }) => [
    onOrderSubmitted(orders),
    onOrderEdited(orders),
    onOrderCancelled(orders),
    onParcelMeasured(reweighs),
    onCustomsNumberStated(customsNumbers),
  ],
  jobs: (services) => [...expiryJobs(services), handle(stateCatalogue, (tx) => services.catalogue.state(tx))],
  resources: ({ catalogue }) => [catalogue],
  demo: ({ rates }, { clock }) => seedDemo(rates, clock),
});
