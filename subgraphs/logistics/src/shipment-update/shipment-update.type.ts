import { DateTime } from "@baiyun/kit";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import { ShipmentType } from "../shipment/shipment.type";
import { ShipmentStatus } from "../shipment/shipment-status";

@ObjectType("ShipmentUpdate", { description: "That a shipment was labelled, moved, or was cancelled." })
export class ShipmentUpdateType {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, at any later time." })
  id!: string;

  @Field(() => ShipmentStatus, { description: "Where it came with this." })
  status!: ShipmentStatus;

  @Field(() => DateTime, { description: "When that was." })
  occurredAt!: Date;

  @Field(() => ShipmentType, { nullable: true, description: "The shipment as it stands by now." })
  shipment!: ShipmentType | null;
}

@InputType({ description: "Which updates: all conditions hold at once." })
export class ShipmentUpdateFilter {
  @Field(() => [ShipmentStatus], { nullable: true, description: "Only what came to one of these." })
  status?: ShipmentStatus[] | null;
}
