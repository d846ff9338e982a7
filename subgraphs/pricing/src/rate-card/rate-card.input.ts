import { ConnectionArgs, Currency, DateTime, type SortInput, sortingOf, text, tidyCode } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { KEY, REASON, reason } from "../stated";

@InputType({
  description: "A price list that is nobody's until it is assigned. It has prices once a version of it is published.",
})
export class CreateRateCardInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, {
    description: "Capital letters, digits and hyphens, at most 40, such as LUMEN-2027. None is used twice.",
  })
  code!: string;

  @Field(() => String, { description: "What people call it. At most 200 characters." })
  name!: string;

  @Field(() => Currency, { description: "Of all its prices; it stays." })
  currency!: string;
}

@InputType({ description: "Another name for a price list." })
export class RenameRateCardInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the price list." })
  rateCardId!: string;

  @Field(() => Int, { description: "The `version` of the price list that the name was read from." })
  expectedVersion!: number;

  @Field(() => String, { description: "At most 200 characters." })
  name!: string;
}

@InputType({ description: "Whose price list it is, and from when." })
export class AssignRateCardInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "A price list that is nobody's yet." })
  rateCardId!: string;

  @Field(() => ID, { description: "The customer. Whether there is one of this id is not looked up." })
  customerId!: string;

  @Field(() => DateTime, { description: "Not before now. The customer's card until then ends there." })
  from!: Date;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@InputType({ description: "Which price lists: all conditions hold at once." })
export class RateCardFilter {
  @Field(() => ID, { nullable: true, description: "This customer's own, also those of earlier times." })
  customerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True: those that are nobody's yet; false: the others." })
  isUnassigned?: boolean | null;
}

export const rateCardSorting = sortingOf("RateCard", {
  CREATED_AT: { property: "id", description: "When it was made." },
});

@ArgsType()
export class RateCardsArgs extends ConnectionArgs {
  @Field(() => RateCardFilter, { nullable: true, description: "Every one without it." })
  filter?: RateCardFilter | null;

  @Field(() => rateCardSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const newCard = z.object({
  code: z
    .string()
    .transform(tidyCode)
    .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,39}$/, "This is 1 to 40 capital letters, digits and hyphens.")),
  name: text(200),
  currency: z.string(),
});

export const renaming = z.object({ rateCardId: z.string(), expectedVersion: z.number(), name: text(200) });

export const assignment = z.object({
  rateCardId: z.string(),
  customerId: z.guid("This is no id."),
  from: z.date(),
  reason,
});
export type Assignment = z.infer<typeof assignment>;
