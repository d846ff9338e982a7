import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentType } from "../shipment/shipment.type";
import type { Parcel } from "./parcel.entity";
import { RecordMeasurementInput } from "./parcel.input";
import { RecordMeasurementResult } from "./parcel.result";
import type { ParcelService } from "./parcel.service";
import { ParcelMeasurementType, ParcelType } from "./parcel.type";
import { ParcelMeasurement } from "./parcel-measurement.entity";

@Resolver(() => ParcelType)
export class ParcelResolver {
  constructor(private readonly services: { parcels: ParcelService }) {}

  @Mutation(() => RecordMeasurementResult, {
    description:
      "Records the weight and size of a parcel that came in, and receives its shipment. For our warehouse staff.",
  })
  @Access("role:ops", "role:admin")
  recordMeasurement(
    @Arg("input", () => RecordMeasurementInput) input: RecordMeasurementInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordMeasurementResult> {
    return this.services.parcels.recordMeasurement(viewer, input);
  }

  @FieldResolver(() => [ParcelMeasurementType], { description: "Every weighing, the first one first." })
  measurements(@Root() parcel: Parcel, @Ctx() { rows }: Context): Promise<ParcelMeasurementType[]> {
    return rows.manyBy(ParcelMeasurement, "parcelId", parcel.id);
  }

  @FieldResolver(() => ShipmentType, { nullable: true })
  shipment(@Root() parcel: Parcel, @Ctx() { rows }: Context): Promise<ShipmentType | null> {
    return rows.one(Shipment, parcel.shipmentId);
  }
}
