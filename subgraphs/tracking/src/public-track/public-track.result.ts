import { HoldsFor, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { PublicTrack } from "./public-track.type";

@ObjectType({ implements: UserError, description: "No parcel has this number and this destination." })
export class TrackingNotFound extends UserError {
  override message = "No parcel has this number and this destination.";
}

@ObjectType({
  implements: UserError,
  description:
    "Of this parcel neither a postal code nor a telephone is kept, so nobody can prove here to be its recipient.",
})
export class TrackingNotProvable extends UserError {
  override message =
    "Neither a postal code nor a telephone number is kept of this parcel, and its number alone shows nothing: ask its sender.";
}

// It says how long to wait from now on, and who is right is answered.
@HoldsFor(0)
@ObjectType({ implements: UserError, description: "This number was looked up too often." })
export class PublicTrackLimited extends UserError {
  override message = "This number was looked up too often. Try again later.";

  @Field(() => Int, { description: "How long to wait." })
  retryAfterSeconds!: number;

  constructor(retryAfterSeconds: number) {
    super();
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export const PublicTrackResult = createUnionType({
  name: "PublicTrackResult",
  description: "The parcel's way, or why it is not shown.",
  types: () => [PublicTrack, TrackingNotFound, TrackingNotProvable, PublicTrackLimited] as const,
});
