import type { Database } from "@baiyun/kit";
import type { CatalogueService } from "./catalogue/catalogue.service";
import { ServiceResolver } from "./catalogue/service.resolver";
import { OrderLineResolver, OrderResolver } from "./quote/order.resolver";
import { QuoteResolver } from "./quote/quote.resolver";
import type { QuoteService } from "./quote/quote.service";
import { CustomerResolver } from "./rate-card/customer.resolver";
import type { DraftVersionService } from "./rate-card/draft-version.service";
import { RateCardResolver, RateCardVersionResolver } from "./rate-card/rate-card.resolver";
import type { RateCardService } from "./rate-card/rate-card.service";

interface Services {
  catalogue: CatalogueService;
  quotes: QuoteService;
  rateCards: RateCardService;
  drafts: DraftVersionService;
}

/** The domain's resolvers with the services behind them. */
export const resolversOver = (database: Database, { catalogue, quotes, rateCards, drafts }: Services): object[] => [
  new ServiceResolver(database, catalogue),
  new RateCardResolver(rateCards, drafts),
  new RateCardVersionResolver(),
  new CustomerResolver(),
  new QuoteResolver(quotes),
  new OrderResolver(),
  new OrderLineResolver(),
];
