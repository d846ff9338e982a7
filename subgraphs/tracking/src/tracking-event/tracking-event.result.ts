import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { TrackingEventType } from "./tracking-event.type";

@ObjectType({ description: "The scan counts from now on for when it really happened." })
export class CorrectScanSuccess {
  @Field(() => TrackingEventType, { description: "As it stands now." })
  event!: TrackingEventType;

  constructor(event: TrackingEventType) {
    this.event = event;
  }
}

@ObjectType({ implements: UserError, description: "No scan has this id." })
export class TrackingEventNotFound extends UserError {
  override message = "No scan has this id.";
}

export const CorrectScanResult = createUnionType({
  name: "CorrectScanResult",
  description: "The corrected scan, or why it stays as it was.",
  types: () => [CorrectScanSuccess, TrackingEventNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
