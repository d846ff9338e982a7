import { BigIntString, CountryCode, Currency, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { CustomsRegime, DeclarationDirection } from "./customs-rule.entity";

@ObjectType({ description: "A country, or the part of it whose postcodes start so." })
export class RegimeRuleArea {
  @Field(() => CountryCode, { description: "The country." })
  country!: string;

  @Field(() => String, { nullable: true, description: "How postcodes of the part begin; null for the whole country." })
  postalPrefix!: string | null;
}

@ObjectType("RegimeRule", {
  description: "Which procedure goods of a worth are declared under in a territory, for as long as they are.",
})
export class RegimeRuleType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => DeclarationDirection, { description: "Which way across the border." })
  direction!: DeclarationDirection;

  @Field(() => String, {
    description: "Rules of one territory belong together; that of the closest area counts alone.",
  })
  territory!: string;

  @Field(() => [RegimeRuleArea], { description: "Where it is." })
  areas!: RegimeRuleArea[];

  @Field(() => CustomsRegime, { nullable: true, description: "Null where none of ours is known to apply." })
  regime!: CustomsRegime | null;

  @Field(() => Currency, {
    nullable: true,
    description: "Of what the thresholds are; null where the worth does not matter.",
  })
  currency!: string | null;

  @Field(() => BigIntString, { nullable: true, description: "For goods worth more than this, in the minor unit." })
  aboveMinor!: string | null;

  @Field(() => BigIntString, { nullable: true, description: "And no more than this." })
  upToMinor!: string | null;

  @Field(() => Int, { description: "How many digits of a commodity code are asked for." })
  codeDigits!: number;

  @Field(() => DateTime, { description: "When it begins to hold." })
  validFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it no longer holds; null while no end is known." })
  validTo!: Date | null;

  @Field(() => Boolean, { description: "Whether a public source confirms it." })
  verified!: boolean;

  @Field(() => String, { description: "Where we have it from." })
  source!: string;
}
