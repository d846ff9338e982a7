import { Currency, Money } from "@baiyun/kit";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { WeightRule } from "../service/billable-weight";
import { WeightRuleType } from "../service/service.type";
import { ChargeKind, PercentBase, type SurchargeTerms } from "../surcharge/surcharge-terms";
import "../surcharge/surcharge.type";
import { type ListedLane, surchargesOn } from "./price-list";

@ObjectType("PriceListStep", { description: "What a kilogram costs between two weights." })
export class PriceListStepType {
  @Field(() => Int, { description: "For billable weights above it, in grams." })
  overG!: number;

  @Field(() => Int, { description: "And up to it, in grams." })
  upToG!: number;

  @Field(() => Money, { description: "Of a kilogram." })
  price!: Money;
}

@ObjectType("PriceListSurcharge", { description: "What is charged on top, under its conditions." })
export class PriceListSurchargeType {
  @Field(() => ChargeKind, { description: "What for." })
  kind!: ChargeKind;

  @Field(() => Money, { nullable: true, description: "For a parcel; null where it is a percentage." })
  amount!: Money | null;

  @Field(() => String, { nullable: true, description: "Such as 18.5; null where it is an amount." })
  percent!: string | null;

  @Field(() => PercentBase, { nullable: true, description: "What the percentage is taken of." })
  percentOf!: PercentBase | null;

  @Field(() => Int, {
    nullable: true,
    description: "Only where the longest side is above it, in millimetres; null: always.",
  })
  longestSideOverMm!: number | null;

  @Field(() => Boolean, { description: "Whether it is for some postal codes of the zone only, as of remote places." })
  isForSomePlaces!: boolean;

  @Field(() => Date, { nullable: true, description: "Exclusive: when it ends; null while no end is set." })
  appliesUntil!: Date | null;

  static of(terms: SurchargeTerms, currency: string): PriceListSurchargeType {
    const { kind, sellMinor, percent, percentOf, longestSideOverMm, areas, appliesUntil } = terms;
    const amount = sellMinor === null ? null : new Money(sellMinor, currency);
    return { kind, amount, percent, percentOf, longestSideOverMm, isForSomePlaces: areas !== null, appliesUntil };
  }
}

@ObjectType("PriceListLane", { description: "What one service to one zone costs." })
export class PriceListLaneType {
  @Field(() => String, { description: "The service's code." })
  serviceCode!: string;

  @Field(() => String, { description: "The zone's code." })
  zoneCode!: string;

  @Field(() => String, { description: "What the zone is called." })
  zoneName!: string;

  @Field(() => Boolean, { description: "Whether the customer has this price of their own; false: it is everyone's." })
  isOwn!: boolean;

  @Field(() => Currency, { description: "Of the prices." })
  currency!: string;

  @Field(() => Int, { description: "The heaviest billable weight, in grams." })
  weightLimitG!: number;

  @Field(() => WeightRuleType, { description: "How the weight that is charged comes about." })
  weightRule!: WeightRule;

  @Field(() => [PriceListStepType], { description: "From the lightest." })
  @Directive("@listSize(assumedSize: 10)")
  steps!: PriceListStepType[];

  @Field(() => [PriceListSurchargeType], { description: "That may come on top at this instant." })
  @Directive("@listSize(assumedSize: 10)")
  surcharges!: PriceListSurchargeType[];

  @Field(() => Date, { description: "Since when it holds." })
  validFrom!: Date;

  @Field(() => Date, { nullable: true, description: "Exclusive; null while no end is set." })
  validTo!: Date | null;

  static of(one: ListedLane, at: Date): PriceListLaneType {
    const { lane, currency, zoneName, isOwn } = one;
    const { serviceCode, zoneCode, weightLimitG, weightRule } = lane.terms;
    const brackets = lane.brackets.toSorted((a, b) => a.upToG - b.upToG);
    return {
      ...{ serviceCode, zoneCode, zoneName, isOwn, currency, weightLimitG, weightRule },
      steps: brackets.map(({ upToG, sellPerKgMinor }, index) => ({
        ...{ overG: brackets[index - 1]?.upToG ?? 0, upToG },
        price: new Money(BigInt(sellPerKgMinor), currency),
      })),
      surcharges: surchargesOn(one, at).map((terms) => PriceListSurchargeType.of(terms, currency)),
      ...{ validFrom: lane.validFrom, validTo: lane.validTo },
    };
  }
}

@ObjectType("PriceList", {
  description: "All that a customer's parcels cost to send at an instant, without what they cost us.",
})
export class PriceListType {
  @Field(() => Date, { description: "The instant whose prices these are." })
  at!: Date;

  @Field(() => [PriceListLaneType], {
    description: "By service and zone: the customer's own prices, and everyone's where they have none.",
  })
  @Directive("@listSize(assumedSize: 100)")
  lanes!: PriceListLaneType[];

  @Field(() => String, {
    description:
      "The same as a table for a spreadsheet: CSV (RFC 4180) with a heading, one row for each service, zone and weight.",
  })
  csv!: string;
}
