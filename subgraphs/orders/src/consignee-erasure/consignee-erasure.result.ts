import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { IllegalOrderState, OrderNotFound } from "../order/order.result";
import { OrderType } from "../order/order.type";

@ObjectType({ description: "Nothing here tells any more who received the order; the other domains follow." })
export class EraseConsigneeSuccess {
  @Field(() => OrderType, { description: "The order." })
  order!: OrderType;

  constructor(order: OrderType) {
    this.order = order;
  }
}

@ObjectType({ implements: UserError, description: "The order's consignee was erased before." })
export class ConsigneeErased extends UserError {
  override message = "This consignee was erased already.";
}

export const EraseConsigneeResult = createUnionType({
  name: "EraseConsigneeResult",
  description: "The order without its consignee, or why it still has one.",
  types: () =>
    [
      EraseConsigneeSuccess,
      OrderNotFound,
      IllegalOrderState,
      ConsigneeErased,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
