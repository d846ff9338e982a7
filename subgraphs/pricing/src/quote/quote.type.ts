import { Access, Money } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { COST, CUSTOMS_VALUES } from "../access";
import { ChargeKind } from "../surcharge/surcharge-terms";
import "../surcharge/surcharge.type";
import type { DocumentLine } from "./document";
import { QuoteStatus } from "./quote.entity";

registerEnumType(QuoteStatus, {
  name: "QuoteStatus",
  description: "Whether the offer can still be taken.",
  valuesConfig: {
    OFFERED: { description: "May be accepted until it expires." },
    ACCEPTED: { description: "The customer took it." },
    EXPIRED: { description: "Nobody took it in time." },
    VOID: { description: "Its order changed or was cancelled, or an order took its price over." },
  },
});

@ObjectType("QuoteLine", { description: "One charge of what a parcel costs to send." })
export class QuoteLineType {
  @Field(() => ChargeKind, { description: "What it charges for." })
  kind!: ChargeKind;

  @Field(() => Money, { description: "How much." })
  amount!: Money;

  @Field(() => String, {
    description:
      "What the amount is reckoned from, in the currency of the price list, such as `18.5% of freight, 160.00 CNY`.",
  })
  basis!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The number of the parcel that it is for. Null of a single parcel.",
  })
  parcel!: number | null;

  static of({ kind, amountMinor, basis, parcel }: DocumentLine, currency: string): QuoteLineType {
    return { kind, basis, parcel: parcel ?? null, amount: new Money(BigInt(amountMinor), currency) };
  }
}

@ObjectType("Quote", {
  description:
    "A price for a parcel that stands until it expires. It keeps the prices, rates and rules it was made from.",
})
@Directive('@key(fields: "id")')
export class QuoteType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Money, { description: "The sum of the lines." })
  sellTotal!: Money;

  @Field(() => Date, { description: "When it was made: by the prices, rates and rules of then." })
  pricedAt!: Date;

  @Field(() => Date, { description: "From when on it cannot be accepted any more." })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: "When it was accepted; null while it was not." })
  acceptedAt!: Date | null;

  @Field(() => String, { description: "SHA-256, in hex, of the canonical JSON of what the customer stated." })
  inputsHash!: string;
}

@ObjectType("QuoteWeight", { description: "How the weight that is charged came about, in grams." })
export class QuoteWeightType {
  @Field(() => Int, { description: "By the scales, in grams." })
  actualG!: number;

  @Field(() => Int, { nullable: true, description: "Null when the service never measures space." })
  volumetricG!: number | null;

  @Field(() => Int, { description: "What is charged for, in grams." })
  billableG!: number;
}

@ObjectType("QuoteReplay", { description: "A quote computed again from the prices, rates and rules it keeps." })
export class QuoteReplayType {
  @Field(() => Boolean, { description: "Whether every byte is the same as on the day of the quote." })
  identical!: boolean;

  @Field(() => String, {
    description: "The calculation it was made and computed again with, as of `Quote.calculation`.",
  })
  calculation!: string;

  @Field(() => String, {
    nullable: true,
    description: "The canonical JSON (RFC 8785) of the quote as computed now. It states what the goods are worth.",
  })
  @Access(...CUSTOMS_VALUES)
  document!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "As `document`, for what the parcel costs us. Staff of pricing and finance only.",
  })
  @Access(...COST)
  costDocument!: string | null;
}
