import { Access, type Context, DateTime, type FileLinks, Money } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS, SEES_WALLETS } from "../access";
import { statementFile } from "../document/document-file";
import { Wallet } from "../wallet/wallet.entity";
import type { AgedRow, StatementService } from "./statement.service";
import { AgedBalanceType, StatementType } from "./statement.type";

@Resolver(() => StatementType)
export class StatementResolver {
  constructor(private readonly services: { statements: StatementService; links: FileLinks }) {}

  @Query(() => StatementType, {
    nullable: true,
    description:
      "What was booked on a wallet from one instant until before another; null when you may see no wallet with this id. For the customer's administrators, finance and admin.",
  })
  @Access(...SEES_WALLETS)
  async walletStatement(
    @Arg("walletId", () => ID, { description: "The wallet's." }) walletId: string,
    @Arg("from", () => DateTime, { description: "From this instant on." }) from: Date,
    @Arg("to", () => DateTime, { description: "Until before this instant, later than `from`." }) to: Date,
    @Ctx() { rows, viewer }: Context,
  ): Promise<StatementType | null> {
    if (from >= to) throw new GraphQLError("`to` is later than `from`.", { extensions: { code: "BAD_USER_INPUT" } });
    const wallet = await rows.one(Wallet, walletId);
    return wallet && this.services.statements.of(viewer, wallet, from, to);
  }

  @FieldResolver(() => String, {
    description: "Opens every line as a CSV file for 15 minutes, without a sign-in.",
  })
  csvUrl(@Root() { walletId, from, to }: StatementType): string {
    return this.services.links.to(statementFile(walletId, from, to)).url;
  }

  @Query(() => [AgedBalanceType], {
    description:
      "What customers owe on invoices, by how long it has been due; who owes the most first, at most 500. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  @Directive("@listSize(assumedSize: 100)")
  async agedBalances(@Ctx() { viewer }: Context): Promise<AgedBalanceType[]> {
    return (await this.services.statements.aged(viewer)).map(shown);
  }
}

function shown({ customerId, currency, total, notDue, upTo30, upTo60, upTo90, over90 }: AgedRow): AgedBalanceType {
  const money = (minor: string | null) => new Money(BigInt(minor ?? "0"), currency);
  return {
    customer: { id: customerId },
    ...{ total: money(total), notDue: money(notDue), upTo30Days: money(upTo30), upTo60Days: money(upTo60) },
    ...{ upTo90Days: money(upTo90), over90Days: money(over90) },
  };
}
