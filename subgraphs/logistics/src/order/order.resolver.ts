import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentType } from "../shipment/shipment.type";
import { OrderType } from "./order.type";

@Resolver(() => OrderType)
export class OrderResolver {
  @FieldResolver(() => [ShipmentType], {
    nullable: true,
    description: "What was made of the order to carry it; empty until it is accepted.",
  })
  @Access("signed-in", "shipments:read")
  shipments(@Root() order: OrderType, @Ctx() { rows }: Context): Promise<ShipmentType[]> {
    return rows.manyBy(Shipment, "orderId", order.id);
  }
}
