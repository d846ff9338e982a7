import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { KEEPS_SUPPLIERS, SEES_SUPPLIERS } from "../access";
import { SupplierSku } from "../supplier-sku/supplier-sku.entity";
import { SupplierSkuType } from "../supplier-sku/supplier-sku.type";
import { Sourcing } from "./sourcing.entity";
import { EndSourcingInput, SourceSkuInput, SourcingsArgs, sourcingSorting, sourcingsThat } from "./sourcing.input";
import { EndSourcingResult, SourceSkuResult } from "./sourcing.result";
import type { SourcingService } from "./sourcing.service";
import { SourcingConnection, SourcingType } from "./sourcing.type";

@Resolver(() => SourcingType)
export class SourcingResolver {
  constructor(private readonly services: { sourcings: SourcingService }) {}

  @Query(() => SourcingConnection, {
    description:
      "Which of customers' SKUs are supplied by which of suppliers', newest first. Our staff see all, a supplier its own, a customer its own without the supplier.",
  })
  @Access("role:customer_admin", "role:customer_member", ...SEES_SUPPLIERS)
  sourcings(
    @Args(() => SourcingsArgs) { filter, orderBy, ...page }: SourcingsArgs,
    @Ctx() { rows, viewer }: Context,
  ): Promise<Connection<SourcingType>> {
    return rows.newestFirst(Sourcing, sourcingsThat(filter, viewer), page, sourcingSorting.of(orderBy));
  }

  @FieldResolver(() => SupplierSkuType, {
    nullable: true,
    description: "What supplies it. Null for customers, who do not learn by whom they are supplied.",
  })
  supplierSku(@Root() { supplierSkuId }: Sourcing, @Ctx() { rows }: Context): Promise<SupplierSkuType | null> {
    return rows.one(SupplierSku, supplierSkuId);
  }

  @Mutation(() => SourceSkuResult, {
    description: "Says that a customer's SKU is supplied by a supplier's. For operations and admin.",
  })
  @Access(...KEEPS_SUPPLIERS)
  sourceSku(
    @Arg("input", () => SourceSkuInput, { description: "What supplies what." }) input: SourceSkuInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SourceSkuResult> {
    return this.services.sourcings.source(viewer, input);
  }

  @Mutation(() => EndSourcingResult, {
    description: "Ends a sourcing for orders to come. For operations and admin.",
  })
  @Access(...KEEPS_SUPPLIERS)
  endSourcing(
    @Arg("input", () => EndSourcingInput, { description: "Which one." }) input: EndSourcingInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof EndSourcingResult> {
    return this.services.sourcings.end(viewer, input);
  }
}
