import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { HANDLES_PARCELS, SEES_LINE_HAUL } from "../access";
import {
  conditionsOf,
  ReceiveParcelInput,
  ReceiveParcelsInput,
  ResolveUnexpectedParcelInput,
  UnexpectedParcelsArgs,
  unexpectedParcelSorting,
} from "./receiving.input";
import { ReceiveParcelResult, ReceiveParcelsResult, ResolveUnexpectedParcelResult } from "./receiving.result";
import type { ReceivingService } from "./receiving.service";
import { UnexpectedParcelConnection, type UnexpectedParcelType } from "./receiving.type";
import { UnexpectedParcel } from "./unexpected-parcel.entity";

@Resolver()
export class ReceivingResolver {
  constructor(private readonly services: { receiving: ReceivingService }) {}

  @Mutation(() => ReceiveParcelResult, {
    description:
      "Takes in a parcel at a warehouse, weighed or not, or keeps what nobody expects. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  receiveParcel(
    @Arg("input", () => ReceiveParcelInput, { description: "Which parcel." }) input: ReceiveParcelInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReceiveParcelResult> {
    return this.services.receiving.receive(viewer, input);
  }

  @Mutation(() => ReceiveParcelsResult, {
    description: "Takes in parcels that came together, each by itself. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  receiveParcels(
    @Arg("input", () => ReceiveParcelsInput, { description: "Which parcels." }) input: ReceiveParcelsInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReceiveParcelsResult> {
    return this.services.receiving.receiveAll(viewer, input);
  }

  @Mutation(() => ResolveUnexpectedParcelResult, {
    description: "Says what was done with a parcel that nobody expected. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  resolveUnexpectedParcel(
    @Arg("input", () => ResolveUnexpectedParcelInput, { description: "What was done." })
    input: ResolveUnexpectedParcelInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ResolveUnexpectedParcelResult> {
    return this.services.receiving.resolve(viewer, input);
  }

  @Query(() => UnexpectedParcelConnection, {
    description: "What came in that nobody expected, newest first. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  unexpectedParcels(
    @Args(() => UnexpectedParcelsArgs) { filter, orderBy, ...page }: UnexpectedParcelsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<UnexpectedParcelType>> {
    const conditions = conditionsOf(filter ?? {});
    return rows.newestFirst(UnexpectedParcel, conditions, page, unexpectedParcelSorting.of(orderBy));
  }
}
