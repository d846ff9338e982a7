import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { HANDLES_PARCELS, SEES_LINE_HAUL } from "../access";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentType } from "../shipment/shipment.type";
import { Intercept } from "./intercept.entity";
import {
  CompleteInterceptInput,
  conditionsOf,
  InterceptShipmentInput,
  InterceptsArgs,
  interceptSorting,
  RefuseInterceptInput,
} from "./intercept.input";
import { CompleteInterceptResult, InterceptShipmentResult, RefuseInterceptResult } from "./intercept.result";
import type { InterceptService } from "./intercept.service";
import { InterceptConnection, InterceptType } from "./intercept.type";

@Resolver(() => InterceptType)
export class InterceptResolver {
  constructor(private readonly services: { intercepts: InterceptService }) {}

  @Query(() => InterceptConnection, { description: "What is to be taken out, newest first. For our staff." })
  @Access(...SEES_LINE_HAUL)
  intercepts(
    @Args(() => InterceptsArgs) { filter, orderBy, ...page }: InterceptsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<InterceptType>> {
    return rows.newestFirst(Intercept, conditionsOf(filter ?? {}), page, interceptSorting.of(orderBy));
  }

  @Mutation(() => InterceptShipmentResult, {
    description: "Asks to take a parcel out before it is bagged. For its customer, our operations and support.",
  })
  @Access("role:customer_admin", "role:customer_member", "role:support", ...HANDLES_PARCELS)
  interceptShipment(
    @Arg("input", () => InterceptShipmentInput, { description: "Which parcel." }) input: InterceptShipmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof InterceptShipmentResult> {
    return this.services.intercepts.ask(viewer, input);
  }

  @Mutation(() => CompleteInterceptResult, {
    description: "Says that a parcel was taken out, which cancels its shipment. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  completeIntercept(
    @Arg("input", () => CompleteInterceptInput, { description: "What was done." }) input: CompleteInterceptInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CompleteInterceptResult> {
    return this.services.intercepts.complete(viewer, input);
  }

  @Mutation(() => RefuseInterceptResult, { description: "Says why a parcel goes on. For our warehouse staff." })
  @Access(...HANDLES_PARCELS)
  refuseIntercept(
    @Arg("input", () => RefuseInterceptInput, { description: "Why." }) input: RefuseInterceptInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RefuseInterceptResult> {
    return this.services.intercepts.refuse(viewer, input);
  }

  @FieldResolver(() => ShipmentType, { nullable: true, description: "The parcel's shipment." })
  shipment(@Root() { shipmentId }: Intercept, @Ctx() { rows }: Context): Promise<ShipmentType | null> {
    return rows.one(Shipment, shipmentId);
  }
}
