import { Access, CheckReport, CheckVerdict, type Context, worstOf } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { PLACES_ORDERS } from "../access";
import { Order } from "../order/order.entity";
import { OrderType } from "../order/order.type";
import { OrderStatus } from "../order/order-status";
import { OrderLine } from "../order-line/order-line.entity";
import type { OrderCheckService } from "./order-check.service";
import { OrderCheckType } from "./order-check.type";

/** A reference has what others found; the row is read once for all fields of it. */
@Resolver(() => OrderCheckType)
export class OrderCheckResolver {
  constructor(private readonly services: { checks: OrderCheckService }) {}

  @Query(() => OrderCheckType, {
    nullable: true,
    description:
      "What would stand in the way of a draft: its address and customer, price, duty and tax, goods, stock and funds. Null when you may see no order with this id, and of one that is no draft any more. For customers, their systems and our operations.",
  })
  @Access(...PLACES_ORDERS)
  async orderCheck(
    @Arg("orderId", () => ID, { description: "The order's id." }) orderId: string,
    @Ctx() { rows }: Context,
  ): Promise<OrderCheckType | null> {
    return draftOf(await rows.one(Order, orderId));
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order." })
  @Access(...PLACES_ORDERS)
  order(@Root() { orderId }: OrderCheckType, @Ctx() { rows }: Context): Promise<OrderType | null> {
    return rows.one(Order, orderId);
  }

  /** What the other domains judge, for them alone: they are handed it by the router, and clients cannot ask for it. */
  @FieldResolver(() => String, { nullable: true, description: "The draft as the other domains judge it, as JSON." })
  @Directive("@inaccessible")
  async draft(@Root() { orderId }: OrderCheckType, @Ctx() { rows }: Context): Promise<string | null> {
    const [order, lines] = await Promise.all([rows.one(Order, orderId), rows.manyBy(OrderLine, "orderId", orderId)]);
    return order && this.services.checks.draftOf(order, lines);
  }

  @FieldResolver(() => CheckReport, {
    nullable: true,
    description: "Whether its customer may ship. For customers, their systems and our operations.",
  })
  @Access(...PLACES_ORDERS)
  async standing(@Root() { orderId }: OrderCheckType, @Ctx() { rows }: Context): Promise<CheckReport | null> {
    const order = await rows.one(Order, orderId);
    return order && this.services.checks.standingOf(order);
  }

  @FieldResolver(() => CheckReport, {
    nullable: true,
    description:
      "Whether its service goes to its address, and is quoted in its currency. For customers, their systems and our operations.",
  })
  @Access(...PLACES_ORDERS)
  async address(@Root() { orderId }: OrderCheckType, @Ctx() { rows }: Context): Promise<CheckReport | null> {
    const [order, lines] = await Promise.all([rows.one(Order, orderId), rows.manyBy(OrderLine, "orderId", orderId)]);
    return order && this.services.checks.addressOf(order, lines);
  }

  @FieldResolver(() => CheckVerdict, {
    nullable: true,
    description:
      "The worst that any domain says, UNKNOWN where one did not answer. For customers, their systems and our operations.",
  })
  @Directive('@requires(fields: "price { verdict } goods { verdict } stock { verdict } funds { verdict }")')
  @Access(...PLACES_ORDERS)
  async verdict(@Root() check: OrderCheckType, @Ctx() context: Context): Promise<CheckVerdict> {
    const own = await Promise.all([this.standing(check, context), this.address(check, context)]);
    const all = [...own, check.price, check.goods, check.stock, check.funds];
    return worstOf(all.map((report) => report?.verdict ?? CheckVerdict.UNKNOWN));
  }
}

const draftOf = (order: Order | null): OrderCheckType | null =>
  order?.status === OrderStatus.DRAFT ? { orderId: order.id } : null;

/** What the router says that other domains found comes with the key. */
export async function orderCheckOf(given: OrderCheckType, { rows }: Context): Promise<OrderCheckType | null> {
  const draft = draftOf(await rows.one(Order, given.orderId));
  return draft && { ...given, ...draft };
}
