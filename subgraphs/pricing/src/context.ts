import { byId, type Database, isId, manyByKey, oneByKey, rowsBy, type Viewer } from "@baiyun/kit";
import { In } from "typeorm";
import { Service } from "./catalogue/service.entity";
import { DutyEstimate } from "./quote/duty-estimate.entity";
import { Quote, QuoteStatus } from "./quote/quote.entity";
import type { RateCard } from "./rate-card/rate-card.entity";
import type { RateCardService } from "./rate-card/rate-card.service";
import type { RateCardVersion } from "./rate-card/rate-card-version.entity";
import type { RateLane } from "./rate-card/rate-lane.entity";

type One<T> = ReturnType<typeof oneByKey<string, T>>;

export interface Loaders {
  quote: One<Quote>;
  /** The newest quote of an order that is not void. */
  quoteOfOrder: One<Quote>;
  dutyEstimate: One<DutyEstimate>;
  service: One<Service>;
  rateCard: One<RateCard>;
  rateCardVersion: One<RateCardVersion>;
  versionInForce: One<RateCardVersion>;
  lanes: ReturnType<typeof manyByKey<string, RateLane>>;
  cardOfCustomer: One<{ customerId: string; card: RateCard }>;
}

export interface Context {
  viewer: Viewer;
  loaders: Loaders;
}

/** One per request: what it caches is what this viewer may see. */
export function loadersFor(database: Database, rateCards: RateCardService, viewer: Viewer): Loaders {
  const idOf = ({ id }: { id: string }) => id;
  const services = (ids: readonly string[]) =>
    database.transaction(viewer, (tx) => tx.findBy(Service, { id: In([...ids]) }));
  return {
    quote: byId(database, viewer, Quote),
    quoteOfOrder: oneByKey(
      async (ids) => {
        const quotes = await rowsBy(database, viewer, Quote, "orderId", ids);
        return quotes.filter(({ status }) => status !== QuoteStatus.VOID).sort((a, b) => (a.id < b.id ? -1 : 1));
      },
      (quote) => quote.orderId!,
    ),
    dutyEstimate: oneByKey(
      (ids) => rowsBy(database, viewer, DutyEstimate, "orderLineId", ids),
      ({ orderLineId }) => orderLineId,
    ),
    service: oneByKey(ofKnownIds(services), idOf),
    rateCard: oneByKey(
      ofKnownIds((ids) => rateCards.cards(viewer, ids)),
      idOf,
    ),
    rateCardVersion: oneByKey(
      ofKnownIds((ids) => rateCards.versions(viewer, ids)),
      idOf,
    ),
    versionInForce: oneByKey(
      (cardIds) => rateCards.versionsInForce(viewer, cardIds),
      ({ rateCardId }) => rateCardId,
    ),
    lanes: manyByKey(
      (versionIds) => rateCards.lanes(viewer, versionIds),
      ({ versionId }) => versionId,
    ),
    cardOfCustomer: oneByKey(
      ofKnownIds(async (customerIds) => {
        const cards = await rateCards.cardsOfCustomers(viewer, customerIds);
        return [...cards].map(([customerId, card]) => ({ customerId, card }));
      }),
      ({ customerId }) => customerId,
    ),
  };
}

const ofKnownIds =
  <T>(load: (ids: readonly string[]) => Promise<T[]>) =>
  (ids: readonly string[]): Promise<T[]> => {
    const known = ids.filter(isId);
    return known.length === 0 ? Promise.resolve([]) : load(known);
  };
