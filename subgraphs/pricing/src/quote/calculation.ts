import { type BillableWeight, billableWeight } from "../calculation/billable-weight";
import { type Charge, type ChargeKind, type Consignment, chargesFor, type Tariff } from "../calculation/charges";
import { Exchange, type Rate } from "../fx/exchange";
import { type LandedCost, type LandedCostKind, landedCost, type Rule } from "../regulation/landed-cost";
import { canonicalText, hasBatteries, type QuoteInputs } from "./quote-inputs";

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

export interface LandedCostDocument {
  currency: string;
  paidBy: "SENDER" | "CONSIGNEE";
  complete: boolean;
  goodsMinor: string;
  lines: {
    kind: LandedCostKind;
    ruleId: string;
    ruleCode: string;
    source: string;
    verified: boolean;
    basis: string;
    amountMinor: string | null;
  }[];
  dutyMinor: string;
  vatMinor: string;
  feesMinor: string;
  totalMinor: string;
  dutyByGoods: (string | null)[];
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
    battery: hasBatteries(inputs),
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

function landedCostDocument(landed: LandedCost, dutiesPrepaid: boolean): LandedCostDocument {
  return {
    currency: landed.currency,
    paidBy: dutiesPrepaid ? "SENDER" : "CONSIGNEE",
    complete: landed.complete,
    goodsMinor: landed.goodsMinor.toString(),
    lines: landed.lines.map(({ kind, rule, basis, amountMinor }) => ({
      kind,
      ruleId: rule.id,
      ruleCode: rule.code,
      source: rule.source,
      verified: rule.verified,
      basis,
      amountMinor: amountMinor?.toString() ?? null,
    })),
    dutyMinor: landed.dutyMinor.toString(),
    vatMinor: landed.vatMinor.toString(),
    feesMinor: landed.feesMinor.toString(),
    totalMinor: landed.totalMinor.toString(),
    dutyByGoods: landed.dutyByGoods.map((duty) => duty?.toString() ?? null),
  };
}

const totalOf = (lines: readonly DocumentLine[]): bigint =>
  lines.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);
