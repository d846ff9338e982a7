import { DateTime, IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { IllegalOrderState, OrderNotFound } from "../order/order.result";
import type { ReturnRequest } from "./return-request.entity";
import { ReturnRequestType } from "./return-request.type";
import { ReturnStatus } from "./return-status";

@ObjectType()
class ReturnSuccess {
  @Field(() => ReturnRequestType, { description: "The return as it stands after the act." })
  returnRequest: ReturnRequest;

  constructor(returnRequest: ReturnRequest) {
    this.returnRequest = returnRequest;
  }
}

@ObjectType({ description: "The return is asked for; our staff decide." })
export class RequestReturnSuccess extends ReturnSuccess {}
@ObjectType({ description: "The goods may be sent." })
export class ApproveReturnSuccess extends ReturnSuccess {}
@ObjectType({ description: "We do not take them." })
export class RefuseReturnSuccess extends ReturnSuccess {}
@ObjectType({ description: "They are on their way." })
export class MarkReturnInTransitSuccess extends ReturnSuccess {}
@ObjectType({ description: "They are counted." })
export class ReceiveReturnSuccess extends ReturnSuccess {}
@ObjectType({ description: "The return is over, and finance knows what is to be given back." })
export class CloseReturnSuccess extends ReturnSuccess {}

@ObjectType({ implements: UserError, description: "No return that you may see has this id." })
export class ReturnNotFound extends UserError {
  override message = "There is no such return.";
}

@ObjectType({ implements: UserError, description: "The return's state does not allow this." })
export class IllegalReturnState extends UserError {
  @Field(() => ReturnStatus, { description: "How far it has come." })
  current: ReturnStatus;

  constructor(current: ReturnStatus) {
    super();
    this.message = `A return that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "Somebody changed the return since it was read." })
export class ReturnChanged extends UserError {
  override message = "The return was changed since you read it.";

  @Field(() => Int, { description: "The return's `version` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

@ObjectType({ implements: UserError, description: "The order was delivered too long ago." })
export class ReturnWindowOver extends UserError {
  override message = "The time in which this order can be returned is over.";

  @Field(() => DateTime, { description: "When that was." })
  endedAt: Date;

  constructor(endedAt: Date) {
    super();
    this.endedAt = endedAt;
  }
}

@ObjectType({ implements: UserError, description: "Nothing was captured for the order that could be given back." })
export class OrderNotPaid extends UserError {
  override message = "Nothing was captured for this order that could be given back.";
}

@ObjectType({ implements: UserError, description: "All that the order was charged is given back already." })
export class RefundAlreadyDue extends UserError {
  override message = "All that this order was charged is given back already.";
}

const faults = () => [InvalidInput, IdempotencyKeyReused] as const;
const refusals = () => [ReturnNotFound, IllegalReturnState, ReturnChanged, ...faults()] as const;

export const RequestReturnResult = createUnionType({
  name: "RequestReturnResult",
  description: "The return, or why there is none.",
  types: () => [RequestReturnSuccess, OrderNotFound, IllegalOrderState, ReturnWindowOver, ...faults()] as const,
});

export const ApproveReturnResult = createUnionType({
  name: "ApproveReturnResult",
  description: "The approved return, or why it is not.",
  types: () => [ApproveReturnSuccess, ...refusals()] as const,
});

export const RefuseReturnResult = createUnionType({
  name: "RefuseReturnResult",
  description: "The refused return, or why it is not.",
  types: () => [RefuseReturnSuccess, ...refusals()] as const,
});

export const MarkReturnInTransitResult = createUnionType({
  name: "MarkReturnInTransitResult",
  description: "The return that is on its way, or why it is not.",
  types: () => [MarkReturnInTransitSuccess, ...refusals()] as const,
});

export const ReceiveReturnResult = createUnionType({
  name: "ReceiveReturnResult",
  description: "The received return, or why it is not.",
  types: () => [ReceiveReturnSuccess, ...refusals()] as const,
});

export const CloseReturnResult = createUnionType({
  name: "CloseReturnResult",
  description: "The closed return, or why it is not.",
  types: () => [CloseReturnSuccess, OrderNotPaid, RefundAlreadyDue, ...refusals()] as const,
});
