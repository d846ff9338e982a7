import { Money } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_CUSTOMS_VALUES } from "../access";
import type { Context } from "../context";
import type { QuoteDocument } from "./calculation";
import { LandedCostType } from "./landed-cost.type";
import { OrderLineRef, OrderRef } from "./order.type";
import { QuoteType } from "./quote.type";

@Resolver(() => OrderRef)
export class OrderResolver {
  @FieldResolver(() => QuoteType, {
    nullable: true,
    description: "Null until the order is priced, and once it changed.",
  })
  quote(@Root() { id }: OrderRef, @Ctx() { loaders }: Context): Promise<QuoteType | null> {
    return loaders.quoteOfOrder.load(id);
  }

  @Directive(SEES_CUSTOMS_VALUES)
  @FieldResolver(() => LandedCostType, { nullable: true, description: "As its quote reckons it." })
  async landedCost(@Root() { id }: OrderRef, @Ctx() { loaders }: Context): Promise<LandedCostType | null> {
    const quote = await loaders.quoteOfOrder.load(id);
    const { landedCost = null }: Partial<QuoteDocument> = quote ? JSON.parse(quote.document) : {};
    return landedCost && LandedCostType.of(landedCost);
  }
}

@Resolver(() => OrderLineRef)
export class OrderLineResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description: "The line's share of the order's duty, in the customs currency. Null while it is not known.",
  })
  async dutyEstimate(@Root() { id }: OrderLineRef, @Ctx() { loaders }: Context): Promise<Money | null> {
    return (await loaders.dutyEstimate.load(id))?.amount ?? null;
  }
}

/** Others own these: whoever asks sees the fields we add, each of which checks the tenant. */
export const orderReferences = {
  Order: ({ id }: { id: string }): OrderRef => ({ id }),
  OrderLine: ({ id }: { id: string }): OrderLineRef => ({ id }),
};
