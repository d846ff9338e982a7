import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_PURCHASE_ORDERS } from "../access";
import type { SupplyingSkuService } from "../purchase-order/supplying-sku.service";
import { SupplierSkuType } from "../supplier-sku/supplier-sku.type";
import { OrderLineType } from "./order-line.type";

@Resolver(() => OrderLineType)
export class OrderLineResolver {
  constructor(private readonly services: { supplying: SupplyingSkuService }) {}

  @FieldResolver(() => SupplierSkuType, {
    nullable: true,
    description: "What supplies it, once it is reserved. Null for the customer's own goods.",
  })
  @Access(...SEES_PURCHASE_ORDERS)
  supplierSku(@Root() { id }: OrderLineType, @Ctx() context: Context): Promise<SupplierSkuType | null> {
    return context.load(this.services.supplying.ofLines, id);
  }
}
