import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { BillLineNotFound, BillLineSettled } from "../bill-match/bill-match.result";
import { type BillDispute, BillDisputeStatus } from "./bill-dispute.entity";
import { BillDisputeType } from "./bill-dispute.type";

/** The dispute as it stands after the act. */
@ObjectType()
class BillDisputeSuccess {
  @Field(() => BillDisputeType, { description: "The dispute as it stands now." })
  dispute: BillDispute;

  constructor(dispute: BillDispute) {
    this.dispute = dispute;
  }
}

@ObjectType({ description: "The line is disputed." })
export class DisputeBillLineSuccess extends BillDisputeSuccess {}
@ObjectType({ description: "What was said is kept." })
export class AddBillDisputeEvidenceSuccess extends BillDisputeSuccess {}
@ObjectType({ description: "The dispute has ended; what the carrier took back is booked." })
export class DecideBillDisputeSuccess extends BillDisputeSuccess {}

@ObjectType({ implements: UserError, description: "The line is or was disputed already." })
export class BillLineDisputed extends UserError {
  override message = "This line is or was disputed already.";

  @Field(() => BillDisputeType, { description: "The dispute that there is." })
  existing: BillDispute;

  constructor(existing: BillDispute) {
    super();
    this.existing = existing;
  }
}

@ObjectType({ implements: UserError, description: "No dispute has this id." })
export class BillDisputeNotFound extends UserError {
  override message = "There is no such dispute.";
}

@ObjectType({ implements: UserError, description: "The dispute has ended." })
export class IllegalBillDisputeState extends UserError {
  @Field(() => BillDisputeStatus, { description: "Its state." })
  current: BillDisputeStatus;

  constructor(current: BillDisputeStatus) {
    super();
    this.message = `A dispute that is ${current} does not allow this.`;
    this.current = current;
  }
}

const acted = [BillDisputeNotFound, IllegalBillDisputeState, InvalidInput, IdempotencyKeyReused] as const;

export const DisputeBillLineResult = createUnionType({
  name: "DisputeBillLineResult",
  description: "What came of disputing a line of a carrier's bill.",
  types: () =>
    [
      DisputeBillLineSuccess,
      BillLineNotFound,
      BillLineSettled,
      BillLineDisputed,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const AddBillDisputeEvidenceResult = createUnionType({
  name: "AddBillDisputeEvidenceResult",
  description: "What came of keeping what was said about a dispute.",
  types: () => [AddBillDisputeEvidenceSuccess, ...acted] as const,
});

export const DecideBillDisputeResult = createUnionType({
  name: "DecideBillDisputeResult",
  description: "What came of ending a dispute.",
  types: () => [DecideBillDisputeSuccess, ...acted] as const,
});
