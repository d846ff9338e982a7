import { type Condition, ConnectionArgs, DateTime, equals, isId, madeAfter, madeBefore, oneOf } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { ofCustomer } from "../wallet/wallet.input";
import { EntryKind } from "./journal-entry.entity";

@InputType({ description: "Which bookings: all conditions hold at once." })
export class JournalEntryFilter {
  @Field(() => [EntryKind], { nullable: true, description: "Any of these." })
  kind?: EntryKind[] | null;

  @Field(() => ID, { nullable: true, description: "Of this customer's money." })
  customerId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Later than this instant." })
  bookedAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Earlier than this instant." })
  bookedBefore?: Date | null;

  @Field(() => ID, { nullable: true, description: "What it was booked for, such as a hold or a top-up." })
  sourceId?: string | null;
}

@ArgsType()
export class JournalEntriesArgs extends ConnectionArgs {
  @Field(() => JournalEntryFilter, { nullable: true, description: "Which; all without it." })
  filter?: JournalEntryFilter | null;
}

export const entryConditions = (filter: JournalEntryFilter | null | undefined): (Condition | null)[] => [
  oneOf("kind", filter?.kind),
  ofCustomer(filter?.customerId),
  ...madeAfter("bookedAt", filter?.bookedAfter),
  ...madeBefore("bookedAt", filter?.bookedBefore),
  filter?.sourceId == null || isId(filter.sourceId) ? equals("sourceId", filter?.sourceId) : oneOf("sourceId", []),
];
