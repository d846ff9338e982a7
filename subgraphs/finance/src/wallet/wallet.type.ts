import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { WalletDecisionKind } from "./wallet-decision.entity";

@ObjectType("Wallet", {
  description: "What a customer has with us in one currency. For the customer's administrators, finance and admin.",
})
@Directive('@key(fields: "id")')
export class WalletType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "ISO 4217 code." })
  currency!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when nothing more is held from it; null while it is not frozen.",
  })
  frozenAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it is frozen." })
  frozenReason!: string | null;

  @Field(() => Int, { description: "Counts its changes." })
  version!: number;

  @Field(() => DateTime, { description: "When it last changed." })
  updatedAt!: Date;
}

export const WalletConnection = connectionType("Wallet", WalletType);

registerEnumType(WalletDecisionKind, {
  name: "WalletDecisionKind",
  description: "What our staff decided about a wallet.",
  valuesConfig: {
    CREDIT_LIMIT: { description: "How much it may owe us." },
    FROZEN: { description: "Nothing more is held from it." },
    UNFROZEN: { description: "It may be spent from again." },
  },
});

@ObjectType("WalletDecision", { description: "What our staff decided about a wallet, and why." })
export class WalletDecisionType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => WalletDecisionKind, { description: "What was decided." })
  kind!: WalletDecisionKind;

  @Field(() => String, { description: "Why, for people." })
  reason!: string;

  @Field(() => DateTime, { description: "When." })
  createdAt!: Date;
}

export const WalletDecisionConnection = connectionType("WalletDecision", WalletDecisionType);
