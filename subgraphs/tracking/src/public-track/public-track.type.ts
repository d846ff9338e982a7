import { Directive, Field, ObjectType } from "type-graphql";
import { TrackingStatus } from "../tracking-event/tracking-status";

@ObjectType({ description: "A scan as anybody who knows the destination may see it." })
export class PublicScan {
  @Field(() => Date, { nullable: true, description: "Null when nobody knows when it happened." })
  occurredAt!: string | null;

  @Field(() => String, { nullable: true, description: "City and country at most, such as `Leipzig, DE`." })
  place!: string | null;

  @Field(() => TrackingStatus)
  status!: TrackingStatus;
}

@ObjectType({ description: "A parcel as anybody who knows its number and its destination may see it." })
export class PublicTrack {
  @Field(() => TrackingStatus, {
    nullable: true,
    description: "Null before the first scan of which it is known when it happened.",
  })
  status!: TrackingStatus | null;

  @Field(() => [PublicScan], { description: "The latest 50, newest first." })
  @Directive("@listSize(assumedSize: 50)")
  scans!: PublicScan[];

  constructor(status: TrackingStatus | null, scans: PublicScan[]) {
    this.status = status;
    this.scans = scans;
  }
}
