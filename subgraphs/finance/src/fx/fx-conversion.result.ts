import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { InsufficientFunds, WalletNotFound } from "../wallet/wallet.result";
import type { FxConversion } from "./fx-conversion.entity";
import { FxConversionType } from "./fx-conversion.type";

@ObjectType({ description: "The money is in the other wallet." })
export class ConvertFundsSuccess {
  @Field(() => FxConversionType, { description: "What was changed." })
  conversion: FxConversion;

  constructor(conversion: FxConversion) {
    this.conversion = conversion;
  }
}

export const ConvertFundsResult = createUnionType({
  name: "ConvertFundsResult",
  description: "What came of changing money.",
  types: () => [ConvertFundsSuccess, WalletNotFound, InsufficientFunds, InvalidInput, IdempotencyKeyReused] as const,
});
