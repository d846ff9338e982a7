import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  newId,
  oneOf,
  perform,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CustomerService } from "../customer/customer.service";
import type { CaptureService } from "../hold/capture.service";
import { Charge } from "../hold/charge.entity";
import { EntryKind } from "../journal-entry/journal-entry.entity";
import { ReckoningCause, recordReckoned } from "../order-reckoning/order-reckoning.events";
import type { Wallet } from "../wallet/wallet.entity";
import { WalletCause } from "../wallet/wallet.events";
import { WalletNotFound } from "../wallet/wallet.result";
import type { WalletStore } from "../wallet/wallet-store.service";
import { CreditNote } from "./credit-note.entity";
import { nextNumber } from "./document-series";
import { Invoice, InvoiceStatus } from "./invoice.entity";
import { invoiceIssued, invoicePaid } from "./invoice.events";
import {
  type Credit,
  type CreditInvoiceInput,
  creditRules,
  type Draft,
  type DraftInvoiceInput,
  draftRules,
  type Issue,
  type IssueInvoiceInput,
  issueRules,
} from "./invoice.input";
import {
  type CreditInvoiceResult,
  CreditInvoiceSuccess,
  type DraftInvoiceResult,
  DraftInvoiceSuccess,
  IllegalInvoiceState,
  InvoiceNotFound,
  type IssueInvoiceResult,
  IssueInvoiceSuccess,
  NothingToInvoice,
} from "./invoice.result";
import { InvoiceSettlement, SettlementKind } from "./invoice-settlement.entity";
import { takenBack } from "./taken-back";

const OPEN = [InvoiceStatus.ISSUED, InvoiceStatus.PART_PAID];
const CREDITABLE: readonly InvoiceStatus[] = [...OPEN, InvoiceStatus.PAID];

/** What of an order is given back that an invoice charged. */
interface PartGivenBack {
  orderId: string;
  amountMinor: bigint;
  reason: string;
  entryId: string;
}

interface Locked {
  wallet: Wallet;
  invoice: Invoice;
}

/** Invoices of what was taken from wallets. They move no money: that was done when it was taken. */
export class InvoiceService {
  constructor(
    private readonly database: Database,
    private readonly wallets: WalletStore,
    private readonly charges: CaptureService,
    private readonly customers: CustomerService,
    private readonly clock: Clock,
    private readonly dueAfterMs: number,
  ) {}

