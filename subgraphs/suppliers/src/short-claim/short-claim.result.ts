import { DateTime, IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { type ShortClaim, ShortClaimStatus } from "./short-claim.entity";
import { ShortClaimType } from "./short-claim.type";

@ObjectType()
class ShortClaimSuccess {
  @Field(() => ShortClaimType, { description: "As it stands after the act." })
  shortClaim: ShortClaim;

  constructor(shortClaim: ShortClaim) {
    this.shortClaim = shortClaim;
  }
}

@ObjectType({ description: "The supplier bears it." })
export class AcceptShortClaimSuccess extends ShortClaimSuccess {}
@ObjectType({ description: "Finance is to decide." })
export class DisputeShortClaimSuccess extends ShortClaimSuccess {}
@ObjectType({ description: "It is decided." })
export class CloseShortClaimSuccess extends ShortClaimSuccess {}

@ObjectType({ implements: UserError, description: "No claim that you may see has this id." })
export class ShortClaimNotFound extends UserError {
  override message = "There is no such claim.";
}

@ObjectType({ implements: UserError, description: "The claim's status does not allow this." })
export class IllegalShortClaimState extends UserError {
  @Field(() => ShortClaimStatus, { description: "Where it stands." })
  current: ShortClaimStatus;

  constructor(current: ShortClaimStatus) {
    super();
    this.message = `A claim that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "Its supplier has still time to answer." })
export class ShortClaimUnanswered extends UserError {
  override message = "Its supplier has still time to answer.";

  @Field(() => DateTime, { description: "Until then." })
  answerBy: Date;

  constructor(answerBy: Date) {
    super();
    this.answerBy = answerBy;
  }
}

const refusals = () => [ShortClaimNotFound, IllegalShortClaimState, InvalidInput, IdempotencyKeyReused] as const;

export const AcceptShortClaimResult = createUnionType({
  name: "AcceptShortClaimResult",
  description: "What came of accepting a claim.",
  types: () => [AcceptShortClaimSuccess, ...refusals()] as const,
});

export const DisputeShortClaimResult = createUnionType({
  name: "DisputeShortClaimResult",
  description: "What came of disputing a claim.",
  types: () => [DisputeShortClaimSuccess, ...refusals()] as const,
});

export const CloseShortClaimResult = createUnionType({
  name: "CloseShortClaimResult",
  description: "What came of deciding a claim.",
  types: () => [CloseShortClaimSuccess, ...refusals(), ShortClaimUnanswered] as const,
});
