import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Bill } from "../bill/bill.entity";
import { BillNotFound, DuplicateBill } from "../bill/bill.result";
import { BillType } from "../bill/bill.type";
import { WalletNotFound } from "../wallet/wallet.result";
import { type BillMatch, BillVerdict } from "./bill-match.entity";
import { BillMatchType } from "./bill-match.type";

@ObjectType({ description: "The bill is booked as our cost, and its lines are held against what is known." })
export class RecordCarrierBillSuccess {
  @Field(() => BillType, { description: "The bill." })
  bill: Bill;

  constructor(bill: Bill) {
    this.bill = bill;
  }
}

@ObjectType({ description: "The bill's open lines are held against what is known by now." })
export class MatchCarrierBillSuccess extends RecordCarrierBillSuccess {}

/** The line's match as it stands after the act. */
@ObjectType()
class BillLineSuccess {
  @Field(() => BillMatchType, { description: "How the line stands now." })
  match: BillMatch;

  constructor(match: BillMatch) {
    this.match = match;
  }
}

@ObjectType({ description: "The line is taken as it is." })
export class AcceptBillLineSuccess extends BillLineSuccess {}
@ObjectType({ description: "It is proposed that the customer pays for it: somebody else decides." })
export class ChargeBillLineSuccess extends BillLineSuccess {}

@ObjectType({ implements: UserError, description: "No line of a carrier's bill has this id." })
export class BillLineNotFound extends UserError {
  override message = "There is no such line of a carrier's bill.";
}

@ObjectType({ implements: UserError, description: "The line needs no decision any more." })
export class BillLineSettled extends UserError {
  override message = "Nothing is to be decided about this line any more.";

  @Field(() => BillVerdict, { description: "How it stands." })
  verdict: BillVerdict;

  constructor(verdict: BillVerdict) {
    super();
    this.verdict = verdict;
  }
}

@ObjectType({ implements: UserError, description: "No parcel of ours has the line's number, so it is no customer's." })
export class ParcelNotKnown extends UserError {
  override message = "No parcel of ours has this line's number.";
}

@ObjectType({ implements: UserError, description: "It was proposed before that the customer pays for this line." })
export class BillLineCharged extends UserError {
  override message = "It was proposed before that the customer pays for this line.";
}

export const RecordCarrierBillResult = createUnionType({
  name: "RecordCarrierBillResult",
  description: "What came of booking a carrier's bill.",
  types: () => [RecordCarrierBillSuccess, DuplicateBill, InvalidInput, IdempotencyKeyReused] as const,
});

export const MatchCarrierBillResult = createUnionType({
  name: "MatchCarrierBillResult",
  description: "What came of holding a carrier's bill against what is known by now.",
  types: () => [MatchCarrierBillSuccess, BillNotFound, InvalidInput, IdempotencyKeyReused] as const,
});

export const AcceptBillLineResult = createUnionType({
  name: "AcceptBillLineResult",
  description: "What came of taking a line of a carrier's bill as it is.",
  types: () => [AcceptBillLineSuccess, BillLineNotFound, BillLineSettled, InvalidInput, IdempotencyKeyReused] as const,
});

export const ChargeBillLineResult = createUnionType({
  name: "ChargeBillLineResult",
  description: "What came of proposing that a customer pays for a line of a carrier's bill.",
  types: () =>
    [
      ChargeBillLineSuccess,
      BillLineNotFound,
      ParcelNotKnown,
      WalletNotFound,
      BillLineCharged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
