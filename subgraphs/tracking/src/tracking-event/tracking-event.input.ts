import { ConnectionArgs, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";

/** The list stands in this order already, so that its cursors are ids. */
export const scanSorting = sortingOf("TrackingEvent", {
  OCCURRED_AT: {
    property: "id",
    description: "When it happened; where nobody knows, before all of which it is known.",
  },
});

@ArgsType()
export class TrackingEventsArgs extends ConnectionArgs {
  @Field(() => scanSorting.Input, { nullable: true, description: "The latest first without it." })
  orderBy?: SortInput | null;
}

@InputType({ description: "When a scan really happened." })
export class CorrectScanInput {
  @Field(() => ID, { description: "The scan's." })
  eventId!: string;

  @Field(() => Date, { description: "Not in the future." })
  occurredAt!: Date;

  @Field(() => String, { description: "How it is known, in 1 to 500 characters. For our staff." })
  reason!: string;

  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;
}
