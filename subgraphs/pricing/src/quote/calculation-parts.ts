import type { Exchange, Rate } from "../fx/exchange";
import type { Tariff } from "../rate-card/tariff";
import type { Goods, Rule } from "../regulation/rule";
import { type BillableWeight, billableWeight } from "../service/billable-weight";
import { BatteryPacking } from "../service/dangerous-goods";
import type { Consignment } from "../surcharge/surcharge-terms";
import { chargesFor, type Side } from "./charges";
import type { CostDocument, DocumentLine } from "./document";
import { parcelsOf, type QuoteInputs } from "./quote.input";

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

/**
 * What every calculation so far has in common: what sending the parcels is sold for, and what it costs us. Each parcel is weighed and
 * charged for by itself; several cost the sum.
 */
export function charged(inputs: QuoteInputs, { tariff, pricedAt }: PricedFrom, exchange: Exchange) {
  const parcels = parcelsOf(inputs);
  const weights = parcels.map((parcel) => billableWeight(parcel, tariff.terms.weightRule));
  const isOne = parcels.length === 1;
  const chargesOf = (side: Side): DocumentLine[] =>
    parcels.flatMap((parcel, index) => {
      const consignment: Consignment = {
        parcel,
        ...inputs.destination,
        battery: hasBattery(inputs, index + 1),
        signature: inputs.signature,
        pricedAt,
      };
      return chargesFor(side, tariff, consignment, weights[index]!).map(({ kind, basis, amountMinor }) => ({
        kind,
        basis,
        tariffMinor: amountMinor.toString(),
        amountMinor: exchange.convert(amountMinor, tariff.currency, inputs.currency).toString(),
        ...(!isOne && { parcel: index + 1 }),
      }));
    });
  const [lines, costLines] = [chargesOf("sell"), chargesOf("cost")];
  const [sellTotalMinor, costTotalMinor] = [totalOf(lines), totalOf(costLines)];
  const cost: CostDocument = {
    currency: inputs.currency,
    lines: costLines,
    costTotalMinor: costTotalMinor.toString(),
  };
  const weighed = isOne ? { weight: weights[0]! } : { weight: together(weights), parcelWeights: weights };
  return { weighed, lines, sellTotalMinor, cost, costTotalMinor };
}

/** What is not said to be in one parcel may be in any of them. */
const hasBattery = ({ goods }: QuoteInputs, number: number): boolean =>
  goods.some(({ battery, parcels }) => battery !== BatteryPacking.NONE && (parcels?.includes(number) ?? true));

const together = (weights: readonly BillableWeight[]): BillableWeight =>
  weights.reduce((sum, one) => ({
    actualG: sum.actualG + one.actualG,
    volumetricG: sum.volumetricG === null || one.volumetricG === null ? null : sum.volumetricG + one.volumetricG,
    billableG: sum.billableG + one.billableG,
  }));

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
