import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { QUOTING } from "../access";
import { AttachQuoteInput } from "./attach-quote.input";
import { AttachQuoteResult } from "./attach-quote.result";
import type { AttachQuoteService } from "./attach-quote.service";
import { Quote } from "./quote.entity";
import { QuoteType } from "./quote.type";

@Resolver(() => QuoteType)
export class AttachQuoteResolver {
  constructor(private readonly services: { attachments: AttachQuoteService }) {}

  @Mutation(() => AttachQuoteResult, {
    description:
      "Gives a priced order the price of a quote that was made for the same parcel before there was an order. The quote is then void, so that it is used once.",
  })
  @Access(...QUOTING)
  attachQuote(
    @Arg("input", () => AttachQuoteInput, { description: "Which quote, to which order." }) input: AttachQuoteInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AttachQuoteResult> {
    return this.services.attachments.attach(viewer, input);
  }

  @FieldResolver(() => QuoteType, {
    nullable: true,
    description: "The quote of no order whose price this one took over; null for all others.",
  })
  async takenFrom(@Root() { takenFrom }: Quote, @Ctx() { rows }: Context): Promise<QuoteType | null> {
    return takenFrom ? rows.one(Quote, takenFrom) : null;
  }
}
