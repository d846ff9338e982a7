import { Currency, Money } from "@baiyun/kit";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { LandedCostKind } from "./landed-cost";
import type { LandedCostDocument, LandedCostSummary } from "./landed-cost-document";

type Line = LandedCostDocument["lines"][number];

registerEnumType(LandedCostKind, {
  name: "LandedCostKind",
  description: "What the country of destination asks for.",
  valuesConfig: {
    DUTY: {},
    VAT: { description: "VAT, GST or consumption tax." },
    FEE: { description: "A fee of the country for handling the parcel." },
  },
});

export enum DutyPayer {
  SENDER = "SENDER",
  CONSIGNEE = "CONSIGNEE",
}
registerEnumType(DutyPayer, { name: "DutyPayer", description: "Who pays duty and tax: the sender under DDP." });

@ObjectType("LandedCostLine", { description: "One amount due at the destination, and the rule that asks for it." })
export class LandedCostLineType {
  @Field(() => LandedCostKind)
  kind!: LandedCostKind;

  @Field(() => Money, { nullable: true, description: "Null when it depends on a tariff that is not known here." })
  amount!: Money | null;

  @Field(() => String, { description: "What the amount is reckoned from, such as `19% of duty 3.00 EUR`." })
  basis!: string;

  @Field(() => String, { description: "The rule's stable name, such as EU-H7-FLAT-DUTY." })
  rule!: string;

  @Field(() => String, { description: "Where the rule is written." })
  source!: string;

  @Field(() => Boolean, { description: "False when the rule is our assumption, to be confirmed." })
  verified!: boolean;

  static of({ kind, amountMinor, basis, ruleCode, source, verified }: Line, currency: string): LandedCostLineType {
    const amount = amountMinor === null ? null : new Money(BigInt(amountMinor), currency);
    return { kind, amount, basis, rule: ruleCode, source, verified };
  }
}

@ObjectType("LandedCost", {
  description: "Duty, tax and fees at the destination, under the rules of the day of the quote.",
})
export class LandedCostType {
  private constructor(
    private readonly summary: LandedCostSummary,
    /** Null where they are known without their quote. */
    readonly quoteId: string | null,
    readonly knownLines: readonly Line[],
  ) {}

  /** Its lines are in the quote's document, and read when they are asked for. */
  static ofQuote({ id, landedCost }: { id: string; landedCost: LandedCostSummary | null }): LandedCostType | null {
    return landedCost && new LandedCostType(landedCost, id, []);
  }

  static ofDocument(document: LandedCostDocument): LandedCostType {
    return new LandedCostType(document, null, document.lines);
  }

  @Field(() => Currency, { description: "ISO 4217 code of the customs currency, in which every amount here is." })
  get currency(): string {
    return this.summary.currency;
  }

  @Field(() => Money)
  get goodsValue(): Money {
    return this.money(this.summary.goodsMinor);
  }

  @Field(() => Money)
  get dutyTotal(): Money {
    return this.money(this.summary.dutyMinor);
  }

  @Field(() => Money)
  get vatTotal(): Money {
    return this.money(this.summary.vatMinor);
  }

  @Field(() => Money)
  get fees(): Money {
    return this.money(this.summary.feesMinor);
  }

  @Field(() => Money, { description: "Duty, tax and fees together." })
  get total(): Money {
    return this.money(this.summary.totalMinor);
  }

  @Field(() => DutyPayer)
  get paidBy(): DutyPayer {
    return DutyPayer[this.summary.paidBy];
  }

  @Field(() => Boolean, { description: "False when the total leaves out an amount that could not be reckoned." })
  get complete(): boolean {
    return this.summary.complete;
  }

  private money(minor: string): Money {
    return new Money(BigInt(minor), this.summary.currency);
  }
}
