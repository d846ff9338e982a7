import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Side } from "./posting.entity";

registerEnumType(Side, {
  name: "PostingSide",
  description: "On which side of an account an amount stands.",
  valuesConfig: {
    DEBIT: { description: "More of what we have or spend, less of what we owe or earn." },
    CREDIT: { description: "More of what we owe or earn, less of what we have or spend." },
  },
});

@ObjectType("Posting", { description: "One amount on one side of one account. It is never changed." })
export class PostingType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Side, { description: "A wallet is what we owe its customer: credit is in, debit is out." })
  side!: Side;

  @Field(() => DateTime, { description: "When it was booked." })
  bookedAt!: Date;
}

export const PostingConnection = connectionType("Posting", PostingType);
