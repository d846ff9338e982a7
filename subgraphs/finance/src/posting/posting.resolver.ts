import { Access, type Context, Money } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_BOOKS } from "../access";
import { Account } from "../account/account.entity";
import { AccountType } from "../account/account.type";
import { EntryKind, JournalEntry } from "../journal-entry/journal-entry.entity";
import { JournalEntryType } from "../journal-entry/journal-entry.type";
import type { Posting } from "./posting.entity";
import { PostingType } from "./posting.type";

@Resolver(() => PostingType)
export class PostingResolver {
  @FieldResolver(() => Money, { description: "More than nothing." })
  amount(@Root() { amountMinor, currency }: Posting): Money {
    return new Money(amountMinor, currency);
  }

  @FieldResolver(() => EntryKind, { nullable: true, description: "Why money moved." })
  async kind(@Root() { entryId }: Posting, @Ctx() { rows }: Context): Promise<EntryKind | null> {
    return (await rows.one(JournalEntry, entryId))?.kind ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "What happened, for people." })
  async description(@Root() { entryId }: Posting, @Ctx() { rows }: Context): Promise<string | null> {
    return (await rows.one(JournalEntry, entryId))?.description ?? null;
  }

  @FieldResolver(() => AccountType, { nullable: true, description: "The account. For our finance and admin." })
  @Access(...SEES_BOOKS)
  account(@Root() { accountId }: Posting, @Ctx() { rows }: Context): Promise<AccountType | null> {
    return rows.one(Account, accountId);
  }

  @FieldResolver(() => JournalEntryType, {
    nullable: true,
    description: "The booking that it is part of. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  entry(@Root() { entryId }: Posting, @Ctx() { rows }: Context): Promise<JournalEntryType | null> {
    return rows.one(JournalEntry, entryId);
  }
}
