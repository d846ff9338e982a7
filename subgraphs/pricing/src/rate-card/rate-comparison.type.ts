import { Access, DateTime, Money } from "@baiyun/kit";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { COST } from "../access";
import { LaneChange, type LaneDifference, percentChange, type StepDifference } from "./compare-lanes";

registerEnumType(LaneChange, {
  name: "LaneChange",
  description: "How a lane of the one side stands to the other.",
  valuesConfig: {
    ADDED: { description: "Only `after` has a price." },
    REMOVED: { description: "Only `before` has a price." },
    CHANGED: { description: "Both have one, and not the same." },
  },
});

@InputType({
  description: "Prices to compare: a version's own lanes, or what of a price list holds at an instant. One of the two.",
})
export class RatePricesInput {
  @Field(() => ID, { nullable: true, description: "A version of a price list, also a draft." })
  versionId?: string | null;

  @Field(() => ID, { nullable: true, description: "A price list." })
  rateCardId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "The instant, with `rateCardId`; now when it is not stated." })
  at?: Date | null;
}

@ObjectType("RateStepDifference", { description: "What a kilogram costs between two weights, on either side." })
export class RateStepDifferenceType {
  @Field(() => Int, { description: "For billable weights above it, in grams." })
  overG!: number;

  @Field(() => Int, { description: "And up to it, in grams." })
  upToG!: number;

  @Field(() => Money, { nullable: true, description: "The price in `before`; null where it has none." })
  before!: Money | null;

  @Field(() => Money, { nullable: true, description: "The price in `after`; null where it has none." })
  after!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: "How much more `after` is. Null where one of them is, or they are in two currencies.",
  })
  difference!: Money | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The same in per cent of `before`, with two decimals, such as 8.33 or -5.00; null as `difference`, and of 0.",
  })
  percent!: string | null;

  @Field(() => Money, {
    nullable: true,
    description: "The carrier's price in `before`. Staff of pricing and finance only.",
  })
  @Access(...COST)
  costBefore!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: "The carrier's price in `after`. Staff of pricing and finance only.",
  })
  @Access(...COST)
  costAfter!: Money | null;

  static of(step: StepDifference, from: string, to: string): RateStepDifferenceType {
    const { overG, upToG, sellBefore, sellAfter, costBefore, costAfter } = step;
    const money = (minor: bigint | null, currency: string) => (minor === null ? null : new Money(minor, currency));
    const comparable = from === to && sellBefore !== null && sellAfter !== null;
    return {
      ...{ overG, upToG, before: money(sellBefore, from), after: money(sellAfter, to) },
      difference: comparable ? new Money(sellAfter - sellBefore, to) : null,
      percent: comparable ? percentChange(sellBefore, sellAfter) : null,
      ...{ costBefore: money(costBefore, from), costAfter: money(costAfter, to) },
    };
  }
}

@ObjectType("RateLaneDifference", { description: "How the prices of one service to one zone differ." })
export class RateLaneDifferenceType {
  @Field(() => LaneChange, { description: "Whether the lane is new, gone or priced otherwise." })
  change!: LaneChange;

  @Field(() => String, { description: "The service's code." })
  serviceCode!: string;

  @Field(() => String, { description: "The zone's code." })
  zoneCode!: string;

  @Field(() => [RateStepDifferenceType], { description: "The weights at which they differ, from the lightest." })
  steps!: RateStepDifferenceType[];

  static of({ steps, ...lane }: LaneDifference, from: string, to: string): RateLaneDifferenceType {
    return { ...lane, steps: steps.map((step) => RateStepDifferenceType.of(step, from, to)) };
  }
}
