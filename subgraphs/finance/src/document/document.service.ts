import { csvLine, type Database, equals, findRows, isId, Money, Viewer } from "@baiyun/kit";
import type { CustomerService } from "../customer/customer.service";
import { Charge } from "../hold/charge.entity";
import { CreditNote } from "../invoice/credit-note.entity";
import { Invoice } from "../invoice/invoice.entity";
import type { StatementService } from "../statement/statement.service";
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
    yield csvLine(["accrued_at", "order_id", "kind", "description", "amount", "currency"]);
    for (const { accruedAt, orderId, kind, description, amountMinor, currency } of printed.charges) {
      const { decimal } = new Money(amountMinor, currency);
      yield csvLine([accruedAt.toISOString(), orderId, kind, description, decimal, currency]);
    }
  }

  /** What was booked on a wallet, oldest first, read page by page. */
  async *statementCsv(walletId: string, from: Date, to: Date): AsyncGenerator<string> {
    yield csvLine(["booked_at", "kind", "description", "amount", "balance", "currency", "entry_id"]);
    for await (const line of this.statements.lines(walletId, from, to)) {
      const amount = new Money(line.amountMinor, line.currency).decimal;
      const balance = new Money(line.balanceMinor, line.currency).decimal;
      const { bookedAt, kind, description, currency, entryId } = line;
      yield csvLine([bookedAt.toISOString(), kind, description, amount, balance, currency, entryId]);
    }
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
