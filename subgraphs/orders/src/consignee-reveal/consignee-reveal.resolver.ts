import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { REVEALS_CONSIGNEE } from "../access";
import { Order } from "../order/order.entity";
import { OrderType } from "../order/order.type";
import { UserType } from "../user/user.type";
import { ConsigneeReveal } from "./consignee-reveal.entity";
import { ConsigneeRevealsArgs, conditionsOf, RevealConsigneeInput, revealSorting } from "./consignee-reveal.input";
import { RevealConsigneeResult } from "./consignee-reveal.result";
import type { ConsigneeRevealService } from "./consignee-reveal.service";
import { ConsigneeRevealConnection, ConsigneeRevealType } from "./consignee-reveal.type";

@Resolver(() => ConsigneeRevealType)
export class ConsigneeRevealResolver {
  constructor(private readonly services: { reveals: ConsigneeRevealService }) {}

  @Mutation(() => RevealConsigneeResult, {
    description:
      "Shows an order's consignee once, and keeps who saw it and why. For support, who otherwise see a masked one.",
  })
  @Access(...REVEALS_CONSIGNEE)
  revealConsignee(
    @Arg("input", () => RevealConsigneeInput, { description: "Of which order, and why." }) input: RevealConsigneeInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RevealConsigneeResult> {
    return this.services.reveals.reveal(viewer, input);
  }

  @Query(() => ConsigneeRevealConnection, {
    description: "Who of our staff was shown a consignee, and why; newest first unless sorted otherwise. For admin.",
  })
  @Access("role:admin")
  consigneeReveals(
    @Args(() => ConsigneeRevealsArgs) { filter, orderBy, ...page }: ConsigneeRevealsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ConsigneeRevealType>> {
    return rows.newestFirst(ConsigneeReveal, conditionsOf(filter), page, revealSorting.of(orderBy));
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "Whose consignee was shown." })
  order(@Root() { orderId }: ConsigneeReveal, @Ctx() { rows }: Context): Promise<OrderType | null> {
    return rows.one(Order, orderId);
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who saw it." })
  revealedBy(@Root() { revealedBy }: ConsigneeReveal): UserType {
    return { id: revealedBy };
  }
}
