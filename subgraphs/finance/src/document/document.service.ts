import { CSV_MARK, csvLine, type Database, equals, findRows, isId, Money, Viewer } from "@baiyun/kit";
import type { CustomerService } from "../customer/customer.service";
import { Charge } from "../hold/charge.entity";
import { CreditNote } from "../invoice/credit-note.entity";
import { Invoice } from "../invoice/invoice.entity";
import type { StatementService } from "../statement/statement.service";
import { Wallet } from "../wallet/wallet.entity";
import { invoicePdf, type PrintedInvoice } from "./invoice-pdf";

/** Files for whoever holds their link: which rows those are was decided when the link was made. */
export class DocumentService {
  constructor(
    private readonly database: Database,
    private readonly statements: StatementService,
    private readonly customers: CustomerService,
  ) {}

  /** Null when there is no such invoice. */
  async invoicePdf(id: string): Promise<Buffer | null> {
    const printed = await this.invoiceOf(id);
    return printed && invoicePdf(printed);
  }

  async *invoiceCsv(id: string): AsyncGenerator<string> {
    const printed = await this.invoiceOf(id);
    if (!printed) return;
    yield CSV_MARK;
    yield csvLine(["accrued_at", "order_id", "kind", "description", "amount", "currency"]);
    for (const { accruedAt, orderId, kind, description, amountMinor, currency } of printed.charges) {
      const { decimal } = new Money(amountMinor, currency);
      yield csvLine([accruedAt.toISOString(), orderId, kind, description, decimal, currency]);
    }
  }

  /** What was booked on a wallet, oldest first, read page by page, between what stood on it before and after. */
  async *statementCsv(walletId: string, from: Date, to: Date): AsyncGenerator<string> {
    const wallet = await this.walletOf(walletId);
    if (!wallet) return;
    const { opening, closing } = await this.statements.of(Viewer.system, wallet, from, to);
    const { currency } = wallet;
    yield CSV_MARK;
    yield csvLine(["booked_at", "kind", "description", "amount", "balance", "currency", "entry_id"]);
    yield csvLine([from.toISOString(), "OPENING_BALANCE", "", "", opening.decimal, currency, ""]);
    for await (const line of this.statements.lines(wallet, from, to)) {
      const amount = new Money(line.amountMinor, currency).decimal;
      const balance = new Money(line.balanceMinor, currency).decimal;
      const { bookedAt, kind, description, entryId } = line;
      yield csvLine([bookedAt.toISOString(), kind, description, amount, balance, currency, entryId]);
    }
    yield csvLine([to.toISOString(), "CLOSING_BALANCE", "", "", closing.decimal, currency, ""]);
  }

  /** What customers owed on invoices at an instant, by how long it had been due; who owed the most first. */
  async *agedBalancesCsv(asOf: Date): AsyncGenerator<string> {
    yield CSV_MARK;
    yield csvLine([
      ...["as_of", "customer_id", "currency", "not_due"],
      ...["up_to_30_days", "up_to_60_days", "up_to_90_days", "over_90_days", "total"],
    ]);
    for (const { customerId, currency, ...owed } of await this.statements.aged(Viewer.system, asOf, null)) {
      const amounts = [owed.notDue, owed.upTo30, owed.upTo60, owed.upTo90, owed.over90, owed.total];
      const decimals = amounts.map((minor) => new Money(BigInt(minor ?? "0"), currency).decimal);
      yield csvLine([asOf.toISOString(), customerId, currency, ...decimals]);
    }
  }

  private async walletOf(id: string): Promise<Wallet | null> {
    if (!isId(id)) return null;
    return this.database.transaction(
      Viewer.system,
      async (tx) => (await findRows(tx, Viewer.system, Wallet, [equals("id", id)]))[0] ?? null,
    );
  }

  /** What is printed of an invoice; null when there is none. */
  async invoiceOf(id: string): Promise<PrintedInvoice | null> {
    if (!isId(id)) return null;
    return this.database.transaction(Viewer.system, async (tx) => {
      const [invoice] = await findRows(tx, Viewer.system, Invoice, [equals("id", id)]);
      if (!invoice) return null;
      const [charges, creditNotes, name] = await Promise.all([
        findRows(tx, Viewer.system, Charge, [equals("invoiceId", id)]),
        findRows(tx, Viewer.system, CreditNote, [equals("invoiceId", id)]),
        this.customers.nameOf(tx, invoice.tenantId),
      ]);
      // As it was called then; where that was not kept, as it is called now.
      return { invoice, charges, creditNotes, customerName: invoice.customerName ?? name };
    });
  }
}
