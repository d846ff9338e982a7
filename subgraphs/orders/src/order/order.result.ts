import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { Order } from "./order.entity";
import { OrderType } from "./order.type";
import { OrderStatus } from "./order-status";

/** The order as it stands after the act. */
@ObjectType()
class OrderSuccess {
  @Field(() => OrderType)
  order: Order;

  constructor(order: Order) {
    this.order = order;
  }
}

@ObjectType()
export class CreateOrderSuccess extends OrderSuccess {}
@ObjectType()
export class EditOrderSuccess extends OrderSuccess {}
@ObjectType()
export class SubmitOrderSuccess extends OrderSuccess {}
@ObjectType({ description: "The order is cancelled or, once labelled, waits for the warehouse in CANCEL_REQUESTED." })
export class CancelOrderSuccess extends OrderSuccess {}
@ObjectType()
export class HoldOrderSuccess extends OrderSuccess {}
@ObjectType()
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
  @Field(() => OrderStatus)
  current: OrderStatus;

  constructor(current: OrderStatus) {
    super();
    this.message = `An order that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "The order is held or being worked on: its content is frozen." })
export class OrderLocked extends UserError {
  @Field(() => OrderStatus)
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

  @Field(() => OrderStatus)
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
  types: () => [CreateOrderSuccess, DuplicateExternalRef, InvalidInput, IdempotencyKeyReused] as const,
});

export const EditOrderResult = createUnionType({
  name: "EditOrderResult",
  types: () =>
    [EditOrderSuccess, OrderNotFound, OrderLocked, OrderChanged, InvalidInput, IdempotencyKeyReused] as const,
});

export const SubmitOrderResult = createUnionType({
  name: "SubmitOrderResult",
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
  types: () => [HoldOrderSuccess, OrderNotFound, IllegalOrderState, InvalidInput, IdempotencyKeyReused] as const,
});

export const ReleaseOrderResult = createUnionType({
  name: "ReleaseOrderResult",
  types: () => [ReleaseOrderSuccess, OrderNotFound, IllegalOrderState, InvalidInput, IdempotencyKeyReused] as const,
});
