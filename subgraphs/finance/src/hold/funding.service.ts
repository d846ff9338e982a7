import { type Clock, equals, findRows, insertRows, lockRows, newId, record, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { SpendCapService } from "../spend-cap/spend-cap.service";
import { monthOf, type Wallet } from "../wallet/wallet.entity";
import { WalletCause } from "../wallet/wallet.events";
import type { WalletStore } from "../wallet/wallet-store.service";
import type { Capture, CaptureService } from "./capture.service";
import { Hold, HoldStatus } from "./hold.entity";
import { HoldDenial, holdDenied, holdExpired, holdPlaced, holdReleased } from "./hold.events";

export interface FundingRequest {
  orderId: string;
  customerId: string;
  reference: string;
  quoteId: string | null;
  attempt: number;
  amountMinor: bigint;
  currency: string;
  dutyMinor: bigint | null;
  taxMinor: bigint | null;
  /** Who placed the order; null where it is not told. */
  placedBy: string | null;
}

const ACTIVE = equals("status", HoldStatus.ACTIVE);

/** What an order was held for that nobody came back for, or that was let go of and is asked for anew: it can be taken all the same. */
const TAKEN_ANEW: readonly HoldStatus[] = [HoldStatus.EXPIRED, HoldStatus.RELEASED];

/** An attempt not above the last is old news, and so is any after the order's money was taken. */
const BEGIN = `
  INSERT INTO order_funding (order_id, tenant_id, reference, attempt) VALUES ($1, $2, $3, $4)
  ON CONFLICT (order_id) DO UPDATE SET attempt = EXCLUDED.attempt, reference = EXCLUDED.reference, settled_at = NULL
  WHERE order_funding.attempt < EXCLUDED.attempt AND (order_funding.settled_at IS NULL OR order_funding.due_at IS NULL)
  RETURNING 1`;

const FALL_DUE = `
  UPDATE order_funding SET due_at = coalesce(due_at, $2), due_event_id = coalesce(due_event_id, $3)
  WHERE order_id = $1 AND settled_at IS NULL RETURNING due_event_id AS "eventId"`;

const SETTLE =
  "UPDATE order_funding SET settled_at = $2 WHERE order_id = $1 AND settled_at IS NULL RETURNING reference";

/** The money of orders: held when they are accepted, taken when they are delivered, let go of when nothing is owed. */
export class FundingService {
  constructor(
    private readonly wallets: WalletStore,
    private readonly caps: SpendCapService,
    private readonly captures: CaptureService,
    private readonly clock: Clock,
    private readonly holdsLastMs: number,
  ) {}

  /** Makes the order's hold stand at an amount, once for each attempt; one that cannot be covered leaves it as it was. */
  async request(tx: EntityManager, asked: FundingRequest): Promise<void> {
    const { orderId, customerId, reference, attempt, amountMinor } = asked;
    const begun: unknown[] = await tx.query(BEGIN, [orderId, customerId, reference, attempt]);
    if (begun.length === 0) return;
    const { wallets, hold } = await this.lockMoneyOf(tx, orderId, customerId);
    const wallet = wallets.find(({ currency }) => currency === asked.currency);
    const standing = hold && hold.walletId === wallet?.id ? hold : null;
    const moreMinor = amountMinor - (standing?.amountMinor ?? 0n);
    const denial = wallet ? await this.denialOf(tx, wallet, asked, moreMinor) : HoldDenial.NO_WALLET;
    if (!wallet || denial) {
      await record(tx, holdDenied({ ...asked, tenantId: customerId }, wallet?.availableMinor ?? 0n, denial!));
      return;
    }
    // The quote is in another currency than the one before.
    if (hold && !standing) await this.letGo(tx, wallets.find(({ id }) => id === hold.walletId)!, hold);
    await (standing ? this.change(tx, wallet, standing, asked, moreMinor) : this.place(tx, wallet, asked));
  }

  /**
   * The order is delivered: its money is taken. Where its hold has ended and its wallet does not cover it, it stays due.
   * @param eventId what said so; null when it was tried, and told of, before.
   */
  async due(tx: EntityManager, orderId: string, customerId: string, eventId: string | null): Promise<void> {
    const [[due]]: [{ eventId: string | null }[], number] = await tx.query(FALL_DUE, [orderId, this.clock(), eventId]);
    if (!due || (await this.collect(tx, orderId, customerId, due.eventId)) || eventId === null) return;
    await this.tellUncollected(tx, orderId);
  }

  /** Nothing more is owed than a fee: it is taken, as far as money was held, and the rest is the customer's again. */
  async release(
    tx: EntityManager,
    orderId: string,
    customerId: string,
    fee: Capture["fee"],
    eventId: string,
  ): Promise<void> {
    const [[settled]]: [{ reference: string }[], number] = await tx.query(SETTLE, [orderId, this.clock()]);
    if (!settled) return;
    const { wallets, hold } = await this.lockMoneyOf(tx, orderId, customerId);
    const wallet = wallets.find(({ id }) => id === hold?.walletId);
    if (!hold || !wallet) return;
    if (!fee || fee.amountMinor === 0n) return this.letGo(tx, wallet, hold);
    if (fee.currency !== hold.currency) throw new Error("a fee is taken in the currency of the order's hold");
    const isCovered = fee.amountMinor <= hold.amountMinor;
    const amountMinor = isCovered ? fee.amountMinor : hold.amountMinor;
    await this.captures.capture(tx, wallet, hold, { amountMinor, reference: settled.reference, fee, eventId });
  }

  /** Ends a hold that nobody came back for. */
  async expire(tx: EntityManager, holdId: string): Promise<void> {
    const [known] = await findRows(tx, Viewer.system, Hold, [equals("id", holdId)]);
    if (!known) return;
    const wallets = await this.wallets.lockAllOf(tx, known.tenantId);
    const [hold] = await lockRows(tx, Viewer.system, Hold, [equals("id", holdId), ACTIVE]);
    if (!hold || hold.expiresAt > this.clock()) return;
    await this.letGo(tx, wallets.find(({ id }) => id === hold.walletId)!, hold, HoldStatus.EXPIRED);
  }

  private async lockMoneyOf(tx: EntityManager, orderId: string, customerId: string) {
    const [wallets, [hold]] = await Promise.all([
      this.wallets.lockAllOf(tx, customerId),
      lockRows(tx, Viewer.system, Hold, [equals("orderId", orderId), ACTIVE]),
    ]);
    return { wallets, hold: hold ?? null };
  }

  private async denialOf(tx: EntityManager, wallet: Wallet, asked: FundingRequest, moreMinor: bigint) {
    if (moreMinor <= 0n) return null;
    if (wallet.frozenAt) return HoldDenial.WALLET_FROZEN;
    if (wallet.isOverCap(moreMinor, monthOf(this.clock()))) return HoldDenial.OVER_SPEND_CAP;
    if (asked.placedBy && (await this.caps.isOver(tx, wallet.id, asked.placedBy, asked.amountMinor))) {
      return HoldDenial.OVER_SPEND_CAP;
    }
    return wallet.covers(moreMinor) ? null : HoldDenial.INSUFFICIENT_FUNDS;
  }

  private async place(tx: EntityManager, wallet: Wallet, asked: FundingRequest): Promise<Hold> {
    const now = this.clock();
    const { orderId, amountMinor, attempt, quoteId, dutyMinor, taxMinor } = asked;
    const hold = Object.assign(new Hold(), {
      ...{ id: newId(), tenantId: wallet.tenantId, walletId: wallet.id, orderId, currency: wallet.currency },
      ...{ amountMinor, dutyMinor, taxMinor, capturedMinor: 0n, status: HoldStatus.ACTIVE, attempt, quoteId },
      ...{ spentMonth: monthOf(now), placedAt: now, expiresAt: this.lastingFrom(now), endedAt: null },
      amountChangedAt: null,
      ...{ version: 1, createdBy: asked.placedBy ?? Viewer.system.actor },
    });
    wallet.hold(amountMinor, hold.spentMonth);
    await Promise.all([
      insertRows(tx, Hold, [hold]),
      this.wallets.store(tx, wallet, WalletCause.HOLD),
      record(tx, holdPlaced(hold)),
    ]);
    return hold;
  }

  private async change(tx: EntityManager, wallet: Wallet, hold: Hold, asked: FundingRequest, moreMinor: bigint) {
    const { amountMinor, attempt, quoteId, dutyMinor, taxMinor } = asked;
    const now = this.clock();
    if (moreMinor !== 0n) hold.amountChangedAt = now;
    Object.assign(hold, { amountMinor, attempt, quoteId, dutyMinor, taxMinor, expiresAt: this.lastingFrom(now) });
    wallet.hold(moreMinor, moreMinor < 0n ? hold.spentMonth : monthOf(now));
    await Promise.all([
      storeRow(tx, hold),
      this.wallets.store(tx, wallet, moreMinor < 0n ? WalletCause.RELEASE : WalletCause.HOLD),
      record(tx, holdPlaced(hold)),
    ]);
  }

  private async letGo(tx: EntityManager, wallet: Wallet, hold: Hold, status = HoldStatus.RELEASED): Promise<void> {
    wallet.settle(hold.amountMinor, 0n, hold.spentMonth);
    Object.assign(hold, { status, endedAt: this.clock() });
    const told = status === HoldStatus.EXPIRED ? holdExpired(hold) : holdReleased(hold, hold.amountMinor);
    await Promise.all([storeRow(tx, hold), this.wallets.store(tx, wallet, WalletCause.RELEASE), record(tx, told)]);
  }

  /** False when the order's hold has ended and its wallet does not cover it. */
  private async collect(
    tx: EntityManager,
    orderId: string,
    customerId: string,
    eventId: string | null,
  ): Promise<boolean> {
    const { wallets, hold: active } = await this.lockMoneyOf(tx, orderId, customerId);
    const before = active ?? (await this.lastOf(tx, orderId));
    // Never funded: there is nothing to take.
    if (!before) return true;
    const wallet = wallets.find(({ id }) => id === before.walletId)!;
    if (!active && (!TAKEN_ANEW.includes(before.status) || !wallet.covers(before.amountMinor))) return false;
    const [[settled]]: [{ reference: string }[], number] = await tx.query(SETTLE, [orderId, this.clock()]);
    const { reference } = settled!;
    const again = () => this.place(tx, wallet, { ...before, customerId, reference, placedBy: null });
    const hold = active ?? (await again());
    await this.captures.capture(tx, wallet, hold, { amountMinor: hold.amountMinor, reference, fee: null, eventId });
    return true;
  }

  private async tellUncollected(tx: EntityManager, orderId: string): Promise<void> {
    const hold = (await this.lastOf(tx, orderId))!;
    const { availableMinor } = await this.wallets.find(tx, hold.walletId);
    await record(tx, holdDenied(hold, availableMinor, HoldDenial.INSUFFICIENT_FUNDS));
  }

  private async lastOf(tx: EntityManager, orderId: string): Promise<Hold | null> {
    return (await findRows(tx, Viewer.system, Hold, [equals("orderId", orderId)])).at(-1) ?? null;
  }

  private lastingFrom(now: Date): Date {
    return new Date(now.getTime() + this.holdsLastMs);
  }
}
