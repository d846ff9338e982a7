import { IdempotencyKeyReused, InvalidInput, Money, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Wallet } from "./wallet.entity";
import { WalletType } from "./wallet.type";

/** The wallet as it stands after the act. */
@ObjectType()
class WalletSuccess {
  @Field(() => WalletType, { description: "The wallet as it stands now." })
  wallet: Wallet;

  constructor(wallet: Wallet) {
    this.wallet = wallet;
  }
}

@ObjectType({ description: "The wallet is open." })
export class OpenWalletSuccess extends WalletSuccess {}
@ObjectType({ description: "The wallet has its new credit limit." })
export class SetCreditLimitSuccess extends WalletSuccess {}
@ObjectType({ description: "Nothing more is held from the wallet." })
export class FreezeWalletSuccess extends WalletSuccess {}
@ObjectType({ description: "The wallet may be spent from again." })
export class UnfreezeWalletSuccess extends WalletSuccess {}
@ObjectType({ description: "The wallet has its new cap, or none." })
export class SetWalletSpendCapSuccess extends WalletSuccess {}

@ObjectType({ implements: UserError, description: "No wallet that you may see has this id." })
export class WalletNotFound extends UserError {
  override message = "There is no such wallet.";
}

@ObjectType({ implements: UserError, description: "The customer has a wallet in this currency already." })
export class WalletExists extends UserError {
  override message = "The customer has a wallet in this currency already.";

  @Field(() => WalletType, { description: "The one that there is." })
  existing: Wallet;

  constructor(existing: Wallet) {
    super();
    this.existing = existing;
  }
}

@ObjectType({ implements: UserError, description: "More of the credit is used than the new limit allows." })
export class CreditInUse extends UserError {
  override message = "More of the credit is used than this limit allows.";

  @Field(() => Money, { description: "The lowest limit that what is used allows." })
  lowest: Money;

  constructor({ availableMinor, currency }: Wallet) {
    super();
    this.lowest = new Money(availableMinor < 0n ? -availableMinor : 0n, currency);
  }
}

@ObjectType({ implements: UserError, description: "The wallet does not cover this." })
export class InsufficientFunds extends UserError {
  override message = "The wallet does not cover this.";

  @Field(() => Money, { description: "What may still be taken from it, the credit limit included." })
  spendable: Money;

  constructor({ availableMinor, creditLimitMinor, currency }: Wallet) {
    super();
    this.spendable = new Money(availableMinor + creditLimitMinor, currency);
  }
}

@ObjectType({ implements: UserError, description: "The wallet is frozen already, or is not." })
export class IllegalWalletState extends UserError {
  @Field(() => Boolean, { description: "Whether it is frozen." })
  isFrozen: boolean;

  constructor(isFrozen: boolean) {
    super();
    this.message = isFrozen ? "The wallet is frozen already." : "The wallet is not frozen.";
    this.isFrozen = isFrozen;
  }
}

export const OpenWalletResult = createUnionType({
  name: "OpenWalletResult",
  description: "What came of opening a wallet.",
  types: () => [OpenWalletSuccess, WalletExists, InvalidInput, IdempotencyKeyReused] as const,
});

export const SetCreditLimitResult = createUnionType({
  name: "SetCreditLimitResult",
  description: "What came of setting a credit limit.",
  types: () => [SetCreditLimitSuccess, WalletNotFound, CreditInUse, InvalidInput, IdempotencyKeyReused] as const,
});

export const FreezeWalletResult = createUnionType({
  name: "FreezeWalletResult",
  description: "What came of freezing a wallet.",
  types: () => [FreezeWalletSuccess, WalletNotFound, IllegalWalletState, InvalidInput, IdempotencyKeyReused] as const,
});

export const UnfreezeWalletResult = createUnionType({
  name: "UnfreezeWalletResult",
  description: "What came of unfreezing a wallet.",
  types: () => [UnfreezeWalletSuccess, WalletNotFound, IllegalWalletState, InvalidInput, IdempotencyKeyReused] as const,
});

export const SetWalletSpendCapResult = createUnionType({
  name: "SetWalletSpendCapResult",
  description: "What came of capping a wallet's month.",
  types: () => [SetWalletSpendCapSuccess, WalletNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
