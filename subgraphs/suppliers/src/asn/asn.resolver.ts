import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { ACTS_FOR_SUPPLIER, RECEIVES, SEES_SUPPLIERS } from "../access";
import { PurchaseOrder } from "../purchase-order/purchase-order.entity";
import { PurchaseOrderType } from "../purchase-order/purchase-order.type";
import { Supplier } from "../supplier/supplier.entity";
import { SupplierType } from "../supplier/supplier.type";
import { Asn, AsnPurchaseOrder } from "./asn.entity";
import { AnnounceAsnInput, AsnsArgs, asnSorting, asnsThat, CancelAsnInput, MarkAsnArrivedInput } from "./asn.input";
import { AnnounceAsnResult, CancelAsnResult, MarkAsnArrivedResult } from "./asn.result";
import type { AsnService } from "./asn.service";
import { AsnConnection, AsnType } from "./asn.type";

@Resolver(() => AsnType)
export class AsnResolver {
  constructor(private readonly services: { asns: AsnService }) {}

  @Query(() => AsnType, {
    nullable: true,
    description: "Null when you may see no notice with this id. For the supplier and our staff.",
  })
  @Access(...SEES_SUPPLIERS)
  asn(
    @Arg("id", () => ID, { description: "The notice's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<AsnType | null> {
    return rows.one(Asn, id);
  }

  @Query(() => AsnConnection, {
    description: "Newest first unless sorted otherwise: every notice for our staff, a supplier's own for itself.",
  })
  @Access(...SEES_SUPPLIERS)
  asns(
    @Args(() => AsnsArgs) { filter, orderBy, ...page }: AsnsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<AsnType>> {
    return rows.newestFirst(Asn, asnsThat(filter), page, asnSorting.of(orderBy));
  }

  @FieldResolver(() => SupplierType, { nullable: true, description: "Whose goods they are." })
  supplier(@Root() { tenantId }: Asn, @Ctx() { rows }: Context): Promise<SupplierType | null> {
    return rows.one(Supplier, tenantId);
  }

  @FieldResolver(() => [PurchaseOrderType], { description: "What comes with it." })
  @Directive("@listSize(assumedSize: 20)")
  async purchaseOrders(@Root() { id }: Asn, @Ctx() { rows }: Context): Promise<PurchaseOrderType[]> {
    const entries = await rows.manyBy(AsnPurchaseOrder, "asnId", id);
    const orders = await Promise.all(entries.map(({ purchaseOrderId }) => rows.one(PurchaseOrder, purchaseOrderId)));
    return orders.filter((order) => order !== null);
  }

  @Mutation(() => AnnounceAsnResult, {
    description: "Tells the warehouse that dispatched goods come. For the supplier and operations.",
  })
  @Access(...ACTS_FOR_SUPPLIER)
  announceAsn(
    @Arg("input", () => AnnounceAsnInput, { description: "What comes." }) input: AnnounceAsnInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AnnounceAsnResult> {
    return this.services.asns.announce(viewer, input);
  }

  @Mutation(() => MarkAsnArrivedResult, {
    description: "Says that announced goods are in the warehouse. For operations.",
  })
  @Access(...RECEIVES)
  markAsnArrived(
    @Arg("input", () => MarkAsnArrivedInput, { description: "Which notice." }) input: MarkAsnArrivedInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof MarkAsnArrivedResult> {
    return this.services.asns.arrive(viewer, input);
  }

  @Mutation(() => CancelAsnResult, {
    description: "Takes a notice back before the goods come. For the supplier and operations.",
  })
  @Access(...ACTS_FOR_SUPPLIER)
  cancelAsn(
    @Arg("input", () => CancelAsnInput, { description: "Which notice." }) input: CancelAsnInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CancelAsnResult> {
    return this.services.asns.cancel(viewer, input);
  }
}
