import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ShipmentNotFound } from "../shipment/shipment.result";
import { ShipmentStatus } from "../shipment/shipment-status";
import { ParcelType } from "./parcel.type";

@ObjectType({ description: "What was measured is written down." })
export class RecordMeasurementSuccess {
  @Field(() => ParcelType, { description: "As it stands now." })
  parcel!: ParcelType;

  constructor(parcel: ParcelType) {
    this.parcel = parcel;
  }
}

@ObjectType({ implements: UserError, description: "The shipment is not where a parcel is measured." })
export class ParcelNotMeasurable extends UserError {
  @Field(() => ShipmentStatus, { description: "Where its shipment stands." })
  status!: ShipmentStatus;

  constructor(status: ShipmentStatus) {
    super();
    this.status = status;
    this.message = `A parcel of a shipment that is ${status} is not measured.`;
  }
}

export const RecordMeasurementResult = createUnionType({
  name: "RecordMeasurementResult",
  description: "The measured parcel, or why it is not.",
  types: () =>
    [RecordMeasurementSuccess, ShipmentNotFound, ParcelNotMeasurable, InvalidInput, IdempotencyKeyReused] as const,
});
export type RecordMeasurementResult = typeof RecordMeasurementResult;
