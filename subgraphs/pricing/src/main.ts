import { createLogger, Database, type Environment, eventedDatabase, parseConfig, Subgraph, serve } from "@baiyun/kit";
import { CatalogueService } from "./catalogue/catalogue.service";
import { ServiceResolver } from "./catalogue/service.resolver";
import { pricingConfig } from "./config";
import { onOrderCancelled } from "./consumers/order-cancelled";
import { onOrderEdited } from "./consumers/order-edited";
import { onOrderSubmitted } from "./consumers/order-submitted";
import { loadersFor } from "./context";
import { FxService } from "./fx/fx.service";
import { OrderLineResolver, OrderResolver } from "./quote/order.resolver";
import { OrderQuoteService } from "./quote/order-quote.service";
import { PricingService } from "./quote/pricing.service";
import { QuoteResolver } from "./quote/quote.resolver";
import { QuoteService } from "./quote/quote.service";
import { CustomerResolver } from "./rate-card/customer.resolver";
import { DraftVersionService } from "./rate-card/draft-version.service";
import { RateCardResolver, RateCardVersionResolver } from "./rate-card/rate-card.resolver";
import { RateCardService } from "./rate-card/rate-card.service";
import { TariffService } from "./rate-card/tariff.service";
import { RegulationService } from "./regulation/regulation.service";
import { schema } from "./schema";
import { entities, migrations } from "./tables";

const HOUR_MS = 60 * 60 * 1000;

export async function start(env: Environment, now = () => new Date()): Promise<Subgraph> {
  const config = parseConfig(pricingConfig, env);
  const logger = createLogger("pricing", config.LOG_LEVEL);
  const database = await Database.open({ url: config.DATABASE_URL, entities, migrations });
  const catalogue = new CatalogueService();
  const pricing = new PricingService(catalogue, new TariffService(), new FxService(), new RegulationService());
  const quotes = new QuoteService(database, pricing, config.QUOTE_VALID_HOURS * HOUR_MS, now);
  const rateCards = new RateCardService(database, now);
  const orders = new OrderQuoteService(quotes);
  return Subgraph.start({
    schema,
    resolvers: [
      new ServiceResolver(database, catalogue),
      new RateCardResolver(rateCards, new DraftVersionService(database, now)),
      new RateCardVersionResolver(),
      new CustomerResolver(),
      new QuoteResolver(quotes),
      new OrderResolver(),
      new OrderLineResolver(),
    ],
    context: (viewer) => ({ viewer, loaders: loadersFor(database, rateCards, viewer) }),
    resources: await eventedDatabase({
      domain: "pricing",
      database,
      config,
      consumers: [onOrderSubmitted(orders), onOrderEdited(orders), onOrderCancelled(orders)],
      logger,
    }),
    listen: { port: config.PORT, host: config.HOST },
    routerSecret: config.ROUTER_SECRET,
    logger,
  });
}

if (require.main === module) void serve(start);
