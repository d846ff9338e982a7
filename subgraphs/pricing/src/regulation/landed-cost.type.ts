import { Currency, Money } from "@baiyun/kit";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { type Remark, RemarkCode } from "./import";
import type { LandedCostDocument, LandedCostSummary, LandedCostSummary1 } from "./landed-cost-document";
import { LandedCostKind } from "./rule";

type Line = LandedCostDocument["lines"][number];

registerEnumType(LandedCostKind, {
  name: "LandedCostKind",
  description: "What the country of destination asks for.",
  valuesConfig: {
    DUTY: { description: "Customs duty." },
    VAT: { description: "VAT, GST or consumption tax." },
    FEE: { description: "A fee of the country for handling the parcel." },
  },
});

export enum DutyPayer {
  SENDER = "SENDER",
  CONSIGNEE = "CONSIGNEE",
}
registerEnumType(DutyPayer, {
  name: "DutyPayer",
  description: "Who pays duty and tax: the sender under DDP.",
  valuesConfig: {
    CONSIGNEE: { description: "Who receives the parcel, at the border." },
    SENDER: { description: "Who sends it, with the carriage." },
  },
});

registerEnumType(RemarkCode, {
  name: "LandedCostRemarkCode",
  description: "Why an amount at the destination is not known, or what else is to be known of the amounts.",
  valuesConfig: {
    NO_RULE: { description: "No rule of ours covers it." },
    TERRITORY_NOT_COVERED: {
      description:
        "The postal code is of a territory with rules of its own, which are not known here; its country's do not apply.",
    },
    TARIFF_NOT_KNOWN: { description: "The duty depends on a national tariff whose rates are not known here." },
    GOODS_NOT_CLASSIFIED: { description: "Goods lack the HS code that the amount depends on." },
    MAINLAND_ASSUMED: { description: "No postal code was stated, which might have told of another territory." },
    RULES_CHANGE_IN_TRANSIT: {
      description: "Rules change between shipping and the latest day of clearance; those of that day are taken.",
    },
    FORMER_CALCULATION: {
      description:
        "It is of a quote that was made before tax was reckoned on transport and rules by the day of clearance.",
    },
  },
});

@ObjectType("LandedCostRemark", { description: "What is to be known of a landed cost." })
export class LandedCostRemarkType implements Remark {
  @Field(() => RemarkCode, { description: "What is remarked, for a program." })
  code!: RemarkCode;

  @Field(() => [LandedCostKind], { description: "The kinds of which an amount is not known for this reason." })
  unknown!: LandedCostKind[];

  @Field(() => String, { description: "One sentence for a person, in English." })
  message!: string;
}

@ObjectType("ClearanceDays", {
  description: "The days on which a parcel may clear customs, in the destination's own calendar, such as 2026-07-10.",
})
export class ClearanceDaysType {
  @Field(() => String, { description: "The first day that it may be, such as 2026-07-01." })
  earliest!: string;

  @Field(() => String, { description: "The day whose rules are taken." })
  latest!: string;
}

@ObjectType("LandedCostLine", { description: "One amount due at the destination, and the rule that asks for it." })
export class LandedCostLineType {
  @Field(() => LandedCostKind, { description: "What it is." })
  kind!: LandedCostKind;

  @Field(() => Money, { nullable: true, description: "Null when it is not known; a remark says why." })
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

/** Of a quote of the first calculation nothing says which amount was left out, and it counted it as none. */
function upToDate(
  summary: LandedCostSummary | LandedCostSummary1,
): Omit<LandedCostSummary, "clearance" | "transportMinor"> & Partial<LandedCostSummary> {
  if ("remarks" in summary) return summary;
  const { complete, dutyMinor, vatMinor, totalMinor } = summary;
  const whole = (minor: string): string | null => (complete ? minor : null);
  const { DUTY, VAT } = LandedCostKind;
  const message = "It is of calculation baiyun.pricing/1, which took the day of the quote and left transport untaxed.";
  return {
    ...summary,
    territory: null,
    dutyMinor: whole(dutyMinor),
    vatMinor: whole(vatMinor),
    totalMinor: whole(totalMinor),
    knownMinor: totalMinor,
    remarks: [{ code: RemarkCode.FORMER_CALCULATION, unknown: complete ? [] : [DUTY, VAT], message }],
  };
}

@ObjectType("LandedCost", {
  description:
    "Duty, tax and fees at the destination, under the rules of the day of clearance. An amount that is not known is null, and so is every sum that it belongs to.",
})
export class LandedCostType {
  private readonly summary: ReturnType<typeof upToDate>;

