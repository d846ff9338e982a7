import { Access, type Connection, ConnectionArgs, type Context, type FileLinks, Money } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_WALLETS, WRITES_BOOKS } from "../access";
import { CustomerType } from "../customer/customer.type";
import { invoiceFile } from "../document/document-file";
import { Charge } from "../hold/charge.entity";
import { ChargeConnection, type ChargeType } from "../hold/hold.type";
import { OrderType } from "../order/order.type";
import { CreditNote } from "./credit-note.entity";
import { Invoice } from "./invoice.entity";
import {
  CreditInvoiceInput,
  DraftInvoiceInput,
  InvoicesArgs,
  IssueInvoiceInput,
  invoiceConditions,
} from "./invoice.input";
import { CreditInvoiceResult, DraftInvoiceResult, IssueInvoiceResult } from "./invoice.result";
import type { InvoiceService } from "./invoice.service";
import { CreditNoteType, InvoiceConnection, InvoiceType } from "./invoice.type";

@Resolver(() => InvoiceType)
export class InvoiceResolver {
  constructor(private readonly services: { invoices: InvoiceService; links: FileLinks }) {}

  @Query(() => InvoiceType, { nullable: true, description: "Null when you may see no invoice with this id." })
  @Access(...SEES_WALLETS)
  invoice(
    @Arg("id", () => ID, { description: "The invoice's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<InvoiceType | null> {
    return rows.one(Invoice, id);
  }

  @Query(() => InvoiceConnection, {
    description: "The invoices you may see, newest first. For the customer's administrators, finance and admin.",
  })
  @Access(...SEES_WALLETS)
  invoices(
    @Args(() => InvoicesArgs) { filter, ...page }: InvoicesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<InvoiceType>> {
    return rows.newestFirst(Invoice, invoiceConditions(filter), page);
  }

  @Mutation(() => DraftInvoiceResult, {
    description: "Writes an invoice of what was charged from a wallet and stands on none. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  draftInvoice(
    @Arg("input", () => DraftInvoiceInput, { description: "What is asked for, and its key." }) input: DraftInvoiceInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DraftInvoiceResult> {
    return this.services.invoices.draft(viewer, input);
  }

  @Mutation(() => IssueInvoiceResult, { description: "Gives a draft its number and sends it. For our finance." })
  @Access(...WRITES_BOOKS)
  issueInvoice(
    @Arg("input", () => IssueInvoiceInput, { description: "What is asked for, and its key." }) input: IssueInvoiceInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof IssueInvoiceResult> {
    return this.services.invoices.issue(viewer, input);
  }

  @Mutation(() => CreditInvoiceResult, {
    description:
      "Takes a whole invoice back by a credit note: what it charged is in the wallet again. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  creditInvoice(
    @Arg("input", () => CreditInvoiceInput, { description: "What is asked for, and its key." })
    input: CreditInvoiceInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreditInvoiceResult> {
    return this.services.invoices.credit(viewer, input);
  }

  @FieldResolver(() => Money, { description: "What it charges." })
  total(@Root() { totalMinor, currency }: Invoice): Money {
    return new Money(totalMinor, currency);
  }

  @FieldResolver(() => Money, { description: "What of it is paid, also by what the customer had paid in before." })
  paid(@Root() { paidMinor, currency }: Invoice): Money {
    return new Money(paidMinor, currency);
  }

  @FieldResolver(() => ChargeConnection, { description: "What it charges, newest first." })
  lines(
    @Root() { id }: Invoice,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ChargeType>> {
    return rows.newestFirstOf(Charge, "invoiceId", id, [], page);
  }

  @FieldResolver(() => Money, {
    description: "What of it need not be paid any more, because credit notes took that part of it back.",
  })
  credited(@Root() { creditedMinor, currency }: Invoice): Money {
    return new Money(creditedMinor, currency);
  }

  @FieldResolver(() => CreditNoteType, {
    nullable: true,
    description: "What took it back as a whole; null while it stands.",
  })
  async creditNote(@Root() { id }: Invoice, @Ctx() { rows }: Context): Promise<CreditNoteType | null> {
    return (await rows.manyBy(CreditNote, "invoiceId", id)).find(({ orderId }) => orderId === null) ?? null;
  }

  @FieldResolver(() => [CreditNoteType], { description: "What took it or parts of it back, oldest first." })
  @Directive("@listSize(assumedSize: 3)")
  creditNotes(@Root() { id }: Invoice, @Ctx() { rows }: Context): Promise<CreditNoteType[]> {
    return rows.manyBy(CreditNote, "invoiceId", id);
  }

  @FieldResolver(() => String, { description: "Opens it as a PDF for 15 minutes, without a sign-in." })
  pdfUrl(@Root() { id }: Invoice): string {
    return this.services.links.to(invoiceFile(id, "pdf")).url;
  }

  @FieldResolver(() => String, { description: "Opens its lines as a CSV file for 15 minutes, without a sign-in." })
  csvUrl(@Root() { id }: Invoice): string {
    return this.services.links.to(invoiceFile(id, "csv")).url;
  }

  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => CustomerType, { nullable: true, description: "Whose it is." })
  customer(@Root() { tenantId }: Invoice): CustomerType {
    return { id: tenantId };
  }
}

@Resolver(() => CreditNoteType)
export class CreditNoteResolver {
  @FieldResolver(() => Money, { description: "How much it takes back." })
  total(@Root() { totalMinor, currency }: CreditNote): Money {
    return new Money(totalMinor, currency);
  }

  @FieldResolver(() => OrderType, {
    nullable: true,
    description: "The order of which it takes something back; null where it takes the whole invoice back.",
  })
  order(@Root() { orderId }: CreditNote): OrderType | null {
    return orderId === null ? null : { id: orderId };
  }
}
