import { createLogger, type Environment, eventedDatabase, parseConfig, Subgraph, serve } from "@baiyun/kit";
import { CatalogueService } from "./catalogue/catalogue.service";
import { pricingConfig } from "./config";
import { consumersOf } from "./consumers";
import { loadersFor } from "./context";
import { openDatabase } from "./database";
import { FxService } from "./fx/fx.service";
import { OrderQuoteService } from "./quote/order-quote.service";
import { PricingService } from "./quote/pricing.service";
import { QuoteService } from "./quote/quote.service";
import { DraftVersionService } from "./rate-card/draft-version.service";
import { RateCardService } from "./rate-card/rate-card.service";
import { TariffService } from "./rate-card/tariff.service";
import { RegulationService } from "./regulation/regulation.service";
import { resolversOver } from "./resolvers";
import { schema } from "./schema";

export async function start(env: Environment, now = () => new Date()): Promise<Subgraph> {
  const config = parseConfig(pricingConfig, env);
  const logger = createLogger("pricing", config.LOG_LEVEL);
  const database = await openDatabase(config.DATABASE_URL);
  const catalogue = new CatalogueService();
  const pricing = new PricingService(catalogue, new TariffService(), new FxService(), new RegulationService());
  const quotes = new QuoteService(database, pricing, config.QUOTE_VALID_HOURS * 3_600_000, now);
  const rateCards = new RateCardService(database, now);
  const consumers = consumersOf(new OrderQuoteService(quotes));
  return Subgraph.start({
    schema,
    resolvers: resolversOver(database, {
      catalogue,
      quotes,
      rateCards,
      drafts: new DraftVersionService(database, now),
    }),
    context: (viewer) => ({ viewer, loaders: loadersFor(database, rateCards, viewer) }),
    resources: await eventedDatabase({ domain: "pricing", database, config, consumers, logger }),
    config,
    logger,
  });
}

if (require.main === module) void serve(start);
