import { Directive, Field, ID, ObjectType } from "type-graphql";
import { type FollowedShipment, ShipmentType } from "../shipment/shipment.type";
import { TrackingEventType } from "../tracking-event/tracking-event.type";
import { TrackingStatus } from "../tracking-event/tracking-status";

@ObjectType("TrackingUpdate", { description: "A scan that has just reached us, and where it leaves the parcel." })
export class TrackingUpdateType {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, at any later time." })
  id!: string;

  @Field(() => TrackingStatus, {
    description: "Where the parcel stood once the scan was recorded; a late scan does not set it back.",
  })
  status!: TrackingStatus;

  @Field(() => TrackingEventType, { description: "The scan." })
  event!: TrackingEventType;

  @Field(() => ShipmentType, { nullable: true, description: "The shipment that it is of." })
  @Directive('@provides(fields: "trackingNumber")')
  shipment!: FollowedShipment | null;
}
