import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { InsufficientFunds, WalletNotFound } from "../wallet/wallet.result";
import { type Claim, ClaimStatus } from "./claim.entity";
import { ClaimType } from "./claim.type";

/** The claim as it stands after the act. */
@ObjectType()
class ClaimSuccess {
  @Field(() => ClaimType, { description: "The claim as it stands now." })
  claim: Claim;

  constructor(claim: Claim) {
    this.claim = claim;
  }
}

@ObjectType({ description: "It is kept with the claim." })
export class AddClaimEvidenceSuccess extends ClaimSuccess {}
@ObjectType({ description: "The claim shall be paid." })
export class ApproveClaimSuccess extends ClaimSuccess {}
@ObjectType({ description: "The claim is not paid." })
export class RejectClaimSuccess extends ClaimSuccess {}
@ObjectType({ description: "The claim is paid into the customer's wallet." })
export class PayClaimSuccess extends ClaimSuccess {}
@ObjectType({ description: "The payout was taken back." })
export class ReverseClaimPayoutSuccess extends ClaimSuccess {}

@ObjectType({ implements: UserError, description: "No claim that you may see has this id." })
export class ClaimNotFound extends UserError {
  override message = "There is no such claim.";
}

@ObjectType({ implements: UserError, description: "The claim's state does not allow this." })
export class IllegalClaimState extends UserError {
  @Field(() => ClaimStatus, { description: "Its state." })
  current: ClaimStatus;

  @Field(() => Boolean, { description: "Whether its payout was taken back." })
  isReversed: boolean;

  constructor({ status, reversedAt }: Claim) {
    super();
    this.current = status;
    this.isReversed = reversedAt !== null;
    this.message = this.isReversed
      ? "The payout of this claim was taken back before."
      : `A claim that is ${status} does not allow this.`;
  }
}

export const AddClaimEvidenceResult = createUnionType({
  name: "AddClaimEvidenceResult",
  description: "What came of adding to a claim.",
  types: () => [AddClaimEvidenceSuccess, ClaimNotFound, IllegalClaimState, InvalidInput, IdempotencyKeyReused] as const,
});

export const ApproveClaimResult = createUnionType({
  name: "ApproveClaimResult",
  description: "What came of approving a claim.",
  types: () =>
    [
      ApproveClaimSuccess,
      ClaimNotFound,
      IllegalClaimState,
      WalletNotFound,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const RejectClaimResult = createUnionType({
  name: "RejectClaimResult",
  description: "What came of rejecting a claim.",
  types: () => [RejectClaimSuccess, ClaimNotFound, IllegalClaimState, InvalidInput, IdempotencyKeyReused] as const,
});

export const PayClaimResult = createUnionType({
  name: "PayClaimResult",
  description: "What came of paying a claim.",
  types: () => [PayClaimSuccess, ClaimNotFound, IllegalClaimState, InvalidInput, IdempotencyKeyReused] as const,
});

export const ReverseClaimPayoutResult = createUnionType({
  name: "ReverseClaimPayoutResult",
  description: "What came of taking a payout back.",
  types: () =>
    [
      ReverseClaimPayoutSuccess,
      ClaimNotFound,
      IllegalClaimState,
      InsufficientFunds,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