  private constructor(
    summary: LandedCostSummary | LandedCostSummary1,
    /** Null where they are known without their quote. */
    readonly quoteId: string | null,
    readonly knownLines: readonly Line[],
  ) {
    this.summary = upToDate(summary);
  }

  /** Its lines are in the quote's document, and read when they are asked for. */
  static ofQuote({
    id,
    landedCost,
  }: {
    id: string;
    landedCost: LandedCostSummary | LandedCostSummary1 | null;
  }): LandedCostType | null {
    return landedCost && new LandedCostType(landedCost, id, []);
  }

  static ofDocument(document: LandedCostDocument): LandedCostType {
    return new LandedCostType(document, null, document.lines);
  }

  @Field(() => Currency, { description: "ISO 4217 code of the customs currency, in which every amount here is." })
  get currency(): string {
    return this.summary.currency;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Whose rules they are: ISO 3166-1 alpha-2 where the territory has a code of its own, such as IC for the Canary Islands. Null where nothing is known of the country, and of former quotes.",
  })
  get territory(): string | null {
    return this.summary.territory;
  }

  @Field(() => ClearanceDaysType, { nullable: true, description: "Null of former quotes, which took their own day." })
  get clearance(): ClearanceDaysType | null {
    return this.summary.clearance ?? null;
  }

  @Field(() => Money, { description: "What the goods are worth, as they are declared." })
  get goodsValue(): Money {
    return this.money(this.summary.goodsMinor);
  }

  @Field(() => Money, {
    nullable: true,
    description: "What is paid to bring the parcel there. Null of former quotes.",
  })
  get transport(): Money | null {
    return this.known(this.summary.transportMinor);
  }

  @Field(() => Money, { nullable: true, description: "Null when it is not known; `remarks` says why." })
  get dutyTotal(): Money | null {
    return this.known(this.summary.dutyMinor);
  }

  @Field(() => Money, { nullable: true, description: "Null when it is not known; `remarks` says why." })
  get vatTotal(): Money | null {
    return this.known(this.summary.vatMinor);
  }

  @Field(() => Money, { nullable: true, description: "Null when they are not known; `remarks` says why." })
  get fees(): Money | null {
    return this.known(this.summary.feesMinor);
  }

  @Field(() => Money, {
    nullable: true,
    description: "Duty, tax and fees together. Null unless all of them are known.",
  })
  get total(): Money | null {
    return this.known(this.summary.totalMinor);
  }

  @Field(() => Money, { description: "The sum of the amounts that are known: what is due is at least this." })
  get knownTotal(): Money {
    return this.money(this.summary.knownMinor);
  }

  @Field(() => DutyPayer, { description: "Who pays it." })
  get paidBy(): DutyPayer {
    return DutyPayer[this.summary.paidBy];
  }

  @Field(() => Boolean, { description: "False when an amount is not known, so that there is no total." })
  get complete(): boolean {
    return this.summary.complete;
  }

  @Field(() => [LandedCostRemarkType], {
    description: "Why amounts are not known, and what else is to be known of them.",
  })
  get remarks(): LandedCostRemarkType[] {
    return this.summary.remarks;
  }

  private known(minor: string | null | undefined): Money | null {
    return minor == null ? null : this.money(minor);
  }

  private money(minor: string): Money {
    return new Money(BigInt(minor), this.summary.currency);
  }
}
