import type { Connection } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { CustomerType } from "../customer/customer.type";
import { OrderLineType } from "../order-line/order-line.type";
import type { Order } from "./order.entity";
import { OrdersArgs } from "./order.input";
import type { OrderService } from "./order.service";
import { OrderConnection, OrderType } from "./order.type";

@Resolver(() => OrderType)
export class OrderResolver {
  constructor(private readonly service: OrderService) {}

  @Query(() => OrderType, { nullable: true, description: "Null when you may see no order with this id." })
  @Directive("@authenticated")
  order(@Arg("id", () => ID) id: string, @Ctx() { loaders }: Context): Promise<OrderType | null> {
    return loaders.order.load(id);
  }

  @Query(() => OrderConnection, { description: "The orders you may see, newest first." })
  @Directive("@authenticated")
  orders(@Args(() => OrdersArgs) args: OrdersArgs, @Ctx() { viewer }: Context): Promise<Connection<OrderType>> {
    return this.service.list(viewer, args);
  }

  @FieldResolver(() => [OrderLineType])
  lines(@Root() order: Order, @Ctx() { loaders }: Context): Promise<OrderLineType[]> {
    return loaders.linesOfOrder.load(order.id);
  }

  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => CustomerType, { nullable: true })
  customer(@Root() order: Order): CustomerType {
    return { id: order.tenantId };
  }
}
