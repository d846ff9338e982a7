import { InvalidInput } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { billableWeight } from "../calculation/billable-weight";
import { BatteryPacking, bracketFor, DangerousGoodsPolicy } from "../calculation/charges";
import type { CatalogueService } from "../catalogue/catalogue.service";
import type { Service } from "../catalogue/service.entity";
import { Exchange } from "../fx/exchange";
import type { FxService } from "../fx/fx.service";
import type { FxRate } from "../fx/fx-rate.entity";
import type { PinnedTariff, TariffService } from "../rate-card/tariff.service";
import type { RegulationService } from "../regulation/regulation.service";
import type { RegulatoryRule } from "../regulation/regulatory-rule.entity";
import { type Calculation, calculate, type PricedFrom } from "./calculation";
import type { Quote } from "./quote.entity";
import { DangerousGoodsNotAllowed, NoServiceForDestination, OverWeightLimit, type Refusal } from "./quote.results";
import { faultIn, type QuoteInputs } from "./quote-inputs";
import type { Priced, ServiceOffer } from "./service-offer";

/** What was in force for a destination on a day. */
interface DayBook {
  tariffs: ReadonlyMap<string, PinnedTariff>;
  rates: FxRate[];
  rules: RegulatoryRule[];
  at: Date;
}

const ALLOWED_WITH_EQUIPMENT: readonly BatteryPacking[] = [BatteryPacking.PI966, BatteryPacking.PI967];

/** Computes prices from published rows; writes nothing. */
export class PricingService {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly tariffs: TariffService,
    private readonly fx: FxService,
    private readonly regulation: RegulationService,
  ) {}

  /** The price of one service for a tenant, or why there is none. */
  async price(tx: EntityManager, inputs: QuoteInputs, tenantId: string, at: Date): Promise<Priced | Refusal> {
    const fault = faultIn(inputs);
    if (fault) return fault;
    const service = (await this.catalogue.services(tx)).find(({ code }) => code === inputs.serviceCode);
    if (!service) return new InvalidInput("serviceCode", "There is no such service.");
    return priceOf(service, inputs, await this.dayBook(tx, inputs, tenantId, at));
  }

  /** Every service for one parcel, in the order of their codes. `tenantId` null: everyone's prices. */
  async compare(
    tx: EntityManager,
    parcel: Omit<QuoteInputs, "serviceCode">,
    tenantId: string | null,
    at: Date,
  ): Promise<ServiceOffer[] | InvalidInput> {
    const services = await this.catalogue.services(tx);
    const inputs = { ...parcel, serviceCode: "" };
    const fault = faultIn(inputs);
    if (fault) return fault;
    const book = await this.dayBook(tx, inputs, tenantId, at);
    const offers = services.map((service) => ({
      service,
      result: priceOf(service, { ...inputs, serviceCode: service.code }, book),
    }));
    const invalid = offers.find(({ result }) => result instanceof InvalidInput);
    return invalid ? (invalid.result as InvalidInput) : offers;
  }

  /** Computes a quote again from the rows it pins, whatever has been published since. */
  async recompute(tx: EntityManager, quote: Quote): Promise<Calculation> {
    const { tariff, rateCardVersionId, rateLaneId } = await this.tariffs.tariffOf(tx, quote.rateLaneId);
    return calculate(JSON.parse(quote.inputs), {
      rateCardVersionId,
      rateLaneId,
      tariff,
      rates: await this.fx.ratesById(tx, quote.fxRateIds),
      rules: await this.regulation.rulesById(tx, quote.ruleIds),
      pricedAt: quote.pricedAt,
    });
  }

  private async dayBook(
    tx: EntityManager,
    { destination }: QuoteInputs,
    tenantId: string | null,
    at: Date,
  ): Promise<DayBook> {
    const zone = await this.catalogue.zoneOf(tx, destination);
    return {
      tariffs: zone ? await this.tariffs.tariffsAt(tx, { tenantId, zoneId: zone.id, at }) : new Map(),
      rates: await this.fx.ratesAt(tx, at),
      rules: await this.regulation.rulesAt(tx, destination.country, at),
      at,
    };
  }
}

function priceOf(service: Service, inputs: QuoteInputs, { tariffs, rates, rules, at }: DayBook): Priced | Refusal {
  const pinned = tariffs.get(service.id);
  if (!pinned) return new NoServiceForDestination(service.code, inputs.destination.country);
  const { tariff, serviceId, ...ids } = pinned;
  const refusal =
    refuseBatteries(inputs, tariff.terms.dgPolicy) ??
    refuseWeight(inputs, pinned) ??
    refuseCurrency(inputs, tariff.currency, new Exchange(rates), rules);
  if (refusal) return refusal;
  const from: PricedFrom = { ...ids, tariff, rates, rules, pricedAt: at };
  return { serviceId, from, calculation: calculate(inputs, from) };
}

function refuseBatteries({ goods, serviceCode }: QuoteInputs, policy: DangerousGoodsPolicy): Refusal | null {
  const allowed = policy === DangerousGoodsPolicy.BATTERIES_WITH_EQUIPMENT ? ALLOWED_WITH_EQUIPMENT : [];
  const packings = new Set(goods.map(({ battery }) => battery).filter((battery) => battery !== BatteryPacking.NONE));
  const refused = [...packings].filter((battery) => !allowed.includes(battery)).sort();
  return refused.length > 0 ? new DangerousGoodsNotAllowed(serviceCode, refused) : null;
}

function refuseWeight({ parcel, serviceCode }: QuoteInputs, { tariff }: PinnedTariff): Refusal | null {
  const { weightRule, weightLimitG } = tariff.terms;
  const { billableG } = billableWeight(parcel, weightRule);
  const limitG = Math.min(weightLimitG, Math.max(...tariff.brackets.map(({ upToG }) => upToG)));
  if (billableG <= limitG && bracketFor(tariff.brackets, billableG)) return null;
  return new OverWeightLimit(serviceCode, limitG, billableG);
}

function refuseCurrency(
  { currency, goods }: QuoteInputs,
  tariffCurrency: string,
  exchange: Exchange,
  rules: readonly RegulatoryRule[],
): Refusal | null {
  if (!exchange.knows(tariffCurrency, currency))
    return new InvalidInput("currency", "We do not quote in this currency.");
  for (const [index, { unitValue }] of goods.entries()) {
    if (rules.every((rule) => exchange.knows(unitValue.currency, rule.currency))) continue;
    return new InvalidInput(`goods.${index}.unitValue.currency`, "We have no exchange rate for this currency.");
  }
  return null;
}
