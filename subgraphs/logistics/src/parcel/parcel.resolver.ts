import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { ShipmentHandOverType } from "../hand-over/hand-over.type";
import { LastMile } from "../hand-over/last-mile.entity";
import { Shipment } from "../shipment/shipment.entity";
import { ShipmentType } from "../shipment/shipment.type";
import { ShipmentStatus } from "../shipment/shipment-status";
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
    @Arg("input", () => RecordMeasurementInput, { description: "Which parcel, and what was measured." })
    input: RecordMeasurementInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordMeasurementResult> {
    return this.services.parcels.recordMeasurement(viewer, input);
  }

  @FieldResolver(() => [ParcelMeasurementType], { description: "Every weighing, the first one first." })
  measurements(@Root() parcel: Parcel, @Ctx() { rows }: Context): Promise<ParcelMeasurementType[]> {
    return rows.manyBy(ParcelMeasurement, "parcelId", parcel.id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What stands on its label: of the first its shipment's number, of each other one its own.",
  })
  async trackingNumber(@Root() parcel: Parcel, @Ctx() { rows }: Context): Promise<string | null> {
    return parcel.ownTrackingNumber ?? (await rows.one(Shipment, parcel.shipmentId))?.trackingNumber ?? null;
  }

  @FieldResolver(() => ShipmentStatus, {
    nullable: true,
    description: "Where it stands. Of several each by itself, and their shipment is where the last of them is.",
  })
  async status(@Root() parcel: Parcel, @Ctx() { rows }: Context): Promise<ShipmentStatus | null> {
    return parcel.status ?? (await rows.one(Shipment, parcel.shipmentId))?.status ?? null;
  }

  @FieldResolver(() => ShipmentHandOverType, {
    nullable: true,
    description: "Who brings it to its door; null until they have it.",
  })
  async handOver(@Root() parcel: Parcel, @Ctx() { rows }: Context): Promise<ShipmentHandOverType | null> {
    const all = await rows.manyBy(LastMile, "shipmentId", parcel.shipmentId);
    return all.find(({ parcelId }) => parcelId === null || parcelId === parcel.id) ?? null;
  }

  @FieldResolver(() => ShipmentType, { nullable: true, description: "The shipment that it is of." })
  shipment(@Root() parcel: Parcel, @Ctx() { rows }: Context): Promise<ShipmentType | null> {
    return rows.one(Shipment, parcel.shipmentId);
  }
}
