import { Field, ID, ObjectType } from "type-graphql";
import { JournalEntryType } from "../journal-entry/journal-entry.type";
import { WeightRecordType } from "../parcel-measurement/parcel-measurement.type";

@ObjectType("Reconciliation", {
  description:
    "What our scales found, what carriers bill and what was booked, of an order or of one shipment of it: each leads to the others. For our finance and admin.",
})
export class ReconciliationType {
  orderId!: string;

  /** Null: of all the order's. */
  shipmentId!: string | null;
}

@ObjectType("EventTrace", {
  description: "What finance keeps of one event of another domain. For our finance and admin.",
})
export class EventTraceType {
  @Field(() => ID, { description: "The event's id on the bus." })
  eventId!: string;

  @Field(() => [JournalEntryType], { description: "What was booked because of it, oldest first." })
  entries!: JournalEntryType[];

  @Field(() => [WeightRecordType], { description: "What it told of a parcel's weight." })
  weights!: WeightRecordType[];
}
