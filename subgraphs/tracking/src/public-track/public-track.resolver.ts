import { Access, Contract, HoldsFor } from "@baiyun/kit";
import { Arg, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { FollowedNumberType } from "../carrier/followed-number.type";
import { PublicTrackResult } from "./public-track.result";
import type { PublicTrackService } from "./public-track.service";
import { PublicTrack } from "./public-track.type";

@Resolver(() => PublicTrack)
export class PublicTrackResolver {
  constructor(private readonly services: { publicTracks: PublicTrackService }) {}

  @Access("anyone")
  @Contract("partner")
  @HoldsFor(15)
  @Query(() => PublicTrackResult, {
    description:
      "Where a parcel is, for anybody who knows its number and the postal code it goes to; where there is none, the recipient's telephone number.",
  })
  publicTrack(
    @Arg("number", () => String, { description: "The parcel's, as its label shows it." }) number: string,
    @Arg("postalCode", () => String, { nullable: true, description: "Needed where the destination has one." })
    postalCode?: string | null,
    @Arg("phone", () => String, {
      nullable: true,
      description: "Where the destination has no postal code: the recipient's, or its last six digits at least.",
    })
    phone?: string | null,
  ): Promise<typeof PublicTrackResult> {
    return this.services.publicTracks.track(number, { postalCode, phone });
  }

  @FieldResolver(() => [FollowedNumberType], {
    nullable: true,
    description:
      "Under which numbers it is followed, and whose they are. Null while it cannot be read who said whose they are.",
  })
  @Directive("@listSize(assumedSize: 2)")
  numbers(@Root() { tracker }: PublicTrack): Promise<FollowedNumberType[] | null> {
    return this.services.publicTracks.numbersOf(tracker);
  }
}
