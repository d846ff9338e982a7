import { Access, type Context, type EventFeed, type Followed } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, ID, Query, Resolver, Root, Subscription } from "type-graphql";
import type { z } from "zod";
import { Order } from "../order/order.entity";
import { ORDER_UPDATED } from "../order/order.events";
import { OrderUpdateType } from "./order-update.type";

interface Asked {
  orderId?: string | null;
  after?: string | null;
}

@Resolver()
export class OrderUpdateResolver {
  constructor(private readonly services: { live: EventFeed }) {}

  @Query(() => String, {
    description:
      "For `orderUpdated(after:)`: what changes from now on comes after it, and nothing that this answer shows is missed.",
  })
  @Access("signed-in")
  orderUpdatesCursor(): Promise<string> {
    return this.services.live.cursor();
  }

  @Access("signed-in")
  @Directive('@tag(name: "resumable")')
  @Subscription(() => OrderUpdateType, {
    description:
      "Each change of the orders you may see, or of one, from now on or from after an update received before.",
    subscribe: ({ args, context }) => followOrders(args as Asked, context as Context<{ live: EventFeed }>),
  })
  async orderUpdated(
    @Arg("orderId", () => ID, { nullable: true, description: "Of this order alone; of every order without it." })
    _orderId: string | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last update received, or `orderUpdatesCursor`.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
    @Ctx() { rows }: Context,
  ): Promise<OrderUpdateType> {
    const { orderId, changes, status, priorStatus, holdCause } = event.payload as z.infer<typeof ORDER_UPDATED.payload>;
    return { id: cursor, changes, status, priorStatus, holdCause, order: await rows.one(Order, orderId) };
  }
}

async function followOrders({ orderId, after }: Asked, context: Context<{ live: EventFeed }>) {
  if (orderId != null && !(await context.rows.one(Order, orderId))) {
    throw new GraphQLError("No order of yours has this id.", { extensions: { code: "ORDER_NOT_FOUND" } });
  }
  return context.services.live.follow(context, { types: [ORDER_UPDATED.type], aggregateId: orderId, after });
}
