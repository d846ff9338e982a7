import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CUSTOMS_VALUES } from "../access";
import { Quote, QuoteStatus } from "../quote/quote.entity";
import { QuoteType } from "../quote/quote.type";
import { QuoteRecord } from "../quote/quote-record.entity";
import { LandedCostType } from "../regulation/landed-cost.type";
import { OrderType } from "./order.type";

@Resolver(() => OrderType)
export class OrderResolver {
  @FieldResolver(() => QuoteType, {
    nullable: true,
    description: "Null until the order is priced, and once it changed.",
  })
  async quote(@Root() { id }: OrderType, @Ctx() { rows }: Context): Promise<QuoteType | null> {
    return standing(await rows.manyBy(Quote, "orderId", id));
  }

  @FieldResolver(() => LandedCostType, { nullable: true, description: "As its quote reckons it." })
  @Access(...CUSTOMS_VALUES)
  async landedCost(@Root() { id }: OrderType, @Ctx() { rows }: Context): Promise<LandedCostType | null> {
    const landedCost = standing(await rows.manyBy(QuoteRecord, "orderId", id))?.landedCost ?? null;
    return landedCost && LandedCostType.of(landedCost);
  }
}

/** The newest that is not void, of an order's quotes in the order of their making. */
const standing = <T extends { status: QuoteStatus }>(quotes: readonly T[]): T | null =>
  quotes.findLast(({ status }) => status !== QuoteStatus.VOID) ?? null;
