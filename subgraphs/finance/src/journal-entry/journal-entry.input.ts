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

  @Field(() => ID, { nullable: true, description: "What was booked because of this event of another domain." })
  eventId?: string | null;
}

@ArgsType()
export class JournalEntriesArgs extends ConnectionArgs {
  @Field(() => JournalEntryFilter, { nullable: true, description: "Which; all without it." })
  filter?: JournalEntryFilter | null;
}

/** What is no id is nothing's. */
const ofId = (property: string, id: string | null | undefined): Condition | null =>
  id == null || isId(id) ? equals(property, id) : oneOf(property, []);

export const entryConditions = (filter: JournalEntryFilter | null | undefined): (Condition | null)[] => [
  oneOf("kind", filter?.kind),
  ofCustomer(filter?.customerId),
  ...madeAfter("bookedAt", filter?.bookedAfter),
  ...madeBefore("bookedAt", filter?.bookedBefore),
  ofId("sourceId", filter?.sourceId),
  ofId("eventId", filter?.eventId),
];
