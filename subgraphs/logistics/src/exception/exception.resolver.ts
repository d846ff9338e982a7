import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentType } from "../shipment/shipment.type";
import { ShipmentException } from "./exception.entity";
import { CloseShipmentExceptionInput, conditionsOf, exceptionSorting, ShipmentExceptionsArgs } from "./exception.input";
import { CloseShipmentExceptionResult } from "./exception.result";
import type { ExceptionService } from "./exception.service";
import { ShipmentExceptionConnection, ShipmentExceptionType } from "./exception.type";
import type { ExceptionClockService } from "./exception-clock.service";

@Resolver(() => ShipmentExceptionType)
export class ShipmentExceptionResolver {
  constructor(private readonly services: { exceptions: ExceptionService; exceptionClocks: ExceptionClockService }) {}

  @Query(() => ShipmentExceptionConnection, {
    description: "What needs looking at, newest first unless sorted otherwise. For our staff.",
  })
  @Access("role:ops", "role:support", "role:broker", "role:admin")
  shipmentExceptions(
    @Args(() => ShipmentExceptionsArgs) { filter, orderBy, ...page }: ShipmentExceptionsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ShipmentExceptionType>> {
    return rows.newestFirst(
      ShipmentException,
      conditionsOf(filter, this.services.exceptionClocks.now()),
      page,
      exceptionSorting.of(orderBy),
    );
  }

  @Mutation(() => CloseShipmentExceptionResult, {
    description: "Says that an exception was looked at, and what was done. For our operations and support.",
  })
  @Access("role:ops", "role:support", "role:admin")
  closeShipmentException(
    @Arg("input", () => CloseShipmentExceptionInput, { description: "Which, and why." })
    input: CloseShipmentExceptionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CloseShipmentExceptionResult> {
    return this.services.exceptions.close(viewer, input);
  }

  @FieldResolver(() => ShipmentType, { nullable: true, description: "The shipment that it befell." })
  shipment(@Root() exception: ShipmentException, @Ctx() { rows }: Context): Promise<ShipmentType | null> {
    return rows.one(Shipment, exception.shipmentId);
  }
}
