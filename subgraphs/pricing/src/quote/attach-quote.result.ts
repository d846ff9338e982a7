import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Quote } from "./quote.entity";
import { QuoteExpired, QuoteNotFound, QuoteNotOpen } from "./quote.result";
import { QuoteType } from "./quote.type";

@ObjectType({ description: "The order has the price of the quote that was made before it." })
export class AttachQuoteSuccess {
  @Field(() => QuoteType, {
    description:
      "The order's quote now: the same lines, prices, rates and rules, and the same end. Accepted where the loose one was; else it waits for that.",
  })
  quote: Quote;

  constructor(quote: Quote) {
    this.quote = quote;
  }
}

@ObjectType({ implements: UserError, description: "The quote is of an order already." })
export class QuoteNotLoose extends UserError {
  override message = "This quote is of an order already.";
}

@ObjectType({
  implements: UserError,
  description:
    "The viewer has no order of this id whose offer still waits for an answer: it is not submitted, changed, cancelled or paid for.",
})
export class OrderHasNoOpenQuote extends UserError {
  override message = "There is no order of this id with an offer that waits for an answer.";
}

@ObjectType({ implements: UserError, description: "The order is not of the parcel that the quote was made for." })
export class QuoteNotAlike extends UserError {
  @Field(() => [String], {
    description: "What differs, by the fields of `QuoteInput`: `parcel`, `goods` and so on. Descriptions may differ.",
  })
  differing: string[];

  constructor(differing: string[]) {
    super();
    this.message = `The order and the quote differ in ${differing.join(", ")}.`;
    this.differing = differing;
  }
}

export const AttachQuoteResult = createUnionType({
  name: "AttachQuoteResult",
  description: "The order's quote, or why it cannot have that price.",
  types: () =>
    [
      AttachQuoteSuccess,
      QuoteNotFound,
      QuoteExpired,
      QuoteNotOpen,
      QuoteNotLoose,
      OrderHasNoOpenQuote,
      QuoteNotAlike,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
