import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { SEES_LINE_HAUL } from "../access";
import { StateExceptionHoursInput } from "./exception.input";
import { StateExceptionHoursResult } from "./exception.result";
import { ExceptionHoursType } from "./exception.type";
import type { ExceptionClockService } from "./exception-clock.service";
import { ExceptionDueRule } from "./exception-due-rule.entity";

@Resolver()
export class ExceptionHoursResolver {
  constructor(private readonly services: { exceptionClocks: ExceptionClockService }) {}

  @Query(() => [ExceptionHoursType], {
    description: "All hours that were ever stated, by when they began; they are few. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  async exceptionHours(@Ctx() { rows }: Context): Promise<ExceptionHoursType[]> {
    return rows.all(ExceptionDueRule, [], "validFrom");
  }

  @Mutation(() => StateExceptionHoursResult, {
    description: "States within how many hours exceptions of a kind are to be settled from then on. For admin.",
  })
  @Access("role:admin")
  stateExceptionHours(
    @Arg("input", () => StateExceptionHoursInput, { description: "How many." }) input: StateExceptionHoursInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof StateExceptionHoursResult> {
    return this.services.exceptionClocks.stateHours(viewer, input);
  }
}
