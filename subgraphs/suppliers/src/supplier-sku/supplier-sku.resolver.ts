import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { KEEPS_SKUS, SEES_SUPPLIERS } from "../access";
import { Stock } from "../stock/stock.entity";
import { StockType } from "../stock/stock.type";
import { Supplier } from "../supplier/supplier.entity";
import { SupplierType } from "../supplier/supplier.type";
import { SupplierSku } from "./supplier-sku.entity";
import {
  AddSupplierSkuInput,
  EditSupplierSkuInput,
  SupplierSkusArgs,
  supplierSkuSorting,
  supplierSkusThat,
} from "./supplier-sku.input";
import { AddSupplierSkuResult, EditSupplierSkuResult } from "./supplier-sku.result";
import type { SupplierSkuService } from "./supplier-sku.service";
import { SupplierSkuConnection, SupplierSkuType } from "./supplier-sku.type";

@Resolver(() => SupplierSkuType)
export class SupplierSkuResolver {
  constructor(private readonly services: { skus: SupplierSkuService }) {}

  @Query(() => SupplierSkuType, {
    nullable: true,
    description: "Null when you may see no SKU with this id. For the supplier itself and our staff.",
  })
  @Access(...SEES_SUPPLIERS)
  supplierSku(
    @Arg("id", () => ID, { description: "The SKU's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<SupplierSkuType | null> {
    return rows.one(SupplierSku, id);
  }

  @Query(() => SupplierSkuConnection, {
    description: "Newest first unless sorted otherwise: every SKU for our staff, a supplier's own for itself.",
  })
  @Access(...SEES_SUPPLIERS)
  supplierSkus(
    @Args(() => SupplierSkusArgs) { filter, orderBy, ...page }: SupplierSkusArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<SupplierSkuType>> {
    return rows.newestFirst(SupplierSku, supplierSkusThat(filter), page, supplierSkuSorting.of(orderBy));
  }

  @FieldResolver(() => SupplierType, {
    nullable: true,
    description: "Who sells it. Null for customers, who do not learn it.",
  })
  supplier(@Root() { tenantId }: SupplierSku, @Ctx() { rows }: Context): Promise<SupplierType | null> {
    return rows.one(Supplier, tenantId);
  }

  @FieldResolver(() => [StockType], {
    nullable: true,
    description: "Its stock, one entry for each warehouse. For the supplier itself and our staff.",
  })
  @Access(...SEES_SUPPLIERS)
  stock(@Root() { id }: SupplierSku, @Ctx() { rows }: Context): Promise<StockType[]> {
    return rows.manyBy(Stock, "supplierSkuId", id);
  }

  @Mutation(() => AddSupplierSkuResult, {
    description: "Adds what a supplier sells. For the supplier itself, pricing and admin.",
  })
  @Access(...KEEPS_SKUS)
  addSupplierSku(
    @Arg("input", () => AddSupplierSkuInput, { description: "What it is, and its cost." }) input: AddSupplierSkuInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AddSupplierSkuResult> {
    return this.services.skus.add(viewer, input);
  }

  @Mutation(() => EditSupplierSkuResult, {
    description:
      "Changes a SKU for what is bought from now on; purchase orders keep their cost. For the supplier itself, pricing and admin.",
  })
  @Access(...KEEPS_SKUS)
  editSupplierSku(
    @Arg("input", () => EditSupplierSkuInput, { description: "What to change." }) input: EditSupplierSkuInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof EditSupplierSkuResult> {
    return this.services.skus.edit(viewer, input);
  }
}
