import { Access, type Connection, type Context, isId } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_HOLDS } from "../access";
import { Order } from "../order/order.entity";
import { OrderType } from "../order/order.type";
import { MAX_LINES } from "../order/order-content";
import { OrderLine } from "../order-line/order-line.entity";
import { OrderLineType } from "../order-line/order-line.type";
import { UserType } from "../user/user.type";
import { ReturnLine } from "./return-line.entity";
import { ReturnRequest } from "./return-request.entity";
import { OrderReturnsArgs, ReturnRequestsArgs, returnRequestSorting, returnsThat } from "./return-request.input";
import { ReturnLineType, ReturnRequestConnection, ReturnRequestType } from "./return-request.type";

@Resolver(() => ReturnRequestType)
export class ReturnRequestResolver {
  @Query(() => ReturnRequestType, { nullable: true, description: "Null when you may see no return with this id." })
  @Access("signed-in", "orders:read")
  returnRequest(
    @Arg("id", () => ID, { description: "The return's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<ReturnRequestType | null> {
    return rows.one(ReturnRequest, id);
  }

  @Query(() => ReturnRequestConnection, {
    description: "The returns of orders that you may see, newest first unless sorted otherwise.",
  })
  @Access("signed-in", "orders:read")
  returnRequests(
    @Args(() => ReturnRequestsArgs) { filter, orderBy, ...page }: ReturnRequestsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ReturnRequestType>> {
    return rows.newestFirst(ReturnRequest, returnsThat(filter), page, returnRequestSorting.of(orderBy));
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "Whose goods they are." })
  order(@Root() { orderId }: ReturnRequest, @Ctx() { rows }: Context): Promise<OrderType | null> {
    return rows.one(Order, orderId);
  }

  @FieldResolver(() => [ReturnLineType], { description: "What is to come back." })
  @Directive(`@listSize(assumedSize: ${MAX_LINES})`)
  lines(@Root() { id }: ReturnRequest, @Ctx() { rows }: Context): Promise<ReturnLineType[]> {
    return rows.manyBy(ReturnLine, "returnId", id);
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who asked for it. Null for a client. For our operations, support and admin.",
  })
  @Access(...SEES_HOLDS)
  requestedBy(@Root() { createdBy }: ReturnRequest): UserType | null {
    return isId(createdBy) ? { id: createdBy } : null;
  }
}

@Resolver(() => ReturnLineType)
export class ReturnLineResolver {
  @FieldResolver(() => OrderLineType, { nullable: true, description: "The order's line." })
  line(@Root() { orderLineId }: ReturnLine, @Ctx() { rows }: Context): Promise<OrderLineType | null> {
    return rows.one(OrderLine, orderLineId);
  }
}

@Resolver(() => OrderType)
export class OrderReturnsResolver {
  @FieldResolver(() => ReturnRequestConnection, {
    description: "What its customer sends back of it, newest first unless sorted otherwise.",
  })
  returns(
    @Root() { id }: Order,
    @Args(() => OrderReturnsArgs) { orderBy, ...page }: OrderReturnsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ReturnRequestType>> {
    return rows.newestFirstOf(ReturnRequest, "orderId", id, [], page, returnRequestSorting.of(orderBy));
  }
}
