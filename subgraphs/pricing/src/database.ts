import { Database } from "@baiyun/kit";
import { Service } from "./catalogue/service.entity";
import { Zone } from "./catalogue/zone.entity";
import { FxRate } from "./fx/fx-rate.entity";
import { CreateQuotes } from "./migrations/create-quotes.migration";
import { CreateRates } from "./migrations/create-rates.migration";
import { SeedReference } from "./migrations/seed-reference.migration";
import { DutyEstimate } from "./quote/duty-estimate.entity";
import { OrderProgress } from "./quote/order-progress.entity";
import { Quote } from "./quote/quote.entity";
import { RateCard } from "./rate-card/rate-card.entity";
import { RateCardVersion } from "./rate-card/rate-card-version.entity";
import { RateLane } from "./rate-card/rate-lane.entity";
import { Surcharge } from "./rate-card/surcharge.entity";
import { RegulatoryRule } from "./regulation/regulatory-rule.entity";

/** The domain's database, brought up to date. */
export function openDatabase(url: string): Promise<Database> {
  return Database.open({
    url,
    entities: [
      Service,
      Zone,
      RateCard,
      RateCardVersion,
      RateLane,
      Surcharge,
      FxRate,
      RegulatoryRule,
      Quote,
      DutyEstimate,
      OrderProgress,
    ],
    migrations: [CreateRates, CreateQuotes, SeedReference],
  });
}
