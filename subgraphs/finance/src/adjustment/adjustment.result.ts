import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { InsufficientFunds, WalletNotFound } from "../wallet/wallet.result";
import { type Adjustment, AdjustmentStatus } from "./adjustment.entity";
import { AdjustmentType } from "./adjustment.type";

/** The correction as it stands after the act. */
@ObjectType()
class AdjustmentSuccess {
  @Field(() => AdjustmentType, { description: "The correction as it stands now." })
  adjustment: Adjustment;

  constructor(adjustment: Adjustment) {
    this.adjustment = adjustment;
  }
}

@ObjectType({ description: "The correction is booked or, above the limit, waits for a second person." })
export class ProposeAdjustmentSuccess extends AdjustmentSuccess {}
@ObjectType({ description: "The correction is booked or, where the wallet does not cover it, approved." })
export class ApproveAdjustmentSuccess extends AdjustmentSuccess {}
@ObjectType({ description: "The correction is not made." })
export class RejectAdjustmentSuccess extends AdjustmentSuccess {}
@ObjectType({ description: "The correction is booked." })
export class PostAdjustmentSuccess extends AdjustmentSuccess {}

@ObjectType({ implements: UserError, description: "No correction has this id." })
export class AdjustmentNotFound extends UserError {
  override message = "There is no such correction.";
}

@ObjectType({ implements: UserError, description: "The correction's state does not allow this." })
export class IllegalAdjustmentState extends UserError {
  @Field(() => AdjustmentStatus, { description: "Its state." })
  current: AdjustmentStatus;

  constructor(current: AdjustmentStatus) {
    super();
    this.message = `A correction that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "Who proposed a correction does not decide about it." })
export class SecondPersonNeeded extends UserError {
  override message = "Who proposed a correction does not decide about it: somebody else has to.";
}

const decided = [
  AdjustmentNotFound,
  IllegalAdjustmentState,
  SecondPersonNeeded,
  InvalidInput,
  IdempotencyKeyReused,
] as const;

export const ProposeAdjustmentResult = createUnionType({
  name: "ProposeAdjustmentResult",
  description: "What came of proposing a correction.",
  types: () =>
    [ProposeAdjustmentSuccess, WalletNotFound, InsufficientFunds, InvalidInput, IdempotencyKeyReused] as const,
});

export const ApproveAdjustmentResult = createUnionType({
  name: "ApproveAdjustmentResult",
  description: "What came of approving a correction.",
  types: () => [ApproveAdjustmentSuccess, ...decided] as const,
});

export const RejectAdjustmentResult = createUnionType({
  name: "RejectAdjustmentResult",
  description: "What came of rejecting a correction.",
  types: () => [RejectAdjustmentSuccess, ...decided] as const,
});

export const PostAdjustmentResult = createUnionType({
  name: "PostAdjustmentResult",
  description: "What came of booking an approved correction.",
  types: () =>
    [
      PostAdjustmentSuccess,
      AdjustmentNotFound,
      IllegalAdjustmentState,
      InsufficientFunds,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
