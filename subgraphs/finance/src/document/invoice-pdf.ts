import { Money } from "@baiyun/kit";
import { Face, type FaceName } from "@baiyun/kit/print";
import PDFDocument from "pdfkit";
import type { Charge } from "../hold/charge.entity";
import type { CreditNote } from "../invoice/credit-note.entity";
import type { Invoice } from "../invoice/invoice.entity";

type Page = InstanceType<typeof PDFDocument>;

const MARGIN = 50;
const RIGHT = 545;
const BOTTOM = 780;

/** How many charges are printed; the others are in the CSV of the invoice, and in its totals. */
const MOST_PRINTED = 500;

/** What is printed of an invoice, in words of its own. */
export interface PrintedInvoice {
  invoice: Invoice;
  charges: readonly Charge[];
  /** What took it back, or parts of it. */
  creditNotes: readonly CreditNote[];
  /** Null where it is not known. */
  customerName: string | null;
}

/** The invoice as a PDF. The same content gives the same bytes. */
export function invoicePdf({ invoice, charges, creditNotes, customerName }: PrintedInvoice): Promise<Buffer> {
  const { currency, createdAt, issuedAt, dueAt } = invoice;
  const info = {
    Title: invoice.number ?? "Draft",
    Producer: "BaiYun",
    Creator: "BaiYun",
    CreationDate: issuedAt ?? createdAt,
    ModDate: issuedAt ?? createdAt,
  };
  // No typeface of the format's own: they have no letters beyond western Europe's.
  const none = null as unknown as string;
  const page = new PDFDocument({ size: "A4", margin: 0, font: none, info });
  const bytes = collected(page);
  write(page, "bold", 20, MARGIN, 70, "BaiYun");
  write(page, "bold", 14, MARGIN, 110, invoice.number ? `Invoice ${invoice.number}` : "Draft of an invoice");
  const facts = [
    customerName ?? `Customer ${invoice.tenantId}`,
    ...(issuedAt ? [`Issued ${dayOf(issuedAt)}`] : []),
    ...(dueAt ? [`Due ${dayOf(dueAt)}`] : []),
    ...creditNotes.map(told),
  ];
  let y = 132;
  for (const fact of facts) y = line(page, y, fact);
  y += 12;
  for (const { description, kind, amountMinor, accruedAt } of charges.slice(0, MOST_PRINTED)) {
    y = row(page, y, `${dayOf(accruedAt)}   ${description} (${kind.toLowerCase()})`, new Money(amountMinor, currency));
  }
  const more = charges.length - MOST_PRINTED;
  if (more > 0) y = line(page, y, `… and ${more} more, which are in the CSV file of this invoice.`);
  y = row(page, y + 8, "Total", new Money(invoice.totalMinor, currency), "bold");
  y = row(page, y, "Paid", new Money(invoice.paidMinor, currency));
  if (invoice.creditedMinor > 0n) y = row(page, y, "Credited", new Money(invoice.creditedMinor, currency));
  row(page, y, "Open", new Money(invoice.openMinor, currency), "bold");
  page.end();
  return bytes;
}

function told({ orderId, number, totalMinor, currency, reason }: CreditNote): string {
  if (orderId === null) return `Taken back by credit note ${number}: ${reason}`;
  const { decimal } = new Money(totalMinor, currency);
  return `Credit note ${number} of ${decimal} ${currency}: ${reason}`;
}

function line(page: Page, y: number, text: string): number {
  const at = onPage(page, y);
  write(page, "european", 9, MARGIN, at, text);
  return at + 14;
}

function row(page: Page, y: number, text: string, money: Money, face: FaceName = "european"): number {
  const at = onPage(page, y);
  const amount = `${money.decimal} ${money.currency}`;
  write(page, face, 9, MARGIN, at, text);
  write(page, face, 9, RIGHT - Face.named(face).widthOf(amount) * 9, at, amount);
  return at + 14;
}

function onPage(page: Page, y: number): number {
  if (y <= BOTTOM) return y;
  page.addPage({ size: "A4", margin: 0 });
  return 70;
}

/** By the first typeface that has all of its letters: reasons are typed by people. */
function write(page: Page, face: FaceName, size: number, x: number, baseline: number, text: string): void {
  const covers = (name: FaceName) => [...text].every((character) => Face.covers(name, character));
  const name = ([face, "chinese", "japanese", "korean"] as const).find(covers) ?? face;
  // A typeface that is parsed already is taken as it is; it is kept by its name within the document.
  const parsed = Face.named(name).font as unknown as Buffer;
  page.font(parsed, name, size).text(text, x, baseline, { lineBreak: false, baseline: "alphabetic" });
}

function collected(page: Page): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    page.on("data", (chunk: Buffer) => chunks.push(chunk));
    page.on("end", () => resolve(Buffer.concat(chunks)));
    page.on("error", reject);
  });
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
