import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS } from "../access";
import { Posting } from "../posting/posting.entity";
import { PostingType } from "../posting/posting.type";
import { JournalEntry } from "./journal-entry.entity";
import { entryConditions, JournalEntriesArgs } from "./journal-entry.input";
import { JournalEntryConnection, JournalEntryType } from "./journal-entry.type";

@Resolver(() => JournalEntryType)
export class JournalEntryResolver {
  @Query(() => JournalEntryType, {
    nullable: true,
    description: "A booking; null when none has this id. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  journalEntry(
    @Arg("id", () => ID, { description: "The booking's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<JournalEntryType | null> {
    return rows.one(JournalEntry, id);
  }

  @Query(() => JournalEntryConnection, { description: "What was booked, newest first. For our finance and admin." })
  @Access(...SEES_BOOKS)
  journalEntries(
    @Args(() => JournalEntriesArgs) { filter, ...page }: JournalEntriesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<JournalEntryType>> {
    return rows.newestFirst(JournalEntry, entryConditions(filter), page);
  }

  @FieldResolver(() => [PostingType], { description: "Its sides, which balance in every currency." })
  @Directive("@listSize(assumedSize: 6)")
  postings(@Root() { id }: JournalEntry, @Ctx() { rows }: Context): Promise<PostingType[]> {
    return rows.manyBy(Posting, "entryId", id);
  }

  @FieldResolver(() => JournalEntryType, {
    nullable: true,
    description: "What it takes back; null where it is no reversal.",
  })
  async reverses(@Root() { reversesId }: JournalEntry, @Ctx() { rows }: Context): Promise<JournalEntryType | null> {
    return reversesId === null ? null : rows.one(JournalEntry, reversesId);
  }

  @FieldResolver(() => JournalEntryType, {
    nullable: true,
    description: "What it gives back a part of; null where it gives nothing back.",
  })
  async givesBack(@Root() { givesBackId }: JournalEntry, @Ctx() { rows }: Context): Promise<JournalEntryType | null> {
    return givesBackId === null ? null : rows.one(JournalEntry, givesBackId);
  }

  @FieldResolver(() => [JournalEntryType], { description: "What gave parts of it back, oldest first." })
  @Directive("@listSize(assumedSize: 2)")
  givenBackBy(@Root() { id }: JournalEntry, @Ctx() { rows }: Context): Promise<JournalEntryType[]> {
    return rows.manyBy(JournalEntry, "givesBackId", id);
  }

  @FieldResolver(() => JournalEntryType, { nullable: true, description: "What took it back; null while it stands." })
  reversedBy(@Root() { id }: JournalEntry, @Ctx() { rows }: Context): Promise<JournalEntryType | null> {
    return rows.oneBy(JournalEntry, "reversesId", id);
  }
}
