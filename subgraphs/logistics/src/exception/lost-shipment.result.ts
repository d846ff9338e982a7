import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { ShipmentNotFound } from "../shipment/shipment.result";
import { ShipmentType } from "../shipment/shipment.type";
import { ShipmentStatus } from "../shipment/shipment-status";

@InputType({ description: "A shipment that nobody finds." })
export class DeclareShipmentLostInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which shipment." })
  shipmentId!: string;

  @Field(() => String, { description: "Where it was looked for, in 1 to 500 characters." })
  reason!: string;
}

@ObjectType({ description: "It is LOST until it is found, and its owner's loss is claimed." })
export class DeclareShipmentLostSuccess {
  @Field(() => ShipmentType, { description: "The shipment." })
  shipment: ShipmentType;

  constructor(shipment: ShipmentType) {
    this.shipment = shipment;
  }
}

@ObjectType({ implements: UserError, description: "Nobody misses it: no silence of it was too long, or it has ended." })
export class ShipmentNotMissed extends UserError {
  @Field(() => ShipmentStatus, { description: "Where it stands." })
  status: ShipmentStatus;

  constructor(status: ShipmentStatus) {
    super();
    this.status = status;
    this.message = `Nobody misses a shipment that is ${status}, and was heard of.`;
  }
}

export const DeclareShipmentLostResult = createUnionType({
  name: "DeclareShipmentLostResult",
  description: "What came of it.",
  types: () =>
    [DeclareShipmentLostSuccess, ShipmentNotFound, ShipmentNotMissed, InvalidInput, IdempotencyKeyReused] as const,
});
