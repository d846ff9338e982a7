import { CountryCode, DateTime, IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { ExceptionKind } from "./exception.entity";
import { ShipmentExceptionType } from "./exception.type";

/** Why an act on several exceptions did not change one of them. */
export enum ExceptionActRefusal {
  NOT_FOUND = "NOT_FOUND",
  CLOSED = "CLOSED",
  CLAIMED = "CLAIMED",
}

registerEnumType(ExceptionActRefusal, {
  name: "ShipmentExceptionActRefusal",
  description: "Why an act on several exceptions did not change one of them.",
  valuesConfig: {
    NOT_FOUND: { description: "No exception has this id." },
    CLOSED: { description: "It was closed before." },
    CLAIMED: { description: "Somebody else looks at it already: assign it, to take it over." },
  },
});

@InputType({ description: "Whose work is counted: all conditions hold at once." })
export class ExceptionQueueFilter {
  @Field(() => ID, { nullable: true, description: "What this member of our staff looks at." })
  ownerId?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Of parcels that go to this country." })
  country?: string | null;
}

@ObjectType("ExceptionQueue", { description: "How much of a kind waits for somebody." })
export class ExceptionQueueType {
  @Field(() => ExceptionKind, { description: "The kind." })
  kind!: ExceptionKind;

  @Field(() => Int, { description: "How many wait." })
  open!: number;

  @Field(() => Int, { description: "Of these, how many should have been settled by now." })
  overdue!: number;

  @Field(() => Int, { description: "Of these, at how many nobody looks." })
  unowned!: number;

  @Field(() => DateTime, { nullable: true, description: "When the first of them is due; null where none has a clock." })
  firstDueAt!: Date | null;
}

@ObjectType("ShipmentExceptionAct", { description: "What became of one exception of several." })
export class ExceptionActType {
  @Field(() => ID, { description: "As it was asked for." })
  exceptionId!: string;

  @Field(() => ExceptionActRefusal, { nullable: true, description: "Why nothing changed; null where it was done." })
  refusal!: ExceptionActRefusal | null;

  @Field(() => ShipmentExceptionType, { nullable: true, description: "As it stands now; null where there is none." })
  exception!: ShipmentExceptionType | null;
}

@ObjectType()
export class ExceptionActs {
  @Field(() => [ExceptionActType], { description: "One for each that was asked for, in that order." })
  acts: ExceptionActType[];

  constructor(acts: ExceptionActType[]) {
    this.acts = acts;
  }
}

@ObjectType({ description: "You look at those that were not refused." })
export class ClaimShipmentExceptionsSuccess extends ExceptionActs {}
@ObjectType({ description: "They look at those that were not refused." })
export class AssignShipmentExceptionsSuccess extends ExceptionActs {}
@ObjectType({ description: "Those that were not refused need nobody any more." })
export class CloseShipmentExceptionsSuccess extends ExceptionActs {}

@ObjectType({ implements: UserError, description: "Some could not be done, and all or none was asked for: none was." })
export class ShipmentExceptionsRefused extends UserError {
  @Field(() => [ExceptionActType], { description: "Those that could not." })
  acts: ExceptionActType[];

  constructor(acts: ExceptionActType[]) {
    super();
    this.acts = acts;
    this.message = `${acts.length} could not be done, so nothing was.`;
  }
}

const refusals = [ShipmentExceptionsRefused, InvalidInput, IdempotencyKeyReused] as const;
const description = "What came of it.";

export const ClaimShipmentExceptionsResult = createUnionType({
  name: "ClaimShipmentExceptionsResult",
  description,
  types: () => [ClaimShipmentExceptionsSuccess, ...refusals] as const,
});
export const AssignShipmentExceptionsResult = createUnionType({
  name: "AssignShipmentExceptionsResult",
  description,
  types: () => [AssignShipmentExceptionsSuccess, ...refusals] as const,
});
export const CloseShipmentExceptionsResult = createUnionType({
  name: "CloseShipmentExceptionsResult",
  description,
  types: () => [CloseShipmentExceptionsSuccess, ...refusals] as const,
});
