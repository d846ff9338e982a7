import { moneyText } from "../money/money-text";
import { allocate, percentOf } from "../money/rounding";
import { type Import, type LandedCost, type LandedCostLine, type Remark, RemarkCode } from "./import";
import { LandedCostKind, type Rule, RuleKind } from "./rule";

/** Duty, tax and fees of a consignment. */
export const landedCost = (given: Import): LandedCost => new Assessment(given).assess();

const { DUTY, VAT, FEE } = LandedCostKind;

class Assessment {
  private readonly currency: string;
  private readonly values: bigint[];
  private readonly goodsMinor: bigint;
  private readonly transportMinor: bigint;
  /** Goods of one tariff class share a key. Unclassified goods have none of their own to share, and none that is known. */
  private readonly classes = new Map<string, number[]>();
  private readonly classesKnown: boolean;
  private readonly lines: LandedCostLine[] = [];
  private readonly remarks: Remark[] = [];
  private readonly dutyByGoods: bigint[];

  constructor(private readonly given: Import) {
    const { goods, transport, exchange, destination } = given;
    this.currency = destination.territory?.currency ?? transport.currency;
    this.values = goods.map(({ quantity, unitValue }) =>
      exchange.convert(BigInt(quantity) * unitValue.amountMinor, unitValue.currency, this.currency),
    );
    this.goodsMinor = sum(this.values);
    this.transportMinor = exchange.convert(transport.amountMinor, transport.currency, this.currency);
    this.dutyByGoods = goods.map(() => 0n);
    for (const [index, { hs6 }] of goods.entries()) {
      const key = hs6 ?? `unclassified ${index + 1}`;
      this.classes.set(key, [...(this.classes.get(key) ?? []), index]);
    }
    this.classesKnown = goods.length === 1 || goods.every(({ hs6 }) => hs6 !== null);
  }

  assess(): LandedCost {
    this.addBaseDuty();
    for (const rule of this.all(RuleKind.ADDITIONAL_DUTY)) this.addAdditionalDuty(rule);
    this.addTax();
    this.addFees();
    this.remarkOnCircumstances();
    const [dutyMinor, vatMinor, feesMinor] = [DUTY, VAT, FEE].map((kind) => this.totalOf(kind)) as Totals;
    const complete = dutyMinor !== null && vatMinor !== null && feesMinor !== null;
    const { territory, clearance } = this.given.destination;
    return {
      currency: this.currency,
      territory,
      clearance,
      goodsMinor: this.goodsMinor,
      transportMinor: this.transportMinor,
      lines: this.lines,
      dutyMinor,
      vatMinor,
      feesMinor,
      totalMinor: complete ? dutyMinor + vatMinor + feesMinor : null,
      knownMinor: sum(this.lines.map(({ amountMinor }) => amountMinor ?? 0n)),
      complete,
      remarks: this.remarks,
      dutyByGoods: this.dutyByGoods.map((duty) => (dutyMinor === null ? null : duty)),
    };
  }

  private addBaseDuty(): void {
    if (this.isUncovered("customs", "duty", [DUTY])) return;
    const flat = this.withinThreshold(RuleKind.FLAT_DUTY_PER_TARIFF_CLASS);
    const relief = this.withinThreshold(RuleKind.DUTY_RELIEF);
    if (flat) this.addFlatDuty(flat);
    else if (relief) this.add(DUTY, relief, this.reliefBasis(relief), 0n);
    else this.leaveToTariff();
  }

  private leaveToTariff(): void {
    const tariffs = this.all(RuleKind.TARIFF_DUTY);
    for (const rule of tariffs) {
      this.add(DUTY, rule, "at the rate of the national tariff, which is not estimated here", null);
    }
    const named = tariffs.map(({ source }) => source).join("; ");
    this.remark(
      tariffs.length > 0 ? RemarkCode.TARIFF_NOT_KNOWN : RemarkCode.NO_RULE,
      [DUTY],
      tariffs.length > 0
        ? `The duty depends on a tariff whose rates are not known here: ${named}.`
        : `No rule of duty is known for these goods in ${this.placeName()} on ${this.day()}.`,
    );
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
    const basis = `${this.text(each)} per tariff class: ${[...this.classes.keys()].join(", ")}`;
    this.add(DUTY, rule, basis, this.perClass(each, DUTY));
  }

