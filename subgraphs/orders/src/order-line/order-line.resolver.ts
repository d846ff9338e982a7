import type { Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Order } from "../order/order.entity";
import { OrderType } from "../order/order.type";
import type { OrderLine } from "./order-line.entity";
import { OrderLineType } from "./order-line.type";

@Resolver(() => OrderLineType)
export class OrderLineResolver {
  @FieldResolver(() => OrderType, { nullable: true, description: "The order that it is of." })
  order(@Root() line: OrderLine, @Ctx() { rows }: Context): Promise<OrderType | null> {
    return rows.one(Order, line.orderId);
  }
}
