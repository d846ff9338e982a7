import { Access, type Context } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_PURCHASE_ORDERS } from "../access";
import { PurchaseOrder } from "../purchase-order/purchase-order.entity";
import { PurchaseOrderType } from "../purchase-order/purchase-order.type";
import { OrderType } from "./order.type";

@Resolver(() => OrderType)
export class OrderResolver {
  @FieldResolver(() => [PurchaseOrderType], {
    nullable: true,
    description:
      "What was bought for it, also what was declined; empty for the customer's own goods. A supplier sees its own alone.",
  })
  @Access(...SEES_PURCHASE_ORDERS)
  @Directive("@listSize(assumedSize: 5)")
  purchaseOrders(@Root() { id }: OrderType, @Ctx() { rows }: Context): Promise<PurchaseOrderType[]> {
    return rows.manyBy(PurchaseOrder, "orderId", id);
  }
}
