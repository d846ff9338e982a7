import { Access, asksFor, type Connection, type Context, equals } from "@baiyun/kit";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { SEES_HOLDS, SEES_MASKED_CONSIGNEE, SEES_SAGAS } from "../access";
import { maskedConsignee } from "../address/masked-consignee";
import { MaskedConsigneeType } from "../address/masked-consignee.type";
import { CustomerType } from "../customer/customer.type";
import { OrderChange } from "../order-change/order-change.entity";
import { OrderChangesArgs, orderChangeSorting } from "../order-change/order-change.input";
import { OrderChangeConnection, type OrderChangeType } from "../order-change/order-change.type";
import { OrderException } from "../order-exception/order-exception.entity";
import { OrderExceptionsArgs, orderExceptionSorting } from "../order-exception/order-exception.input";
import { OrderExceptionConnection, type OrderExceptionType } from "../order-exception/order-exception.type";
import { OrderHold } from "../order-hold/order-hold.entity";
import { HoldsArgs, holdSorting } from "../order-hold/order-hold.input";
import { OrderHoldConnection, type OrderHoldType } from "../order-hold/order-hold.type";
import { OrderLine } from "../order-line/order-line.entity";
import { OrderLineType } from "../order-line/order-line.type";
import { OrderRefund } from "../refund/refund.entity";
import { RefundDueType } from "../refund/refund.type";
import { OrderSaga } from "../saga/order-saga.entity";
import { OrderSagaType } from "../saga/order-saga.type";
import { Order } from "./order.entity";
import { conditionsOf, referenceOf } from "./order.filter";
import { OrdersArgs, orderSorting } from "./order.input";
import { OrderConnection, OrderType } from "./order.type";
import { MAX_LINES } from "./order-content";

@Resolver(() => OrderType)
export class OrderResolver {
  @Query(() => OrderType, { nullable: true, description: "Null when you may see no order with this id." })
  @Access("signed-in", "orders:read")
  order(
    @Arg("id", () => ID, { description: "The order's." }) id: string,
    @Ctx() { rows }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrderType | null> {
    if (asksFor(info, "lines")) rows.ahead(OrderLine, "orderId", id);
    return rows.one(Order, id);
  }

  @Query(() => OrderType, {
    nullable: true,
    description: "By our own name of it, in any spelling. Null when you may see no order of that name.",
  })
  @Access("signed-in", "orders:read")
  async orderByReference(
    @Arg("reference", () => String, { description: "Our name of it, such as BY7K2M9QX4, however it is typed." })
    reference: string,
    @Ctx() { rows }: Context,
  ): Promise<OrderType | null> {
    const [order] = await rows.all(Order, [equals("reference", referenceOf(reference))]);
    return order ?? null;
  }

  @Query(() => OrderConnection, { description: "The orders you may see, newest first unless sorted otherwise." })
  @Access("signed-in", "orders:read")
  orders(
    @Args(() => OrdersArgs) { filter, orderBy, ...page }: OrdersArgs,
    @Ctx() { rows, viewer }: Context,
  ): Promise<Connection<OrderType>> {
    return rows.newestFirst(Order, conditionsOf(filter, viewer), page, orderSorting.of(orderBy));
  }

  @FieldResolver(() => [OrderLineType], { description: "The goods." })
  @Directive(`@listSize(assumedSize: ${MAX_LINES})`)
  async lines(@Root() order: Order, @Ctx() { rows }: Context): Promise<OrderLineType[]> {
    const lines = await rows.manyBy(OrderLine, "orderId", order.id);
    return lines.toSorted((a, b) => a.position - b.position);
  }

  @FieldResolver(() => MaskedConsigneeType, {
    nullable: true,
    description: "For our staff, who need not know who it is; `revealConsignee` shows support one, for a reason.",
  })
  @Access(...SEES_MASKED_CONSIGNEE)
  maskedConsignee(@Root() { consignee }: Order): MaskedConsigneeType {
    return maskedConsignee(consignee);
  }

  @FieldResolver(() => OrderHoldConnection, {
    nullable: true,
    description:
      "Every hold, the one that began last first unless sorted otherwise: who, when and why. For our operations, support and admin.",
  })
  @Access(...SEES_HOLDS)
  holdHistory(
    @Root() { id }: Order,
    @Args(() => HoldsArgs) { orderBy, ...page }: HoldsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<OrderHoldType>> {
    return rows.newestFirstOf(OrderHold, "orderId", id, [], page, holdSorting.of(orderBy));
  }

  @FieldResolver(() => OrderExceptionConnection, {
    description:
      "What befell its parcels, such as a loss, newest first unless sorted otherwise. Its status stays as it was.",
  })
  exceptions(
    @Root() { id }: Order,
    @Args(() => OrderExceptionsArgs) { orderBy, ...page }: OrderExceptionsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<OrderExceptionType>> {
    return rows.newestFirstOf(OrderException, "orderId", id, [], page, orderExceptionSorting.of(orderBy));
  }

  @FieldResolver(() => OrderChangeConnection, {
    description: "Every change of it, newest first unless sorted otherwise: what, when and why.",
  })
  history(
    @Root() { id }: Order,
    @Args(() => OrderChangesArgs) { orderBy, ...page }: OrderChangesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<OrderChangeType>> {
    return rows.newestFirstOf(OrderChange, "orderId", id, [], page, orderChangeSorting.of(orderBy));
  }

  @FieldResolver(() => OrderSagaType, {
    nullable: true,
    description: "Where it stands with the domains that work on it; null until it is submitted. For our staff.",
  })
  @Access(...SEES_SAGAS)
  saga(@Root() { id }: Order, @Ctx() { rows }: Context): Promise<OrderSagaType | null> {
    return rows.oneBy(OrderSaga, "orderId", id);
  }

  @FieldResolver(() => [RefundDueType], {
    description: "What finance was told to give back of what was charged for it; `chargeRefunds` tells what it gave.",
  })
  @Directive("@listSize(assumedSize: 2)")
  refundsDue(@Root() { id }: Order, @Ctx() { rows }: Context): Promise<RefundDueType[]> {
    return rows.manyBy(OrderRefund, "orderId", id);
  }

  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => CustomerType, { nullable: true, description: "Whose it is." })
  customer(@Root() order: Order): CustomerType {
    return { id: order.tenantId };
  }
}
