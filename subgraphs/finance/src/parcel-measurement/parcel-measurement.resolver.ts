import type { Context } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { BillMatch } from "../bill-match/bill-match.entity";
import { BillMatchType } from "../bill-match/bill-match.type";
import { OrderType } from "../order/order.type";
import { ShipmentType } from "../shipment/shipment.type";
import type { ParcelMeasurement } from "./parcel-measurement.entity";
import { WeightRecordType } from "./parcel-measurement.type";

@Resolver(() => WeightRecordType)
export class WeightRecordResolver {
  @FieldResolver(() => ShipmentType, { nullable: true, description: "The shipment that the parcel is of." })
  shipment(@Root() { shipmentId }: ParcelMeasurement): ShipmentType {
    return { id: shipmentId };
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order that it carries." })
  order(@Root() { orderId }: ParcelMeasurement): OrderType {
    return { id: orderId };
  }

  @FieldResolver(() => [BillMatchType], { description: "What carriers bill for the shipment, oldest first." })
  @Directive("@listSize(assumedSize: 2)")
  billed(@Root() { shipmentId }: ParcelMeasurement, @Ctx() { rows }: Context): Promise<BillMatchType[]> {
    return rows.manyBy(BillMatch, "shipmentId", shipmentId);
  }
}
