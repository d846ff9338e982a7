import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { RateCardVersionType } from "../rate-card/rate-card-version.type";
import { visibleVersion } from "../rate-card/visible-cards";
import type { QuoteAsOfService } from "./quote-as-of.service";
import { QuoteAsOfType } from "./quote-as-of.type";

@Resolver(() => QuoteAsOfType)
export class QuoteAsOfResolver {
  constructor(private readonly services: { quotesAsOf: QuoteAsOfService }) {}

  @Query(() => QuoteAsOfType, {
    nullable: true,
    description:
      "What the parcel of a quote would cost as of another instant, past or, as published so far, to come, line by line beside the quote. Null when the viewer has no quote of this id.",
  })
  @Access("signed-in", "quotes:write")
  async quoteAsOf(
    @Arg("id", () => ID, { description: "Of the quote." }) id: string,
    @Arg("at", () => Date, { description: "The instant whose prices, rates and rules are taken." }) at: Date,
    @Ctx() { viewer, rows }: Context,
  ): Promise<QuoteAsOfType | null> {
    const compared = await this.services.quotesAsOf.compare(viewer, rows, id, at);
    return compared && QuoteAsOfType.of(compared);
  }

  @FieldResolver(() => RateCardVersionType, {
    nullable: true,
    description: "The prices as of then; null where the parcel would have none.",
  })
  async rateCardVersion(
    @Root() { rateCardVersionId }: QuoteAsOfType,
    @Ctx() context: Context,
  ): Promise<RateCardVersionType | null> {
    return rateCardVersionId === null ? null : visibleVersion(rateCardVersionId, context);
  }
}
