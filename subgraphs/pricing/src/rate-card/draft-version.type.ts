import { BigIntString, IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { RateCardVersionType } from "./rate-card.type";
import type { RateCardVersion } from "./rate-card-version.entity";

@InputType({ description: "In the currency of the card, in its minor unit." })
export class PricePerKilogramInput {
  @Field(() => Int, { description: "The billable weight, in grams, up to which it holds." })
  upToG!: number;

  @Field(() => BigIntString)
  priceMinor!: bigint;

  @Field(() => BigIntString, { description: "What the carrier asks of us." })
  costMinor!: bigint;
}

@InputType({ description: "New prices for one service to one zone." })
export class RateLaneInput {
  @Field(() => String)
  serviceCode!: string;

  @Field(() => String)
  zoneCode!: string;

  @Field(() => [PricePerKilogramInput])
  prices!: PricePerKilogramInput[];
}

@InputType({ description: "New prices of a card, and the window they are meant for." })
export class DraftRateCardVersionInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  rateCardId!: string;

  @Field(() => Date)
  validFrom!: Date;

  @Field(() => Date, { nullable: true, description: "Exclusive; null while no end is set." })
  validTo?: Date | null;

  @Field(() => [RateLaneInput], { description: "The lanes whose price changes; the others go on as published." })
  lanes!: RateLaneInput[];
}

@ObjectType()
export class DraftRateCardVersionSuccess {
  @Field(() => RateCardVersionType)
  version!: RateCardVersion;

  constructor(version: RateCardVersion) {
    this.version = version;
  }
}

@ObjectType({ implements: UserError, description: "No price list has this id." })
export class RateCardNotFound extends UserError {
  override message = "There is no such rate card.";
}

export const DraftRateCardVersionResult = createUnionType({
  name: "DraftRateCardVersionResult",
  types: () => [DraftRateCardVersionSuccess, RateCardNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
