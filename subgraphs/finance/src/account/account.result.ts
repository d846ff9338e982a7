import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { AccountType } from "./account.type";

@ObjectType({ description: "The account as it was created." })
export class CreateAccountSuccess {
  @Field(() => AccountType, { description: "The new account." })
  account: AccountType;

  constructor(account: AccountType) {
    this.account = account;
  }
}

export const CreateAccountResult = createUnionType({
  name: "CreateAccountResult",
  description: "What came of creating a account.",
  types: () => [CreateAccountSuccess, InvalidInput, IdempotencyKeyReused] as const,
});
