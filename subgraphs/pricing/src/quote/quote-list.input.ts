import { ConnectionArgs, CountryCode, DateTime, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { QuoteStatus } from "./quote.entity";

@InputType({ description: "Which quotes: all conditions hold at once." })
export class QuoteFilter {
  @Field(() => [QuoteStatus], {
    nullable: true,
    description:
      "Any of these. An offer whose time is over is not among OFFERED from that instant on; among EXPIRED it is once that is written down, within a minute or two.",
  })
  status?: QuoteStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Whose they are. To a customer's own people all are their own." })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this order, also those that are void." })
  orderId?: string | null;

  @Field(() => String, { nullable: true, description: "By this service, by its code such as YUN-STD." })
  serviceCode?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "To addresses in this country." })
  country?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Made later than this instant." })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Made earlier than this instant." })
  createdBefore?: Date | null;
}

export const quoteSorting = sortingOf("Quote", { CREATED_AT: { property: "id", description: "When it was made." } });

@ArgsType()
export class QuotesArgs extends ConnectionArgs {
  @Field(() => QuoteFilter, { nullable: true, description: "Every one without it." })
  filter?: QuoteFilter | null;

  @Field(() => quoteSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}
