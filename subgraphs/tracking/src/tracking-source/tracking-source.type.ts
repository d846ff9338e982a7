import { DateTime } from "@baiyun/kit";
import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "How somebody has fared whom we ask of parcels. What nobody has asked is unknown." })
export class TrackingSourceCalls {
  @Field(() => DateTime, { nullable: true, description: "When it last did what it was asked; null: never yet." })
  lastSuccessAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When a call last came to nothing; null: never yet." })
  lastFailureAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What was wrong then, with its code if it said one." })
  lastFailure!: string | null;

  @Field(() => Int, { description: "Calls in this hour and the 23 before it." })
  calls!: number;

  @Field(() => Int, { description: "Those of them that were refused, or that it did not answer." })
  failures!: number;

  @Field(() => Float, { nullable: true, description: "The share of them, 0 to 1; null where there were none." })
  errorRate!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many numbers it still takes to watch, as it last said; null of one that says nothing of it.",
  })
  remainingQuota!: number | null;

  @Field(() => DateTime, { nullable: true, description: "When it said so; null while it has not." })
  quotaToldAt!: Date | null;
}

@ObjectType({ description: "What somebody has sent us by itself, of what is kept: 30 days." })
export class TrackingSourceMessages {
  @Field(() => DateTime, {
    nullable: true,
    description: "When a message last came of which it is sure that it is theirs; null: none in 30 days.",
  })
  lastHeardAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When one last came that was turned away, could not be read, or was given up; null: none in 30 days.",
  })
  lastRefusedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why that was not taken." })
  lastRefusal!: string | null;

  @Field(() => Int, {
    description: "How many were not taken in the last 24 hours; of those that were turned away 60 a minute are noted.",
  })
  refusals!: number;
}

@ObjectType("TrackingSource", {
  description: "Somebody who tells us of parcels: an aggregator, a carrier, or a partner who sends messages.",
})
export class TrackingSourceType {
  @Field(() => String, { description: "Who, as scans name it." })
  name!: string;

  @Field(() => TrackingSourceCalls, {
    nullable: true,
    description: "How it fares when we ask; null of one that we do not ask, or have no credentials for.",
  })
  asked!: TrackingSourceCalls | null;

  @Field(() => TrackingSourceMessages, {
    nullable: true,
    description: "What it sends by itself; null of one that has no door here.",
  })
  heard!: TrackingSourceMessages | null;
}
