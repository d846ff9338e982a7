import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("FxConversion", {
  description: "Money of a customer that changed its currency. For the customer's administrators, finance and admin.",
})
export class FxConversionType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Units of the bought currency for one of the sold, as a decimal number." })
  rate!: string;

  @Field(() => DateTime, { description: "When." })
  createdAt!: Date;
}

export const FxConversionConnection = connectionType("FxConversion", FxConversionType);
