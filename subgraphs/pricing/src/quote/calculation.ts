import { Exchange, type Rate } from "../fx/exchange";
import type { Tariff } from "../rate-card/tariff";
import { type LandedCost, landedCost, type Rule } from "../regulation/landed-cost";
import { type LandedCostDocument, landedCostDocument } from "../regulation/landed-cost-document";
import { type BillableWeight, billableWeight } from "../service/billable-weight";
import { BatteryPacking } from "../service/dangerous-goods";
import type { ChargeKind, Consignment } from "../surcharge/surcharge-terms";
import { canonicalText } from "./canonical-text";
import { type Charge, chargesFor } from "./charges";
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

export interface DocumentLine {
  kind: ChargeKind;
  basis: string;
  tariffMinor: string;
  amountMinor: string;
}

/** A whole quote as plain JSON; its canonical text is what a replay must give again, byte for byte. */
export interface QuoteDocument {
  calculation: "baiyun.pricing/1";
  pricedAt: string;
  pins: { rateCardVersionId: string; rateLaneId: string; fxRateIds: string[]; ruleIds: string[] };
  inputs: QuoteInputs;
  zoneCode: string;
  weight: BillableWeight;
  tariffCurrency: string;
  currency: string;
  lines: DocumentLine[];
  sellTotalMinor: string;
  landedCost: LandedCostDocument | null;
}

/** What the parcel costs us. A document of its own, because the other one is the customer's to read. */
export interface CostDocument {
  currency: string;
  lines: DocumentLine[];
  costTotalMinor: string;
}

export interface Calculation {
  document: QuoteDocument;
  cost: CostDocument;
  sellTotalMinor: bigint;
  costTotalMinor: bigint;
}

/** Prices a consignment. Pure: the same inputs and rows give the same document on any day. */
export function calculate(inputs: QuoteInputs, from: PricedFrom): Calculation {
  const exchange = new Exchange(from.rates);
  const { tariff } = from;
  const weight = billableWeight(inputs.parcel, tariff.terms.weightRule);
  const consignment: Consignment = {
    parcel: inputs.parcel,
    ...inputs.destination,
    battery: inputs.goods.some(({ battery }) => battery !== BatteryPacking.NONE),
    signature: inputs.signature,
    pricedAt: from.pricedAt,
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
  const landed = landedCostOf(inputs, from.rules, exchange);
  const [sellTotalMinor, costTotalMinor] = [totalOf(lines), totalOf(costLines)];
  return {
    document: {
      calculation: "baiyun.pricing/1",
      pricedAt: from.pricedAt.toISOString(),
      pins: {
        rateCardVersionId: from.rateCardVersionId,
        rateLaneId: from.rateLaneId,
        fxRateIds: exchange.usedRateIds,
        ruleIds: from.rules.map(({ id }) => id).sort(),
      },
      inputs,
      zoneCode: tariff.terms.zoneCode,
      weight,
      tariffCurrency: tariff.currency,
      currency: inputs.currency,
      lines,
      sellTotalMinor: sellTotalMinor.toString(),
      landedCost: landed && landedCostDocument(landed, inputs.dutiesPrepaid),
    },
    cost: { currency: inputs.currency, lines: costLines, costTotalMinor: costTotalMinor.toString() },
    sellTotalMinor,
    costTotalMinor,
  };
}

export const textOf = ({ document, cost }: Calculation): { document: string; costDocument: string } => ({
  document: canonicalText(document),
  costDocument: canonicalText(cost),
});

function landedCostOf(inputs: QuoteInputs, rules: readonly Rule[], exchange: Exchange): LandedCost | null {
  if (inputs.goods.length === 0) return null;
  const goods = inputs.goods.map(({ unitValue, ...line }) => ({
    ...line,
    unitValue: { ...unitValue, amountMinor: BigInt(unitValue.amountMinor) },
  }));
  return landedCost(goods, rules, inputs.iossRegistered, exchange);
}

const totalOf = (lines: readonly DocumentLine[]): bigint =>
  lines.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);
