import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { Parcel } from "../parcel/parcel.entity";
import { ParcelType } from "../parcel/parcel.type";
import { ShipmentStatus } from "../shipment/shipment-status";
import { WarehouseNotFound } from "../warehouse/warehouse.result";
import { UnexpectedParcelType } from "./receiving.type";
import type { UnexpectedParcel } from "./unexpected-parcel.entity";

@ObjectType({ description: "The parcel is in, and its shipment is RECEIVED." })
export class ReceiveParcelSuccess {
  @Field(() => ParcelType, { description: "The parcel." })
  parcel: Parcel;

  constructor(parcel: Parcel) {
    this.parcel = parcel;
  }
}

@ObjectType({ description: "We know of no such parcel: it is kept for a person to look at." })
export class UnexpectedParcelKept {
  @Field(() => UnexpectedParcelType, { description: "What is kept." })
  unexpectedParcel: UnexpectedParcel;

  constructor(unexpectedParcel: UnexpectedParcel) {
    this.unexpectedParcel = unexpectedParcel;
  }
}

@ObjectType({ implements: UserError, description: "The shipment is held, cancelled or already further: set it aside." })
export class ParcelNotReceivable extends UserError {
  @Field(() => ShipmentStatus, { description: "Where the shipment stands." })
  status: ShipmentStatus;

  constructor(status: ShipmentStatus) {
    super();
    this.status = status;
    this.message = `A parcel of a shipment that is ${status} does not come in: set it aside.`;
  }
}

export const ReceiveParcelResult = createUnionType({
  name: "ReceiveParcelResult",
  description: "What came of a parcel that came in.",
  types: () =>
    [
      ReceiveParcelSuccess,
      UnexpectedParcelKept,
      ParcelNotReceivable,
      WarehouseNotFound,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

@ObjectType({ description: "What came of one parcel of many." })
export class ReceivedRow {
  @Field(() => Int, { description: "Its place in the input, from 0." })
  row!: number;

  @Field(() => String, { description: "As scanned." })
  trackingNumber!: string;

  @Field(() => ReceiveParcelResult, { description: "What came of it, as if it had come alone." })
  result!: typeof ReceiveParcelResult;
}

@ObjectType({ description: "Each parcel was taken by itself: one that is refused stops no other." })
export class ReceiveParcelsSuccess {
  @Field(() => [ReceivedRow], { description: "One for each, in the order of the input." })
  rows: ReceivedRow[];

  constructor(rows: ReceivedRow[]) {
    this.rows = rows;
  }
}

export const ReceiveParcelsResult = createUnionType({
  name: "ReceiveParcelsResult",
  description: "What came of parcels that came in together.",
  types: () => [ReceiveParcelsSuccess, InvalidInput] as const,
});

@ObjectType({ description: "It waits no longer." })
export class ResolveUnexpectedParcelSuccess {
  @Field(() => UnexpectedParcelType, { description: "What was settled." })
  unexpectedParcel: UnexpectedParcel;

  constructor(unexpectedParcel: UnexpectedParcel) {
    this.unexpectedParcel = unexpectedParcel;
  }
}

@ObjectType({ implements: UserError, description: "No unexpected parcel has this id." })
export class UnexpectedParcelNotFound extends UserError {
  override message = "No unexpected parcel has this id.";
}

@ObjectType({ implements: UserError, description: "Somebody settled it before." })
export class UnexpectedParcelResolved extends UserError {
  override message = "Somebody settled this before.";
}

export const ResolveUnexpectedParcelResult = createUnionType({
  name: "ResolveUnexpectedParcelResult",
  description: "What came of it.",
  types: () =>
    [
      ResolveUnexpectedParcelSuccess,
      UnexpectedParcelNotFound,
      UnexpectedParcelResolved,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
