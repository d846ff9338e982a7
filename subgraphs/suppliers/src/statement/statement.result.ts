import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType, registerEnumType } from "type-graphql";
import { SupplierNotFound } from "../supplier/supplier.result";
import { SupplierStatementType } from "./statement.type";
import type { SupplierStatement } from "./supplier-statement.entity";

@ObjectType({ description: "It is settled: finance owes the supplier what is due." })
export class SettleSupplierStatementSuccess {
  @Field(() => SupplierStatementType, { description: "As it was settled." })
  statement: SupplierStatement;

  constructor(statement: SupplierStatement) {
    this.statement = statement;
  }
}

export enum UnsettledCause {
  MONTH_NOT_ENDED = "MONTH_NOT_ENDED",
  NOTHING_RECEIVED = "NOTHING_RECEIVED",
  OPEN_CLAIMS = "OPEN_CLAIMS",
  SETTLED = "SETTLED",
}

registerEnumType(UnsettledCause, {
  name: "UnsettledCause",
  description: "Why a statement cannot be settled.",
  valuesConfig: {
    MONTH_NOT_ENDED: { description: "More may come." },
    NOTHING_RECEIVED: { description: "Nothing is left to settle." },
    OPEN_CLAIMS: { description: "What of its claims the supplier bears is not decided." },
    SETTLED: { description: "It is settled already." },
  },
});

const MESSAGES: Readonly<Record<UnsettledCause, string>> = {
  MONTH_NOT_ENDED: "A month is settled once it has ended.",
  NOTHING_RECEIVED: "Nothing was received until then that is not settled.",
  OPEN_CLAIMS: "Decide its claims first.",
  SETTLED: "This month is settled already.",
};

@ObjectType({ implements: UserError, description: "The statement cannot be settled." })
export class StatementNotSettleable extends UserError {
  @Field(() => UnsettledCause, { description: "Why." })
  cause: UnsettledCause;

  constructor(cause: UnsettledCause) {
    super();
    this.message = MESSAGES[cause];
    this.cause = cause;
  }
}

export const SettleSupplierStatementResult = createUnionType({
  name: "SettleSupplierStatementResult",
  description: "What came of settling a statement.",
  types: () =>
    [
      SettleSupplierStatementSuccess,
      SupplierNotFound,
      StatementNotSettleable,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
