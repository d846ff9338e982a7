import { demand } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { ShipmentType } from "../shipment/shipment.type";
import type { Parcel } from "./parcel.entity";
import type { ParcelService } from "./parcel.service";
import { ParcelType } from "./parcel.type";
import { RecordMeasurementInput, RecordMeasurementResult } from "./record-measurement.type";

@Resolver(() => ParcelType)
export class ParcelResolver {
  constructor(private readonly parcels: ParcelService) {}

  @Mutation(() => RecordMeasurementResult, {
    description:
      "Records the weight and size of a parcel that came in, and receives its shipment. For our warehouse staff.",
  })
  @Directive('@requiresScopes(scopes: [["role:ops"], ["role:admin"]])')
  recordMeasurement(
    @Arg("input", () => RecordMeasurementInput) input: RecordMeasurementInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordMeasurementResult> {
    demand(viewer, "role:ops", "role:admin");
    return this.parcels.recordMeasurement(viewer, input);
  }

  @FieldResolver(() => ShipmentType, { nullable: true })
  shipment(@Root() parcel: Parcel, @Ctx() { loaders }: Context): Promise<ShipmentType | null> {
    return loaders.shipment.load(parcel.shipmentId);
  }
}
