import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { ShipmentNotFound } from "../shipment/shipment.result";
import { ShipmentHandOverType } from "./hand-over.type";

@InputType({ description: "Under which number the carrier brings a parcel that it took before that was known." })
export class StateLastMileNumberInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of which shipment." })
  shipmentId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Of which of its parcels, by our number; of the first without it.",
  })
  trackingNumber?: string | null;

  @Field(() => String, { description: "The carrier's own number, in 1 to 64 characters. A wrong one is replaced." })
  number!: string;
}

@ObjectType({ description: "The parcel is followed under it, too." })
export class StateLastMileNumberSuccess {
  @Field(() => ShipmentHandOverType, { description: "Who brings it, and under which number." })
  handOver: ShipmentHandOverType;

  constructor(handOver: ShipmentHandOverType) {
    this.handOver = handOver;
  }
}

@ObjectType({ implements: UserError, description: "No last-mile carrier has it yet." })
export class ShipmentNotHandedOver extends UserError {
  override message = "No last-mile carrier has this shipment.";
}

export const StateLastMileNumberResult = createUnionType({
  name: "StateLastMileNumberResult",
  description: "What came of it.",
  types: () =>
    [StateLastMileNumberSuccess, ShipmentNotFound, ShipmentNotHandedOver, InvalidInput, IdempotencyKeyReused] as const,
});
