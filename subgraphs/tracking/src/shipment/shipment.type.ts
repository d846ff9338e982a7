import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Tracker } from "../tracker/tracker";

@ObjectType("Shipment")
@Directive('@key(fields: "id")')
export class ShipmentType {
  @Field(() => ID)
  id!: string;
}

/** Whoever answers a shipment has read its parcel, to know that the viewer may see it: its fields need not read it again. */
export interface FollowedShipment extends ShipmentType {
  tracker: Tracker;
}
