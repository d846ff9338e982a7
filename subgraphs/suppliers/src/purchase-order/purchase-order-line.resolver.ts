import { Access, type Context, isId } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_SUPPLIERS } from "../access";
import { OrderLineType } from "../order-line/order-line.type";
import { SupplierSku } from "../supplier-sku/supplier-sku.entity";
import { SupplierSkuType } from "../supplier-sku/supplier-sku.type";
import { UserType } from "../user/user.type";
import type { ClosedShort, PurchaseOrderLine } from "./purchase-order-line.entity";
import { ClosedShortType, PurchaseOrderLineType } from "./purchase-order-line.type";

@Resolver(() => PurchaseOrderLineType)
export class PurchaseOrderLineResolver {
  @FieldResolver(() => SupplierSkuType, {
    nullable: true,
    description: "The SKU as it stands now. For the supplier itself and our staff.",
  })
  @Access(...SEES_SUPPLIERS)
  supplierSku(@Root() { supplierSkuId }: PurchaseOrderLine, @Ctx() { rows }: Context): Promise<SupplierSkuType | null> {
    return rows.one(SupplierSku, supplierSkuId);
  }

  @FieldResolver(() => OrderLineType, { nullable: true, description: "The line of the order that it is for." })
  orderLine(@Root() { orderLineId }: PurchaseOrderLine): OrderLineType {
    return { id: orderLineId };
  }
}

@Resolver(() => ClosedShortType)
export class ClosedShortResolver {
  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who said so; null for a partner's program. For the supplier itself and our staff.",
  })
  @Access(...SEES_SUPPLIERS)
  closedBy(@Root() { closedBy }: ClosedShort): UserType | null {
    return isId(closedBy) ? { id: closedBy } : null;
  }
}
