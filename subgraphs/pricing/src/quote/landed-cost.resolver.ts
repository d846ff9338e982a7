import type { Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { LandedCostLineType, LandedCostType } from "../regulation/landed-cost.type";
import { QuoteRecord } from "./quote-record.entity";

@Resolver(() => LandedCostType)
export class LandedCostResolver {
  @FieldResolver(() => [LandedCostLineType], { description: "What it is made up of." })
  async lines(
    @Root() { quoteId, currency, knownLines }: LandedCostType,
    @Ctx() { rows }: Context,
  ): Promise<LandedCostLineType[]> {
    const record = quoteId === null ? null : await rows.one(QuoteRecord, quoteId);
    const lines = record?.content.landedCost?.lines ?? knownLines;
    return lines.map((line) => LandedCostLineType.of(line, currency));
  }
}
