import { type Clock, equals, findRows, insertRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { house } from "../account/chart";
import { type CaptureService, CHARGED_TO, type Taken } from "../hold/capture.service";
import type { ChargeKind } from "../hold/charge.entity";
import type { InvoiceService } from "../invoice/invoice.service";
import { EntryKind } from "../journal-entry/journal-entry.entity";
import { credit, debit } from "../journal-entry/ledger.service";
import type { Wallet } from "../wallet/wallet.entity";
import { WalletCause } from "../wallet/wallet.events";
import type { WalletStore } from "../wallet/wallet-store.service";
import { ChargeRefund, type RefundReason } from "./charge-refund.entity";

interface MinorAmount {
  amountMinor: bigint;
  currency: string;
}

export interface RefundDue {
  orderId: string;
  customerId: string;
  reason: RefundReason;
  /** Of which return; null for none. */
  returnId: string | null;
  /** Null: all that was taken. */
  amount: MinorAmount | null;
  fee: MinorAmount | null;
  eventId: string;
}

const LOCK = "SELECT reference FROM order_funding WHERE order_id = $1 AND tenant_id = $2 FOR UPDATE";

const WHY: Readonly<Record<RefundReason, string>> = { RETURNED: "returned", LINES_CANCELLED: "lines cancelled" };

/** Gives back what was taken for an order: what was earned first, then what is passed on to customs. */
export class RefundService {
  constructor(
    private readonly wallets: WalletStore,
    private readonly charges: CaptureService,
    private readonly invoices: InvoiceService,
    private readonly clock: Clock,
  ) {}

  /**
   * Once for an order and reason, and for each of its returns; the order's lock keeps another's from being counted past.
   * @throws when nothing was taken for the order yet, or it was in another currency.
   */
  async give(tx: EntityManager, due: RefundDue): Promise<void> {
    const { orderId, customerId, reason, returnId } = due;
    const [funding] = await tx.query<{ reference: string }[]>(LOCK, [orderId, customerId]);
    const before = await findRows(tx, Viewer.system, ChargeRefund, [
      equals("orderId", orderId),
      equals("reason", reason),
    ]);
    if (before.some((given) => given.returnId === returnId)) return;
    const wallets = await this.wallets.lockAllOf(tx, customerId);
    const taken = await this.charges.takenFor(tx, orderId);
    const wallet = wallets.find(({ id }) => id === taken?.walletId);
    if (!funding || !taken || !wallet) throw new Error("nothing was taken for this order that could be given back");
    const leftMinor = [...taken.left.values()].reduce((sum, minor) => sum + minor, 0n);
    const amountMinor = least(minorOf(due.amount, wallet) ?? leftMinor, leftMinor);
    const feeMinor = least(minorOf(due.fee, wallet) ?? 0n, amountMinor);
    const refund: ChargeRefund = {
      ...{
        id: newId(),
        tenantId: customerId,
        orderId,
        reason,
        returnId,
        walletId: wallet.id,
        currency: wallet.currency,
      },
      ...{ amountMinor, feeMinor, entryId: null, creditNoteId: null, refundedAt: this.clock() },
    };
    const name = `Order ${funding.reference}, ${WHY[reason]}`;
    if (amountMinor > 0n) await this.book(tx, due, { wallet, taken, refund, name });
    await insertRows(tx, ChargeRefund, [refund]);
  }

  private async book(tx: EntityManager, { eventId }: RefundDue, given: Given): Promise<void> {
    const { wallet, taken, refund, name } = given;
    const { orderId, amountMinor, feeMinor } = refund;
    const parts = partsOf(taken.left, amountMinor);
    refund.entryId = await this.wallets.move(tx, wallet, {
      ...{ kind: EntryKind.REFUND, description: name, sourceId: refund.id, givesBackId: taken.entryId, eventId },
      amountMinor: amountMinor - feeMinor,
      against: [
        ...[...parts].map(([kind, minor]) => debit(house(CHARGED_TO[kind], wallet.currency), minor)),
        credit(house("FEE_REVENUE", wallet.currency), feeMinor),
      ],
      cause: WalletCause.REFUND,
      by: Viewer.system.actor,
    });
    const about = { orderId, amountMinor, reason: name, entryId: refund.entryId };
    const on = await this.invoices.creditPart(tx, wallet, taken.invoiceId, about);
    refund.creditNoteId = on.creditNoteId;
    await this.charges.giveBack(tx, wallet, taken, { orderId, parts, feeMinor, entryId: refund.entryId, on, name });
  }
}

interface Given {
  wallet: Wallet;
  taken: Taken;
  refund: ChargeRefund;
  name: string;
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function minorOf(amount: MinorAmount | null, { currency }: Wallet): bigint | null {
  if (amount && amount.currency !== currency) throw new Error("an order is given back in the currency that was taken");
  return amount?.amountMinor ?? null;
}

/** As much of each kind as is left of it, in their order, until the amount is reached. */
function partsOf(left: ReadonlyMap<ChargeKind, bigint>, amountMinor: bigint): Map<ChargeKind, bigint> {
  const parts = new Map<ChargeKind, bigint>();
  let openMinor = amountMinor;
  for (const [kind, minor] of left) {
    const part = least(minor, openMinor);
    if (part > 0n) parts.set(kind, part);
    openMinor -= part;
  }
  return parts;
}
