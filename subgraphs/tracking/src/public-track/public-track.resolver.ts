import { Arg, Query, Resolver } from "type-graphql";
import type { PublicTrackService } from "./public-track.service";
import { PublicTrackResult } from "./public-track.type";

@Resolver()
export class PublicTrackResolver {
  constructor(private readonly publicTracks: PublicTrackService) {}

  @Query(() => PublicTrackResult, {
    description: "Where a parcel is, for anybody who knows its number and the postal code it goes to.",
  })
  publicTrack(
    @Arg("number", () => String) number: string,
    @Arg("postalCode", () => String) postalCode: string,
  ): Promise<typeof PublicTrackResult> {
    return this.publicTracks.track(number, postalCode);
  }
}
