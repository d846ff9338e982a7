import { Field, ID, ObjectType } from "type-graphql";
import { OrderType } from "../order/order.type";
import { OrderSagaType } from "./order-saga.type";

@ObjectType("OrderSagaUpdate", { description: "That something was done for an order. For our staff." })
export class OrderSagaUpdateType {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, at any later time." })
  id!: string;

  @Field(() => OrderType, { nullable: true, description: "As it stands when this is read, which may be later." })
  order!: OrderType | null;

  @Field(() => OrderSagaType, {
    nullable: true,
    description: "Where it stands when this is read, which may be later; null of one that was never submitted.",
  })
  saga!: OrderSagaType | null;
}
