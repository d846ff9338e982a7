import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType, registerEnumType } from "type-graphql";
import type { Order } from "../order/order.entity";
import { DuplicateExternalRef, OrderChanged, OrderNotFound } from "../order/order.result";
import { OrderType } from "../order/order.type";
import { OrderStatus } from "../order/order-status";

/** What may be done with an order instead. */
export enum OrderAlternative {
  EDIT_ORDER = "EDIT_ORDER",
  CANCEL_ORDER = "CANCEL_ORDER",
  REQUEST_RETURN = "REQUEST_RETURN",
}

registerEnumType(OrderAlternative, {
  name: "OrderAlternative",
  description: "What may be done with an order instead.",
  valuesConfig: {
    EDIT_ORDER: { description: "It is a draft: edit its lines." },
    CANCEL_ORDER: { description: "Cancel all of it, for a fee where it has a label." },
    REQUEST_RETURN: { description: "Send pieces back, once it is shipped." },
  },
});

@ObjectType({ description: "The pieces are not shipped, and a quote of what is left is asked for." })
export class CancelOrderLinesSuccess {
  @Field(() => OrderType, { description: "What is left." })
  order: Order;

  constructor(order: Order) {
    this.order = order;
  }
}

@ObjectType({ description: "There are two orders, and each goes on by itself." })
export class SplitOrderSuccess {
  @Field(() => OrderType, { description: "What is left." })
  order: Order;

  @Field(() => OrderType, { description: "What was split off." })
  newOrder: Order;

  constructor(order: Order, newOrder: Order) {
    this.order = order;
    this.newOrder = newOrder;
  }
}

@ObjectType({ implements: UserError, description: "The order is held, or too far, to take pieces out of it." })
export class LinesFrozen extends UserError {
  @Field(() => OrderStatus, { description: "Where the order stands." })
  current: OrderStatus;

  @Field(() => [OrderAlternative], { description: "What may be done instead; empty for nothing at present." })
  instead: OrderAlternative[];

  constructor(current: OrderStatus, instead: OrderAlternative[]) {
    super();
    this.message = `Nothing can be taken out of an order that is ${current}.`;
    this.current = current;
    this.instead = instead;
  }
}

export const CancelOrderLinesResult = createUnionType({
  name: "CancelOrderLinesResult",
  description: "The smaller order, or why it stays as it was.",
  types: () =>
    [CancelOrderLinesSuccess, OrderNotFound, LinesFrozen, OrderChanged, InvalidInput, IdempotencyKeyReused] as const,
});

export const SplitOrderResult = createUnionType({
  name: "SplitOrderResult",
  description: "Both orders, or why there is one still.",
  types: () =>
    [
      SplitOrderSuccess,
      OrderNotFound,
      LinesFrozen,
      OrderChanged,
      DuplicateExternalRef,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
