import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { WalletNotFound } from "../wallet/wallet.result";
import { type Invoice, InvoiceStatus } from "./invoice.entity";
import { InvoiceType } from "./invoice.type";

/** The invoice as it stands after the act. */
@ObjectType()
class InvoiceSuccess {
  @Field(() => InvoiceType, { description: "The invoice as it stands now." })
  invoice: Invoice;

  constructor(invoice: Invoice) {
    this.invoice = invoice;
  }
}

@ObjectType({ description: "The invoice is written." })
export class DraftInvoiceSuccess extends InvoiceSuccess {}
@ObjectType({ description: "The invoice has its number and is sent." })
export class IssueInvoiceSuccess extends InvoiceSuccess {}
@ObjectType({ description: "The invoice is void, and what it charged is in the wallet again." })
export class CreditInvoiceSuccess extends InvoiceSuccess {}

@ObjectType({ implements: UserError, description: "No invoice that you may see has this id." })
export class InvoiceNotFound extends UserError {
  override message = "There is no such invoice.";
}

@ObjectType({ implements: UserError, description: "Nothing was charged that stands on no invoice." })
export class NothingToInvoice extends UserError {
  override message = "Nothing was charged that stands on no invoice yet.";
}

@ObjectType({ implements: UserError, description: "The invoice's state does not allow this." })
export class IllegalInvoiceState extends UserError {
  @Field(() => InvoiceStatus, { description: "Its state." })
  current: InvoiceStatus;

  constructor(current: InvoiceStatus) {
    super();
    this.message = `An invoice that is ${current} does not allow this.`;
    this.current = current;
  }
}

export const DraftInvoiceResult = createUnionType({
  name: "DraftInvoiceResult",
  description: "What came of writing an invoice.",
  types: () => [DraftInvoiceSuccess, WalletNotFound, NothingToInvoice, InvalidInput, IdempotencyKeyReused] as const,
});

export const IssueInvoiceResult = createUnionType({
  name: "IssueInvoiceResult",
  description: "What came of sending an invoice.",
  types: () => [IssueInvoiceSuccess, InvoiceNotFound, IllegalInvoiceState, InvalidInput, IdempotencyKeyReused] as const,
});

export const CreditInvoiceResult = createUnionType({
  name: "CreditInvoiceResult",
  description: "What came of taking an invoice back.",
  types: () =>
    [CreditInvoiceSuccess, InvoiceNotFound, IllegalInvoiceState, InvalidInput, IdempotencyKeyReused] as const,
});
