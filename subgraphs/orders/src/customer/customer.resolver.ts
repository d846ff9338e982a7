import { Access, type Connection, type Context } from "@baiyun/kit";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Order } from "../order/order.entity";
import { conditionsOf } from "../order/order.filter";
import { OrdersArgs, orderSorting } from "../order/order.input";
import { OrderConnection, type OrderType } from "../order/order.type";
import { CustomerType } from "./customer.type";

@Resolver(() => CustomerType)
export class CustomerResolver {
  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => OrderConnection, {
    nullable: true,
    description: "The customer's orders, newest first unless sorted otherwise.",
  })
  @Access("signed-in", "orders:read")
  orders(
    @Root() customer: CustomerType,
    @Args(() => OrdersArgs) { filter, orderBy, ...page }: OrdersArgs,
    @Ctx() { rows, viewer }: Context,
  ): Promise<Connection<OrderType>> {
    const sort = orderSorting.of(orderBy);
    return rows.newestFirstOf(Order, "tenantId", customer.id, conditionsOf(filter, viewer), page, sort);
  }
}
