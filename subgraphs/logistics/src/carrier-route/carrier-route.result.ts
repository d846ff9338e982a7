import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { CarrierAccountNotFound } from "../carrier-account/carrier-account.result";
import { CarrierRouteType } from "./carrier-route.type";

@ObjectType({ implements: UserError, description: "The route is not as it was seen." })
export class CarrierRouteChanged extends UserError {
  override message = "Somebody has changed this route, or it is there already. Look at it and state its version.";

  @Field(() => Int, { description: "Its version now." })
  version: number;

  constructor(version: number) {
    super();
    this.version = version;
  }
}

@ObjectType({ description: "The route is as it was stated, for what is booked from now on." })
export class StateCarrierRouteSuccess {
  @Field(() => CarrierRouteType, { description: "The route." })
  carrierRoute: CarrierRouteType;

  constructor(carrierRoute: CarrierRouteType) {
    this.carrierRoute = carrierRoute;
  }
}

export const StateCarrierRouteResult = createUnionType({
  name: "StateCarrierRouteResult",
  description: "What came of it.",
  types: () =>
    [
      StateCarrierRouteSuccess,
      CarrierAccountNotFound,
      CarrierRouteChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
