import { Access, type Context, Money } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_BOOKS, SEES_WALLETS } from "../access";
import { CreditNote } from "../invoice/credit-note.entity";
import { CreditNoteType } from "../invoice/invoice.type";
import { JournalEntry } from "../journal-entry/journal-entry.entity";
import { JournalEntryType } from "../journal-entry/journal-entry.type";
import type { ChargeRefund } from "./charge-refund.entity";
import { ChargeRefundType } from "./charge-refund.type";

@Resolver(() => ChargeRefundType)
export class ChargeRefundResolver {
  @FieldResolver(() => Money, {
    description: "What of the charges was given back; nothing where all of them had been before.",
  })
  amount(@Root() { amountMinor, currency }: ChargeRefund): Money {
    return new Money(amountMinor, currency);
  }

  @FieldResolver(() => Money, { description: "What was kept of it as a fee: the wallet got `amount` less this." })
  fee(@Root() { feeMinor, currency }: ChargeRefund): Money {
    return new Money(feeMinor, currency);
  }

  @FieldResolver(() => CreditNoteType, {
    nullable: true,
    description: "The credit note of it; null where no invoice had charged it. For whom a wallet is.",
  })
  @Access(...SEES_WALLETS)
  async creditNote(@Root() { creditNoteId }: ChargeRefund, @Ctx() { rows }: Context): Promise<CreditNoteType | null> {
    return creditNoteId === null ? null : rows.one(CreditNote, creditNoteId);
  }

  @FieldResolver(() => JournalEntryType, {
    nullable: true,
    description: "What booked it; null where nothing was left to give back. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  async entry(@Root() { entryId }: ChargeRefund, @Ctx() { rows }: Context): Promise<JournalEntryType | null> {
    return entryId === null ? null : rows.one(JournalEntry, entryId);
  }
}
