import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from "type-graphql";
import { PRICING } from "../access";
import { CreateZoneInput, ProposeZoneReachInput } from "./zone.input";
import { CreateZoneResult, ProposeZoneReachResult } from "./zone.result";
import type { ZoneService } from "./zone.service";
import { ZoneType } from "./zone.type";

@Resolver(() => ZoneType)
export class ZoneResolver {
  constructor(private readonly services: { zones: ZoneService }) {}

  @Query(() => [ZoneType], { description: "Every zone that prices are of, by code, where it is at an instant." })
  @Directive("@listSize(assumedSize: 20)")
  @Access("signed-in", "quotes:write")
  zones(
    @Ctx() { rows }: Context,
    @Arg("at", () => Date, {
      nullable: true,
      description: "Now when it is not stated; later, what is approved so far.",
    })
    at?: Date | null,
  ): Promise<ZoneType[]> {
    return this.services.zones.at(rows, at ?? null);
  }

  @Mutation(() => CreateZoneResult, { description: "Makes a zone, which is nowhere yet and has no prices." })
  @Access(...PRICING)
  createZone(
    @Arg("input", () => CreateZoneInput, { description: "The zone." }) input: CreateZoneInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateZoneResult> {
    return this.services.zones.create(viewer, input);
  }

  @Mutation(() => ProposeZoneReachResult, {
    description:
      "Asks somebody else to let a zone be elsewhere from an instant on. Of what was quoted before nothing changes.",
  })
  @Access(...PRICING)
  proposeZoneReach(
    @Arg("input", () => ProposeZoneReachInput, { description: "Which zone, what it reaches, and why." })
    input: ProposeZoneReachInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ProposeZoneReachResult> {
    return this.services.zones.proposeReach(viewer, input);
  }
}
