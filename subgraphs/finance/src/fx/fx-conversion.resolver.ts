import { Access, type Connection, ConnectionArgs, type Context, Money } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS, SEES_WALLETS, WRITES_BOOKS } from "../access";
import { Wallet } from "../wallet/wallet.entity";
import { WalletType } from "../wallet/wallet.type";
import { FxConversion } from "./fx-conversion.entity";
import { ConvertFundsInput } from "./fx-conversion.input";
import { ConvertFundsResult } from "./fx-conversion.result";
import type { FxConversionService } from "./fx-conversion.service";
import { FxConversionConnection, FxConversionType } from "./fx-conversion.type";

@Resolver(() => FxConversionType)
export class FxConversionResolver {
  constructor(private readonly services: { conversions: FxConversionService }) {}

  @Query(() => FxConversionConnection, {
    description: "Money that changed its currency, newest first. For the customer's administrators, finance and admin.",
  })
  @Access(...SEES_WALLETS)
  fxConversions(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<FxConversionType>> {
    return rows.newestFirst(FxConversion, [], page);
  }

  @Mutation(() => ConvertFundsResult, {
    description: "Changes money of a customer's wallet into another of its currencies, at a rate. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  convertFunds(
    @Arg("input", () => ConvertFundsInput, { description: "What is asked for, and its key." }) input: ConvertFundsInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ConvertFundsResult> {
    return this.services.conversions.convert(viewer, input);
  }

  @FieldResolver(() => Money, { description: "What left the first wallet." })
  sold(@Root() { soldMinor, fromCurrency }: FxConversion): Money {
    return new Money(soldMinor, fromCurrency);
  }

  @FieldResolver(() => Money, { description: "What came into the second, rounded half up." })
  bought(@Root() { boughtMinor, toCurrency }: FxConversion): Money {
    return new Money(boughtMinor, toCurrency);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "What rounding left over in the sold currency: above nothing our gain. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  remainder(@Root() { resultMinor, fromCurrency }: FxConversion): Money {
    return new Money(resultMinor, fromCurrency);
  }

  @FieldResolver(() => WalletType, { nullable: true, description: "Out of which wallet." })
  fromWallet(@Root() { fromWalletId }: FxConversion, @Ctx() { rows }: Context): Promise<WalletType | null> {
    return rows.one(Wallet, fromWalletId);
  }

  @FieldResolver(() => WalletType, { nullable: true, description: "Into which wallet." })
  toWallet(@Root() { toWalletId }: FxConversion, @Ctx() { rows }: Context): Promise<WalletType | null> {
    return rows.one(Wallet, toWalletId);
  }
}
