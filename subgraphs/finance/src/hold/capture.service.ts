import { type Clock, equals, findRows, insertRows, newId, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type HouseAccountCode, house } from "../account/chart";
import { EntryKind } from "../journal-entry/journal-entry.entity";
import { credit, type LedgerService } from "../journal-entry/ledger.service";
import { orderReckoned, ReckoningCause } from "../order-reckoning/order-reckoning.events";
import type { Wallet } from "../wallet/wallet.entity";
import { WalletCause } from "../wallet/wallet.events";
import { lineOf, type WalletStore } from "../wallet/wallet-store.service";
import { Charge, ChargeKind } from "./charge.entity";
import { type Hold, HoldStatus } from "./hold.entity";
import { holdCaptured, holdReleased } from "./hold.events";

export const FEE_REASONS = ["LABEL_VOIDED", "INTERCEPTED", "RETURNED", "DESTROYED"] as const;
type FeeReason = (typeof FEE_REASONS)[number];

export interface Capture {
  /** Not above what is held. */
  amountMinor: bigint;
  reference: string;
  /** What the amount is for, where it is not for the order's carriage. */
  fee: { amountMinor: bigint; currency: string; reason: FeeReason | null } | null;
  /** What caused it; null where that is not known. */
  eventId: string | null;
}

/** What was taken for an order's carriage, and what of it is left after what was given back. */
export interface Taken {
  walletId: string;
  holdId: string;
  /** What booked it. */
  entryId: string;
  /** What charged it; null while it stands on none. */
  invoiceId: string | null;
  /** In the order that it is given back in. */
  left: ReadonlyMap<ChargeKind, bigint>;
}

/** What of an order is given back. */
interface GivenBack {
  orderId: string;
  parts: ReadonlyMap<ChargeKind, bigint>;
  feeMinor: bigint;
  entryId: string;
  /** Where it stands: on a credit note, with what it is given back of on a draft, or on no invoice yet. */
  on: { creditNoteId: string | null; invoiceId: string | null };
  name: string;
}

/** Where what was charged stands, and is taken back from. */
export const CHARGED_TO: Readonly<Record<ChargeKind, HouseAccountCode>> = {
  FREIGHT: "FREIGHT_REVENUE",
  DUTY: "DUTY_PAYABLE",
  TAX: "TAX_PAYABLE",
  FEE: "FEE_REVENUE",
};

/** What an invoice charged that is void was given back by its credit note, with all that had been given back before. */
const LEFT = `
  SELECT c.kind, sum(c.amount_minor)::text AS minor FROM charge c LEFT JOIN credit_note n ON n.id = c.credit_note_id
  LEFT JOIN invoice i ON i.id = coalesce(c.invoice_id, n.invoice_id)
  WHERE c.order_id = $1 AND c.kind <> 'FEE' AND i.status IS DISTINCT FROM 'VOID' GROUP BY c.kind`;

/** What was given back stands with what it is given back of, whenever that was. */
const PUT_ON = `
  UPDATE charge SET invoice_id = $1 WHERE wallet_id = $2 AND invoice_id IS NULL AND credit_note_id IS NULL
    AND (accrued_at < $3 OR amount_minor < 0 AND EXISTS (
      SELECT FROM charge taken WHERE taken.order_id = charge.order_id AND taken.kind = charge.kind
        AND taken.invoice_id IS NULL AND taken.amount_minor > 0 AND taken.accrued_at < $3
    ))
  RETURNING amount_minor AS minor`;

const GIVEN_BACK_FIRST: readonly ChargeKind[] = [ChargeKind.FREIGHT, ChargeKind.DUTY, ChargeKind.TAX];

interface Part {
  kind: ChargeKind;
  account: HouseAccountCode;
  amountMinor: bigint;
  description: string;
}

const FEES: Readonly<Record<FeeReason, string>> = {
  LABEL_VOIDED: "label voided",
  INTERCEPTED: "parcel intercepted",
  RETURNED: "parcel returned",
  DESTROYED: "parcel destroyed",
};

/** Takes money that is held, for good: out of the wallet, into what was earned and what is passed on to customs. */
export class CaptureService {
  constructor(
    private readonly wallets: WalletStore,
    private readonly ledger: LedgerService,
    private readonly clock: Clock,
  ) {}

  /** Of a wallet and hold whose locks are held. What is not taken is the customer's again. */
  async capture(tx: EntityManager, wallet: Wallet, hold: Hold, capture: Capture): Promise<void> {
    const { amountMinor } = capture;
    const restMinor = hold.amountMinor - amountMinor;
    wallet.settle(hold.amountMinor, amountMinor, hold.spentMonth);
    Object.assign(hold, { status: HoldStatus.CAPTURED, capturedMinor: amountMinor, endedAt: this.clock() });
    await Promise.all([
      storeRow(tx, hold),
      this.wallets.store(tx, wallet, WalletCause.CAPTURE),
      amountMinor > 0n ? this.book(tx, wallet, hold, capture) : null,
      record(tx, holdCaptured(hold, amountMinor)),
      restMinor > 0n ? record(tx, holdReleased(hold, restMinor)) : null,
      amountMinor > 0n ? record(tx, orderReckoned(hold.orderId, hold.tenantId, ReckoningCause.CHARGED)) : null,
    ]);
  }

