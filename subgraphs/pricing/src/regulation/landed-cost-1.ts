import type { Exchange } from "../fx/exchange";
import { moneyText } from "../money/money-text";
import { allocate, percentOf } from "../money/rounding";
import { type Goods, LandedCostKind, type Rule, RuleKind } from "./rule";

interface LandedCostLine {
  kind: LandedCostKind;
  rule: Rule;
  basis: string;
  /** Null when it depends on a tariff that is not known here. */
  amountMinor: bigint | null;
}

/** Everything in `currency`, the customs currency of the destination. */
export interface LandedCost1 {
  currency: string;
  goodsMinor: bigint;
  lines: LandedCostLine[];
  dutyMinor: bigint;
  vatMinor: bigint;
  feesMinor: bigint;
  totalMinor: bigint;
  /** False when a line has no amount, or goods lack the HS code their duty depends on. */
  complete: boolean;
  /** The duty's share of each of the goods, in their order; null when the duty is not known. */
  dutyByGoods: (bigint | null)[];
}

/**
 * As `baiyun.pricing/1` reckoned it: tax without transport, fees whatever the goods are worth, an unknown duty counted as none.
 * Never changed, since quotes of that calculation are computed again with it.
 *
 * Duty, tax and fees of a consignment under the rules in force; null where no rule of import tax is known.
 */
export function landedCost1(
  goods: readonly Goods[],
  rules: readonly Rule[],
  iossRegistered: boolean,
  exchange: Exchange,
): LandedCost1 | null {
  const tax = rules.find(({ kind }) => kind === RuleKind.IMPORT_TAX) ?? rules[0];
  if (!tax) return null;
  return new Assessment(goods, rules, iossRegistered, exchange, tax.currency).assess();
}

class Assessment {
  private readonly values: bigint[];
  private readonly goodsMinor: bigint;
  /** Goods of one tariff class share a key; unclassified goods count as a class each, the dearest reading. */
  private readonly classes = new Map<string, number[]>();
  private readonly lines: LandedCostLine[] = [];
  private readonly dutyByGoods: bigint[];
  private complete = true;
  private dutyKnown = true;

  constructor(
    private readonly goods: readonly Goods[],
    private readonly rules: readonly Rule[],
    private readonly iossRegistered: boolean,
    private readonly exchange: Exchange,
    private readonly currency: string,
  ) {
    this.values = goods.map(({ quantity, unitValue }) =>
      exchange.convert(BigInt(quantity) * unitValue.amountMinor, unitValue.currency, currency),
    );
    this.goodsMinor = sum(this.values);
    this.dutyByGoods = goods.map(() => 0n);
    for (const [index, { hs6 }] of goods.entries()) {
      const key = hs6 ?? `unclassified ${index + 1}`;
      this.classes.set(key, [...(this.classes.get(key) ?? []), index]);
    }
  }

  assess(): LandedCost1 {
    this.addBaseDuty();
    for (const rule of this.all(RuleKind.ADDITIONAL_DUTY)) this.addAdditionalDuty(rule);
    const dutyMinor = this.totalOf(LandedCostKind.DUTY);
    this.addTax(dutyMinor);
    this.addFees();
    const [vatMinor, feesMinor] = [this.totalOf(LandedCostKind.VAT), this.totalOf(LandedCostKind.FEE)];
    return {
      currency: this.currency,
      goodsMinor: this.goodsMinor,
      lines: this.lines,
      dutyMinor,
      vatMinor,
      feesMinor,
      totalMinor: dutyMinor + vatMinor + feesMinor,
      complete: this.complete,
      dutyByGoods: this.dutyByGoods.map((duty) => (this.dutyKnown ? duty : null)),
    };
  }

  private addBaseDuty(): void {
    const flat = this.withinThreshold(RuleKind.FLAT_DUTY_PER_TARIFF_CLASS);
    if (flat) {
      this.addFlatDuty(flat);
      return;
    }
    const relief = this.withinThreshold(RuleKind.DUTY_RELIEF);
    if (relief) {
      const basis = this.reliefBasis(relief);
      this.add(LandedCostKind.DUTY, relief, basis, 0n);
      return;
    }
    this.dutyKnown = false;
    this.complete = false;
    for (const rule of this.all(RuleKind.TARIFF_DUTY)) {
      this.add(LandedCostKind.DUTY, rule, "at the rate of the national tariff, which is not estimated here", null);
    }
  }

