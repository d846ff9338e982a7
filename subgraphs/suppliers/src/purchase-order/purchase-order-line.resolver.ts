import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_SUPPLIERS } from "../access";
import { OrderLineType } from "../order-line/order-line.type";
import { SupplierSku } from "../supplier-sku/supplier-sku.entity";
import { SupplierSkuType } from "../supplier-sku/supplier-sku.type";
import type { PurchaseOrderLine } from "./purchase-order-line.entity";
import { PurchaseOrderLineType } from "./purchase-order-line.type";

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
