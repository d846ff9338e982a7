import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { HANDLES_PARCELS, SEES_LINE_HAUL } from "../access";
import { HandOver } from "./hand-over.entity";
import { HandOversArgs, handOverSorting, RecordHandOverInput } from "./hand-over.input";
import { RecordHandOverResult } from "./hand-over.result";
import type { HandOverService } from "./hand-over.service";
import { HandOverConnection, type HandOverType } from "./hand-over.type";
import { StateLastMileNumberInput, StateLastMileNumberResult } from "./last-mile-number.result";
import type { LastMileNumberService } from "./last-mile-number.service";

@Resolver()
export class HandOverResolver {
  constructor(private readonly services: { handOvers: HandOverService; lastMileNumbers: LastMileNumberService }) {}

  @Query(() => HandOverConnection, {
    description: "What last-mile carriers took from us, newest first. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  handOvers(
    @Args(() => HandOversArgs) { orderBy, ...page }: HandOversArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<HandOverType>> {
    return rows.newestFirst(HandOver, [], page, handOverSorting.of(orderBy));
  }

  @Mutation(() => RecordHandOverResult, {
    description: "Records that a last-mile carrier took parcels from us. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  recordHandOver(
    @Arg("input", () => RecordHandOverInput, { description: "Which parcels." }) input: RecordHandOverInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordHandOverResult> {
    return this.services.handOvers.record(viewer, input);
  }

  @Mutation(() => StateLastMileNumberResult, {
    description: "States the last-mile carrier's own number of a parcel that it has. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  stateLastMileNumber(
    @Arg("input", () => StateLastMileNumberInput, { description: "Which number." }) input: StateLastMileNumberInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof StateLastMileNumberResult> {
    return this.services.lastMileNumbers.state(viewer, input);
  }
}
