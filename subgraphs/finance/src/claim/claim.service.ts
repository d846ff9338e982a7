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
  perform,
  record,
  storeRow,
  type UserError,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { house } from "../account/chart";
import type { InvoiceService } from "../invoice/invoice.service";
import { EntryKind } from "../journal-entry/journal-entry.entity";
import { debit, type LedgerService } from "../journal-entry/ledger.service";
import { orderReckoned, ReckoningCause } from "../order-reckoning/order-reckoning.events";
import type { Wallet } from "../wallet/wallet.entity";
import { WalletCause } from "../wallet/wallet.events";
import { InsufficientFunds, WalletNotFound } from "../wallet/wallet.result";
import type { WalletStore } from "../wallet/wallet-store.service";
import { Claim, type ClaimKind, ClaimStatus } from "./claim.entity";
import { claimDecided, claimOpened, claimPaid, claimPayoutReversed } from "./claim.events";
import {
  type AddClaimEvidenceInput,
  type ApproveClaimInput,
  approveClaimRules,
  type ClaimAct,
  type ClaimApproval,
  type ClaimReason,
  claimActRules,
  claimReasonRules,
  type Evidence,
  evidenceRules,
  type PayClaimInput,
  type RejectClaimInput,
  type ReverseClaimPayoutInput,
} from "./claim.input";
import {
  type AddClaimEvidenceResult,
  AddClaimEvidenceSuccess,
  type ApproveClaimResult,
  ApproveClaimSuccess,
  ClaimNotFound,
  IllegalClaimState,
  type PayClaimResult,
  PayClaimSuccess,
  type RejectClaimResult,
  RejectClaimSuccess,
  type ReverseClaimPayoutResult,
  ReverseClaimPayoutSuccess,
} from "./claim.result";
import { ClaimEvidence } from "./claim-evidence.entity";

interface Locked {
  /** The customer's, by ascending id. */
  wallets: Wallet[];
  claim: Claim;
}

const UNDECIDED: readonly ClaimStatus[] = [ClaimStatus.OPEN, ClaimStatus.EVIDENCE];

/** What is asked of us for parcels' loss or damage: opened by what carriers say, decided and paid by our finance. */
export class ClaimService {
  constructor(
    private readonly database: Database,
    private readonly wallets: WalletStore,
    private readonly ledger: LedgerService,
    private readonly invoices: InvoiceService,
    private readonly clock: Clock,
  ) {}

  /** Once for a shipment, or one of several parcels of it, and what befell it, however often that is told. */
  async open(
    tx: EntityManager,
    of: { tenantId: string; orderId: string; shipmentId: string; parcelNumber: number | null },
    kind: ClaimKind,
  ): Promise<void> {
    const claim = Object.assign(new Claim(), {
      ...{ id: newId(), ...of, kind, status: ClaimStatus.OPEN, amountMinor: null, currency: null },
      ...{ decisionReason: null, decidedAt: null, entryId: null, paidAt: null, foundAt: null, reversedAt: null },
      ...{ version: 1, createdBy: Viewer.system.actor, createdAt: this.clock() },
    });
    if ((await insertRows(tx, Claim, [claim], { onConflict: "ignore" })) > 0) await record(tx, claimOpened(claim));
  }

  /** A parcel that was lost was found: finance see it on its claim, and decide. */
  async found(
    tx: EntityManager,
    { shipmentId, parcelNumber }: { shipmentId: string; parcelNumber: number | null },
    kind: ClaimKind,
    foundAt: Date,
  ): Promise<void> {
    const known = await lockRows(tx, Viewer.system, Claim, [equals("shipmentId", shipmentId), equals("kind", kind)]);
    for (const claim of known.filter((one) => one.parcelNumber === parcelNumber)) {
      await storeRow(tx, Object.assign(claim, { foundAt }), ["foundAt"]);
    }
  }

  addEvidence(viewer: Viewer, input: AddClaimEvidenceInput): Promise<typeof AddClaimEvidenceResult> {
    return this.act<Evidence, AddClaimEvidenceSuccess, never>(viewer, input, {
      operation: "addClaimEvidence",
      rules: evidenceRules,
      success: AddClaimEvidenceSuccess,
      from: UNDECIDED,
      decide: async (tx, { claim }, { text }) => {
        const { id: claimId, tenantId } = claim;
        const said = { claimId, tenantId, text, createdBy: viewer.actor, createdAt: this.clock() };
        await insertRows(tx, ClaimEvidence, [{ id: newId(), ...said }]);
        await storeRow(tx, Object.assign(claim, { status: ClaimStatus.EVIDENCE }), ["status"]);
        return null;
      },
    });
  }

  approve(viewer: Viewer, input: ApproveClaimInput): Promise<typeof ApproveClaimResult> {
    return this.act<ClaimApproval, ApproveClaimSuccess, WalletNotFound>(viewer, input, {
      operation: "approveClaim",
      rules: approveClaimRules,
      success: ApproveClaimSuccess,
      from: UNDECIDED,
      decide: async (tx, { claim, wallets }, { amount, reason }) => {
        if (!wallets.some(({ currency }) => currency === amount.currency)) return new WalletNotFound();
        await this.decided(tx, claim, { status: ClaimStatus.APPROVED, ...amount, decisionReason: reason });
        return null;
      },
    });
  }

