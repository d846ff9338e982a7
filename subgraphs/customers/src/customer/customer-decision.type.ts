import { connectionType } from "@baiyun/kit";
import { Field, ID, ObjectType } from "type-graphql";
import { CustomerStatus } from "./customer.entity";

@ObjectType("CustomerDecision", { description: "What one of our people decided about a customer." })
export class CustomerDecisionType {
  @Field(() => ID, { description: "The decision's own." })
  id!: string;

  @Field(() => CustomerStatus, { description: "Where the customer stood before." })
  from!: CustomerStatus;

  @Field(() => CustomerStatus, { description: "Where the customer stood after it." })
  to!: CustomerStatus;

  @Field(() => String, { nullable: true, description: "Why, where a reason was given." })
  reason!: string | null;

  @Field(() => Date, { description: "When." })
  decidedAt!: Date;
}

export const CustomerDecisionConnection = connectionType("CustomerDecision", CustomerDecisionType);
