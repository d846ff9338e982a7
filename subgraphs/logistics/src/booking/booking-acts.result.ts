import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ShipmentNotFound } from "../shipment/shipment.result";
import { ShipmentType } from "../shipment/shipment.type";
import { ShipmentStatus } from "../shipment/shipment-status";

@ObjectType({ description: "It is done: the shipment's bookings tell what comes of it." })
class BookingActSuccess {
  @Field(() => ShipmentType, { description: "The shipment." })
  shipment: ShipmentType;

  constructor(shipment: ShipmentType) {
    this.shipment = shipment;
  }
}

@ObjectType({ description: "The carrier is asked again, or all carriers are tried anew." })
export class RetryBookingSuccess extends BookingActSuccess {}

@ObjectType({ description: "The carrier is asked, once the one before has nothing of it any more." })
export class ChooseCarrierSuccess extends BookingActSuccess {}

@ObjectType({ description: "The booking is void, and the next carrier is asked if the shipment is still to be sent." })
export class ConfirmBookingVoidSuccess extends BookingActSuccess {}

@ObjectType({
  implements: UserError,
  description: "Nothing of it waits: it is labelled, it has ended, or no carrier has anything of it.",
})
export class NoOpenBooking extends UserError {
  @Field(() => ShipmentStatus, { description: "Where it stands." })
  status: ShipmentStatus;

  constructor(status: ShipmentStatus) {
    super();
    this.status = status;
    this.message = `No booking of it waits: it is ${status}.`;
  }
}

@ObjectType({ implements: UserError, description: "The carrier is being asked at this moment: its answer comes soon." })
export class CarrierBeingAsked extends UserError {
  override message = "The carrier is being asked at this moment. Look at it again when it has answered.";
}

@ObjectType({
  implements: UserError,
  description:
    "No route of the shipment's service and destination has this id, or its carrier cannot be told what is in which parcel.",
})
export class CarrierRouteNotFound extends UserError {
  override message =
    "Its service has no such route to its destination, or nobody said what is in which of its parcels.";
}

export const RetryBookingResult = createUnionType({
  name: "RetryBookingResult",
  description: "What came of it.",
  types: () => [RetryBookingSuccess, ShipmentNotFound, NoOpenBooking, InvalidInput, IdempotencyKeyReused] as const,
});

export const ChooseCarrierResult = createUnionType({
  name: "ChooseCarrierResult",
  description: "What came of it.",
  types: () =>
    [
      ChooseCarrierSuccess,
      ShipmentNotFound,
      NoOpenBooking,
      CarrierRouteNotFound,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const ConfirmBookingVoidResult = createUnionType({
  name: "ConfirmBookingVoidResult",
  description: "What came of it.",
  types: () =>
    [
      ConfirmBookingVoidSuccess,
      ShipmentNotFound,
      NoOpenBooking,
      CarrierBeingAsked,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
