import { Access, type Connection, type Context, Money } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_COST, SEES_PURCHASE_ORDERS, SEES_SUPPLIERS } from "../access";
import type { Consignees } from "../consignee/consignees";
import { CustomerType } from "../customer/customer.type";
import { OrderType } from "../order/order.type";
import { ShortClaim } from "../short-claim/short-claim.entity";
import { ShortClaimType } from "../short-claim/short-claim.type";
import { Supplier } from "../supplier/supplier.entity";
import { SupplierType } from "../supplier/supplier.type";
import { PurchaseOrder } from "./purchase-order.entity";
import { PurchaseOrdersArgs, purchaseOrderSorting, purchaseOrdersThat } from "./purchase-order.input";
import { PurchaseOrderConnection, PurchaseOrderType, ShipToType } from "./purchase-order.type";
import { PurchaseOrderLine, sumOf } from "./purchase-order-line.entity";
import { PurchaseOrderLineType } from "./purchase-order-line.type";
import { shipToFor } from "./ship-to";

@Resolver(() => PurchaseOrderType)
export class PurchaseOrderResolver {
  constructor(private readonly services: { consignees: Consignees }) {}

  @Query(() => PurchaseOrderType, {
    nullable: true,
    description: "Null when you may see no purchase order with this id. For its customer, its supplier and our staff.",
  })
  @Access(...SEES_PURCHASE_ORDERS)
  purchaseOrder(
    @Arg("id", () => ID, { description: "The purchase order's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<PurchaseOrderType | null> {
    return rows.one(PurchaseOrder, id);
  }

  @Query(() => PurchaseOrderConnection, {
    description:
      "Newest first unless sorted otherwise: every one for our staff, a customer's and a supplier's own for themselves.",
  })
  @Access(...SEES_PURCHASE_ORDERS)
  purchaseOrders(
    @Args(() => PurchaseOrdersArgs) { filter, orderBy, ...page }: PurchaseOrdersArgs,
    @Ctx() { rows, viewer }: Context,
  ): Promise<Connection<PurchaseOrderType>> {
    return rows.newestFirst(PurchaseOrder, purchaseOrdersThat(filter, viewer), page, purchaseOrderSorting.of(orderBy));
  }

  @FieldResolver(() => [PurchaseOrderLineType], { description: "What is bought." })
  @Directive("@listSize(assumedSize: 20)")
  lines(@Root() { id }: PurchaseOrder, @Ctx() { rows }: Context): Promise<PurchaseOrderLineType[]> {
    return rows.manyBy(PurchaseOrderLine, "purchaseOrderId", id);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What the goods that the supplier is to send cost. For the supplier itself, finance, pricing and admin.",
  })
  @Access(...SEES_COST)
  async cost(@Root() { id, currency }: PurchaseOrder, @Ctx() { rows }: Context): Promise<Money> {
    return sumOf(await rows.manyBy(PurchaseOrderLine, "purchaseOrderId", id), currency, ({ wanted }) => wanted);
  }

  @FieldResolver(() => ShipToType, {
    nullable: true,
    description:
      "Where the goods go. A supplier learns it once it has accepted; who the consignee is only where it sends them itself, and else its customer's people and operations.",
  })
  async shipTo(@Root() order: PurchaseOrder, @Ctx() context: Context): Promise<ShipToType | null> {
    const told = shipToFor(context.viewer, order);
    if (!told) return null;
    const consignee = told.names ? await context.load(this.services.consignees.ofMany, order) : null;
    return { warehouse: told.warehouse, consignee };
  }

  @FieldResolver(() => SupplierType, {
    nullable: true,
    description: "Whom it is bought from. Null for customers, who do not learn it.",
  })
  supplier(@Root() { supplierId }: PurchaseOrder, @Ctx() { rows }: Context): Promise<SupplierType | null> {
    return rows.one(Supplier, supplierId);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: "For whose order it is." })
  customer(@Root() { buyerId }: PurchaseOrder): CustomerType {
    return { id: buyerId };
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order that it is for." })
  order(@Root() { orderId }: PurchaseOrder): OrderType {
    return { id: orderId };
  }

  @FieldResolver(() => [ShortClaimType], {
    nullable: true,
    description: "What came short, one claim for each line. For the supplier itself and our staff.",
  })
  @Access(...SEES_SUPPLIERS)
  @Directive("@listSize(assumedSize: 20)")
  shortClaims(@Root() { id }: PurchaseOrder, @Ctx() { rows }: Context): Promise<ShortClaimType[]> {
    return rows.manyBy(ShortClaim, "purchaseOrderId", id);
  }
}
