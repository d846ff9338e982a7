import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { EntryKind } from "./journal-entry.entity";

registerEnumType(EntryKind, {
  name: "JournalEntryKind",
  description: "Why money moved.",
  valuesConfig: {
    TOP_UP: { description: "A customer paid into a wallet." },
    CAPTURE: { description: "An order's money was taken." },
    FX: { description: "Money changed its currency." },
    ADJUSTMENT: { description: "Our staff corrected a wallet, with a reason." },
    CREDIT_NOTE: { description: "An invoice was taken back." },
    REFUND: { description: "Something of what an order was charged was given back." },
    CLAIM: { description: "A lost or damaged parcel was made good." },
    BILL: { description: "A carrier or supplier billed us." },
    BILL_CREDIT: { description: "A carrier or supplier took back something of what it billed us." },
    BILL_PAYMENT: { description: "We paid a carrier or supplier." },
    REVERSAL: { description: "A booking was taken back." },
  },
});

@ObjectType("JournalEntry", {
  description:
    "One booking: its postings balance in every currency. It is never changed; another may reverse it, once.",
})
@Directive('@key(fields: "id")')
export class JournalEntryType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => EntryKind, { description: "Why money moved." })
  kind!: EntryKind;

  @Field(() => String, { description: "What happened, for people." })
  description!: string;

  @Field(() => DateTime, { description: "When it was booked." })
  bookedAt!: Date;

  @Field(() => ID, {
    nullable: true,
    description:
      "The event of another domain that caused it, by its id on the bus; null of what people did, and of what was booked before this was kept.",
  })
  eventId!: string | null;

  @Field(() => String, { description: "Who booked it: a person's id, or `system`." })
  createdBy!: string;
}

export const JournalEntryConnection = connectionType("JournalEntry", JournalEntryType);
