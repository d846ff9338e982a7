import { Access, asksFor, type Connection, type Context } from "@baiyun/kit";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { CustomerType } from "../customer/customer.type";
import { OrderLine } from "../order-line/order-line.entity";
import { OrderLineType } from "../order-line/order-line.type";
import { Order } from "./order.entity";
import { conditionsOf } from "./order.filter";
import { OrdersArgs } from "./order.input";
import { OrderConnection, OrderType } from "./order.type";
import { MAX_LINES } from "./order-content";

@Resolver(() => OrderType)
export class OrderResolver {
  @Query(() => OrderType, { nullable: true, description: "Null when you may see no order with this id." })
  @Access("signed-in")
  order(
    @Arg("id", () => ID) id: string,
    @Ctx() { rows }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrderType | null> {
    if (asksFor(info, "lines")) rows.ahead(OrderLine, "orderId", id);
    return rows.one(Order, id);
  }

  @Query(() => OrderConnection, { description: "The orders you may see, newest first." })
  @Access("signed-in")
  orders(
    @Args(() => OrdersArgs) { filter, ...page }: OrdersArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<OrderType>> {
    return rows.newestFirst(Order, conditionsOf(filter), page);
  }

  @FieldResolver(() => [OrderLineType])
  @Directive(`@listSize(assumedSize: ${MAX_LINES})`)
  async lines(@Root() order: Order, @Ctx() { rows }: Context): Promise<OrderLineType[]> {
    const lines = await rows.manyBy(OrderLine, "orderId", order.id);
    return lines.toSorted((a, b) => a.position - b.position);
  }

  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => CustomerType, { nullable: true })
  customer(@Root() order: Order): CustomerType {
    return { id: order.tenantId };
  }
}
