import { HoldsFor } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import type { Tracker } from "../tracker/tracker";

@ObjectType("Shipment")
@Directive('@key(fields: "id")')
export class ShipmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  @Directive("@external")
  trackingNumber!: string;
}

@HoldsFor("as around it")
@ObjectType("LastMile", { description: "The carrier that takes a parcel to the door, under a number of its own." })
export class LastMileType {
  @Field(() => String, { description: "The parcel can be tracked under it as well." })
  number!: string;

  @Field(() => String, { nullable: true, description: "By name, when that is known." })
  carrier!: string | null;
}

/** Whoever answers a shipment has read its parcel, to know that the viewer may see it: its fields need not read it again. */
export interface FollowedShipment extends ShipmentType {
  tracker: Tracker;
}
