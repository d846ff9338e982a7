import { Currency } from "@baiyun/kit";
import { Field, ObjectType } from "type-graphql";

@ObjectType("ExchangeRate", { description: "What one unit of a currency buys of another." })
export class ExchangeRateType {
  @Field(() => Currency, { description: "What one unit is exchanged of." })
  base!: string;

  @Field(() => Currency, { description: "What the rate counts units of." })
  quote!: string;

  @Field(() => String, { description: "Units of `quote` for one unit of `base`, as a decimal number such as 7.1." })
  rate!: string;

  @Field(() => Date, { description: "The instant of which it is." })
  effectiveFrom!: Date;

  @Field(() => Date, { description: "Until then it is reckoned with, unless a newer one takes its place." })
  usableUntil!: Date;

  @Field(() => Boolean, { description: "False when it is too old: nothing is quoted by it." })
  current!: boolean;

  @Field(() => String, { description: "Who stated it." })
  source!: string;
}
