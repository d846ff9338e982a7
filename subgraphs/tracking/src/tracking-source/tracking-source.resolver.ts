import { Access, type Context } from "@baiyun/kit";
import { Ctx, Directive, Query, Resolver } from "type-graphql";
import type { TrackingSourceService } from "./tracking-source.service";
import { TrackingSourceType } from "./tracking-source.type";

@Resolver(() => TrackingSourceType)
export class TrackingSourceResolver {
  constructor(private readonly services: { trackingSources: TrackingSourceService }) {}

  @Query(() => [TrackingSourceType], {
    description:
      "Everybody who tells us of parcels, whether set up or not, and how that goes. For our operations and admin.",
  })
  @Access("role:ops", "role:admin")
  @Directive("@listSize(assumedSize: 10)")
  trackingSources(@Ctx() { viewer }: Context): Promise<TrackingSourceType[]> {
    return this.services.trackingSources.all(viewer);
  }
}
