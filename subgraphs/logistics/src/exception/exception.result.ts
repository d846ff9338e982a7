import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ShipmentExceptionType } from "./exception.type";

@ObjectType()
export class CloseShipmentExceptionSuccess {
  @Field(() => ShipmentExceptionType)
  exception!: ShipmentExceptionType;

  constructor(exception: ShipmentExceptionType) {
    this.exception = exception;
  }
}

@ObjectType({ implements: UserError, description: "No exception has this id." })
export class ShipmentExceptionNotFound extends UserError {
  override message = "No exception has this id.";
}

@ObjectType({ implements: UserError, description: "The exception was closed before." })
export class ShipmentExceptionClosed extends UserError {
  override message = "This exception was closed before.";
}

export const CloseShipmentExceptionResult = createUnionType({
  name: "CloseShipmentExceptionResult",
  types: () =>
    [
      CloseShipmentExceptionSuccess,
      ShipmentExceptionNotFound,
      ShipmentExceptionClosed,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
