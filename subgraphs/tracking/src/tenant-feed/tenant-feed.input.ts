import { CountryCode } from "@baiyun/kit";
import { Field, InputType } from "type-graphql";
import { TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";

@InputType({ description: "Which scans: all conditions hold at once." })
export class TrackingFeedFilter {
  @Field(() => [TrackingStatus], { nullable: true, description: "What the scan says is any of these." })
  status?: TrackingStatus[] | null;

  @Field(() => [TrackingSubStatus], { nullable: true, description: "What it says beyond that is any of these." })
  subStatus?: TrackingSubStatus[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Of parcels that any of these carriers took, as `YUNEXPRESS`.",
  })
  carrier?: string[] | null;

  @Field(() => [CountryCode], { nullable: true, description: "Of parcels to any of these countries." })
  destinationCountry?: string[] | null;
}
