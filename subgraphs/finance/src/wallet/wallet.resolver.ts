import { Access, type Connection, ConnectionArgs, type Context, Money } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS, SEES_WALLETS } from "../access";
import { CustomerType } from "../customer/customer.type";
import { Posting } from "../posting/posting.entity";
import { PostingConnection, type PostingType } from "../posting/posting.type";
import { SpendCap } from "../spend-cap/spend-cap.entity";
import { SpendCapType } from "../spend-cap/spend-cap.type";
import { monthOf, Wallet } from "./wallet.entity";
import { WalletsArgs, walletConditions } from "./wallet.input";
import { WalletConnection, WalletDecisionConnection, type WalletDecisionType, WalletType } from "./wallet.type";
import { WalletDecision } from "./wallet-decision.entity";

@Resolver(() => WalletType)
export class WalletResolver {
  constructor(private readonly services: { clock: () => Date }) {}

  @Query(() => WalletType, { nullable: true, description: "Null when you may see no wallet with this id." })
  @Access(...SEES_WALLETS)
  wallet(
    @Arg("id", () => ID, { description: "The wallet's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<WalletType | null> {
    return rows.one(Wallet, id);
  }

  @Query(() => WalletConnection, { description: "The wallets you may see, newest first." })
  @Access(...SEES_WALLETS)
  wallets(
    @Args(() => WalletsArgs) { filter, ...page }: WalletsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<WalletType>> {
    return rows.newestFirst(Wallet, walletConditions(filter), page);
  }

  @FieldResolver(() => Money, { description: "What is booked; below nothing, what the customer owes." })
  posted(@Root() { postedMinor, currency }: Wallet): Money {
    return new Money(postedMinor, currency);
  }

  @FieldResolver(() => Money, { description: "What is kept for orders." })
  held(@Root() { heldMinor, currency }: Wallet): Money {
    return new Money(heldMinor, currency);
  }

  @FieldResolver(() => Money, { description: "Posted less held: below nothing where the credit limit is used." })
  available(@Root() { availableMinor, currency }: Wallet): Money {
    return new Money(availableMinor, currency);
  }

  @FieldResolver(() => Money, { description: "How far what is available may be below nothing." })
  creditLimit(@Root() { creditLimitMinor, currency }: Wallet): Money {
    return new Money(creditLimitMinor, currency);
  }

  @FieldResolver(() => Money, { description: "What may still be held, the credit limit included and a cap not." })
  spendable(@Root() { availableMinor, creditLimitMinor, currency }: Wallet): Money {
    return new Money(availableMinor + creditLimitMinor, currency);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "What may be held and spent in a month; null without a cap.",
  })
  monthlyCap(@Root() { monthlyCapMinor, currency }: Wallet): Money | null {
    return monthlyCapMinor === null ? null : new Money(monthlyCapMinor, currency);
  }

  @FieldResolver(() => Money, { description: "What was held and spent in this calendar month of UTC." })
  spentThisMonth(@Root() { spentMonth, spentMinor, currency }: Wallet): Money {
    return new Money(spentMonth === monthOf(this.services.clock()) ? spentMinor : 0n, currency);
  }

  @FieldResolver(() => [SpendCapType], {
    description: "What one order of a member may cost; of others there is no cap.",
  })
  @Directive("@listSize(assumedSize: 20)")
  async memberSpendCaps(@Root() { id, currency }: Wallet, @Ctx() { rows }: Context): Promise<SpendCapType[]> {
    const caps = await rows.manyBy(SpendCap, "walletId", id);
    return caps.map(({ userId, perOrderMinor }) => ({
      user: { id: userId },
      perOrder: new Money(perOrderMinor, currency),
    }));
  }

  @FieldResolver(() => PostingConnection, { description: "What was booked, newest first: in is credit, out is debit." })
  postings(
    @Root() { accountId }: Wallet,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<PostingType>> {
    return rows.newestFirstOf(Posting, "accountId", accountId, [], page);
  }

  @FieldResolver(() => WalletDecisionConnection, {
    nullable: true,
    description: "What our staff decided about it and why, newest first. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  decisions(
    @Root() { id }: Wallet,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<WalletDecisionType>> {
    return rows.newestFirstOf(WalletDecision, "walletId", id, [], page);
  }

  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => CustomerType, { nullable: true, description: "Whose it is." })
  customer(@Root() { tenantId }: Wallet): CustomerType {
    return { id: tenantId };
  }
}
