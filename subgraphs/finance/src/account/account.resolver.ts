import { Access, type Connection, ConnectionArgs, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Account } from "./account.entity";
import { CreateAccountInput } from "./account.input";
import { CreateAccountResult } from "./account.result";
import type { AccountService } from "./account.service";
import { AccountConnection, AccountType } from "./account.type";

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(private readonly services: { accounts: AccountService }) {}

  @Query(() => AccountType, { nullable: true, description: "Null when you may see no account with this id." })
  @Access("signed-in")
  account(@Arg("id", () => ID) id: string, @Ctx() { rows }: Context): Promise<AccountType | null> {
    return rows.one(Account, id);
  }

  @Query(() => AccountConnection, { description: "The accounts you may see, newest first." })
  @Access("signed-in")
  accounts(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<AccountType>> {
    return rows.newestFirst(Account, [], page);
  }

  @Mutation(() => CreateAccountResult, { description: "Creates a account of your own. For customers." })
  @Access("role:customer_admin", "role:customer_member")
  createAccount(
    @Arg("input", () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateAccountResult> {
    return this.services.accounts.create(viewer, input);
  }
}
