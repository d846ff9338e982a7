import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from "type-graphql";
import { SilenceLimit } from "./silence-limit.entity";
import { StateSilenceLimitInput } from "./silence-limit.input";
import type { SilenceLimitService } from "./silence-limit.service";
import { SilenceLimitType, StateSilenceLimitResult } from "./silence-limit.type";

/** A few for each stage, carrier and country: they change with experience. */
const MOST_LIMITS = 500;

@Resolver(() => SilenceLimitType)
export class SilenceLimitResolver {
  constructor(private readonly services: { silenceLimits: SilenceLimitService }) {}

  @Query(() => [SilenceLimitType], {
    description:
      "After how many days of silence parcels are suspected to be lost, past and coming limits too. The closest counts: for carrier and country, else for the carrier, else for the country, else for all. For our staff.",
  })
  @Access("role:ops", "role:support", "role:admin")
  @Directive(`@listSize(assumedSize: ${MOST_LIMITS})`)
  async silenceLimits(@Ctx() { rows }: Context): Promise<SilenceLimitType[]> {
    const limits = await rows.all(SilenceLimit, []);
    return limits.toSorted((a, b) => a.stage.localeCompare(b.stage) || +a.validFrom - +b.validFrom);
  }

  @Mutation(() => StateSilenceLimitResult, {
    description:
      "States after how many days of silence a parcel is suspected to be lost. For our operations and admin.",
  })
  @Access("role:ops", "role:admin")
  stateSilenceLimit(
    @Arg("input", () => StateSilenceLimitInput, { description: "How many, and of which." })
    input: StateSilenceLimitInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof StateSilenceLimitResult> {
    return this.services.silenceLimits.state(viewer, input);
  }
}
