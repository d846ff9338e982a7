import { IdempotencyKeyReused, InputFault, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { CustomsDeclaration } from "./declaration.entity";
import { CustomsDeclarationType } from "./declaration.type";
import type { Finding } from "./declaration-check";
import { DeclarationState } from "./declaration-state";

@ObjectType({ description: "The declaration as it stands after the act." })
class DeclarationSuccess {
  @Field(() => CustomsDeclarationType, { description: "As it stands now." })
  declaration: CustomsDeclaration;

  constructor(declaration: CustomsDeclaration) {
    this.declaration = declaration;
  }
}

@ObjectType({ description: "A new draft." })
export class DraftDeclarationSuccess extends DeclarationSuccess {}
@ObjectType({ description: "It is a draft that says this; of what was rejected, the next version." })
export class CorrectDeclarationSuccess extends DeclarationSuccess {}
@ObjectType({
  description:
    "Its office is asked to take this instead, or a broker brings it there: what it accepted stands until it does.",
})
export class AmendDeclarationSuccess extends DeclarationSuccess {}
@ObjectType({ description: "The declaration is handed in." })
export class SubmitDeclarationSuccess extends DeclarationSuccess {}
@ObjectType({ description: "What the office said is written down." })
export class RecordCustomsAnswerSuccess extends DeclarationSuccess {}
@ObjectType({ description: "What the office said before loading is written down." })
export class ReferDeclarationSuccess extends DeclarationSuccess {}
@ObjectType({ description: "The goods may be loaded as far as this is concerned." })
export class ResolveReferralSuccess extends DeclarationSuccess {}

@ObjectType({ description: "Nothing is known to be wrong: it can be submitted." })
export class ValidateDeclarationSuccess extends DeclarationSuccess {
  @Field(() => [InputFault], { description: "What somebody should know all the same, and what could not be checked." })
  remarks: Finding[];

  constructor(declaration: CustomsDeclaration, remarks: Finding[]) {
    super(declaration);
    this.remarks = remarks;
  }
}

@ObjectType({ implements: UserError, description: "Something is wrong with what is declared: it stays a draft." })
export class DeclarationFaulty extends UserError {
  @Field(() => [InputFault], { description: "Everything that is, each with the path of it, such as `lines.0.hsCode`." })
  faults: Finding[];

  @Field(() => [InputFault], { description: "What somebody should know besides, and what could not be checked." })
  remarks: Finding[];

  constructor(faults: Finding[], remarks: Finding[]) {
    super();
    this.message = `${faults.length} ${faults.length === 1 ? "thing is" : "things are"} wrong with what is declared.`;
    this.faults = faults;
    this.remarks = remarks;
  }
}

@ObjectType({ implements: UserError, description: "No declaration that you may see has this id." })
export class DeclarationNotFound extends UserError {
  override message = "There is no such declaration.";
}

@ObjectType({
  implements: UserError,
  description: "It goes with others of its consignment, in one declaration for all: act on that.",
})
export class DeclarationGrouped extends UserError {
  override message = "It goes with others of its consignment, in one declaration for all.";
}

@ObjectType({ implements: UserError, description: "No shipment that you may see has this id." })
export class DeclaredShipmentNotFound extends UserError {
  override message = "There is no such shipment.";
}

@ObjectType({ implements: UserError, description: "The shipment has a declaration this way." })
export class DeclarationExists extends UserError {
  override message = "The shipment has a declaration this way: correct it.";

  @Field(() => CustomsDeclarationType, { description: "The one that it has." })
  existing: CustomsDeclaration;

  constructor(existing: CustomsDeclaration) {
    super();
    this.existing = existing;
  }
}

@ObjectType({ implements: UserError, description: "The declaration's state does not allow this." })
export class IllegalDeclarationState extends UserError {
  @Field(() => DeclarationState, { description: "Where it stands." })
  current: DeclarationState;

  constructor(current: DeclarationState) {
    super();
    this.message = `A declaration that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "Somebody changed the declaration since it was read." })
export class DeclarationChanged extends UserError {
  override message = "The declaration was changed since you read it.";

  @Field(() => Int, { description: "The declaration's `rowVersion` now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.currentVersion = currentVersion;
  }
}

@ObjectType({
  implements: UserError,
  description: "Its office was asked to change or to cancel it, and has not answered.",
})
export class DeclarationUnderChange extends UserError {
  override message = "Its office was asked to change or to cancel it, and has not answered.";
}

@ObjectType({ implements: UserError, description: "The shipment is held, so nothing of it is handed in." })
export class DeclaredShipmentHeld extends UserError {
  override message = "The shipment is held: it has to be released first.";
}

@ObjectType({ implements: UserError, description: "No referral is open." })
export class NoOpenReferral extends UserError {
  override message = "No office has asked for anything that is not settled.";
}

export const DraftDeclarationResult = createUnionType({
  name: "DraftDeclarationResult",
  description: "What came of drafting a declaration.",
  types: () =>
    [DraftDeclarationSuccess, DeclaredShipmentNotFound, DeclarationExists, InvalidInput, IdempotencyKeyReused] as const,
});

export const CorrectDeclarationResult = createUnionType({
  name: "CorrectDeclarationResult",
  description: "What came of correcting a declaration.",
  types: () =>
    [
      CorrectDeclarationSuccess,
      DeclarationGrouped,
      DeclarationNotFound,
      IllegalDeclarationState,
      DeclarationChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const AmendDeclarationResult = createUnionType({
  name: "AmendDeclarationResult",
  description: "What came of amending a declaration.",
  types: () =>
    [
      AmendDeclarationSuccess,
      DeclarationGrouped,
      DeclarationNotFound,
      IllegalDeclarationState,
      DeclarationChanged,
      DeclarationUnderChange,
      DeclaredShipmentHeld,
      DeclarationFaulty,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const ValidateDeclarationResult = createUnionType({
  name: "ValidateDeclarationResult",
  description: "What came of looking through a declaration.",
  types: () =>
    [
      ValidateDeclarationSuccess,
      DeclarationNotFound,
      IllegalDeclarationState,
      DeclarationFaulty,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const SubmitDeclarationResult = createUnionType({
  name: "SubmitDeclarationResult",
  description: "What came of handing a declaration in.",
  types: () =>
    [
      SubmitDeclarationSuccess,
      DeclarationGrouped,
      DeclarationNotFound,
      IllegalDeclarationState,
      DeclaredShipmentHeld,
      DeclarationFaulty,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const RecordCustomsAnswerResult = createUnionType({
  name: "RecordCustomsAnswerResult",
  description: "What came of writing down what an office said.",
  types: () =>
    [
      RecordCustomsAnswerSuccess,
      DeclarationGrouped,
      DeclarationNotFound,
      IllegalDeclarationState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const ReferDeclarationResult = createUnionType({
  name: "ReferDeclarationResult",
  description: "What came of writing down what an office said before loading.",
  types: () =>
    [
      ReferDeclarationSuccess,
      DeclarationNotFound,
      IllegalDeclarationState,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const ResolveReferralResult = createUnionType({
  name: "ResolveReferralResult",
  description: "What came of settling what an office asked for.",
  types: () =>
    [ResolveReferralSuccess, DeclarationNotFound, NoOpenReferral, InvalidInput, IdempotencyKeyReused] as const,
});
