import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { TopUpStatus } from "./top-up.entity";

registerEnumType(TopUpStatus, {
  name: "TopUpStatus",
  description: "Where a payment into a wallet is in its life.",
  valuesConfig: {
    REQUESTED: { description: "The customer says that it pays; our finance have yet to find the payment." },
    BOOKED: { description: "It is in the wallet." },
    REJECTED: { description: "There is no such payment." },
  },
});

@ObjectType("TopUp", {
  description: "Money that a customer pays into a wallet. For the customer's administrators, finance and admin.",
})
@Directive('@key(fields: "id")')
export class TopUpType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => TopUpStatus, { description: "Where it is in its life." })
  status!: TopUpStatus;

  @Field(() => String, { nullable: true, description: "What the customer wrote with it." })
  note!: string | null;

  @Field(() => String, { nullable: true, description: "As our bank names the payment, once it is booked." })
  bankReference!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was rejected." })
  reason!: string | null;

  @Field(() => DateTime, { description: "When it was asked for or recorded." })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was booked or rejected." })
  decidedAt!: Date | null;
}

export const TopUpConnection = connectionType("TopUp", TopUpType);
