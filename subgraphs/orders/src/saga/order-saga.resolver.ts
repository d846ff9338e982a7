import { Access, type Clock, type Connection, type Context, isId } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_SAGAS } from "../access";
import { Order } from "../order/order.entity";
import { OrderType } from "../order/order.type";
import { UserType } from "../user/user.type";
import { OrderSaga } from "./order-saga.entity";
import {
  conditionsOf,
  OrderSagaStepsArgs,
  OrderSagasArgs,
  orderSagaSorting,
  sagaStepSorting,
} from "./order-saga.input";
import { OrderSagaConnection, OrderSagaStepConnection, OrderSagaStepType, OrderSagaType } from "./order-saga.type";
import { OrderSagaStep } from "./order-saga-step.entity";
import { SagaStep } from "./saga-step";
import { actAtDeadline, DeadlineAct, isQuoteOver, STEP_AFTER } from "./saga-wait";

@Resolver(() => OrderSagaType)
export class OrderSagaResolver {
  constructor(private readonly services: { now: Clock }) {}

  @Query(() => OrderSagaType, {
    nullable: true,
    description: "Where an order stands; null for one that was never submitted. For our staff.",
  })
  @Access(...SEES_SAGAS)
  orderSaga(
    @Arg("orderId", () => ID, { description: "The order's." }) orderId: string,
    @Ctx() { rows }: Context,
  ): Promise<OrderSagaType | null> {
    return rows.oneBy(OrderSaga, "orderId", orderId);
  }

  @Query(() => OrderSagaConnection, {
    description: "Where orders stand, the one submitted last first unless sorted otherwise. For our staff.",
  })
  @Access(...SEES_SAGAS)
  orderSagas(
    @Args(() => OrderSagasArgs) { filter, orderBy, ...page }: OrderSagasArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<OrderSagaType>> {
    const conditions = conditionsOf(filter, this.services.now());
    return rows.newestFirst(OrderSaga, conditions, page, orderSagaSorting.of(orderBy));
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order that it is of." })
  order(@Root() { orderId }: OrderSaga, @Ctx() { rows }: Context): Promise<OrderType | null> {
    return rows.one(Order, orderId);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the quote that it waits to be accepted has ended: its customer edits and submits it again.",
  })
  isQuoteOver(@Root() saga: OrderSaga): boolean {
    return isQuoteOver(saga, this.services.now());
  }

  @FieldResolver(() => Boolean, { description: "Whether its deadline is over." })
  isOverdue(@Root() { deadline }: OrderSaga): boolean {
    return deadline !== null && deadline <= this.services.now();
  }

  @FieldResolver(() => SagaStep, {
    nullable: true,
    description: "Where it comes when it gets what it waits for; null when that depends on who decides, or is nowhere.",
  })
  next(@Root() { waitingFor }: OrderSaga): SagaStep | null {
    return waitingFor && STEP_AFTER[waitingFor];
  }

  @FieldResolver(() => DeadlineAct, {
    nullable: true,
    description: "What happens by itself at `deadline`. Null when it has none.",
  })
  atDeadline(@Root() saga: OrderSaga): DeadlineAct | null {
    return actAtDeadline(saga);
  }

  @FieldResolver(() => OrderSagaStepConnection, {
    description: "What was done for it, newest first unless sorted otherwise.",
  })
  steps(
    @Root() { orderId }: OrderSaga,
    @Args(() => OrderSagaStepsArgs) { orderBy, ...page }: OrderSagaStepsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<OrderSagaStepType>> {
    return rows.newestFirstOf(OrderSagaStep, "orderId", orderId, [], page, sagaStepSorting.of(orderBy));
  }
}

@Resolver(() => OrderSagaStepType)
export class OrderSagaStepResolver {
  @FieldResolver(() => UserType, { nullable: true, description: "Who did it. Null for a rule of ours." })
  doneBy(@Root() { doneBy }: OrderSagaStep): UserType | null {
    return isId(doneBy) ? { id: doneBy } : null;
  }
}
