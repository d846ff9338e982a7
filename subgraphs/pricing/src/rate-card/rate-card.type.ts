import { Currency } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

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
