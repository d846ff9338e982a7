import { IdempotencyKeyReused, InvalidInput, Money } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Wallet } from "../wallet/wallet.entity";
import { WalletNotFound } from "../wallet/wallet.result";
import { WalletType } from "../wallet/wallet.type";
import type { SpendCap } from "./spend-cap.entity";
import { SpendCapType } from "./spend-cap.type";

@ObjectType({ description: "The member's cap as it stands now." })
export class SetMemberSpendCapSuccess {
  @Field(() => WalletType, { description: "The wallet." })
  wallet: Wallet;

  @Field(() => SpendCapType, { nullable: true, description: "Null when there is none any more." })
  cap: SpendCapType | null;

  constructor(wallet: Wallet, cap: SpendCap | null) {
    this.wallet = wallet;
    this.cap = cap && { user: { id: cap.userId }, perOrder: new Money(cap.perOrderMinor, wallet.currency) };
  }
}

export const SetMemberSpendCapResult = createUnionType({
  name: "SetMemberSpendCapResult",
  description: "What came of capping a member's orders.",
  types: () => [SetMemberSpendCapSuccess, WalletNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
