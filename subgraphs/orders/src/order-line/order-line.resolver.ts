import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { OrderType } from "../order/order.type";
import type { OrderLine } from "./order-line.entity";
import { OrderLineType } from "./order-line.type";

@Resolver(() => OrderLineType)
export class OrderLineResolver {
  @FieldResolver(() => OrderType, { nullable: true })
  order(@Root() line: OrderLine, @Ctx() { loaders }: Context): Promise<OrderType | null> {
    return loaders.order.load(line.orderId);
  }
}
