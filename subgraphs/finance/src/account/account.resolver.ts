import {
  Access,
  type Condition,
  type Connection,
  ConnectionArgs,
  type Context,
  Currency,
  DateTime,
  equals,
  Money,
} from "@baiyun/kit";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS } from "../access";
import type { AsOfService } from "../as-of/as-of.service";
import { CustomerType } from "../customer/customer.type";
import { Posting } from "../posting/posting.entity";
import { PostingConnection, type PostingType } from "../posting/posting.type";
import { Account } from "./account.entity";
import type { AccountService } from "./account.service";
import { AccountConnection, AccountType } from "./account.type";

@ArgsType()
class AccountsArgs extends ConnectionArgs {
  @Field(() => String, { nullable: true, description: "Of this purpose, such as FREIGHT_REVENUE." })
  code?: string | null;

  @Field(() => Currency, { nullable: true, description: "In this currency." })
  currency?: string | null;
}

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(private readonly services: { accounts: AccountService; asOf: AsOfService }) {}

  @Query(() => AccountConnection, { description: "The accounts of the ledger. For our finance and admin." })
  @Access(...SEES_BOOKS)
  accounts(
    @Args(() => AccountsArgs) { code, currency, ...page }: AccountsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<AccountType>> {
    const conditions: (Condition | null)[] = [equals("code", code), equals("currency", currency)];
    return rows.newestFirst(Account, conditions, page);
  }

  @Query(() => AccountType, {
    nullable: true,
    description: "An account of the ledger; null when none has this id. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  account(
    @Arg("id", () => ID, { description: "The account's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<AccountType | null> {
    return rows.one(Account, id);
  }

  @FieldResolver(() => Money, { description: "Debits less credits: what we owe or earned is below nothing." })
  async balance(
    @Root() { id, currency }: Account,
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description: "What it came to at this instant, what was booked at it included; what it comes to now without it.",
    })
    asOf: Date | null | undefined,
    @Ctx() context: Context,
  ): Promise<Money> {
    const { accounts, asOf: replayed } = this.services;
    const minor = asOf
      ? await context.load(replayed.balances, { id, at: asOf })
      : await context.load(accounts.balances, id);
    return new Money(minor, currency);
  }

  @FieldResolver(() => PostingConnection, { description: "What was booked on it, newest first." })
  postings(
    @Root() { id }: Account,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<PostingType>> {
    return rows.newestFirstOf(Posting, "accountId", id, [], page);
  }

  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => CustomerType, { nullable: true, description: "Whose it is; null for our own." })
  customer(@Root() { tenantId }: Account): CustomerType | null {
    return tenantId === null ? null : { id: tenantId };
  }
}
