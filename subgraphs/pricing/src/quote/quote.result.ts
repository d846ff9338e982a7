import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { SizeLimitType } from "../service/service.type";
import { type SizeLimit, sizeText } from "../service/size-limit";
import { type Duties, NOTHING_KNOWN } from "./duties";
import { type Quote, QuoteStatus } from "./quote.entity";
import { QuoteType } from "./quote.type";

@ObjectType({ description: "The price stands until the quote expires." })
export class QuoteOffered {
  @Field(() => QuoteType, { description: "The quote." })
  quote!: Quote;

  /** Of one just made; no field: a quote shows its landed cost. */
  readonly duties: Duties;

  constructor(quote: Quote, duties: Duties = NOTHING_KNOWN) {
    this.quote = quote;
    this.duties = duties;
  }
}

@ObjectType({ implements: UserError, description: "The service does not go there." })
export class NoServiceForDestination extends UserError {
  @Field(() => String, { description: "ISO 3166-1 alpha-2 code." })
  country!: string;

  constructor(serviceCode: string, country: string) {
    super();
    this.country = country;
    this.message = `${serviceCode} does not deliver to this address in ${country}.`;
  }
}

@ObjectType({ implements: UserError, description: "The parcel is too heavy, or too large for its weight." })
export class OverWeightLimit extends UserError {
  @Field(() => Int, { description: "What the service takes, in grams." })
  limitG!: number;

  @Field(() => Int, { description: "What it counts as, in grams." })
  billableG!: number;

  constructor(serviceCode: string, limitG: number, billableG: number) {
    super();
    this.limitG = limitG;
    this.billableG = billableG;
    this.message = `${serviceCode} takes up to ${limitG} g; this parcel counts as ${billableG} g.`;
  }
}

@ObjectType({
  implements: UserError,
  description: "The service does not take a parcel of this size, whatever it weighs.",
})
export class OverSizeLimit extends UserError {
  @Field(() => SizeLimitType, { description: "What the service takes." })
  limit!: SizeLimit;

  constructor(serviceCode: string, limit: SizeLimit) {
    super();
    this.limit = limit;
    this.message = `${serviceCode} takes parcels ${sizeText(limit)}.`;
  }
}

@ObjectType({ implements: UserError, description: "The service does not take these batteries." })
export class DangerousGoodsNotAllowed extends UserError {
  constructor(serviceCode: string, packings: readonly string[]) {
    super();
    this.message = `${serviceCode} does not take goods packed under ${packings.join(", ")}.`;
  }
}

/** Why a service has no price for a parcel. */
export type Refusal =
  | NoServiceForDestination
  | OverWeightLimit
  | OverSizeLimit
  | DangerousGoodsNotAllowed
  | InvalidInput;

export const isRefusal = (result: object): result is Refusal => result instanceof UserError;

export const QuoteResult = createUnionType({
  name: "QuoteResult",
  description: "The quote, or why there is none.",
  types: () =>
    [
      QuoteOffered,
      NoServiceForDestination,
      OverWeightLimit,
      OverSizeLimit,
      DangerousGoodsNotAllowed,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

@ObjectType({ description: "The quote is accepted." })
export class AcceptQuoteSuccess {
  @Field(() => QuoteType, { description: "As it stands now." })
  quote!: Quote;

  constructor(quote: Quote) {
    this.quote = quote;
  }
}

@ObjectType({ implements: UserError, description: "The viewer has no quote with this id." })
export class QuoteNotFound extends UserError {
  override message = "There is no such quote.";
}

@ObjectType({ implements: UserError, description: "The offer was not taken in time." })
export class QuoteExpired extends UserError {
  override message = "This offer is over; ask for a new quote.";

  @Field(() => Date, { description: "When it did." })
  expiredAt!: Date;

  constructor(expiredAt: Date) {
    super();
    this.expiredAt = expiredAt;
  }
}

@ObjectType({ implements: UserError, description: "The quote was accepted before, or is void." })
export class QuoteNotOpen extends UserError {
  @Field(() => QuoteStatus, { description: "Where it is in its life." })
  status!: QuoteStatus;

  constructor(status: QuoteStatus) {
    super();
    this.status = status;
    this.message = `This quote is ${status}.`;
  }
}

export const AcceptQuoteResult = createUnionType({
  name: "AcceptQuoteResult",
  description: "The accepted quote, or why it cannot be accepted.",
  types: () =>
    [AcceptQuoteSuccess, QuoteNotFound, QuoteExpired, QuoteNotOpen, InvalidInput, IdempotencyKeyReused] as const,
});
