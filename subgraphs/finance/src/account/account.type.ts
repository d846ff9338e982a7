import { connectionType } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { AccountKind } from "./account.entity";

registerEnumType(AccountKind, {
  name: "AccountKind",
  description: "What an account gathers.",
  valuesConfig: {
    ASSET: { description: "What we have." },
    LIABILITY: { description: "What we owe, wallets among it." },
    INCOME: { description: "What we earned." },
    EXPENSE: { description: "What we spent." },
    EQUITY: { description: "What is the owners'." },
    CLEARING: { description: "What passes through from one currency into another." },
  },
});

@ObjectType("Account", {
  description: "Where amounts of one purpose and currency are gathered. For our finance and admin.",
})
@Directive('@key(fields: "id")')
export class AccountType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its purpose, such as FREIGHT_REVENUE; WALLET for a customer's." })
  code!: string;

  @Field(() => AccountKind, { description: "What it gathers." })
  kind!: AccountKind;

  @Field(() => String, { description: "ISO 4217 code." })
  currency!: string;
}

export const AccountConnection = connectionType("Account", AccountType);
