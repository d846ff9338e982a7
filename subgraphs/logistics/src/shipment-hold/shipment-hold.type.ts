import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("ShipmentHold", { description: "One hold of a shipment, from when it began to when it ended." })
export class ShipmentHoldType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "What its order is held for, such as `STAFF`. Null where it began before this was kept.",
  })
  cause!: string | null;

  @Field(() => String, { nullable: true, description: "Why, for people. Null where it began before this was kept." })
  reason!: string | null;

  @Field(() => DateTime, { nullable: true, description: "Null where it began before this was kept." })
  heldAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it ended, also by a cancellation; null while it lasts." })
  releasedAt!: Date | null;
}

export const ShipmentHoldConnection = connectionType("ShipmentHold", ShipmentHoldType);
