import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Order } from "../order/order.entity";
import { CancellationTooLate, IllegalOrderState, OrderNotFound } from "../order/order.result";
import { OrderType } from "../order/order.type";
import { SagaWait } from "./saga-state";

@ObjectType()
class SagaActSuccess {
  @Field(() => OrderType, { description: "The order as it stands after the act; `saga` tells what it waits for now." })
  order: Order;

  constructor(order: Order) {
    this.order = order;
  }
}

@ObjectType({ description: "What the order waits for was asked for again." })
export class RetrySagaStepSuccess extends SagaActSuccess {}
@ObjectType({ description: "The order went on without what it waited for." })
export class SkipSagaStepSuccess extends SagaActSuccess {}
@ObjectType({
  description: "The order is cancelled, or waits for the warehouse in CANCEL_REQUESTED; no fee is charged.",
})
export class CompensateOrderSuccess extends SagaActSuccess {}

@ObjectType({ implements: UserError, description: "What the order waits for does not allow this." })
export class IllegalSagaStep extends UserError {
  @Field(() => SagaWait, { nullable: true, description: "What it waits for; null when it waits for nothing." })
  waitingFor: SagaWait | null;

  constructor(waitingFor: SagaWait | null) {
    super();
    this.message = `An order that waits for ${waitingFor ?? "nothing"} does not allow this.`;
    this.waitingFor = waitingFor;
  }
}

export const RetrySagaStepResult = createUnionType({
  name: "RetrySagaStepResult",
  description: "The order whose step is asked for again, or why it is not.",
  types: () => [RetrySagaStepSuccess, OrderNotFound, IllegalSagaStep, InvalidInput, IdempotencyKeyReused] as const,
});

export const SkipSagaStepResult = createUnionType({
  name: "SkipSagaStepResult",
  description: "The order that goes on, or why it does not.",
  types: () => [SkipSagaStepSuccess, OrderNotFound, IllegalSagaStep, InvalidInput, IdempotencyKeyReused] as const,
});

export const CompensateOrderResult = createUnionType({
  name: "CompensateOrderResult",
  description: "The order, or why it is not called off.",
  types: () =>
    [
      CompensateOrderSuccess,
      OrderNotFound,
      IllegalOrderState,
      CancellationTooLate,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
