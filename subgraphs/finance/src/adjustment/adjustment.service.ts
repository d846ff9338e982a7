import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  lockRow,
  newId,
  perform,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { house } from "../account/chart";
import type { InvoiceService } from "../invoice/invoice.service";
import { EntryKind } from "../journal-entry/journal-entry.entity";
import { credit, debit } from "../journal-entry/ledger.service";
import { orderReckoned, ReckoningCause } from "../order-reckoning/order-reckoning.events";
import type { Wallet } from "../wallet/wallet.entity";
import { WalletCause } from "../wallet/wallet.events";
import { InsufficientFunds, WalletNotFound } from "../wallet/wallet.result";
import type { WalletStore } from "../wallet/wallet-store.service";
import { Adjustment, AdjustmentKind, AdjustmentStatus } from "./adjustment.entity";
import {
  type AdjustmentAct,
  type AdjustmentRejection,
  type ApproveAdjustmentInput,
  adjustmentActRules,
  type PostAdjustmentInput,
  type Proposal,
  type ProposeAdjustmentInput,
  proposeRules,
  type RejectAdjustmentInput,
  rejectAdjustmentRules,
} from "./adjustment.input";
import {
  AdjustmentNotFound,
  type ApproveAdjustmentResult,
  ApproveAdjustmentSuccess,
  IllegalAdjustmentState,
  type PostAdjustmentResult,
  PostAdjustmentSuccess,
  type ProposeAdjustmentResult,
  ProposeAdjustmentSuccess,
  type RejectAdjustmentResult,
  RejectAdjustmentSuccess,
  SecondPersonNeeded,
} from "./adjustment.result";

/** What a customer shall pay for. */
interface LineToPay {
  billLineId: string;
  orderId: string | null;
  amountMinor: bigint;
  reason: string;
}

type Proposed = Pick<Adjustment, "kind" | "amountMinor" | "reason" | "orderId" | "billLineId">;

interface Locked {
  wallet: Wallet;
  adjustment: Adjustment;
}

/** Corrects wallets; above a limit somebody else than who proposed it decides. */
export class AdjustmentService {
  constructor(
    private readonly database: Database,
    private readonly wallets: WalletStore,
    private readonly invoices: InvoiceService,
    private readonly clock: Clock,
    private readonly limits: ReadonlyMap<string, bigint>,
  ) {}

  propose(viewer: Viewer, input: ProposeAdjustmentInput): Promise<typeof ProposeAdjustmentResult> {
    return perform<Proposal, Wallet | WalletNotFound, ProposeAdjustmentSuccess | InsufficientFunds | InvalidInput>(
      this.database,
      {
        operation: "proposeAdjustment",
        viewer,
        input,
        rules: proposeRules,
        lock: async (tx, { walletId }) => (await this.wallets.lock(tx, viewer, walletId)) ?? new WalletNotFound(),
        decide: async (tx, wallet, proposal, id) => {
          const { kind, amount, reason, orderId } = proposal;
          if (amount.currency !== wallet.currency) {
            return new InvalidInput("amount.currency", `The wallet is in ${wallet.currency}.`);
          }
          const needsApproval = amount.amountMinor > (this.limits.get(wallet.currency) ?? 0n);
          const about = { kind, amountMinor: amount.amountMinor, reason, orderId: orderId ?? null, billLineId: null };
          const adjustment = this.proposed(id, viewer, wallet, about, needsApproval);
          if (!needsApproval && !isCovered(wallet, adjustment)) return new InsufficientFunds(wallet);
          await insertRows(tx, Adjustment, [adjustment]);
          if (!needsApproval) await this.book(tx, { wallet, adjustment }, viewer);
          return new ProposeAdjustmentSuccess(adjustment);
        },
        resultId: (_proposal, id) => id,
        replay: async (tx, id) => new ProposeAdjustmentSuccess(await this.known(tx, id)),
      },
    );
  }

  /** That a customer shall pay for what a carrier billed: once for a line, and whatever it is, a second person decides. */
  async proposeForLine(tx: EntityManager, viewer: Viewer, wallet: Wallet, line: LineToPay): Promise<Adjustment | null> {
    const [known] = await findRows(tx, viewer, Adjustment, [equals("billLineId", line.billLineId)]);
    if (known) return null;
    const adjustment = this.proposed(newId(), viewer, wallet, { kind: AdjustmentKind.DEBIT_NOTE, ...line }, true);
    await insertRows(tx, Adjustment, [adjustment]);
    return adjustment;
  }

  approve(viewer: Viewer, input: ApproveAdjustmentInput): Promise<typeof ApproveAdjustmentResult> {
    return perform<
      AdjustmentAct,
      Locked | AdjustmentNotFound,
      ApproveAdjustmentSuccess | IllegalAdjustmentState | SecondPersonNeeded
    >(this.database, {
      operation: "approveAdjustment",
      viewer,
      input,
      rules: adjustmentActRules,
      lock: (tx, { adjustmentId }) => this.lockWithWallet(tx, viewer, adjustmentId),
      decide: async (tx, locked) => {
        const { wallet, adjustment } = locked;
        const refused = undecidable(adjustment, viewer);
        if (refused) return refused;
        this.decided(adjustment, viewer, { status: AdjustmentStatus.APPROVED });
        await storeRow(tx, adjustment);
        if (isCovered(wallet, adjustment)) await this.book(tx, locked, viewer);
        return new ApproveAdjustmentSuccess(adjustment);
      },
      resultId: ({ adjustmentId }) => adjustmentId,
      replay: async (tx, id) => new ApproveAdjustmentSuccess(await this.known(tx, id)),
    });
  }

