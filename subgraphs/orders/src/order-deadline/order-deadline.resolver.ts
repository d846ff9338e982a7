import type { Clock, Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Order } from "../order/order.entity";
import { OrderType } from "../order/order.type";
import { OrderSaga } from "../saga/order-saga.entity";
import { deadlineOf } from "./order-deadline";
import { OrderDeadlineType } from "./order-deadline.type";

@Resolver(() => OrderType)
export class OrderDeadlineResolver {
  constructor(private readonly services: { now: Clock }) {}

  @FieldResolver(() => OrderDeadlineType, {
    nullable: true,
    description:
      "What happens next by itself, and when; of a quote that has ended, that it did. Null where nothing does that concerns its customer.",
  })
  async deadline(@Root() { id }: Order, @Ctx() { rows }: Context): Promise<OrderDeadlineType | null> {
    const saga = await rows.oneBy(OrderSaga, "orderId", id);
    return saga && deadlineOf(saga, this.services.now());
  }
}