  private addFlatDuty(rule: Rule): void {
    const each = this.inCustomsCurrency(rule);
    for (const indexes of this.classes.values()) {
      const parts = allocate(
        each,
        indexes.map((index) => this.values[index]!),
      );
      for (const [position, index] of indexes.entries()) this.dutyByGoods[index] = parts[position]!;
    }
    if (this.goods.some(({ hs6 }) => hs6 === null)) this.complete = false;
    const basis = `${this.text(each)} per tariff class: ${[...this.classes.keys()].join(", ")}`;
    this.add(LandedCostKind.DUTY, rule, basis, each * BigInt(this.classes.size));
  }

  private addAdditionalDuty(rule: Rule): void {
    const indexes = [...this.goods.keys()].filter((index) => {
      return rule.origins === null || rule.origins.includes(this.goods[index]!.originCountry);
    });
    if (indexes.length === 0) return;
    const weights = indexes.map((index) => this.values[index]!);
    const amount = percentOf(sum(weights), rule.percent!);
    const parts = allocate(amount, weights);
    for (const [position, index] of indexes.entries()) {
      this.dutyByGoods[index] = this.dutyByGoods[index]! + parts[position]!;
    }
    this.add(LandedCostKind.DUTY, rule, `${rule.percent}% of goods value ${this.text(sum(weights))}`, amount);
  }

  private addTax(dutyMinor: bigint): void {
    const relief = this.withinThreshold(RuleKind.IMPORT_TAX_RELIEF);
    if (relief) {
      const basis = this.reliefBasis(relief);
      this.add(LandedCostKind.VAT, relief, basis, 0n);
      return;
    }
    const collected = this.iossRegistered ? this.withinThreshold(RuleKind.TAX_COLLECTED_AT_SALE) : undefined;
    for (const rule of this.all(RuleKind.IMPORT_TAX)) {
      if (collected) this.add(LandedCostKind.VAT, collected, "on goods: collected at the sale", 0n);
      else this.addPercent(rule, "goods value", this.goodsMinor);
      if (dutyMinor > 0n) this.addPercent(rule, "duty", dutyMinor);
    }
  }

  private addPercent(rule: Rule, base: string, baseMinor: bigint): void {
    const amount = percentOf(baseMinor, rule.percent!);
    this.add(LandedCostKind.VAT, rule, `${rule.percent}% of ${base} ${this.text(baseMinor)}`, amount);
  }

  private addFees(): void {
    for (const rule of this.all(RuleKind.FEE_PER_PARCEL)) {
      const amount = this.inCustomsCurrency(rule);
      const basis = `${this.text(rule.amountMinor!, rule.currency)} for the parcel`;
      this.add(LandedCostKind.FEE, rule, basis, amount);
    }
    for (const rule of this.all(RuleKind.FEE_PER_TARIFF_CLASS)) {
      const amount = this.inCustomsCurrency(rule) * BigInt(this.classes.size);
      const basis = `${this.text(rule.amountMinor!, rule.currency)} per declared line: ${[...this.classes.keys()].join(", ")}`;
      this.add(LandedCostKind.FEE, rule, basis, amount);
    }
  }

  private withinThreshold(wanted: RuleKind): Rule | undefined {
    return this.all(wanted).find(({ thresholdMinor, currency }) => {
      return (
        thresholdMinor === null || this.goodsMinor <= this.exchange.convert(thresholdMinor, currency, this.currency)
      );
    });
  }

  private all(wanted: RuleKind): Rule[] {
    return this.rules.filter(({ kind }) => kind === wanted).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  private reliefBasis({ thresholdMinor, currency }: Rule): string {
    return `goods of ${this.text(this.goodsMinor)} are within the relief of ${this.text(thresholdMinor!, currency)}`;
  }

  private inCustomsCurrency({ amountMinor, currency }: Rule): bigint {
    return this.exchange.convert(amountMinor!, currency, this.currency);
  }

  private text(amountMinor: bigint, currency = this.currency): string {
    return moneyText(amountMinor, currency);
  }

  private add(kind: LandedCostKind, rule: Rule, basis: string, amountMinor: bigint | null): void {
    this.lines.push({ kind, rule, basis, amountMinor });
  }

  private totalOf(wanted: LandedCostKind): bigint {
    return sum(this.lines.filter(({ kind }) => kind === wanted).map(({ amountMinor }) => amountMinor ?? 0n));
  }
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
