import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, InputType, Int, ObjectType } from "type-graphql";
import { ShipmentStatus } from "../shipment/shipment-status";
import { ParcelType } from "./parcel.type";

@InputType({ description: "What the scales said of the parcel with this number." })
export class RecordMeasurementInput {
  @Field(() => String, { description: "As scanned from the label." })
  trackingNumber!: string;

  @Field(() => Int, { description: "Grams, 1 to 100000." })
  weightG!: number;

  @Field(() => Int, { description: "Millimetres, 1 to 3000." })
  lengthMm!: number;

  @Field(() => Int, { description: "Millimetres, 1 to 3000." })
  widthMm!: number;

  @Field(() => Int, { description: "Millimetres, 1 to 3000." })
  heightMm!: number;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType()
export class RecordMeasurementSuccess {
  @Field(() => ParcelType)
  parcel!: ParcelType;

  constructor(parcel: ParcelType) {
    this.parcel = parcel;
  }
}

@ObjectType({ implements: UserError, description: "No shipment of yours has this number." })
export class ShipmentNotFound extends UserError {
  override message = "No shipment has this number.";
}

@ObjectType({ implements: UserError, description: "The shipment is not where a parcel is measured." })
export class ParcelNotMeasurable extends UserError {
  @Field(() => ShipmentStatus)
  status!: ShipmentStatus;

  constructor(status: ShipmentStatus) {
    super();
    this.status = status;
    this.message = `A parcel of a shipment that is ${status} is not measured.`;
  }
}

export const RecordMeasurementResult = createUnionType({
  name: "RecordMeasurementResult",
  types: () =>
    [RecordMeasurementSuccess, ShipmentNotFound, ParcelNotMeasurable, InvalidInput, IdempotencyKeyReused] as const,
});
export type RecordMeasurementResult = typeof RecordMeasurementResult;
