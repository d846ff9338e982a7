import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { TrackingEventType } from "../tracking-event/tracking-event.type";

@ObjectType({ description: "The scan is kept, and told like any other." })
export class RecordScanSuccess {
  @Field(() => TrackingEventType, { description: "The scan." })
  event!: TrackingEventType;

  constructor(event: TrackingEventType) {
    this.event = event;
  }
}

@ObjectType({ implements: UserError, description: "No parcel of ours has this number." })
export class TrackerNotFound extends UserError {
  override message = "No parcel of ours has this number.";
}

export const RecordScanResult = createUnionType({
  name: "RecordScanResult",
  description: "The scan, or why there is none.",
  types: () => [RecordScanSuccess, TrackerNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