  private addAdditionalDuty(rule: Rule): void {
    const indexes = [...this.given.goods.keys()].filter((index) => {
      return rule.origins === null || rule.origins.includes(this.given.goods[index]!.originCountry);
    });
    if (indexes.length === 0) return;
    const weights = indexes.map((index) => this.values[index]!);
    const amount = percentOf(sum(weights), rule.percent!);
    const parts = allocate(amount, weights);
    for (const [position, index] of indexes.entries()) {
      this.dutyByGoods[index] = this.dutyByGoods[index]! + parts[position]!;
    }
    this.add(DUTY, rule, `${rule.percent}% of goods value ${this.text(sum(weights))}`, amount);
  }

  private addTax(): void {
    if (this.isUncovered("tax", "import tax and fees", [VAT, FEE])) return;
    const relief = this.withinThreshold(RuleKind.IMPORT_TAX_RELIEF);
    if (relief) {
      this.add(VAT, relief, this.reliefBasis(relief), 0n);
      return;
    }
    const collected = this.given.iossRegistered ? this.withinThreshold(RuleKind.TAX_COLLECTED_AT_SALE) : undefined;
    const taxes = this.all(RuleKind.IMPORT_TAX);
    if (taxes.length === 0) {
      this.remark(
        RemarkCode.NO_RULE,
        [VAT],
        `No rule of import tax is known for ${this.placeName()} on ${this.day()}.`,
      );
    }
    for (const rule of taxes) this.addTaxBy(rule, collected);
  }

  /** Of the duty only what is known: where it is not, neither is the tax on it. */
  private addTaxBy(rule: Rule, collected: Rule | undefined): void {
    const dutyMinor = sum(this.lines.filter(({ kind }) => kind === DUTY).map(({ amountMinor }) => amountMinor ?? 0n));
    const parts: [string, bigint][] = [["duty", dutyMinor]];
    if (rule.taxesTransport && !collected) parts.unshift(["transport", this.transportMinor]);
    if (!collected) parts.unshift(["goods", this.goodsMinor]);
    if (collected) this.add(VAT, collected, "on goods and transport: collected at the sale", 0n);
    const taxed = parts.filter(([name, minor]) => name === "goods" || minor > 0n);
    if (taxed.length > 0) {
      const base = sum(taxed.map(([, minor]) => minor));
      const basis = `${rule.percent}% of ${taxed.map(([name, minor]) => `${name} ${this.text(minor)}`).join(" and ")}`;
      this.add(VAT, rule, basis, percentOf(base, rule.percent!));
    }
    if (this.isUnknown(DUTY)) this.add(VAT, rule, `${rule.percent}% of the duty that is not known`, null);
  }

  private addFees(): void {
    for (const rule of this.all(RuleKind.FEE_PER_PARCEL)) {
      if (!this.isBelowCeiling(rule)) continue;
      const basis = `${this.text(rule.amountMinor!, rule.currency)} for the parcel`;
      this.add(FEE, rule, basis, this.inCustomsCurrency(rule));
    }
    for (const rule of this.all(RuleKind.FEE_PER_TARIFF_CLASS)) {
      if (!this.isBelowCeiling(rule)) continue;
      const basis = `${this.text(rule.amountMinor!, rule.currency)} per declared line: ${[...this.classes.keys()].join(", ")}`;
      this.add(FEE, rule, basis, this.perClass(this.inCustomsCurrency(rule), FEE));
    }
  }

  /** Null when goods that are not classified may or may not be of a class with the others. */
  private perClass(each: bigint, kind: LandedCostKind): bigint | null {
    if (this.classesKnown) return each * BigInt(this.classes.size);
    const message = "Goods without an HS code may share a tariff class with others: how many there are is not known.";
    this.remark(RemarkCode.GOODS_NOT_CLASSIFIED, [kind], message);
    return null;
  }

