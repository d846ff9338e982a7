import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { PLACES_ORDERS } from "../access";
import { Order } from "../order/order.entity";
import { OrderConnection, OrderType } from "../order/order.type";
import { CancelOrderLinesInput, SplitOrderInput, SplitOrdersArgs, splitOrderSorting } from "./order-part.input";
import { CancelOrderLinesResult, SplitOrderResult } from "./order-part.result";
import type { OrderPartService } from "./order-part.service";

@Resolver(() => OrderType)
export class OrderPartResolver {
  constructor(private readonly services: { parts: OrderPartService }) {}

  @Mutation(() => CancelOrderLinesResult, {
    description: "Takes pieces out of an order before it has a label: a quote of what is left is asked for.",
  })
  @Access(...PLACES_ORDERS)
  cancelOrderLines(
    @Arg("input", () => CancelOrderLinesInput, { description: "What is not wanted." }) input: CancelOrderLinesInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CancelOrderLinesResult> {
    return this.services.parts.cancel(viewer, input);
  }

  @Mutation(() => SplitOrderResult, {
    description:
      "Makes pieces of an order that has no label an order of their own: both are quoted anew, and go on alone.",
  })
  @Access(...PLACES_ORDERS)
  splitOrder(
    @Arg("input", () => SplitOrderInput, { description: "What is split off." }) input: SplitOrderInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SplitOrderResult> {
    return this.services.parts.split(viewer, input);
  }

  @FieldResolver(() => OrderType, {
    nullable: true,
    description: "The order that it was split off from. Null for one that was not.",
  })
  async splitFrom(@Root() { splitFromId }: Order, @Ctx() { rows }: Context): Promise<OrderType | null> {
    return splitFromId === null ? null : rows.one(Order, splitFromId);
  }

  @FieldResolver(() => OrderConnection, {
    description: "The orders that were split off from it, newest first unless sorted otherwise.",
  })
  splitInto(
    @Root() { id }: Order,
    @Args(() => SplitOrdersArgs) { orderBy, ...page }: SplitOrdersArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<OrderType>> {
    return rows.newestFirstOf(Order, "splitFromId", id, [], page, splitOrderSorting.of(orderBy));
  }
}
