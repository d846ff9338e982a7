import { Access } from "@baiyun/kit";
import { Arg, Query, Resolver } from "type-graphql";
import { PublicTrackResult } from "./public-track.result";
import type { PublicTrackService } from "./public-track.service";

@Resolver()
export class PublicTrackResolver {
  constructor(private readonly services: { publicTracks: PublicTrackService }) {}

  @Access("anyone")
  @Query(() => PublicTrackResult, {
    description: "Where a parcel is, for anybody who knows its number and the postal code it goes to.",
  })
  publicTrack(
    @Arg("number", () => String) number: string,
    @Arg("postalCode", () => String) postalCode: string,
  ): Promise<typeof PublicTrackResult> {
    return this.services.publicTracks.track(number, postalCode);
  }
}
