import { Exchange } from "../fx/exchange";
import { landedCost1 } from "../regulation/landed-cost-1";
import { landedCostDocument1 } from "../regulation/landed-cost-document-1";
import { charged, goodsOf, type PricedFrom, pinsOf } from "./calculation-parts";
import type { Calculation, QuoteDocument1 } from "./document";
import type { QuoteInputs } from "./quote.input";

/** `baiyun.pricing/1`, to compute its quotes again; no new quote is made by it. */
export function calculate1(inputs: QuoteInputs, from: PricedFrom): Calculation<QuoteDocument1> {
  const exchange = new Exchange(from.rates);
  const { weighed, lines, sellTotalMinor, cost, costTotalMinor } = charged(inputs, from, exchange);
  const landed =
    inputs.goods.length === 0 ? null : landedCost1(goodsOf(inputs), from.rules, inputs.iossRegistered, exchange);
  return {
    document: {
      calculation: "baiyun.pricing/1",
      pricedAt: from.pricedAt.toISOString(),
      pins: pinsOf(from, exchange),
      inputs,
      zoneCode: from.tariff.terms.zoneCode,
      ...weighed,
      tariffCurrency: from.tariff.currency,
      currency: inputs.currency,
      lines,
      sellTotalMinor: sellTotalMinor.toString(),
      landedCost: landed && landedCostDocument1(landed, inputs.dutiesPrepaid),
    },
    cost,
    sellTotalMinor,
    costTotalMinor,
  };
}
