import type { Context } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { BillMatch } from "../bill-match/bill-match.entity";
import { BillMatchType } from "../bill-match/bill-match.type";
import { OrderType } from "../order/order.type";
import { ShipmentType } from "../shipment/shipment.type";
import { ShipmentParcel } from "../shipment/shipment-parcel.entity";
import { ParcelMeasurement } from "./parcel-measurement.entity";
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

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Which of its shipment's parcels it is, from 1; null where the shipment has one, and until logistics told of it.",
  })
  async parcelNumber(@Root() of: ParcelMeasurement, @Ctx() context: Context): Promise<number | null> {
    return (await parcelOf(of, context))?.number ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "What is billable of what was measured, in grams; null until pricing told of it, and of several parcels' earlier weighings.",
  })
  async measuredBillableG(@Root() of: ParcelMeasurement, @Ctx() context: Context): Promise<number | null> {
    if (of.measuredBillableG !== null) return of.measuredBillableG;
    const parcel = await parcelOf(of, context);
    const billableAt = parcel?.billableAt;
    if (!billableAt) return null;
    const weighings = await context.rows.manyBy(ParcelMeasurement, "shipmentId", of.shipmentId);
    const judged = weighings.filter(({ parcelId, measuredAt }) => parcelId === of.parcelId && measuredAt <= billableAt);
    return judged.some(({ measuredAt }) => measuredAt > of.measuredAt) || of.measuredAt > billableAt
      ? null
      : parcel.billableG;
  }

  @FieldResolver(() => [BillMatchType], {
    description: "What carriers bill for the parcel, and for its shipment as a whole, oldest first.",
  })
  @Directive("@listSize(assumedSize: 2)")
  async billed(@Root() of: ParcelMeasurement, @Ctx() context: Context): Promise<BillMatchType[]> {
    const number = (await parcelOf(of, context))?.number;
    const matches = await context.rows.manyBy(BillMatch, "shipmentId", of.shipmentId);
    return matches.filter(({ parcelNumber }) => parcelNumber === null || parcelNumber === number);
  }
}

/** The one of several parcels that was weighed; null of one that is alone. */
const parcelOf = async ({ parcelId }: ParcelMeasurement, { rows }: Context): Promise<ShipmentParcel | null> =>
  parcelId === null ? null : rows.oneBy(ShipmentParcel, "parcelId", parcelId);
