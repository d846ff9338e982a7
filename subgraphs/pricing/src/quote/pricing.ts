import { InvalidInput } from "@baiyun/kit";
import { Exchange } from "../fx/exchange";
import { bracketFor, type PinnedTariff } from "../rate-card/tariff";
import type { Rule } from "../regulation/landed-cost";
import { billableWeight } from "../service/billable-weight";
import { type DangerousGoodsPolicy, refusedPackings } from "../service/dangerous-goods";
import type { Service } from "../service/service.entity";
import { type Calculation, calculate, type PricedFrom } from "./calculation";
import type { PriceBook } from "./price-book";
import type { QuoteInputs } from "./quote.input";
import { DangerousGoodsNotAllowed, NoServiceForDestination, OverWeightLimit, type Refusal } from "./quote.result";

/** The price of a service for a parcel, with the rows it was computed from. */
export interface Priced {
  serviceId: string;
  from: PricedFrom;
  calculation: Calculation;
}

/** A service, with its price for a parcel or why it has none. */
export interface ServiceOffer {
  service: Service;
  result: Priced | Refusal;
}

/** The price of the service that the inputs name, or why there is none. */
export function priceOf(inputs: QuoteInputs, book: PriceBook): Priced | Refusal {
  const service = book.services.find(({ code }) => code === inputs.serviceCode);
  if (!service) return new InvalidInput("serviceCode", "There is no such service.");
  const pinned = book.tariffs.get(service.id);
  if (!pinned) return new NoServiceForDestination(service.code, inputs.destination.country);
  const { tariff, serviceId, ...ids } = pinned;
  const { rates, rules, at } = book;
  const refusal =
    refuseBatteries(inputs, tariff.terms.dgPolicy) ??
    refuseWeight(inputs, pinned) ??
    refuseCurrencies(inputs, tariff.currency, new Exchange(rates), rules);
  if (refusal) return refusal;
  const from: PricedFrom = { ...ids, tariff, rates, rules, pricedAt: at };
  return { serviceId, from, calculation: calculate(inputs, from) };
}

/** Every service for one parcel, in the order of their codes. */
export function offersOf(parcel: Omit<QuoteInputs, "serviceCode">, book: PriceBook): ServiceOffer[] | InvalidInput {
  const offers = book.services.map((service) => ({
    service,
    result: priceOf({ ...parcel, serviceCode: service.code }, book),
  }));
  const invalid = offers.map(({ result }) => result).find((result) => result instanceof InvalidInput);
  return invalid ?? offers;
}

function refuseBatteries({ goods, serviceCode }: QuoteInputs, policy: DangerousGoodsPolicy): Refusal | null {
  const refused = refusedPackings(
    goods.map(({ battery }) => battery),
    policy,
  );
  return refused.length > 0 ? new DangerousGoodsNotAllowed(serviceCode, refused) : null;
}

function refuseWeight({ parcel, serviceCode }: QuoteInputs, { tariff }: PinnedTariff): Refusal | null {
  const { weightRule, weightLimitG } = tariff.terms;
  const { billableG } = billableWeight(parcel, weightRule);
  const limitG = Math.min(weightLimitG, Math.max(...tariff.brackets.map(({ upToG }) => upToG)));
  if (billableG <= limitG && bracketFor(tariff.brackets, billableG)) return null;
  return new OverWeightLimit(serviceCode, limitG, billableG);
}

/** Names every currency that we cannot reckon with. */
function refuseCurrencies(
  { currency, goods }: QuoteInputs,
  tariffCurrency: string,
  exchange: Exchange,
  rules: readonly Rule[],
): InvalidInput | null {
  const faults = goods.flatMap(({ unitValue }, index) => {
    if (rules.every((rule) => exchange.knows(unitValue.currency, rule.currency))) return [];
    return [{ field: `goods.${index}.unitValue.currency`, message: "We have no exchange rate for this currency." }];
  });
  if (!exchange.knows(tariffCurrency, currency)) {
    faults.push({ field: "currency", message: "We do not quote in this currency." });
  }
  return faults.length > 0 ? InvalidInput.of(faults) : null;
}
