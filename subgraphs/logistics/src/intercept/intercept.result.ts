import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ShipmentNotFound } from "../shipment/shipment.result";
import { ShipmentStatus } from "../shipment/shipment-status";
import { type Intercept, InterceptStatus } from "./intercept.entity";
import { InterceptType } from "./intercept.type";

@ObjectType()
class InterceptSuccess {
  @Field(() => InterceptType, { description: "The intercept as it stands after the act." })
  intercept: Intercept;

  constructor(intercept: Intercept) {
    this.intercept = intercept;
  }
}

@ObjectType({ description: "Our warehouse looks for the parcel." })
export class InterceptShipmentSuccess extends InterceptSuccess {}
@ObjectType({ description: "DONE and the shipment is CANCELLED; or REFUSED, when the parcel was too far." })
export class CompleteInterceptSuccess extends InterceptSuccess {}
@ObjectType({ description: "The parcel goes on." })
export class RefuseInterceptSuccess extends InterceptSuccess {}

@ObjectType({ implements: UserError, description: "The parcel is bagged or further, or goes nowhere any more." })
export class InterceptTooLate extends UserError {
  @Field(() => ShipmentStatus, { description: "Where the shipment stands." })
  status: ShipmentStatus;

  constructor(status: ShipmentStatus) {
    super();
    this.status = status;
    this.message = `A parcel of a shipment that is ${status} is not taken out any more.`;
  }
}

@ObjectType({ implements: UserError, description: "The address stands on the label: cancel it, and send it anew." })
export class AddressOnLabel extends UserError {
  override message = "The address stands on the label already. Take the parcel out, and send it anew.";
}

@ObjectType({ implements: UserError, description: "Somebody asked for this shipment before." })
export class ShipmentIntercepted extends UserError {
  override message = "Somebody asked for this parcel before.";

  @Field(() => InterceptType, { description: "What they asked for." })
  intercept: Intercept;

  constructor(intercept: Intercept) {
    super();
    this.intercept = intercept;
  }
}

@ObjectType({ implements: UserError, description: "No intercept has this id." })
export class InterceptNotFound extends UserError {
  override message = "No intercept has this id.";
}

@ObjectType({ implements: UserError, description: "It was done or refused before." })
export class IllegalInterceptState extends UserError {
  @Field(() => InterceptStatus, { description: "How far it has come." })
  current: InterceptStatus;

  constructor(current: InterceptStatus) {
    super();
    this.current = current;
    this.message = `An intercept that is ${current} does not allow this.`;
  }
}

const description = "What came of it.";
const settled = [InterceptNotFound, IllegalInterceptState, InvalidInput, IdempotencyKeyReused] as const;

export const InterceptShipmentResult = createUnionType({
  name: "InterceptShipmentResult",
  description,
  types: () =>
    [
      InterceptShipmentSuccess,
      ShipmentNotFound,
      InterceptTooLate,
      AddressOnLabel,
      ShipmentIntercepted,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
export const CompleteInterceptResult = createUnionType({
  name: "CompleteInterceptResult",
  description,
  types: () => [CompleteInterceptSuccess, ...settled] as const,
});
export const RefuseInterceptResult = createUnionType({
  name: "RefuseInterceptResult",
  description,
  types: () => [RefuseInterceptSuccess, ...settled] as const,
});
