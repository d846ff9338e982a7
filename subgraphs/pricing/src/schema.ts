import type { SchemaParts } from "@baiyun/kit";
import { ServiceResolver, serviceReferences } from "./catalogue/service.resolver";
import { OrderLineResolver, OrderResolver, orderReferences } from "./quote/order.resolver";
import { OrderLineRef } from "./quote/order.type";
import { QuoteResolver, quoteReferences } from "./quote/quote.resolver";
import { CustomerRef, CustomerResolver, customerReferences } from "./rate-card/customer.resolver";
import { RateCardResolver, RateCardVersionResolver, rateCardReferences } from "./rate-card/rate-card.resolver";

export const schema: SchemaParts = {
  name: "pricing",
  resolvers: [
    ServiceResolver,
    RateCardResolver,
    RateCardVersionResolver,
    CustomerResolver,
    QuoteResolver,
    OrderResolver,
    OrderLineResolver,
  ],
  references: {
    ...serviceReferences,
    ...rateCardReferences,
    ...customerReferences,
    ...quoteReferences,
    ...orderReferences,
  },
  orphanedTypes: [OrderLineRef, CustomerRef],
};
