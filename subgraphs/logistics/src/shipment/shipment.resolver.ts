import { Access, type Connection, type Context, equals, isPrintable } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { ShipmentException } from "../exception/exception.entity";
import { ShipmentExceptionType } from "../exception/exception.type";
import { Label } from "../label/label.entity";
import { LabelType } from "../label/label.type";
import { OrderType } from "../order/order.type";
import { Parcel } from "../parcel/parcel.entity";
import { ParcelType } from "../parcel/parcel.type";
import { inOrder } from "../parcel/parcel-number";
import { ShipmentHold } from "../shipment-hold/shipment-hold.entity";
import { HoldsArgs, holdSorting } from "../shipment-hold/shipment-hold.input";
import { ShipmentHoldConnection, type ShipmentHoldType } from "../shipment-hold/shipment-hold.type";
import { Shipment } from "./shipment.entity";
import { conditionsOf, ShipmentsArgs, shipmentSorting } from "./shipment.input";
import { ShipmentConnection, ShipmentType } from "./shipment.type";

@Resolver(() => ShipmentType)
export class ShipmentResolver {
  @Query(() => ShipmentType, { nullable: true, description: "Null when no shipment of yours has this id." })
  @Access("signed-in", "shipments:read")
  shipment(
    @Arg("id", () => ID, { description: "The shipment's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<ShipmentType | null> {
    return rows.one(Shipment, id);
  }

  @Query(() => ShipmentType, {
    nullable: true,
    description: "Null when no shipment of yours, and no parcel of one, has this tracking number.",
  })
  @Access("signed-in", "shipments:read")
  async shipmentByTrackingNumber(
    @Arg("number", () => String, { description: "Of any of its parcels." }) number: string,
    @Ctx() { rows }: Context,
  ): Promise<ShipmentType | null> {
    if (!isPrintable(number)) return null;
    const [shipment] = await rows.all(Shipment, [equals("trackingNumber", number)]);
    if (shipment) return shipment;
    const [parcel] = await rows.all(Parcel, [equals("ownTrackingNumber", number)]);
    return parcel ? rows.one(Shipment, parcel.shipmentId) : null;
  }

  @Query(() => ShipmentConnection, { description: "The shipments you may see, newest first unless sorted otherwise." })
  @Access("signed-in", "shipments:read")
  shipments(
    @Args(() => ShipmentsArgs) { filter, orderBy, ...page }: ShipmentsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ShipmentType>> {
    return rows.newestFirst(Shipment, conditionsOf(filter), page, shipmentSorting.of(orderBy));
  }

  /** Orders own Order; we only know which one this shipment carries. */
  @FieldResolver(() => OrderType, { nullable: true, description: "The order that it carries." })
  @Access("signed-in", "orders:read")
  order(@Root() shipment: Shipment): OrderType {
    return { id: shipment.orderId };
  }

  @FieldResolver(() => [ParcelType], { description: "In the order of their numbers." })
  async parcels(@Root() shipment: Shipment, @Ctx() { rows }: Context): Promise<ParcelType[]> {
    return inOrder(await rows.manyBy(Parcel, "shipmentId", shipment.id));
  }

  @FieldResolver(() => [ShipmentExceptionType], {
    description: "What needs, or needed, somebody to look at it; the oldest first.",
  })
  exceptions(@Root() shipment: Shipment, @Ctx() { rows }: Context): Promise<ShipmentExceptionType[]> {
    return rows.manyBy(ShipmentException, "shipmentId", shipment.id);
  }

  @FieldResolver(() => ShipmentHoldConnection, {
    nullable: true,
    description:
      "Every hold, the one that began last first unless sorted otherwise: who, when and why. For our operations, support and admin.",
  })
  @Access("role:ops", "role:support", "role:admin")
  holdHistory(
    @Root() shipment: Shipment,
    @Args(() => HoldsArgs) { orderBy, ...page }: HoldsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ShipmentHoldType>> {
    return rows.newestFirstOf(ShipmentHold, "orderId", shipment.orderId, [], page, holdSorting.of(orderBy));
  }

  @FieldResolver(() => [LabelType], {
    nullable: true,
    description: "Of each of its parcels one per format. Null for who has nothing to print.",
  })
  @Access("role:customer_admin", "role:customer_member", "role:ops", "labels:read")
  labels(@Root() shipment: Shipment, @Ctx() { rows }: Context): Promise<LabelType[]> {
    return rows.manyBy(Label, "shipmentId", shipment.id);
  }
}