  /**
   * Puts what was taken from a wallet before an instant, and stands on no invoice, on one.
   * @returns how much that is; null where there is nothing.
   */
  async putOn(tx: EntityManager, invoiceId: string, walletId: string, before: Date): Promise<bigint | null> {
    const [put]: [{ minor: string }[], number] = await tx.query(PUT_ON, [invoiceId, walletId, before]);
    return put.length === 0 ? null : put.reduce((sum, { minor }) => sum + BigInt(minor), 0n);
  }

  /** Puts what was put on an invoice that is not written on none again. */
  async takeOff(tx: EntityManager, invoiceId: string): Promise<null> {
    await tx.query("UPDATE charge SET invoice_id = NULL WHERE invoice_id = $1", [invoiceId]);
    return null;
  }

  /** Of an order whose wallets' locks are held; null while nothing was taken for it. */
  async takenFor(tx: EntityManager, orderId: string): Promise<Taken | null> {
    const charges = await findRows(tx, Viewer.system, Charge, [equals("orderId", orderId)]);
    // A fee may have been taken before, when it was given up for a while: that is no carriage.
    const taken = charges.find(({ kind }) => kind !== ChargeKind.FEE) ?? charges[0];
    if (!taken) return null;
    const rows = await tx.query<{ kind: ChargeKind; minor: string }[]>(LEFT, [orderId]);
    const left = GIVEN_BACK_FIRST.map((kind) => {
      const minor = rows.find((row) => row.kind === kind)?.minor;
      return [kind, minor ? BigInt(minor) : 0n] as const;
    });
    const { walletId, holdId, entryId, invoiceId } = taken;
    return { walletId, holdId, entryId, invoiceId, left: new Map(left) };
  }

  /** Charges less than before, on the next invoice or on a credit note, and the fee that is kept on the next invoice. */
  async giveBack(tx: EntityManager, wallet: Wallet, { holdId }: Taken, given: GivenBack): Promise<void> {
    const { orderId, entryId, on, name: description, feeMinor } = given;
    const { tenantId, id: walletId, currency } = wallet;
    const about = { tenantId, walletId, orderId, holdId, entryId, description, currency, accruedAt: this.clock() };
    const rows = [...given.parts].map(([kind, minor]) => ({
      ...{ id: newId(), ...about, kind, amountMinor: -minor, ...on },
    }));
    const fee = { ...about, kind: ChargeKind.FEE, amountMinor: feeMinor, invoiceId: null, creditNoteId: null };
    await insertRows(tx, Charge, feeMinor > 0n ? [...rows, { id: newId(), ...fee }] : rows);
    await record(tx, orderReckoned(orderId, tenantId, ReckoningCause.GIVEN_BACK));
  }

  private async book(tx: EntityManager, wallet: Wallet, hold: Hold, capture: Capture): Promise<void> {
    const { currency } = hold;
    const entryId = newId();
    const parts = partsOf(hold, capture).filter(({ amountMinor }) => amountMinor > 0n);
    const { tenantId, walletId, orderId, id: holdId } = hold;
    const charges = parts.map(({ kind, amountMinor, description }) => ({
      ...{ id: newId(), tenantId, walletId, orderId, holdId, entryId, kind, description, currency, amountMinor },
      ...{ accruedAt: this.clock(), invoiceId: null, creditNoteId: null },
    }));
    const posted = this.ledger.post(tx, {
      id: entryId,
      kind: EntryKind.CAPTURE,
      description: capture.fee ? `Fee of order ${capture.reference}` : `Order ${capture.reference}`,
      tenantId,
      sourceId: holdId,
      eventId: capture.eventId,
      lines: [
        lineOf(wallet, -capture.amountMinor),
        ...parts.map(({ account, amountMinor }) => credit(house(account, currency), amountMinor)),
      ],
      by: Viewer.system.actor,
    });
    await Promise.all([posted, insertRows(tx, Charge, charges)]);
  }
}

/** Duty and tax are passed on to customs where they are known; what is not known to be that was earned. */
function partsOf({ dutyMinor, taxMinor }: Hold, { amountMinor, reference, fee }: Capture): Part[] {
  const name = `Order ${reference}`;
  if (fee) {
    const description = fee.reason ? `${name}, ${FEES[fee.reason]}` : name;
    return [{ kind: ChargeKind.FEE, account: "FEE_REVENUE", amountMinor, description }];
  }
  const [duty, tax] = [dutyMinor ?? 0n, taxMinor ?? 0n];
  // More than all of it cannot be passed on: then what it is made of is not known.
  const isKnown = duty + tax <= amountMinor;
  const passedOn: Part[] = [
    { kind: ChargeKind.DUTY, account: "DUTY_PAYABLE", amountMinor: duty, description: `${name}, duty` },
    { kind: ChargeKind.TAX, account: "TAX_PAYABLE", amountMinor: tax, description: `${name}, import tax` },
  ];
  const earnedMinor = isKnown ? amountMinor - duty - tax : amountMinor;
  const earned: Part = {
    kind: ChargeKind.FREIGHT,
    account: "FREIGHT_REVENUE",
    amountMinor: earnedMinor,
    description: name,
  };
  return [earned, ...(isKnown ? passedOn : [])];
}
