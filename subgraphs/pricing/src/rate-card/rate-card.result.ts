import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import type { RateCard } from "./rate-card.entity";
import { RateCardType } from "./rate-card.type";
import { RateCardNotFound } from "./rate-card-version.result";

/** The price list as it stands after the act. */
@ObjectType()
class RateCardSuccess {
  @Field(() => RateCardType, { description: "The price list as it is now." })
  rateCard: RateCard;

  constructor(rateCard: RateCard) {
    this.rateCard = rateCard;
  }
}

@ObjectType({ description: "The price list is there, and nobody's yet." })
export class CreateRateCardSuccess extends RateCardSuccess {}
@ObjectType({ description: "The price list has its new name." })
export class RenameRateCardSuccess extends RateCardSuccess {}
@ObjectType({ description: "The price list is the customer's from then on." })
export class AssignRateCardSuccess extends RateCardSuccess {}

@ObjectType({ implements: UserError, description: "Another price list has this code." })
export class RateCardCodeTaken extends UserError {
  override message = "Another rate card has this code.";
}

@ObjectType({ implements: UserError, description: "The price list changed since it was read." })
export class RateCardChanged extends UserError {
  @Field(() => Int, { description: "What its `version` is by now." })
  currentVersion: number;

  constructor(currentVersion: number) {
    super();
    this.message = "The rate card changed since you read it.";
    this.currentVersion = currentVersion;
  }
}

@ObjectType({ implements: UserError, description: "The price list is somebody's, and stays theirs." })
export class RateCardAlreadyAssigned extends UserError {
  override message = "This rate card is assigned already.";
}

@ObjectType({ implements: UserError, description: "The customer gets another price list at that time or later." })
export class RateCardAssignmentOverlaps extends UserError {
  @Field(() => Date, { description: "When the other one begins." })
  otherFrom: Date;

  constructor(otherFrom: Date) {
    super();
    this.message = "Another rate card is the customer's from that time on, or later.";
    this.otherFrom = otherFrom;
  }
}

export const CreateRateCardResult = createUnionType({
  name: "CreateRateCardResult",
  description: "The new card, or why there is none.",
  types: () => [CreateRateCardSuccess, RateCardCodeTaken, InvalidInput, IdempotencyKeyReused] as const,
});
export const RenameRateCardResult = createUnionType({
  name: "RenameRateCardResult",
  description: "The card, or why its name stays as it was.",
  types: () => [RenameRateCardSuccess, RateCardNotFound, RateCardChanged, InvalidInput, IdempotencyKeyReused] as const,
});
export const AssignRateCardResult = createUnionType({
  name: "AssignRateCardResult",
  description: "The card with whose it is, or why that stays as it was.",
  types: () =>
    [
      AssignRateCardSuccess,
      RateCardNotFound,
      RateCardAlreadyAssigned,
      RateCardAssignmentOverlaps,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
