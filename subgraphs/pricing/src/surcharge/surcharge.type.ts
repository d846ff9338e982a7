import { Access, Money } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { COST } from "../access";
import type { Surcharge } from "./surcharge.entity";
import { ChargeKind, PercentBase } from "./surcharge-terms";

registerEnumType(ChargeKind, {
  name: "ChargeKind",
  description: "What a line of a quote charges for.",
  valuesConfig: {
    FREIGHT: { description: "The way itself, by weight." },
    REGISTRATION: { description: "Its number, and the scans of it." },
    BATTERY: { description: "Lithium batteries inside." },
    OVERSIZE: { description: "A long side." },
    REMOTE: { description: "A place that is far to deliver to." },
    PEAK: { description: "A time of the year." },
    SIGNATURE: { description: "Handing over against a signature." },
    FUEL: { description: "The price of fuel." },
  },
});

registerEnumType(PercentBase, {
  name: "PercentBase",
  description: "What a percentage is taken of.",
  valuesConfig: {
    FREIGHT: { description: "The freight alone." },
    FREIGHT_AND_FIXED_SURCHARGES: { description: "The freight and all surcharges that are amounts." },
  },
});

@ObjectType("SurchargeArea", { description: "A country, or the part of it whose postal codes start so." })
export class SurchargeAreaType {
  @Field(() => String, { description: "ISO 3166-1 alpha-2." })
  country!: string;

  @Field(() => String, { nullable: true, description: "Null: the whole country." })
  postalPrefix!: string | null;
}

@ObjectType("RateCardSurcharge", {
  description:
    "An amount or a percentage on top of freight, under the conditions that are not null. As fixed as its version.",
})
export class RateCardSurchargeType {
  @Field(() => ID, { description: "Its own." })
  id!: string;

  @Field(() => ChargeKind, { description: "What for." })
  kind!: ChargeKind;

  @Field(() => String, { nullable: true, description: "By this service only." })
  serviceCode!: string | null;

  @Field(() => String, { nullable: true, description: "To this zone only." })
  zoneCode!: string | null;

  @Field(() => [SurchargeAreaType], { nullable: true, description: "To these places only." })
  areas!: SurchargeAreaType[] | null;

  @Field(() => Int, { nullable: true, description: "Only where the longest side is above it, in millimetres." })
  longestSideOverMm!: number | null;

  @Field(() => Date, { nullable: true, description: "From this instant only." })
  appliesFrom!: Date | null;

  @Field(() => Date, { nullable: true, description: "Before this instant only." })
  appliesUntil!: Date | null;

  @Field(() => Money, { nullable: true, description: "For a parcel; null where it is a percentage." })
  price!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: "What the carrier asks of us. Staff of pricing and finance only.",
  })
  @Access(...COST)
  cost!: Money | null;

  @Field(() => String, { nullable: true, description: "Such as 18.5; null where it is an amount." })
  percent!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the carrier asks of us. Staff of pricing and finance only.",
  })
  @Access(...COST)
  costPercent!: string | null;

  @Field(() => PercentBase, { nullable: true, description: "What the percentages are of." })
  percentOf!: PercentBase | null;

  static of({ sellMinor, costMinor, ...surcharge }: Surcharge, currency: string): RateCardSurchargeType {
    const money = (minor: bigint | null) => (minor === null ? null : new Money(minor, currency));
    return { ...surcharge, price: money(sellMinor), cost: money(costMinor) };
  }
}
