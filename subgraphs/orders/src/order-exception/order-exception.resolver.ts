import { FieldResolver, Resolver, Root } from "type-graphql";
import { ShipmentType } from "../shipment/shipment.type";
import type { OrderException } from "./order-exception.entity";
import { OrderExceptionType } from "./order-exception.type";

@Resolver(() => OrderExceptionType)
export class OrderExceptionResolver {
  @FieldResolver(() => ShipmentType, {
    nullable: true,
    description: "Whose parcel it is. Null for what befell several.",
  })
  shipment(@Root() { shipmentId }: OrderException): ShipmentType | null {
    return shipmentId === null ? null : { id: shipmentId };
  }
}
