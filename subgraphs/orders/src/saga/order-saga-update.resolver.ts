import { Access, type Context, type EventFeed, type Followed } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, ID, Query, Resolver, Root, Subscription } from "type-graphql";
import type { z } from "zod";
import { SEES_SAGAS } from "../access";
import { Order } from "../order/order.entity";
import { ORDER_UPDATED } from "../order/order.events";
import { OrderSaga } from "./order-saga.entity";
import { OrderSagaUpdateType } from "./order-saga-update.type";
import { ORDER_SAGA_MOVED } from "./saga.events";

interface Asked {
  orderId?: string | null;
  after?: string | null;
}

/** An order that moves takes its saga along: that of its saga alone is told by itself. */
const TYPES = [ORDER_UPDATED.type, ORDER_SAGA_MOVED.type];

@Resolver()
export class OrderSagaUpdateResolver {
  constructor(private readonly services: { live: EventFeed }) {}

  @Query(() => String, {
    description:
      "For `orderSagaUpdated(after:)`: what changes from now on comes after it, and nothing that this answer shows is missed. For our staff.",
  })
  @Access(...SEES_SAGAS)
  orderSagaUpdatesCursor(): Promise<string> {
    return this.services.live.cursor();
  }

  @Access(...SEES_SAGAS)
  @Directive('@tag(name: "resumable")')
  @Subscription(() => OrderSagaUpdateType, {
    description:
      "Each time that something is done for an order, of all or of one: where it stands then, what it waits for, since when and what happens next. From now on or from after an update received before. For our staff.",
    subscribe: ({ args, context }) => followSagas(args as Asked, context as Context<{ live: EventFeed }>),
  })
  async orderSagaUpdated(
    @Arg("orderId", () => ID, { nullable: true, description: "Of this order alone; of every order without it." })
    _orderId: string | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last update received, or `orderSagaUpdatesCursor`.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
    @Ctx() { rows }: Context,
  ): Promise<OrderSagaUpdateType> {
    const { orderId } = event.payload as z.infer<typeof ORDER_SAGA_MOVED.payload>;
    const [order, saga] = await Promise.all([rows.one(Order, orderId), rows.oneBy(OrderSaga, "orderId", orderId)]);
    return { id: cursor, order, saga };
  }
}

async function followSagas({ orderId, after }: Asked, context: Context<{ live: EventFeed }>) {
  if (orderId != null && !(await context.rows.one(Order, orderId))) {
    throw new GraphQLError("No order of yours has this id.", { extensions: { code: "ORDER_NOT_FOUND" } });
  }
  return context.services.live.follow(context, { types: TYPES, aggregateId: orderId, after });
}
