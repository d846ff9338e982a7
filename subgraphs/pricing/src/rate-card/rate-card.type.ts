import { Currency, connectionType } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("RateCard", { description: "A price list: everyone's, or one customer's own." })
@Directive('@key(fields: "id")')
export class RateCardType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its short name, which stays; none is used twice." })
  code!: string;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => Currency, { description: "ISO 4217 code of the currency its prices are in." })
  currency!: string;

  @Field(() => Date, {
    nullable: true,
    description:
      "From when on it is its customer's, or everyone's. Null while it is nobody's, which only staff of pricing see.",
  })
  assignedFrom!: Date | null;

  @Field(() => Date, { nullable: true, description: "Exclusive; null while no other card takes its place." })
  assignedTo!: Date | null;

  @Field(() => Int, { description: "To state as `expectedVersion` when it is renamed." })
  version!: number;

  customerId!: string | null;
}

export const RateCardConnection = connectionType("RateCard", RateCardType);
