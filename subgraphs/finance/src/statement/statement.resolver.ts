import { Access, type Connection, ConnectionArgs, type Context, DateTime, type FileLinks, Money } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS, SEES_WALLETS } from "../access";
import { agedBalancesFile, statementFile } from "../document/document-file";
import { JournalEntry } from "../journal-entry/journal-entry.entity";
import { JournalEntryType } from "../journal-entry/journal-entry.type";
import { Wallet } from "../wallet/wallet.entity";
import type { AgedRow, StatementLine, StatementService } from "./statement.service";
import { AgedBalanceType, StatementLineConnection, StatementLineType, StatementType } from "./statement.type";

const MOST_AGED = 500;

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

  @FieldResolver(() => StatementLineConnection, {
    description:
      "What was booked, oldest first, with what is booked after each: the opening and all amounts are the closing.",
  })
  lines(
    @Root() statement: StatementType,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { viewer }: Context,
  ): Promise<Connection<StatementLineType>> {
    return this.services.statements.page(viewer, statement, page);
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
  async agedBalances(
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description: "As it was at this instant, by what was sent and settled by then; as it is now without it.",
    })
    asOf: Date | null | undefined,
    @Ctx() { viewer }: Context,
  ): Promise<AgedBalanceType[]> {
    return (await this.services.statements.aged(viewer, asOf ?? null, MOST_AGED)).map(shown);
  }

  @Query(() => String, {
    description:
      "Opens what every customer owes, by how long it has been due, as a CSV file for 15 minutes, without a sign-in. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  agedBalancesCsvUrl(
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description: "As it was at this instant; as it is when it is asked for without it.",
    })
    asOf: Date | null | undefined,
  ): string {
    const { links, statements } = this.services;
    return links.to(agedBalancesFile(statements.instantOf(asOf ?? null))).url;
  }
}

@Resolver(() => StatementLineType)
export class StatementLineResolver {
  @FieldResolver(() => Money, { description: "Into the wallet; below nothing, out of it." })
  amount(@Root() { amountMinor, currency }: StatementLine): Money {
    return new Money(amountMinor, currency);
  }

  @FieldResolver(() => Money, { description: "What is booked on the wallet after this." })
  balance(@Root() { balanceMinor, currency }: StatementLine): Money {
    return new Money(balanceMinor, currency);
  }

  @FieldResolver(() => JournalEntryType, {
    nullable: true,
    description: "The booking that it is of. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  entry(@Root() { entryId }: StatementLine, @Ctx() { rows }: Context): Promise<JournalEntryType | null> {
    return rows.one(JournalEntry, entryId);
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
