import { BigIntString, type Condition, ConnectionArgs, Currency, equals, isId, oneOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { anyMinor, currencyCode } from "../money/amount";
import { capMinor } from "../spend-cap/spend-cap.input";

@InputType({ description: "A wallet to open." })
export class OpenWalletInput {
  @Field(() => String, { description: "The same key with the same input gives the first wallet again." })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: "Whose it will be: our staff must say, customers need not." })
  customerId?: string | null;

  @Field(() => Currency, { description: "ISO 4217 code. A customer has one wallet in a currency." })
  currency!: string;
}

export const openWalletRules = z.object({ customerId: z.string().nullish(), currency: currencyCode });
export type NewWallet = z.infer<typeof openWalletRules>;

@InputType()
class WalletActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The wallet." })
  walletId!: string;
}

@InputType({ description: "How much a wallet may owe us." })
export class SetCreditLimitInput extends WalletActInput {
  @Field(() => BigIntString, { description: "In the minor unit of the wallet's currency, 0 to 10^15." })
  creditLimitMinor!: bigint;

  @Field(() => String, { description: "Why, for people: 1 to 500 characters. It is kept." })
  reason!: string;
}

const reason = text(500);
export const creditLimitRules = z.object({
  walletId: z.string(),
  creditLimitMinor: anyMinor,
  reason,
});
export type CreditLimit = z.infer<typeof creditLimitRules>;

@InputType({ description: "A wallet that nothing more shall be held from." })
export class FreezeWalletInput extends WalletActInput {
  @Field(() => String, { description: "Why, for people: 1 to 500 characters. It is kept." })
  reason!: string;
}

@InputType({ description: "A wallet that may be spent from again." })
export class UnfreezeWalletInput extends WalletActInput {
  @Field(() => String, { description: "Why, for people: 1 to 500 characters. It is kept." })
  reason!: string;
}

export const freezeRules = z.object({ walletId: z.string(), reason });
export type Freeze = z.infer<typeof freezeRules>;

@InputType({ description: "What may be held and spent from a wallet in a month." })
export class SetWalletSpendCapInput extends WalletActInput {
  @Field(() => BigIntString, {
    nullable: true,
    description:
      "In the minor unit of the wallet's currency, 0 to 10^15, for a calendar month of UTC; null takes the cap away.",
  })
  monthlyCapMinor?: bigint | null;
}

export const walletSpendCapRules = z.object({ walletId: z.string(), monthlyCapMinor: capMinor });
export type WalletSpendCap = z.infer<typeof walletSpendCapRules>;

@InputType({ description: "Which wallets: all conditions hold at once." })
export class WalletFilter {
  @Field(() => ID, { nullable: true, description: "Of this customer." })
  customerId?: string | null;

  @Field(() => Currency, { nullable: true, description: "In this currency." })
  currency?: string | null;
}

@ArgsType()
export class WalletsArgs extends ConnectionArgs {
  @Field(() => WalletFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: WalletFilter | null;
}

export const ofCustomer = (customerId: string | null | undefined): Condition | null =>
  customerId == null || isId(customerId) ? equals("tenantId", customerId?.toLowerCase()) : oneOf("tenantId", []);

export const walletConditions = (filter: WalletFilter | null | undefined): (Condition | null)[] => [
  ofCustomer(filter?.customerId),
  equals("currency", filter?.currency),
];
