import { Access, Money } from "@baiyun/kit";
import { Field, Int, ObjectType } from "type-graphql";
import { COST } from "../access";
import type { RateLane } from "./rate-lane.entity";
import type { WeightBracket } from "./tariff";

@ObjectType("PricePerKilogram", { description: "One weight bracket of a lane." })
export class PricePerKilogramType {
  @Field(() => Int, { description: "The billable weight, in grams, up to which it holds." })
  upToG!: number;

  @Field(() => Money, { description: "For each kilogram." })
  price!: Money;

  @Field(() => Money, {
    nullable: true,
    description: "What the carrier asks of us. Staff of pricing and finance only.",
  })
  @Access(...COST)
  cost!: Money | null;

  static of({ upToG, sellPerKgMinor, costPerKgMinor }: WeightBracket, currency: string): PricePerKilogramType {
    return {
      upToG,
      price: new Money(BigInt(sellPerKgMinor), currency),
      cost: new Money(BigInt(costPerKgMinor), currency),
    };
  }
}

@ObjectType("RateLane", { description: "What a rate card charges for one service to one zone, over a window of time." })
export class RateLaneType {
  serviceId!: string;

  versionId!: string;

  @Field(() => String, { description: "The code of the zone that parcels go to." })
  zoneCode!: string;

  @Field(() => [PricePerKilogramType], { description: "By weight, the lightest first." })
  prices!: PricePerKilogramType[];

  @Field(() => Date, { description: "From when on it holds." })
  validFrom!: Date;

  @Field(() => Date, { nullable: true, description: "Exclusive; null while no end is set." })
  validTo!: Date | null;

  static of({ serviceId, versionId, terms, brackets, validFrom, validTo }: RateLane, currency: string): RateLaneType {
    const prices = brackets.map((bracket) => PricePerKilogramType.of(bracket, currency));
    return { serviceId, versionId, zoneCode: terms.zoneCode, prices, validFrom, validTo };
  }
}
