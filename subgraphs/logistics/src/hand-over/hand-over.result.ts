import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ShipmentStatus } from "../shipment/shipment-status";
import type { HandOver } from "./hand-over.entity";
import { HandOverType } from "./hand-over.type";

@ObjectType({ description: "The carrier has them, and their shipments are HANDED_OVER." })
export class RecordHandOverSuccess {
  @Field(() => HandOverType, { description: "What was written down." })
  handOver: HandOver;

  constructor(handOver: HandOver) {
    this.handOver = handOver;
  }
}

@ObjectType({ description: "A parcel that no carrier can have taken." })
export class HandOverBar {
  @Field(() => String, { description: "As it was scanned." })
  trackingNumber!: string;

  @Field(() => ShipmentStatus, {
    nullable: true,
    description: "Where its shipment stands; null for a number we do not know.",
  })
  status!: ShipmentStatus | null;
}

@ObjectType({
  implements: UserError,
  description: "Some are unknown, did not arrive, are held or are further. Nothing was written down.",
})
export class HandOverRefused extends UserError {
  @Field(() => [HandOverBar], { description: "All of them." })
  parcels: HandOverBar[];

  constructor(parcels: HandOverBar[]) {
    super();
    this.parcels = parcels;
    this.message = `${parcels.length} parcels cannot be handed over.`;
  }
}

export const RecordHandOverResult = createUnionType({
  name: "RecordHandOverResult",
  description: "What came of it.",
  types: () => [RecordHandOverSuccess, HandOverRefused, InvalidInput, IdempotencyKeyReused] as const,
});
