import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CUSTOMS_VALUES } from "../access";
import { Quote, QuoteStatus } from "../quote/quote.entity";
import { QuoteType } from "../quote/quote.type";
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
    const quote = standing(await rows.manyBy(Quote, "orderId", id));
    return quote && LandedCostType.ofQuote(quote);
  }
}

/** The newest that is not void, of an order's quotes in the order of their making. */
const standing = (quotes: readonly Quote[]): Quote | null =>
  quotes.findLast(({ status }) => status !== QuoteStatus.VOID) ?? null;
