import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { CorrectWatchedCarrierInput } from "./watch.input";
import { CorrectWatchedCarrierResult } from "./watch.result";
import type { WatchedCarrierService } from "./watched-carrier.service";

@Resolver()
export class WatchResolver {
  constructor(private readonly services: { watchedCarriers: WatchedCarrierService }) {}

  @Access("role:ops", "role:admin", "role:customer_admin", "role:customer_member")
  @Mutation(() => CorrectWatchedCarrierResult, {
    description:
      "Says whose number a parcel's is, where those who watch it for us take it for another carrier's. For our operations and admin, and for customers of their own parcels.",
  })
  correctWatchedCarrier(
    @Arg("input", () => CorrectWatchedCarrierInput, { description: "Whose, of which parcel." })
    input: CorrectWatchedCarrierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CorrectWatchedCarrierResult> {
    return this.services.watchedCarriers.correct(viewer, input);
  }
}
