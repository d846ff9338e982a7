import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { Order } from "./order.entity";
import { OrderType } from "./order.type";
import { OrderStatus } from "./order-status";

/** The order as it stands after the act. */
@ObjectType()
class OrderSuccess {
  @Field(() => OrderType, { description: "The draft." })
  order: Order;

  constructor(order: Order) {
    this.order = order;
  }
}

@ObjectType({ description: "The order is written down." })
export class CreateOrderSuccess extends OrderSuccess {}
@ObjectType({ description: "The order is changed, and a draft again." })
export class EditOrderSuccess extends OrderSuccess {}
@ObjectType({ description: "The order is submitted, and gets its price." })
export class SubmitOrderSuccess extends OrderSuccess {}
@ObjectType({ description: "The order is cancelled or, once labelled, waits for the warehouse in CANCEL_REQUESTED." })
export class CancelOrderSuccess extends OrderSuccess {}
@ObjectType({ description: "Nothing is done with the order until it is released." })
export class HoldOrderSuccess extends OrderSuccess {}
@ObjectType({ description: "The order goes on from where it was held." })
export class ReleaseOrderSuccess extends OrderSuccess {}

@ObjectType({ implements: UserError, description: "No order that you may see has this id." })
export class OrderNotFound extends UserError {
  override message = "There is no such order.";
}

@ObjectType({ implements: UserError, description: "The channel's reference already names another order." })
export class DuplicateExternalRef extends UserError {
  override message = "An order with this channel and external reference exists already.";

  @Field(() => OrderType, { description: "The order that has the reference." })
  existing: Order;

  constructor(existing: Order) {
    super();
    this.existing = existing;
  }
}

@ObjectType({ implements: UserError, description: "The order's state does not allow this." })
export class IllegalOrderState extends UserError {
  @Field(() => OrderStatus, { description: "Its status." })
  current: OrderStatus;

  constructor(current: OrderStatus) {
    super();
    this.message = `An order that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "The order is held or being worked on: its content is frozen." })
export class OrderLocked extends UserError {
  @Field(() => OrderStatus, { description: "Its status." })
  current: OrderStatus;

  constructor(current: OrderStatus) {
    super();
    this.message = `An order that is ${current} cannot be edited.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "Somebody changed the order since it was read." })
export class OrderChanged extends UserError {
  override message = "The order was changed since you read it.";

  @Field(() => Int, { description: "The order's `version` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

@ObjectType({ implements: UserError, description: "The parcel is bagged or further: offer a return instead." })
export class CancellationTooLate extends UserError {
  override message = "The parcel is on its way and can no longer be stopped. It can be returned.";

  @Field(() => OrderStatus, { description: "Its status." })
  current: OrderStatus;

  constructor(current: OrderStatus) {
    super();
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "The order's customer may not ship, or not yet." })
export class CustomerNotActive extends UserError {
  @Field(() => CustomerStatus, { nullable: true, description: "Null when nothing is known of the customer yet." })
  status: CustomerStatus | null;

  constructor(status: CustomerStatus | null) {
    super();
    this.message = `A customer who is ${status ?? "not known yet"} cannot submit orders.`;
    this.status = status;
  }
}

export const CreateOrderResult = createUnionType({
  name: "CreateOrderResult",
  description: "The draft, or why there is none.",
  types: () => [CreateOrderSuccess, DuplicateExternalRef, InvalidInput, IdempotencyKeyReused] as const,
});

export const EditOrderResult = createUnionType({
  name: "EditOrderResult",
  description: "The changed order, or why it stays as it was.",
  types: () =>
    [EditOrderSuccess, OrderNotFound, OrderLocked, OrderChanged, InvalidInput, IdempotencyKeyReused] as const,
});

export const SubmitOrderResult = createUnionType({
  name: "SubmitOrderResult",
  description: "The submitted order, or why it is not.",
  types: () =>
    [
      SubmitOrderSuccess,
      OrderNotFound,
      IllegalOrderState,
      CustomerNotActive,
      OrderChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const CancelOrderResult = createUnionType({
  name: "CancelOrderResult",
  description: "The order, or why it is not called off.",
  types: () =>
    [
      CancelOrderSuccess,
      OrderNotFound,
      IllegalOrderState,
      CancellationTooLate,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const HoldOrderResult = createUnionType({
  name: "HoldOrderResult",
  description: "The held order, or why it goes on.",
  types: () => [HoldOrderSuccess, OrderNotFound, IllegalOrderState, InvalidInput, IdempotencyKeyReused] as const,
});

export const ReleaseOrderResult = createUnionType({
  name: "ReleaseOrderResult",
  description: "The released order, or why it is not.",
  types: () => [ReleaseOrderSuccess, OrderNotFound, IllegalOrderState, InvalidInput, IdempotencyKeyReused] as const,
});
