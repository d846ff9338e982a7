import type { Connection } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { LabelType } from "../label/label.type";
import { OrderRef } from "../order/order.type";
import { ParcelType } from "../parcel/parcel.type";
import type { Shipment } from "./shipment.entity";
import type { ShipmentService } from "./shipment.service";
import { ShipmentConnection, ShipmentsArgs, ShipmentType } from "./shipment.type";

@Resolver(() => ShipmentType)
export class ShipmentResolver {
  constructor(private readonly service: ShipmentService) {}

  @Query(() => ShipmentType, { nullable: true, description: "Null when no shipment of yours has this id." })
  @Directive("@authenticated")
  shipment(@Arg("id", () => ID) id: string, @Ctx() { loaders }: Context): Promise<ShipmentType | null> {
    return loaders.shipment.load(id);
  }

  @Query(() => ShipmentType, {
    nullable: true,
    description: "Null when no shipment of yours has this tracking number.",
  })
  @Directive("@authenticated")
  shipmentByTrackingNumber(
    @Arg("number", () => String) number: string,
    @Ctx() { viewer }: Context,
  ): Promise<ShipmentType | null> {
    return this.service.byTrackingNumber(viewer, number);
  }

  @Query(() => ShipmentConnection, { description: "The shipments you may see, newest first." })
  @Directive("@authenticated")
  shipments(
    @Args(() => ShipmentsArgs) args: ShipmentsArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Connection<ShipmentType>> {
    return this.service.page(viewer, args, args.filter ?? {});
  }

  /** Orders own Order; we only know which one this shipment carries. */
  @FieldResolver(() => OrderRef, { nullable: true })
  order(@Root() shipment: Shipment): OrderRef {
    return { id: shipment.orderId };
  }

  @FieldResolver(() => [ParcelType])
  parcels(@Root() shipment: Shipment, @Ctx() { loaders }: Context): Promise<ParcelType[]> {
    return loaders.parcelsOfShipment.load(shipment.id);
  }

  @FieldResolver(() => [LabelType], {
    nullable: true,
    description: "One per format. Null for who has nothing to print.",
  })
  @Directive(
    '@requiresScopes(scopes: [["role:customer_admin"], ["role:customer_member"], ["role:ops"], ["labels:read"]])',
  )
  labels(@Root() shipment: Shipment, @Ctx() { loaders }: Context): Promise<LabelType[]> {
    return loaders.labelsOfShipment.load(shipment.id);
  }
}