  reject(viewer: Viewer, input: RejectClaimInput): Promise<typeof RejectClaimResult> {
    return this.act<ClaimReason, RejectClaimSuccess, never>(viewer, input, {
      operation: "rejectClaim",
      rules: claimReasonRules,
      success: RejectClaimSuccess,
      from: [...UNDECIDED, ClaimStatus.APPROVED],
      decide: async (tx, { claim }, { reason }) => {
        await this.decided(tx, claim, { status: ClaimStatus.REJECTED, decisionReason: reason });
        return null;
      },
    });
  }

  pay(viewer: Viewer, input: PayClaimInput): Promise<typeof PayClaimResult> {
    return this.act<ClaimAct, PayClaimSuccess, never>(viewer, input, {
      operation: "payClaim",
      rules: claimActRules,
      success: PayClaimSuccess,
      from: [ClaimStatus.APPROVED],
      decide: async (tx, { claim, wallets }) => {
        const wallet = wallets.find(({ currency }) => currency === claim.currency)!;
        const amountMinor = claim.amountMinor!;
        const entryId = await this.wallets.move(tx, wallet, {
          kind: EntryKind.CLAIM,
          description: `Claim for a parcel that is ${claim.kind.toLowerCase()}`,
          sourceId: claim.id,
          amountMinor,
          against: [debit(house("CLAIMS_PAID", wallet.currency), amountMinor)],
          cause: WalletCause.PAYOUT,
          by: viewer.actor,
        });
        await this.invoices.settle(tx, wallet, amountMinor);
        await storeRow(tx, Object.assign(claim, { status: ClaimStatus.PAID, entryId, paidAt: this.clock() }));
        await record(tx, claimPaid(claim));
        await this.reckoned(tx, claim, ReckoningCause.CLAIM_PAID);
        return null;
      },
    });
  }

  /** The parcel was found: what was paid for it comes back out of the wallet, once. */
  reverse(viewer: Viewer, input: ReverseClaimPayoutInput): Promise<typeof ReverseClaimPayoutResult> {
    return this.act<ClaimReason, ReverseClaimPayoutSuccess, InsufficientFunds>(viewer, input, {
      operation: "reverseClaimPayout",
      rules: claimReasonRules,
      success: ReverseClaimPayoutSuccess,
      from: [ClaimStatus.PAID],
      decide: async (tx, { claim, wallets }, { reason }) => {
        const wallet = wallets.find(({ currency }) => currency === claim.currency)!;
        if (!wallet.covers(claim.amountMinor!)) return new InsufficientFunds(wallet);
        wallet.postedMinor -= claim.amountMinor!;
        await this.wallets.store(tx, wallet, WalletCause.PAYOUT);
        await this.ledger.reverse(tx, claim.entryId!, reason, viewer.actor);
        await storeRow(tx, Object.assign(claim, { reversedAt: this.clock() }), ["reversedAt"]);
        await record(tx, claimPayoutReversed(claim));
        await this.reckoned(tx, claim, ReckoningCause.CLAIM_PAYOUT_REVERSED);
        return null;
      },
    });
  }

  private act<I extends { claimId: string }, S extends object, R extends UserError>(
    viewer: Viewer,
    input: object,
    { success, decide, from, ...act }: OneClaimAct<I, S, R>,
  ) {
    return perform<I, Locked | ClaimNotFound, S | R | IllegalClaimState>(this.database, {
      ...act,
      viewer,
      input,
      lock: (tx, { claimId }) => this.lockWithWallets(tx, viewer, claimId),
      decide: async (tx, locked, given) => {
        const { claim } = locked;
        if (!from.includes(claim.status) || claim.reversedAt) return new IllegalClaimState(claim);
        return (await decide(tx, locked, given)) ?? new success(claim);
      },
      resultId: ({ claimId }) => claimId,
      replay: async (tx, id) => new success((await findRows(tx, viewer, Claim, [equals("id", id)]))[0]!),
    });
  }

  /** What is paid for its parcels is part of an order's margin. */
  private reckoned(tx: EntityManager, { orderId, tenantId }: Claim, cause: ReckoningCause): Promise<void> {
    return record(tx, orderReckoned(orderId, tenantId, cause));
  }

  private async decided(tx: EntityManager, claim: Claim, decision: Partial<Claim>): Promise<void> {
    await storeRow(tx, Object.assign(claim, decision, { decidedAt: this.clock() }));
    await record(tx, claimDecided(claim));
  }

  private async lockWithWallets(tx: EntityManager, viewer: Viewer, id: string): Promise<Locked | ClaimNotFound> {
    const [known] = isId(id) ? await findRows(tx, viewer, Claim, [equals("id", id)]) : [];
    if (!known) return new ClaimNotFound();
    const wallets = await this.wallets.lockAllOf(tx, known.tenantId);
    return { wallets, claim: (await lockRow(tx, viewer, Claim, id))! };
  }
}

/** An act on one claim in one of some states: null where it was done, else why not. */
interface OneClaimAct<I, S, R> {
  operation: string;
  rules: Parameters<typeof perform<I, never, never>>[1]["rules"];
  success: new (claim: Claim) => S;
  from: readonly ClaimStatus[];
  decide: (tx: EntityManager, locked: Locked, input: I) => Promise<R | null>;
}