  draft(viewer: Viewer, input: DraftInvoiceInput): Promise<typeof DraftInvoiceResult> {
    return perform<Draft, Wallet | WalletNotFound, DraftInvoiceSuccess | NothingToInvoice>(this.database, {
      operation: "draftInvoice",
      viewer,
      input,
      rules: draftRules,
      lock: async (tx, { walletId }) => (await this.wallets.lock(tx, viewer, walletId)) ?? new WalletNotFound(),
      decide: async (tx, wallet, { accruedBefore }, id) => {
        const invoice = await this.write(tx, wallet, accruedBefore ?? this.clock(), viewer.actor, id);
        return invoice ? new DraftInvoiceSuccess(invoice) : new NothingToInvoice();
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new DraftInvoiceSuccess(await this.known(tx, id)),
    });
  }

  issue(viewer: Viewer, input: IssueInvoiceInput): Promise<typeof IssueInvoiceResult> {
    return perform<Issue, Locked | InvoiceNotFound, IssueInvoiceSuccess | IllegalInvoiceState>(this.database, {
      operation: "issueInvoice",
      viewer,
      input,
      rules: issueRules,
      lock: (tx, { invoiceId }) => this.lockWithWallet(tx, viewer, invoiceId),
      decide: async (tx, { wallet, invoice }) => {
        if (invoice.status !== InvoiceStatus.DRAFT) return new IllegalInvoiceState(invoice.status);
        await this.send(tx, wallet, invoice);
        return new IssueInvoiceSuccess(invoice);
      },
      resultId: ({ invoiceId }) => invoiceId,
      replay: async (tx, id) => new IssueInvoiceSuccess(await this.known(tx, id)),
    });
  }

  /** The only way to void one that was sent. */
  credit(viewer: Viewer, input: CreditInvoiceInput): Promise<typeof CreditInvoiceResult> {
    return perform<Credit, Locked | InvoiceNotFound, CreditInvoiceSuccess | IllegalInvoiceState>(this.database, {
      operation: "creditInvoice",
      viewer,
      input,
      rules: creditRules,
      lock: (tx, { invoiceId }) => this.lockWithWallet(tx, viewer, invoiceId),
      decide: async (tx, locked, { reason }) => {
        const { invoice } = locked;
        if (!CREDITABLE.includes(invoice.status)) return new IllegalInvoiceState(invoice.status);
        // Where parts of it were credited before, and are all of it, nothing is left to take back.
        const isVoid = await this.takeBack(tx, locked, reason, viewer.actor);
        return isVoid ? new CreditInvoiceSuccess(invoice) : new IllegalInvoiceState(invoice.status);
      },
      resultId: ({ invoiceId }) => invoiceId,
      replay: async (tx, id) => new CreditInvoiceSuccess(await this.known(tx, id)),
    });
  }

  /** Writes and sends what was taken from a wallet before an instant; nothing where that stands on invoices already. */
  async issueFor(tx: EntityManager, walletId: string, before: Date): Promise<void> {
    const wallet = await this.wallets.lock(tx, Viewer.system, walletId);
    const invoice = wallet && (await this.write(tx, wallet, before, Viewer.system.actor, newId()));
    if (wallet && invoice) await this.send(tx, wallet, invoice);
  }

  /**
   * Takes back a part of what an invoice charged: what of it is open need not be paid, the rest pays others. A draft only
   * charges less. The wallet's lock is held, and its money is moved already.
   * @returns what the part stands on.
   */
  async creditPart(tx: EntityManager, wallet: Wallet, invoiceId: string | null, given: PartGivenBack) {
    const invoice = invoiceId && (await lockRow(tx, Viewer.system, Invoice, invoiceId));
    if (!invoice) return { creditNoteId: null, invoiceId: null };
    if (invoice.status === InvoiceStatus.DRAFT) return this.chargeLess(tx, invoice, given.amountMinor);
    const { orderId, amountMinor: totalMinor, reason, entryId } = given;
    const note = { invoice, totalMinor, reason, entryId, orderId, by: Viewer.system.actor };
    const id = await this.writeNote(tx, note, await nextNumber(tx, "CN", this.clock()));
    const wasPaid = invoice.status === InvoiceStatus.PAID;
    const overMinor = invoice.credit(totalMinor);
    await storeRow(tx, invoice, ["status", "creditedMinor"]);
    await this.keepSettled(tx, invoice, SettlementKind.CREDITED, totalMinor - overMinor);
    if (invoice.status === InvoiceStatus.PAID && !wasPaid) await record(tx, invoicePaid(invoice));
    await this.settle(tx, wallet, overMinor);
    return { creditNoteId: id, invoiceId: null };
  }

  /** What came in pays the oldest that are open. The wallet's lock is held. */
  async settle(tx: EntityManager, wallet: Wallet, amountMinor: bigint): Promise<void> {
    let leftMinor = amountMinor;
    const open = [equals("walletId", wallet.id), oneOf("status", OPEN)];
    for (const invoice of await lockRows(tx, Viewer.system, Invoice, open)) {
      if (leftMinor === 0n) return;
      const beforeMinor = leftMinor;
      leftMinor = invoice.pay(leftMinor);
      await storeRow(tx, invoice, ["status", "paidMinor"]);
      await this.keepSettled(tx, invoice, SettlementKind.PAID, beforeMinor - leftMinor);
      if (invoice.status === InvoiceStatus.PAID) await record(tx, invoicePaid(invoice));
    }
  }

  /** A draft of which nothing is left is withdrawn: what it charged waits for the next one. */
  private async chargeLess(tx: EntityManager, draft: Invoice, amountMinor: bigint) {
    draft.totalMinor -= amountMinor;
    const isLeft = draft.totalMinor > 0n;
    if (isLeft) await storeRow(tx, draft, ["totalMinor"]);
    else {
      await this.charges.takeOff(tx, draft.id);
      await tx.query("DELETE FROM invoice WHERE id = $1", [draft.id]);
    }
    return { creditNoteId: null, invoiceId: isLeft ? draft.id : null };
  }

  private async write(tx: EntityManager, wallet: Wallet, accruedBefore: Date, by: string, id: string) {
    const totalMinor = await this.charges.putOn(tx, id, wallet.id, accruedBefore);
    if (totalMinor === null) return null;
    // More was given back than charged: that waits for the next one.
    if (totalMinor <= 0n) return this.charges.takeOff(tx, id);
    const invoice = Object.assign(new Invoice(), {
      ...{ id, tenantId: wallet.tenantId, walletId: wallet.id, status: InvoiceStatus.DRAFT, number: null },
      ...{
        currency: wallet.currency,
        totalMinor,
        paidMinor: 0n,
        creditedMinor: 0n,
        accruedBefore,
        issuedAt: null,
        dueAt: null,
      },
      customerName: null,
      ...{ version: 1, createdBy: by, createdAt: this.clock() },
    });
    await insertRows(tx, Invoice, [invoice]);
    return invoice;
  }

  /** What the customer had paid in before is paid at once; what it owes on earlier invoices is not counted twice. */
  private async send(tx: EntityManager, wallet: Wallet, invoice: Invoice): Promise<void> {
    const open = await findRows(tx, Viewer.system, Invoice, [equals("walletId", wallet.id), oneOf("status", OPEN)]);
    const earlierMinor = open.reduce((sum, { openMinor }) => sum + openMinor, 0n);
    const owedMinor = -wallet.postedMinor - earlierMinor;
    const issuedAt = this.clock();
    const dueAt = new Date(issuedAt.getTime() + this.dueAfterMs);
    const number = await nextNumber(tx, "INV", issuedAt);
    const customerName = await this.customers.nameOf(tx, invoice.tenantId);
    Object.assign(invoice, { status: InvoiceStatus.ISSUED, number, issuedAt, dueAt, customerName });
    if (owedMinor < invoice.totalMinor)
      invoice.pay(owedMinor > 0n ? invoice.totalMinor - owedMinor : invoice.totalMinor);
    await storeRow(tx, invoice);
    await this.keepSettled(tx, invoice, SettlementKind.PAID, invoice.paidMinor);
    await record(tx, invoiceIssued(invoice));
    if (invoice.status === InvoiceStatus.PAID) await record(tx, invoicePaid(invoice));
  }

  /** @returns false when parts of it that were credited before are all of it. */
  private async takeBack(tx: EntityManager, { wallet, invoice }: Locked, reason: string, by: string): Promise<boolean> {
    const { id: invoiceId, currency } = invoice;
    const parts = await findRows(tx, Viewer.system, CreditNote, [equals("invoiceId", invoiceId)]);
    const totalMinor = parts.reduce((left, part) => left - part.totalMinor, invoice.totalMinor);
    if (totalMinor === 0n) return false;
    const charges = await findRows(tx, Viewer.system, Charge, [equals("invoiceId", invoiceId)]);
    const partIds = parts.map(({ id }) => id);
    charges.push(...(await findRows(tx, Viewer.system, Charge, [oneOf("creditNoteId", partIds)])));
    const number = await nextNumber(tx, "CN", this.clock());
    const id = newId();
    const entryId = await this.wallets.move(tx, wallet, {
      kind: EntryKind.CREDIT_NOTE,
      description: `Credit note ${number} of ${invoice.number}`,
      sourceId: id,
      amountMinor: totalMinor,
      against: takenBack(charges, currency),
      cause: WalletCause.REFUND,
      by,
    });
    await this.writeNote(tx, { id, invoice, totalMinor, reason, entryId, orderId: null, by }, number);
    const paidMinor = totalMinor - invoice.openMinor;
    await storeRow(tx, Object.assign(invoice, { status: InvoiceStatus.VOID }), ["status"]);
    await this.settle(tx, wallet, paidMinor);
    await recordReckoned(tx, charges, ReckoningCause.INVOICE_VOIDED);
    return true;
  }

  private async writeNote(tx: EntityManager, note: NewNote, number: string): Promise<string> {
    const { id = newId(), invoice, by: createdBy, ...written } = note;
    const { id: invoiceId, tenantId, currency } = invoice;
    const row = { id, tenantId, invoiceId, number, currency, ...written, createdBy, issuedAt: this.clock() };
    await insertRows(tx, CreditNote, [row]);
    return id;
  }

  /** Payment by payment, so that it is known what was open when. */
  private async keepSettled(
    tx: EntityManager,
    invoice: Invoice,
    kind: SettlementKind,
    amountMinor: bigint,
  ): Promise<void> {
    const { id: invoiceId, tenantId } = invoice;
    const settled = { id: newId(), tenantId, invoiceId, kind, amountMinor, settledAt: this.clock() };
    if (amountMinor > 0n) await insertRows(tx, InvoiceSettlement, [settled]);
  }

  private async lockWithWallet(tx: EntityManager, viewer: Viewer, id: string): Promise<Locked | InvoiceNotFound> {
    const [known] = isId(id) ? await findRows(tx, viewer, Invoice, [equals("id", id)]) : [];
    if (!known) return new InvoiceNotFound();
    const wallet = await this.wallets.lock(tx, viewer, known.walletId);
    return { wallet: wallet!, invoice: (await lockRow(tx, viewer, Invoice, id))! };
  }

  private async known(tx: EntityManager, id: string): Promise<Invoice> {
    return (await findRows(tx, Viewer.system, Invoice, [equals("id", id)]))[0]!;
  }
}

interface NewNote {
  id?: string;
  invoice: Invoice;
  totalMinor: bigint;
  reason: string;
  entryId: string;
  orderId: string | null;
  by: string;
}
