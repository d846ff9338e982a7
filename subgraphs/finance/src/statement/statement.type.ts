import { connectionType, DateTime, Money } from "@baiyun/kit";
import { Field, ID, ObjectType } from "type-graphql";
import { CustomerType } from "../customer/customer.type";
import { EntryKind } from "../journal-entry/journal-entry.entity";

@ObjectType("WalletStatement", { description: "What was booked on a wallet in a while." })
export class StatementType {
  walletId!: string;
  accountId!: string;

  @Field(() => DateTime, { description: "From this instant on." })
  from!: Date;

  @Field(() => DateTime, { description: "Until before this instant." })
  to!: Date;

  @Field(() => Money, { description: "What was booked before." })
  opening!: Money;

  @Field(() => Money, { description: "What came in." })
  paidIn!: Money;

  @Field(() => Money, { description: "What went out." })
  takenOut!: Money;

  @Field(() => Money, { description: "What is booked after it." })
  closing!: Money;
}

@ObjectType("WalletStatementLine", { description: "What was booked on a wallet at once." })
export class StatementLineType {
  @Field(() => ID, { description: "Its posting's." })
  id!: string;

  @Field(() => DateTime, { description: "When it was booked." })
  bookedAt!: Date;

  @Field(() => EntryKind, { description: "Why money moved." })
  kind!: EntryKind;

  @Field(() => String, { description: "What happened, for people." })
  description!: string;
}

export const StatementLineConnection = connectionType("WalletStatementLine", StatementLineType);

@ObjectType("AgedBalance", {
  description: "What a customer owes on invoices in one currency, by how long it has been due.",
})
export class AgedBalanceType {
  @Field(() => CustomerType, { nullable: true, description: "Who owes it." })
  customer!: CustomerType | null;

  @Field(() => Money, { description: "All of it." })
  total!: Money;

  @Field(() => Money, { description: "What is not due yet." })
  notDue!: Money;

  @Field(() => Money, { description: "Due for up to 30 days." })
  upTo30Days!: Money;

  @Field(() => Money, { description: "Due for 31 to 60 days." })
  upTo60Days!: Money;

  @Field(() => Money, { description: "Due for 61 to 90 days." })
  upTo90Days!: Money;

  @Field(() => Money, { description: "Due for more than 90 days." })
  over90Days!: Money;
}
