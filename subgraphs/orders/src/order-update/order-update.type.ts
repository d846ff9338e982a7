import { Field, ID, ObjectType } from "type-graphql";
import { HoldCause } from "../order/order.entity";
import { OrderType } from "../order/order.type";
import { OrderStatus } from "../order/order-status";
import { OrderChangeKind } from "../order-change/order-change-kind";

@ObjectType("OrderUpdate", { description: "An order that has just changed, and how it stood afterwards." })
export class OrderUpdateType {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, at any later time." })
  id!: string;

  @Field(() => [OrderChangeKind], { description: "What kinds of change, each once." })
  changes!: OrderChangeKind[];

  @Field(() => OrderStatus, { description: "Where the order stood then." })
  status!: OrderStatus;

  @Field(() => OrderStatus, { nullable: true, description: "What it returned to, of one that was set aside." })
  priorStatus!: OrderStatus | null;

  @Field(() => HoldCause, { nullable: true, description: "What it was held for." })
  holdCause!: HoldCause | null;

  @Field(() => OrderType, { nullable: true, description: "As it stands when this is read, which may be later." })
  order!: OrderType | null;
}
