import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { CorrectCarrierInput } from "./last-mile.input";
import { CorrectCarrierResult } from "./last-mile.result";
import type { LastMileService } from "./last-mile.service";

@Resolver()
export class LastMileResolver {
  constructor(private readonly services: { lastMiles: LastMileService }) {}

  @Access("role:ops", "role:admin")
  @Mutation(() => CorrectCarrierResult, {
    description:
      "Says which carrier takes a parcel to the door, where the reports of its number guess wrong; they change it no more. For our operations.",
  })
  correctCarrier(
    @Arg("input", () => CorrectCarrierInput, { description: "Which carrier, of which parcel." })
    input: CorrectCarrierInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CorrectCarrierResult> {
    return this.services.lastMiles.correct(viewer, input);
  }
}
