import { Access, type Connection, type Context, Money } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { ASKS_FOR_MONEY, SEES_WALLETS, WRITES_BOOKS } from "../access";
import { Wallet } from "../wallet/wallet.entity";
import { WalletType } from "../wallet/wallet.type";
import { TopUp } from "./top-up.entity";
import {
  ApproveTopUpInput,
  RecordTopUpInput,
  RejectTopUpInput,
  RequestTopUpInput,
  TopUpsArgs,
  topUpConditions,
} from "./top-up.input";
import { ApproveTopUpResult, RecordTopUpResult, RejectTopUpResult, RequestTopUpResult } from "./top-up.result";
import type { TopUpService } from "./top-up.service";
import { TopUpConnection, TopUpType } from "./top-up.type";

@Resolver(() => TopUpType)
export class TopUpResolver {
  constructor(private readonly services: { topUps: TopUpService }) {}

  @Query(() => TopUpConnection, {
    description: "Payments into wallets, newest first. For the customer's administrators, our finance and admin.",
  })
  @Access(...SEES_WALLETS)
  topUps(
    @Args(() => TopUpsArgs) { filter, ...page }: TopUpsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<TopUpType>> {
    return rows.newestFirst(TopUp, topUpConditions(filter), page);
  }

  @Mutation(() => RequestTopUpResult, {
    description: "Tells our finance of a payment into a wallet. For the customer's administrators.",
  })
  @Access(...ASKS_FOR_MONEY)
  requestTopUp(
    @Arg("input", () => RequestTopUpInput, { description: "What is asked for, and its key." }) input: RequestTopUpInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RequestTopUpResult> {
    return this.services.topUps.request(viewer, input);
  }

  @Mutation(() => RecordTopUpResult, { description: "Books a payment that our bank has. For our finance." })
  @Access(...WRITES_BOOKS)
  recordTopUp(
    @Arg("input", () => RecordTopUpInput, { description: "What is asked for, and its key." }) input: RecordTopUpInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RecordTopUpResult> {
    return this.services.topUps.record(viewer, input);
  }

  @Mutation(() => ApproveTopUpResult, {
    description: "Books a payment that a customer told of and our bank has. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  approveTopUp(
    @Arg("input", () => ApproveTopUpInput, { description: "What is asked for, and its key." }) input: ApproveTopUpInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ApproveTopUpResult> {
    return this.services.topUps.approve(viewer, input);
  }

  @Mutation(() => RejectTopUpResult, {
    description: "Says that our bank has no payment that a customer told of. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  rejectTopUp(
    @Arg("input", () => RejectTopUpInput, { description: "What is asked for, and its key." }) input: RejectTopUpInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RejectTopUpResult> {
    return this.services.topUps.reject(viewer, input);
  }

  @FieldResolver(() => Money, { description: "How much." })
  amount(@Root() { amountMinor, currency }: TopUp): Money {
    return new Money(amountMinor, currency);
  }

  @FieldResolver(() => WalletType, { nullable: true, description: "Into which wallet." })
  wallet(@Root() { walletId }: TopUp, @Ctx() { rows }: Context): Promise<WalletType | null> {
    return rows.one(Wallet, walletId);
  }
}
