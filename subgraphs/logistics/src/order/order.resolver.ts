import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { ShipmentType } from "../shipment/shipment.type";
import { OrderRef } from "./order.type";

@Resolver(() => OrderRef)
export class OrderResolver {
  @FieldResolver(() => [ShipmentType], {
    nullable: true,
    description: "What was made of the order to carry it; empty until it is accepted.",
  })
  shipments(@Root() order: OrderRef, @Ctx() { loaders }: Context): Promise<ShipmentType[]> {
    return loaders.shipmentsOfOrder.load(order.id);
  }
}
