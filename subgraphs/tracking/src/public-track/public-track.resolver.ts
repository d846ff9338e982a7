import { Access, Contract, HoldsFor } from "@baiyun/kit";
import { Arg, Query, Resolver } from "type-graphql";
import { PublicTrackResult } from "./public-track.result";
import type { PublicTrackService } from "./public-track.service";

@Resolver()
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
}
