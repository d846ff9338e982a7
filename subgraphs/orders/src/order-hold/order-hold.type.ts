import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType } from "type-graphql";
import { HoldCause } from "../order/order.entity";

@ObjectType("OrderHold", { description: "One hold of an order, from when it began to when it ended." })
export class OrderHoldType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => HoldCause, { description: "What for." })
  cause!: HoldCause;

  @Field(() => String, { description: "Why, for people." })
  reason!: string;

  @Field(() => DateTime, { nullable: true, description: "Null where it began before this was kept." })
  heldAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it ended, also by a cancellation; null while it lasts." })
  releasedAt!: Date | null;
}

export const OrderHoldConnection = connectionType("OrderHold", OrderHoldType);
