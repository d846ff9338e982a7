import { Currency, Money } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { WeightBracket } from "../calculation/charges";
import { ServiceType } from "../catalogue/service.type";
import { RateCardVersionStatus } from "./rate-card-version.entity";

registerEnumType(RateCardVersionStatus, {
  name: "RateCardVersionStatus",
  description: "Only a draft can change; what was published is only ever superseded or retired.",
});

@ObjectType("RateCard", { description: "A price list: everyone's, or one customer's own." })
@Directive('@key(fields: "id")')
export class RateCardType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Currency, { description: "ISO 4217 code of the currency its prices are in." })
  currency!: string;
}

@ObjectType("RateCardVersion", { description: "The prices of a card over a window of time." })
@Directive('@key(fields: "id")')
export class RateCardVersionType {
  @Field(() => ID)
  id!: string;

  @Field(() => RateCardVersionStatus)
  status!: RateCardVersionStatus;

  @Field(() => Date)
  validFrom!: Date;

  @Field(() => Date, { nullable: true, description: "Exclusive; null while no end is set." })
  validTo!: Date | null;

  rateCardId!: string;
}

@ObjectType("PricePerKilogram", { description: "One weight bracket of a lane." })
export class PricePerKilogramType {
  @Field(() => Int, { description: "The billable weight, in grams, up to which it holds." })
  upToG!: number;

  @Field(() => Money)
  price!: Money;

  @Field(() => Money, {
    nullable: true,
    description: "What the carrier asks of us. Staff of pricing and finance only.",
  })
  @Directive('@requiresScopes(scopes: [["role:pricing"], ["role:finance"], ["role:admin"]])')
  cost!: Money | null;

  static of({ upToG, sellPerKgMinor, costPerKgMinor }: WeightBracket, currency: string, staff: boolean) {
    return Object.assign(new PricePerKilogramType(), {
      upToG,
      price: new Money(BigInt(sellPerKgMinor), currency),
      cost: staff ? new Money(BigInt(costPerKgMinor), currency) : null,
    });
  }
}

@ObjectType("RateLane", { description: "What a rate card charges for one service to one zone." })
export class RateLaneType {
  @Field(() => ServiceType, { nullable: true })
  service!: ServiceType | null;

  @Field(() => String)
  zoneCode!: string;

  @Field(() => [PricePerKilogramType])
  prices!: PricePerKilogramType[];
}
