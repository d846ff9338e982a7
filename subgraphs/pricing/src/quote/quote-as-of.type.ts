import { Access, Money } from "@baiyun/kit";
import { Field, ObjectType } from "type-graphql";
import { COST, CUSTOMS_VALUES } from "../access";
import { LandedCostKind } from "../regulation/rule";
import { ChargeKind } from "../surcharge/surcharge-terms";
import { compareLines, isSamePrice, type LineDifference, type QuoteAsOf } from "./compare-documents";

@ObjectType("AmountDifference", { description: "An amount on either side of a comparison." })
export class AmountDifferenceType {
  @Field(() => Money, { nullable: true, description: "As quoted; null where it was not known." })
  before!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: "As of the other instant; null where it is not known, or there is no price.",
  })
  after!: Money | null;

  @Field(() => Money, { nullable: true, description: "How much more it is; null where one of the two is." })
  difference!: Money | null;

  static of(before: bigint | null, after: bigint | null, from: string, to = from): AmountDifferenceType {
    const money = (minor: bigint | null, currency: string) => (minor === null ? null : new Money(minor, currency));
    const known = before !== null && after !== null && from === to;
    return {
      before: money(before, from),
      after: money(after, to),
      difference: known ? new Money(after - before, to) : null,
    };
  }
}

const NONE = "null where that side has no such line";

@ObjectType("QuoteLineDifference", { description: "One charge, as quoted and as of another instant." })
export class QuoteLineDifferenceType {
  @Field(() => ChargeKind, { description: "What it charges for." })
  kind!: ChargeKind;

  @Field(() => AmountDifferenceType, { description: `In the quote's currency; ${NONE}.` })
  amount!: AmountDifferenceType;

  @Field(() => String, { nullable: true, description: `What it was reckoned from; ${NONE}.` })
  basisBefore!: string | null;

  @Field(() => String, { nullable: true, description: `What it would be reckoned from; ${NONE}.` })
  basisAfter!: string | null;
}

@ObjectType("LandedCostLineDifference", {
  description: "One amount due at the destination, as quoted and as of another instant.",
})
export class LandedCostLineDifferenceType {
  @Field(() => LandedCostKind, { description: "What it is." })
  kind!: LandedCostKind;

  @Field(() => String, { nullable: true, description: "The rule that asks for it, by its stable name." })
  rule!: string | null;

  @Field(() => AmountDifferenceType, { description: `In the customs currency; ${NONE}, or the amount is not known.` })
  amount!: AmountDifferenceType;

  @Field(() => String, { nullable: true, description: `What it was reckoned from; ${NONE}.` })
  basisBefore!: string | null;

  @Field(() => String, { nullable: true, description: `What it would be reckoned from; ${NONE}.` })
  basisAfter!: string | null;
}

@ObjectType("QuoteAsOf", {
  description:
    "A quote beside what the same parcel costs as of another instant, as if it were quoted and sent then, by the prices, rates and rules of then.",
})
export class QuoteAsOfType {
  @Field(() => Boolean, { description: "Whether every line is the same. False when there is no price as of then." })
  identical!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why the parcel would have no price as of then, for a person; null when it has one.",
  })
  refusal!: string | null;

  @Field(() => AmountDifferenceType, { description: "The sum of the lines." })
  sellTotal!: AmountDifferenceType;

  @Field(() => [QuoteLineDifferenceType], { description: "Every line of either side, also those that are the same." })
  lines!: QuoteLineDifferenceType[];

  @Field(() => [LandedCostLineDifferenceType], {
    nullable: true,
    description: "Duty, tax and fees, line by line; empty without goods.",
  })
  @Access(...CUSTOMS_VALUES)
  landedCostLines!: LandedCostLineDifferenceType[] | null;

  @Field(() => AmountDifferenceType, {
    nullable: true,
    description: "Duty, tax and fees together; null without goods.",
  })
  @Access(...CUSTOMS_VALUES)
  landedCostTotal!: AmountDifferenceType | null;

  @Field(() => AmountDifferenceType, {
    nullable: true,
    description: "What the parcel costs us. Staff of pricing and finance only.",
  })
  @Access(...COST)
  costTotal!: AmountDifferenceType | null;

  rateCardVersionId!: string | null;

  static of(compared: QuoteAsOf): QuoteAsOfType {
    const { before, after, refusal } = compared;
    const [was, is] = [before.document, after?.document ?? null];
    const [landedBefore, landedAfter] = [was.landedCost, is?.landedCost ?? null];
    const { currency } = was;
    const [customs, customsAfter] = [landedBefore?.currency ?? currency, landedAfter?.currency];
    const shown = (line: LineDifference, from: string, to?: string) => {
      const { basisBefore, basisAfter } = line;
      return { amount: AmountDifferenceType.of(line.before, line.after, from, to), basisBefore, basisAfter };
    };
    return {
      identical: isSamePrice(compared),
      refusal,
      sellTotal: AmountDifferenceType.of(minor(was.sellTotalMinor), minor(is?.sellTotalMinor), currency),
      lines: compareLines(was.lines, is?.lines ?? []).map((line) => ({
        kind: line.kind as ChargeKind,
        ...shown(line, currency),
      })),
      landedCostLines: compareLines(landedBefore?.lines ?? [], landedAfter?.lines ?? []).map((line) => ({
        ...{ kind: line.kind as LandedCostKind, rule: line.rule },
        ...shown(line, customs, customsAfter),
      })),
      landedCostTotal:
        landedBefore &&
        AmountDifferenceType.of(wholeOf(landedBefore), landedAfter && wholeOf(landedAfter), customs, customsAfter),
      costTotal: AmountDifferenceType.of(
        minor(before.cost.costTotalMinor),
        minor(after?.cost.costTotalMinor),
        currency,
      ),
      rateCardVersionId: is?.pins.rateCardVersionId ?? null,
    };
  }
}

/** The first calculation states as its total what it knows. */
const wholeOf = ({ complete, totalMinor }: { complete: boolean; totalMinor: string | null }): bigint | null =>
  complete ? minor(totalMinor) : null;

const minor = (text: string | null | undefined): bigint | null => (text == null ? null : BigInt(text));
