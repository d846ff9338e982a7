import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { WalletNotFound } from "../wallet/wallet.result";
import type { TopUp } from "./top-up.entity";
import { TopUpStatus } from "./top-up.entity";
import { TopUpType } from "./top-up.type";

/** The payment as it stands after the act. */
@ObjectType()
class TopUpSuccess {
  @Field(() => TopUpType, { description: "The payment as it stands now." })
  topUp: TopUp;

  constructor(topUp: TopUp) {
    this.topUp = topUp;
  }
}

@ObjectType({ description: "Our finance look for the payment." })
export class RequestTopUpSuccess extends TopUpSuccess {}
@ObjectType({ description: "The payment is in the wallet." })
export class RecordTopUpSuccess extends TopUpSuccess {}
@ObjectType({ description: "The payment is in the wallet." })
export class ApproveTopUpSuccess extends TopUpSuccess {}
@ObjectType({ description: "The payment was rejected." })
export class RejectTopUpSuccess extends TopUpSuccess {}

@ObjectType({ implements: UserError, description: "No payment that you may see has this id." })
export class TopUpNotFound extends UserError {
  override message = "There is no such payment.";
}

@ObjectType({ implements: UserError, description: "The payment's state does not allow this." })
export class IllegalTopUpState extends UserError {
  @Field(() => TopUpStatus, { description: "Its state." })
  current: TopUpStatus;

  constructor(current: TopUpStatus) {
    super();
    this.message = `A payment that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "The bank's payment of this reference was booked before." })
export class DuplicateBankReference extends UserError {
  override message = "The payment of this reference was booked before.";

  @Field(() => TopUpType, { description: "As what it was booked." })
  existing: TopUp;

  constructor(existing: TopUp) {
    super();
    this.existing = existing;
  }
}

export const RequestTopUpResult = createUnionType({
  name: "RequestTopUpResult",
  description: "What came of telling of a payment.",
  types: () => [RequestTopUpSuccess, WalletNotFound, InvalidInput, IdempotencyKeyReused] as const,
});

export const RecordTopUpResult = createUnionType({
  name: "RecordTopUpResult",
  description: "What came of recording a payment.",
  types: () =>
    [RecordTopUpSuccess, WalletNotFound, DuplicateBankReference, InvalidInput, IdempotencyKeyReused] as const,
});

export const ApproveTopUpResult = createUnionType({
  name: "ApproveTopUpResult",
  description: "What came of approving a payment.",
  types: () =>
    [
      ApproveTopUpSuccess,
      TopUpNotFound,
      IllegalTopUpState,
      DuplicateBankReference,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const RejectTopUpResult = createUnionType({
  name: "RejectTopUpResult",
  description: "What came of rejecting a payment.",
  types: () => [RejectTopUpSuccess, TopUpNotFound, IllegalTopUpState, InvalidInput, IdempotencyKeyReused] as const,
});
