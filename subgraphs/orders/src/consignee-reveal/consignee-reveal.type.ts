import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("ConsigneeReveal", { description: "That somebody of our staff was shown who an order's consignee is." })
export class ConsigneeRevealType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "What it was needed for." })
  reason!: string;

  @Field(() => DateTime, { description: "When." })
  revealedAt!: Date;
}

export const ConsigneeRevealConnection = connectionType("ConsigneeReveal", ConsigneeRevealType);