  /** Where the territory has no rules of its own, its country's do not apply either. */
  private isUncovered(rules: "customs" | "tax", named: string, unknown: LandedCostKind[]): boolean {
    const { territory } = this.given.destination;
    if (territory?.[rules]) return false;
    const code = territory ? RemarkCode.TERRITORY_NOT_COVERED : RemarkCode.NO_RULE;
    this.remark(code, unknown, `No rule of ${named} is known for ${this.placeName()}.`);
    return true;
  }

  private remarkOnCircumstances(): void {
    const { mainlandAssumed, ruleChanges } = this.given.destination;
    if (mainlandAssumed) {
      const message = `Without a postal code it is reckoned for the mainland of ${this.placeName()}.`;
      this.remark(RemarkCode.MAINLAND_ASSUMED, [], message);
    }
    for (const { on, rules } of ruleChanges) {
      const message = `Rules change on ${on} while the parcel is under way (${rules.join(", ")}); it is reckoned by those of ${this.day()}.`;
      this.remark(RemarkCode.RULES_CHANGE_IN_TRANSIT, [], message);
    }
  }

  /** Tax on a duty that is not known is not known either. */
  private remark(code: RemarkCode, unknown: LandedCostKind[], message: string): void {
    const taxed = unknown.includes(DUTY) && this.taxesDuty();
    this.remarks.push({ code, unknown: taxed ? [...unknown, VAT] : unknown, message });
  }

  private taxesDuty(): boolean {
    return this.all(RuleKind.IMPORT_TAX).length > 0 && !this.withinThreshold(RuleKind.IMPORT_TAX_RELIEF);
  }

  private isUnknown(kind: LandedCostKind): boolean {
    return this.remarks.some(({ unknown }) => unknown.includes(kind));
  }

  private withinThreshold(wanted: RuleKind): Rule | undefined {
    return this.all(wanted).find(({ thresholdMinor, currency }) => {
      return thresholdMinor === null || this.goodsMinor <= this.converted(thresholdMinor, currency);
    });
  }

  private isBelowCeiling({ ceilingMinor, ceilingCurrency, ceilingIncluded }: Rule): boolean {
    if (ceilingMinor === null) return true;
    const ceiling = this.converted(ceilingMinor, ceilingCurrency!);
    return ceilingIncluded ? this.goodsMinor <= ceiling : this.goodsMinor < ceiling;
  }

  private all(wanted: RuleKind): Rule[] {
    return this.given.rules.filter(({ kind }) => kind === wanted).sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  private reliefBasis({ thresholdMinor, currency }: Rule): string {
    if (thresholdMinor === null) return "none is asked for";
    return `goods of ${this.text(this.goodsMinor)} are within the relief of ${this.text(thresholdMinor, currency)}`;
  }

  private inCustomsCurrency({ amountMinor, currency }: Rule): bigint {
    return this.converted(amountMinor!, currency);
  }

  private converted(amountMinor: bigint, currency: string): bigint {
    return this.given.exchange.convert(amountMinor, currency, this.currency);
  }

  private text(amountMinor: bigint, currency = this.currency): string {
    return moneyText(amountMinor, currency);
  }

  private placeName(): string {
    return this.given.destination.territory?.name ?? "the destination";
  }

  private day(): string {
    return this.given.destination.clearance.latest;
  }

  private add(kind: LandedCostKind, rule: Rule, basis: string, amountMinor: bigint | null): void {
    this.lines.push({ kind, rule, basis, amountMinor });
  }

  private totalOf(wanted: LandedCostKind): bigint | null {
    if (this.isUnknown(wanted)) return null;
    return sum(this.lines.filter(({ kind }) => kind === wanted).map(({ amountMinor }) => amountMinor ?? 0n));
  }
}

type Totals = [bigint | null, bigint | null, bigint | null];

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);
