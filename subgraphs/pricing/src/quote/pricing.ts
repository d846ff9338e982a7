import { InvalidInput } from "@baiyun/kit";
import { Exchange } from "../fx/exchange";
import { bracketFor, type PinnedTariff } from "../rate-card/tariff";
import { type Rule, rulesOfTerritory } from "../regulation/rule";
import { billableWeight } from "../service/billable-weight";
import { type DangerousGoodsPolicy, refusedPackings } from "../service/dangerous-goods";
import type { Service } from "../service/service.entity";
import { fits } from "../service/size-limit";
import { changesDuring, clearanceOf, rulesOn } from "../territory/clearance";
import { calculate } from "./calculation";
import type { PricedFrom } from "./calculation-parts";
import { refuseGoods } from "./declared-goods";
import type { Calculation, PinnedDestination } from "./document";
import type { PriceBook } from "./price-book";
import { parcelsOf, type QuoteInputs } from "./quote.input";
import {
  DangerousGoodsNotAllowed,
  NoServiceForDestination,
  OverSizeLimit,
  OverWeightLimit,
  type Refusal,
} from "./quote.result";

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
  const { rates, at } = book;
  const { destination, rules } = regulationOf(inputs, service, book);
  const refusal =
    refuseShipDate(inputs, at) ??
    refuseGoods(inputs, destination, rules, new Exchange(book.knownRates)) ??
    refuseBatteries(inputs, tariff.terms.dgPolicy) ??
    refuseWeight(inputs, pinned) ??
    refuseSize(inputs, service) ??
    refuseCurrencies(inputs, tariff.currency, book, rules);
  if (refusal) return refusal;
  const from: PricedFrom = { ...ids, tariff, rates, rules, pricedAt: at };
  return { serviceId, from, calculation: calculate(inputs, from, destination) };
}

/** The rules of the day of clearance: of a ship date, of the days that the service takes, of the destination's own calendar. */
function regulationOf(
  { expectedShipDate }: Pick<QuoteInputs, "expectedShipDate">,
  { transitDays }: Service,
  { territory, mainlandAssumed, rules, at }: PriceBook,
): { destination: PinnedDestination; rules: Rule[] } {
  const clearance = clearanceOf(shipsAt(expectedShipDate, at), transitDays, territory);
  const ofTerritory = territory ? rulesOfTerritory(territory, rules) : [];
  const ruleChanges = changesDuring(clearance, ofTerritory);
  return {
    destination: { territory, mainlandAssumed, clearance, ruleChanges },
    rules: rulesOn(clearance.latest, ofTerritory),
  };
}

/** As stated, else at once. */
export const shipsAt = (expectedShipDate: string | undefined, now: Date): Date =>
  expectedShipDate === undefined ? now : new Date(expectedShipDate);

/** Every service for one parcel, in the order of their codes. */
export function offersOf(parcel: Omit<QuoteInputs, "serviceCode">, book: PriceBook): ServiceOffer[] | InvalidInput {
  const offers = book.services.map((service) => ({
    service,
    result: priceOf({ ...parcel, serviceCode: service.code }, book),
  }));
  const invalid = offers.map(({ result }) => result).find((result) => result instanceof InvalidInput);
  return invalid ?? offers;
}

const DAY_MS = 86_400_000;
/** Prices of a later day are not known yet; of a day that is over in every time zone, they are no offer. */
const LATEST_SHIP_DAYS = 90;

function refuseShipDate({ expectedShipDate }: QuoteInputs, now: Date): InvalidInput | null {
  const ahead = shipsAt(expectedShipDate, now).getTime() - now.getTime();
  if (ahead >= -DAY_MS && ahead <= LATEST_SHIP_DAYS * DAY_MS) return null;
  return new InvalidInput("expectedShipDate", `Must be from today to ${LATEST_SHIP_DAYS} days ahead.`);
}

function refuseBatteries({ goods, serviceCode }: QuoteInputs, policy: DangerousGoodsPolicy): Refusal | null {
  const refused = refusedPackings(
    goods.map(({ battery }) => battery),
    policy,
  );
  return refused.length > 0 ? new DangerousGoodsNotAllowed(serviceCode, refused) : null;
}

function refuseSize(inputs: QuoteInputs, { sizeLimit }: Service): Refusal | null {
  if (!sizeLimit || parcelsOf(inputs).every((parcel) => fits(parcel, sizeLimit))) return null;
  return new OverSizeLimit(inputs.serviceCode, sizeLimit);
}

/** Each parcel by itself, the heaviest first. */
function refuseWeight(inputs: QuoteInputs, { tariff }: PinnedTariff): Refusal | null {
  const { weightRule, weightLimitG } = tariff.terms;
  const weights = parcelsOf(inputs).map((parcel) => billableWeight(parcel, weightRule).billableG);
  const limitG = Math.min(weightLimitG, Math.max(...tariff.brackets.map(({ upToG }) => upToG)));
  const tooHeavy = weights.filter((billableG) => billableG > limitG || !bracketFor(tariff.brackets, billableG));
  return tooHeavy.length === 0 ? null : new OverWeightLimit(inputs.serviceCode, limitG, Math.max(...tooHeavy));
}

/** Names every currency that we cannot reckon with: without a rate, or with one that is too old. */
function refuseCurrencies(
  { currency, goods }: QuoteInputs,
  tariffCurrency: string,
  { rates, knownRates, territory }: PriceBook,
  rules: readonly Rule[],
): InvalidInput | null {
  const [exchange, known] = [new Exchange(rates), new Exchange(knownRates)];
  const needed = goods.length === 0 ? [] : currenciesOf(territory?.currency ?? currency, rules);
  const faults: { field: string; message: string }[] = [];
  const check = (field: string, own: string, others: readonly string[], withoutRate: string) => {
    const missing = others.find((other) => !exchange.knows(other, own));
    if (missing === undefined) return;
    const oldest = known.oldestOn(missing, own);
    const message = oldest && `Our exchange rate from ${missing} to ${own} is of ${oldest}, too old to reckon with.`;
    faults.push({ field, message: message ?? withoutRate });
  };
  for (const [index, { unitValue }] of goods.entries()) {
    const field = `goods.${index}.unitValue.currency`;
    check(field, unitValue.currency, needed, "We have no exchange rate for this currency.");
  }
  check("currency", currency, [tariffCurrency, ...needed], "We do not quote in this currency.");
  return faults.length > 0 ? InvalidInput.of(faults) : null;
}

/** Of all that duty, tax and fees are reckoned in. */
const currenciesOf = (customs: string, rules: readonly Rule[]): string[] => [
  ...new Set([customs, ...rules.flatMap((rule) => [rule.currency, rule.ceilingCurrency ?? rule.currency])]),
];
