import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import { CustomerNotFound, IllegalCustomerState } from "../customer/customer.result";
import { CustomsNumberType } from "./customs-number.type";

@ObjectType({ description: "The number, as it is now." })
export abstract class CustomsNumberKept {
  @Field(() => CustomsNumberType, { description: "As it is now." })
  customsNumber!: CustomsNumberType;

  constructor(customsNumber: CustomsNumberType) {
    this.customsNumber = customsNumber;
  }
}

@ObjectType({ description: "The number is kept." })
export class AddCustomsNumberSuccess extends CustomsNumberKept {}

@ObjectType({ description: "Orders that name no IOSS number go by this one." })
export class SetDefaultIossNumberSuccess extends CustomsNumberKept {}

@ObjectType({ description: "The number is good until that day." })
export class EndCustomsNumberSuccess extends CustomsNumberKept {}

@ObjectType({ description: "The number is forgotten. If orders went by it that name none, they go by none now." })
export class RemoveCustomsNumberSuccess {
  @Field(() => ID, { description: "The number that is no more." })
  removedCustomsNumberId!: string;

  constructor(removedCustomsNumberId: string) {
    this.removedCustomsNumberId = removedCustomsNumberId;
  }
}

@ObjectType({ implements: UserError, description: "No number that the viewer may see has this id." })
export class CustomsNumberNotFound extends UserError {
  override message = "There is no such number.";
}

@ObjectType({ implements: UserError, description: "The customer has this number already." })
export class CustomsNumberKnown extends UserError {
  override message = "This customer has this number already.";

  @Field(() => CustomsNumberType, { description: "As it was given before." })
  customsNumber!: CustomsNumberType;

  constructor(customsNumber: CustomsNumberType) {
    super();
    this.customsNumber = customsNumber;
  }
}

@ObjectType({ implements: UserError, description: "The customer has as many numbers as are kept." })
export class TooManyCustomsNumbers extends UserError {
  override message = "There are too many numbers already: please contact us.";
}

@ObjectType({ implements: UserError, description: "The number is no IOSS number, or is good no longer." })
export class CustomsNumberUnfit extends UserError {
  override message = "Only an IOSS number that is good today, or will be, can be the default.";
}

@ObjectType({ implements: UserError, description: "The number changed after the version in the input." })
export class CustomsNumberChanged extends UserError {
  override message = "The number has changed in the meantime: read it again.";

  @Field(() => Int, { description: "The number's `version` now." })
  currentVersion!: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

const refusals = [IllegalCustomerState, InvalidInput, IdempotencyKeyReused] as const;

export const AddCustomsNumberResult = createUnionType({
  name: "AddCustomsNumberResult",
  description: "The number, or why it is not kept.",
  types: () =>
    [AddCustomsNumberSuccess, CustomerNotFound, CustomsNumberKnown, TooManyCustomsNumbers, ...refusals] as const,
});

const ofOne = [CustomsNumberNotFound, CustomsNumberChanged, ...refusals] as const;

export const SetDefaultIossNumberResult = createUnionType({
  name: "SetDefaultIossNumberResult",
  description: "The number, or why it is not the default.",
  types: () => [SetDefaultIossNumberSuccess, CustomsNumberUnfit, ...ofOne] as const,
});

export const EndCustomsNumberResult = createUnionType({
  name: "EndCustomsNumberResult",
  description: "The number, or why its validity stays as it is.",
  types: () => [EndCustomsNumberSuccess, ...ofOne] as const,
});

export const RemoveCustomsNumberResult = createUnionType({
  name: "RemoveCustomsNumberResult",
  description: "The removal, or why it was not made.",
  types: () => [RemoveCustomsNumberSuccess, ...ofOne] as const,
});
