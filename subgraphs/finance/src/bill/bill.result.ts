import { IdempotencyKeyReused, InvalidInput, Money, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { type Bill, BillStatus } from "./bill.entity";
import { BillType } from "./bill.type";

/** The bill as it stands after the act. */
@ObjectType()
class BillSuccess {
  @Field(() => BillType, { description: "The bill as it stands now." })
  bill: Bill;

  constructor(bill: Bill) {
    this.bill = bill;
  }
}

@ObjectType({ description: "The bill is booked as our cost." })
export class RecordBillSuccess extends BillSuccess {}
@ObjectType({ description: "The bill is paid." })
export class PayBillSuccess extends BillSuccess {}

@ObjectType({ description: "What the supplier had billed is paid." })
export class SettleSupplierSuccess {
  @Field(() => [BillType], { description: "The bills that were paid." })
  bills: Bill[];

  @Field(() => Money, { description: "What was paid." })
  paid: Money;

  constructor(bills: Bill[], currency: string) {
    this.bills = bills;
    this.paid = new Money(
      bills.reduce((sum, { openMinor }) => sum + openMinor, 0n),
      currency,
    );
  }
}

@ObjectType({ implements: UserError, description: "The supplier billed nothing that is not paid." })
export class NothingToSettle extends UserError {
  override message = "The supplier billed nothing in this currency that is not paid.";
}

@ObjectType({ implements: UserError, description: "No bill has this id." })
export class BillNotFound extends UserError {
  override message = "There is no such bill.";
}

@ObjectType({ implements: UserError, description: "This bill was booked before." })
export class DuplicateBill extends UserError {
  override message = "The bill of this number was booked before.";

  @Field(() => BillType, { description: "As what it was booked." })
  existing: Bill;

  constructor(existing: Bill) {
    super();
    this.existing = existing;
  }
}

@ObjectType({ implements: UserError, description: "The bill's state does not allow this." })
export class IllegalBillState extends UserError {
  @Field(() => BillStatus, { description: "Its state." })
  current: BillStatus;

  constructor(current: BillStatus) {
    super();
    this.message = `A bill that is ${current} does not allow this.`;
    this.current = current;
  }
}

export const RecordBillResult = createUnionType({
  name: "RecordBillResult",
  description: "What came of booking a bill.",
  types: () => [RecordBillSuccess, DuplicateBill, InvalidInput, IdempotencyKeyReused] as const,
});

export const SettleSupplierResult = createUnionType({
  name: "SettleSupplierResult",
  description: "What came of paying a supplier.",
  types: () => [SettleSupplierSuccess, NothingToSettle, InvalidInput, IdempotencyKeyReused] as const,
});

export const PayBillResult = createUnionType({
  name: "PayBillResult",
  description: "What came of paying a bill.",
  types: () => [PayBillSuccess, BillNotFound, IllegalBillState, InvalidInput, IdempotencyKeyReused] as const,
});
