import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { LIMITS_SPENDING, WRITES_BOOKS } from "../access";
import {
  FreezeWalletInput,
  OpenWalletInput,
  SetCreditLimitInput,
  SetWalletSpendCapInput,
  UnfreezeWalletInput,
} from "./wallet.input";
import {
  FreezeWalletResult,
  OpenWalletResult,
  SetCreditLimitResult,
  SetWalletSpendCapResult,
  UnfreezeWalletResult,
} from "./wallet.result";
import type { WalletService } from "./wallet.service";

@Resolver()
export class WalletActsResolver {
  constructor(private readonly services: { wallets: WalletService }) {}

  @Mutation(() => OpenWalletResult, {
    description: "Opens a customer's wallet in a currency. For the customer's administrators and our finance.",
  })
  @Access(...LIMITS_SPENDING)
  openWallet(
    @Arg("input", () => OpenWalletInput, { description: "What is asked for, and its key." }) input: OpenWalletInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof OpenWalletResult> {
    return this.services.wallets.open(viewer, input);
  }

  @Mutation(() => SetCreditLimitResult, { description: "Says how much a wallet may owe us, and why. For our finance." })
  @Access(...WRITES_BOOKS)
  setCreditLimit(
    @Arg("input", () => SetCreditLimitInput, { description: "What is asked for, and its key." })
    input: SetCreditLimitInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SetCreditLimitResult> {
    return this.services.wallets.setCreditLimit(viewer, input);
  }

  @Mutation(() => FreezeWalletResult, {
    description: "Lets nothing more be held from a wallet; what is held may still be taken. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  freezeWallet(
    @Arg("input", () => FreezeWalletInput, { description: "What is asked for, and its key." }) input: FreezeWalletInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof FreezeWalletResult> {
    return this.services.wallets.freeze(viewer, input);
  }

  @Mutation(() => UnfreezeWalletResult, { description: "Lets a frozen wallet be spent from again. For our finance." })
  @Access(...WRITES_BOOKS)
  unfreezeWallet(
    @Arg("input", () => UnfreezeWalletInput, { description: "What is asked for, and its key." })
    input: UnfreezeWalletInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof UnfreezeWalletResult> {
    return this.services.wallets.unfreeze(viewer, input);
  }

  @Mutation(() => SetWalletSpendCapResult, {
    description:
      "Caps what may be held and spent from a wallet in a month. For the customer's administrators and our finance. An order above it waits with OVER_SPEND_CAP.",
  })
  @Access(...LIMITS_SPENDING)
  setWalletSpendCap(
    @Arg("input", () => SetWalletSpendCapInput, { description: "What is asked for, and its key." })
    input: SetWalletSpendCapInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof SetWalletSpendCapResult> {
    return this.services.wallets.setSpendCap(viewer, input);
  }
}
