import type { Exchange, Rate } from "../fx/exchange";
import type { Tariff } from "../rate-card/tariff";
import type { Goods, Rule } from "../regulation/rule";
import { billableWeight } from "../service/billable-weight";
import { BatteryPacking } from "../service/dangerous-goods";
import type { Consignment } from "../surcharge/surcharge-terms";
import { type Charge, chargesFor } from "./charges";
import type { CostDocument, DocumentLine } from "./document";
import type { QuoteInputs } from "./quote.input";

/** The rows a price is computed from; a quote keeps their ids. */
export interface PricedFrom {
  rateCardVersionId: string;
  rateLaneId: string;
  tariff: Tariff;
  rates: readonly Rate[];
  /** Every rule in force at the destination on the day, used or not. */
  rules: readonly Rule[];
  pricedAt: Date;
}

/** What every calculation so far has in common: what sending the parcel is sold for, and what it costs us. */
export function charged(inputs: QuoteInputs, { tariff, pricedAt }: PricedFrom, exchange: Exchange) {
  const weight = billableWeight(inputs.parcel, tariff.terms.weightRule);
  const consignment: Consignment = {
    parcel: inputs.parcel,
    ...inputs.destination,
    battery: inputs.goods.some(({ battery }) => battery !== BatteryPacking.NONE),
    signature: inputs.signature,
    pricedAt,
  };
  const inQuoteCurrency = (charges: Charge[]): DocumentLine[] =>
    charges.map(({ kind, basis, amountMinor }) => ({
      kind,
      basis,
      tariffMinor: amountMinor.toString(),
      amountMinor: exchange.convert(amountMinor, tariff.currency, inputs.currency).toString(),
    }));
  const lines = inQuoteCurrency(chargesFor("sell", tariff, consignment, weight));
  const costLines = inQuoteCurrency(chargesFor("cost", tariff, consignment, weight));
  const [sellTotalMinor, costTotalMinor] = [totalOf(lines), totalOf(costLines)];
  const cost: CostDocument = {
    currency: inputs.currency,
    lines: costLines,
    costTotalMinor: costTotalMinor.toString(),
  };
  return { weight, lines, sellTotalMinor, cost, costTotalMinor };
}

export const goodsOf = ({ goods }: QuoteInputs): Goods[] =>
  goods.map(({ unitValue, ...line }) => ({
    ...line,
    unitValue: { ...unitValue, amountMinor: BigInt(unitValue.amountMinor) },
  }));

export const pinsOf = ({ rateCardVersionId, rateLaneId, rules }: PricedFrom, exchange: Exchange) => ({
  rateCardVersionId,
  rateLaneId,
  fxRateIds: exchange.usedRateIds,
  ruleIds: rules.map(({ id }) => id).sort(),
});

const totalOf = (lines: readonly DocumentLine[]): bigint =>
  lines.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);
