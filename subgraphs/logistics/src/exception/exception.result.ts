import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { UserType } from "../user/user.type";
import { ExceptionHoursType, ShipmentExceptionType } from "./exception.type";

@ObjectType({ description: "Nobody has to look at it any more." })
export class CloseShipmentExceptionSuccess {
  @Field(() => ShipmentExceptionType, { description: "As it stands now." })
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
  description: "The closed exception, or why it is not.",
  types: () =>
    [
      CloseShipmentExceptionSuccess,
      ShipmentExceptionNotFound,
      ShipmentExceptionClosed,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

@ObjectType()
class ExceptionSuccess {
  @Field(() => ShipmentExceptionType, { description: "The exception as it stands after the act." })
  exception!: ShipmentExceptionType;

  constructor(exception: ShipmentExceptionType) {
    this.exception = exception;
  }
}

@ObjectType({ description: "You look at it." })
export class ClaimShipmentExceptionSuccess extends ExceptionSuccess {}
@ObjectType({ description: "They look at it." })
export class AssignShipmentExceptionSuccess extends ExceptionSuccess {}
@ObjectType({ description: "It is written down." })
export class NoteShipmentExceptionSuccess extends ExceptionSuccess {}

@ObjectType({ implements: UserError, description: "Somebody else looks at it already: assign it, to take it over." })
export class ShipmentExceptionClaimed extends UserError {
  override message = "Somebody else looks at this already.";

  @Field(() => UserType, { description: "Who." })
  owner: UserType;

  constructor(owner: UserType) {
    super();
    this.owner = owner;
  }
}

const outcomes = [ShipmentExceptionNotFound, ShipmentExceptionClosed, InvalidInput, IdempotencyKeyReused] as const;
const description = "What came of it.";

export const ClaimShipmentExceptionResult = createUnionType({
  name: "ClaimShipmentExceptionResult",
  description,
  types: () => [ClaimShipmentExceptionSuccess, ShipmentExceptionClaimed, ...outcomes] as const,
});
export const AssignShipmentExceptionResult = createUnionType({
  name: "AssignShipmentExceptionResult",
  description,
  types: () => [AssignShipmentExceptionSuccess, ...outcomes] as const,
});
export const NoteShipmentExceptionResult = createUnionType({
  name: "NoteShipmentExceptionResult",
  description,
  types: () => [NoteShipmentExceptionSuccess, ShipmentExceptionNotFound, InvalidInput, IdempotencyKeyReused] as const,
});

@ObjectType({ description: "From then on these hours hold." })
export class StateExceptionHoursSuccess {
  @Field(() => ExceptionHoursType, { description: "What was stated." })
  hours: ExceptionHoursType;

  constructor(hours: ExceptionHoursType) {
    this.hours = hours;
  }
}

@ObjectType({ implements: UserError, description: "Other hours were stated from this instant on." })
export class ExceptionHoursStated extends UserError {
  override message = "Hours were stated from this instant on before. State a change from a later one.";
}

export const StateExceptionHoursResult = createUnionType({
  name: "StateExceptionHoursResult",
  description,
  types: () => [StateExceptionHoursSuccess, ExceptionHoursStated, InvalidInput, IdempotencyKeyReused] as const,
});
