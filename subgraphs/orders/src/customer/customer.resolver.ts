import type { Connection } from "@baiyun/kit";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { OrdersArgs } from "../order/order.input";
import type { OrderService } from "../order/order.service";
import { OrderConnection, type OrderType } from "../order/order.type";
import { CustomerType } from "./customer.type";

@Resolver(() => CustomerType)
export class CustomerResolver {
  constructor(private readonly service: OrderService) {}

  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => OrderConnection, { nullable: true, description: "The customer's orders, newest first." })
  orders(
    @Root() customer: CustomerType,
    @Args(() => OrdersArgs) args: OrdersArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Connection<OrderType>> {
    return this.service.list(viewer, args, customer.id);
  }
}
