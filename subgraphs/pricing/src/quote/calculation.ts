import { Exchange } from "../fx/exchange";
import { landedCost } from "../regulation/landed-cost";
import { landedCostDocument } from "../regulation/landed-cost-document";
import { calculate1 } from "./calculation-1";
import { charged, goodsOf, type PricedFrom, pinsOf } from "./calculation-parts";
import type { AnyQuoteDocument, Calculation, PinnedDestination } from "./document";
import type { QuoteInputs } from "./quote.input";

/** Prices a consignment. Pure: the same inputs, rows and destination give the same document on any day. */
export function calculate(inputs: QuoteInputs, from: PricedFrom, destination: PinnedDestination): Calculation {
  const exchange = new Exchange(from.rates);
  const { weighed, lines, sellTotalMinor, cost, costTotalMinor } = charged(inputs, from, exchange);
  const { currency, iossRegistered, dutiesPrepaid } = inputs;
  const landed =
    inputs.goods.length === 0
      ? null
      : landedCost({
          goods: goodsOf(inputs),
          transport: { amountMinor: sellTotalMinor, currency },
          rules: from.rules,
          destination,
          iossRegistered,
          exchange,
        });
  return {
    document: {
      calculation: "baiyun.pricing/2",
      pricedAt: from.pricedAt.toISOString(),
      pins: pinsOf(from, exchange),
      inputs,
      destination,
      zoneCode: from.tariff.terms.zoneCode,
      ...weighed,
      tariffCurrency: from.tariff.currency,
      currency,
      lines,
      sellTotalMinor: sellTotalMinor.toString(),
      landedCost: landed && landedCostDocument(landed, dutiesPrepaid),
    },
    cost,
    sellTotalMinor,
    costTotalMinor,
  };
}

/** Computes a quote again by the calculation it was made with. @throws for one that this version does not know. */
export function recalculate(
  stored: AnyQuoteDocument,
  inputs: QuoteInputs,
  from: PricedFrom,
): Calculation<AnyQuoteDocument> {
  if (stored.calculation === "baiyun.pricing/1") return calculate1(inputs, from);
  if (stored.calculation === "baiyun.pricing/2") return calculate(inputs, from, stored.destination);
  throw new Error(`a quote of an unknown calculation: ${(stored as { calculation: string }).calculation}`);
}
