import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_SUPPLIERS, SETTLES } from "../access";
import { PurchaseOrder } from "../purchase-order/purchase-order.entity";
import { PurchaseOrderType } from "../purchase-order/purchase-order.type";
import { PurchaseOrderLine } from "../purchase-order/purchase-order-line.entity";
import { PurchaseOrderLineType } from "../purchase-order/purchase-order-line.type";
import { ShortClaim } from "./short-claim.entity";
import {
  AcceptShortClaimInput,
  CloseShortClaimInput,
  DisputeShortClaimInput,
  ShortClaimsArgs,
  shortClaimSorting,
  shortClaimsThat,
} from "./short-claim.input";
import { AcceptShortClaimResult, CloseShortClaimResult, DisputeShortClaimResult } from "./short-claim.result";
import type { ShortClaimService } from "./short-claim.service";
import { ShortClaimConnection, ShortClaimType } from "./short-claim.type";

@Resolver(() => ShortClaimType)
export class ShortClaimResolver {
  constructor(private readonly services: { claims: ShortClaimService }) {}

  @Query(() => ShortClaimConnection, {
    description:
      "Newest first unless sorted otherwise: every claim for our staff, those against a supplier for itself.",
  })
  @Access(...SEES_SUPPLIERS)
  shortClaims(
    @Args(() => ShortClaimsArgs) { filter, orderBy, ...page }: ShortClaimsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ShortClaimType>> {
    return rows.newestFirst(ShortClaim, shortClaimsThat(filter), page, shortClaimSorting.of(orderBy));
  }

  @FieldResolver(() => PurchaseOrderType, { nullable: true, description: "What came short." })
  purchaseOrder(@Root() { purchaseOrderId }: ShortClaim, @Ctx() { rows }: Context): Promise<PurchaseOrderType | null> {
    return rows.one(PurchaseOrder, purchaseOrderId);
  }

  @FieldResolver(() => PurchaseOrderLineType, {
    nullable: true,
    description: "The line that it is of: what was asked for, sent and counted, which is why it is claimed.",
  })
  line(@Root() { purchaseOrderLineId }: ShortClaim, @Ctx() { rows }: Context): Promise<PurchaseOrderLineType | null> {
    return rows.one(PurchaseOrderLine, purchaseOrderLineId);
  }

  @Mutation(() => AcceptShortClaimResult, { description: "The supplier bears all of a claim. For suppliers." })
  @Access("role:supplier")
  acceptShortClaim(
    @Arg("input", () => AcceptShortClaimInput, { description: "Which claim." }) input: AcceptShortClaimInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AcceptShortClaimResult> {
    return this.services.claims.accept(viewer, input);
  }

  @Mutation(() => DisputeShortClaimResult, {
    description: "The supplier says that it bears none of a claim; finance decides. For suppliers.",
  })
  @Access("role:supplier")
  disputeShortClaim(
    @Arg("input", () => DisputeShortClaimInput, { description: "Which claim, and why." }) input: DisputeShortClaimInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DisputeShortClaimResult> {
    return this.services.claims.dispute(viewer, input);
  }

  @Mutation(() => CloseShortClaimResult, {
    description: "Decides what of a claim its supplier bears. For finance.",
  })
  @Access(...SETTLES)
  closeShortClaim(
    @Arg("input", () => CloseShortClaimInput, { description: "What is decided." }) input: CloseShortClaimInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CloseShortClaimResult> {
    return this.services.claims.close(viewer, input);
  }
}
