import { Field, ObjectType, registerEnumType } from "type-graphql";

/** What a recipient waits for, in the order of a journey. */
export enum Milestone {
  ANNOUNCED = "ANNOUNCED",
  PICKED_UP = "PICKED_UP",
  EXPORT_CLEARED = "EXPORT_CLEARED",
  DEPARTED = "DEPARTED",
  ARRIVED = "ARRIVED",
  IMPORT_CLEARED = "IMPORT_CLEARED",
  OUT_FOR_DELIVERY = "OUT_FOR_DELIVERY",
  DELIVERED = "DELIVERED",
  RETURNED = "RETURNED",
}

registerEnumType(Milestone, {
  name: "Milestone",
  description: "What a journey is measured by.",
  valuesConfig: {
    ANNOUNCED: { description: "The carrier was told of the parcel." },
    PICKED_UP: { description: "The carrier has it." },
    EXPORT_CLEARED: { description: "Customs let it leave China." },
    DEPARTED: { description: "It left China." },
    ARRIVED: { description: "It is in the destination's country." },
    IMPORT_CLEARED: { description: "Customs of the destination let it go." },
    OUT_FOR_DELIVERY: { description: "A courier has it, or the recipient can fetch it." },
    DELIVERED: { description: "Handed over." },
    RETURNED: { description: "Back with its sender." },
  },
});

@ObjectType("MilestoneReached", { description: "A step of a journey that a scan proves." })
export class MilestoneReachedType {
  @Field(() => Milestone, { description: "Which." })
  milestone!: Milestone;

  @Field(() => Date, { description: "When the first scan that proves it happened." })
  at!: Date;
}