  reject(viewer: Viewer, input: RejectAdjustmentInput): Promise<typeof RejectAdjustmentResult> {
    return perform<
      AdjustmentRejection,
      Locked | AdjustmentNotFound,
      RejectAdjustmentSuccess | IllegalAdjustmentState | SecondPersonNeeded
    >(this.database, {
      operation: "rejectAdjustment",
      viewer,
      input,
      rules: rejectAdjustmentRules,
      lock: (tx, { adjustmentId }) => this.lockWithWallet(tx, viewer, adjustmentId),
      decide: async (tx, { adjustment }, { reason }) => {
        const refused = undecidable(adjustment, viewer);
        if (refused) return refused;
        this.decided(adjustment, viewer, { status: AdjustmentStatus.REJECTED, decisionReason: reason });
        await storeRow(tx, adjustment);
        return new RejectAdjustmentSuccess(adjustment);
      },
      resultId: ({ adjustmentId }) => adjustmentId,
      replay: async (tx, id) => new RejectAdjustmentSuccess(await this.known(tx, id)),
    });
  }

  /** What was approved when its wallet did not cover it. */
  post(viewer: Viewer, input: PostAdjustmentInput): Promise<typeof PostAdjustmentResult> {
    return perform<
      AdjustmentAct,
      Locked | AdjustmentNotFound,
      PostAdjustmentSuccess | IllegalAdjustmentState | InsufficientFunds
    >(this.database, {
      operation: "postAdjustment",
      viewer,
      input,
      rules: adjustmentActRules,
      lock: (tx, { adjustmentId }) => this.lockWithWallet(tx, viewer, adjustmentId),
      decide: async (tx, locked) => {
        const { wallet, adjustment } = locked;
        if (adjustment.status !== AdjustmentStatus.APPROVED) return new IllegalAdjustmentState(adjustment.status);
        if (!isCovered(wallet, adjustment)) return new InsufficientFunds(wallet);
        await this.book(tx, locked, viewer);
        return new PostAdjustmentSuccess(adjustment);
      },
      resultId: ({ adjustmentId }) => adjustmentId,
      replay: async (tx, id) => new PostAdjustmentSuccess(await this.known(tx, id)),
    });
  }

  private proposed(id: string, viewer: Viewer, wallet: Wallet, about: Proposed, needsApproval: boolean): Adjustment {
    const { tenantId, id: walletId, currency } = wallet;
    return Object.assign(new Adjustment(), {
      ...{ id, tenantId, walletId, currency, ...about, status: AdjustmentStatus.PROPOSED, needsApproval },
      ...{ decidedBy: null, decisionReason: null, decidedAt: null, postedAt: null },
      ...{ version: 1, createdBy: viewer.actor, createdAt: this.clock() },
    });
  }

  private async book(tx: EntityManager, { wallet, adjustment }: Locked, viewer: Viewer): Promise<void> {
    const { id: sourceId, kind, amountMinor, currency, reason } = adjustment;
    const account = house("ADJUSTMENTS", currency);
    const isCredit = kind === AdjustmentKind.CREDIT_NOTE;
    Object.assign(adjustment, { status: AdjustmentStatus.POSTED, postedAt: this.clock() });
    await storeRow(tx, adjustment);
    await this.wallets.move(tx, wallet, {
      kind: EntryKind.ADJUSTMENT,
      description: reason,
      sourceId,
      amountMinor: isCredit ? amountMinor : -amountMinor,
      against: [isCredit ? debit(account, amountMinor) : credit(account, amountMinor)],
      cause: WalletCause.ADJUSTMENT,
      by: viewer.actor,
    });
    if (isCredit) await this.invoices.settle(tx, wallet, amountMinor);
    const { orderId, tenantId } = adjustment;
    if (orderId !== null) await record(tx, orderReckoned(orderId, tenantId, ReckoningCause.CORRECTED));
  }

  private decided(adjustment: Adjustment, viewer: Viewer, decision: Partial<Adjustment>): void {
    Object.assign(adjustment, decision, { decidedBy: viewer.actor, decidedAt: this.clock() });
  }

  private async lockWithWallet(tx: EntityManager, viewer: Viewer, id: string): Promise<Locked | AdjustmentNotFound> {
    const [known] = isId(id) ? await findRows(tx, viewer, Adjustment, [equals("id", id)]) : [];
    if (!known) return new AdjustmentNotFound();
    const wallet = await this.wallets.lock(tx, viewer, known.walletId);
    return { wallet: wallet!, adjustment: (await lockRow(tx, viewer, Adjustment, id))! };
  }

  private async known(tx: EntityManager, id: string): Promise<Adjustment> {
    return (await findRows(tx, Viewer.system, Adjustment, [equals("id", id)]))[0]!;
  }
}

const isCovered = (wallet: Wallet, { kind, amountMinor }: Adjustment): boolean =>
  kind === AdjustmentKind.CREDIT_NOTE || wallet.covers(amountMinor);

/** Why the viewer may not decide; null where they may. */
function undecidable({ status, createdBy }: Adjustment, viewer: Viewer) {
  if (status !== AdjustmentStatus.PROPOSED) return new IllegalAdjustmentState(status);
  return createdBy === viewer.actor ? new SecondPersonNeeded() : null;
}
