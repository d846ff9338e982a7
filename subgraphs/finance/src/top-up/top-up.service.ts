import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  lockRow,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { house } from "../account/chart";
import type { InvoiceService } from "../invoice/invoice.service";
import { EntryKind } from "../journal-entry/journal-entry.entity";
import { debit } from "../journal-entry/ledger.service";
import type { Wallet } from "../wallet/wallet.entity";
import { WalletCause } from "../wallet/wallet.events";
import { WalletNotFound } from "../wallet/wallet.result";
import type { WalletStore } from "../wallet/wallet-store.service";
import { TopUp, TopUpStatus } from "./top-up.entity";
import {
  type ApproveTopUpInput,
  approveRules,
  type RecordTopUpInput,
  type RejectTopUpInput,
  type RequestTopUpInput,
  recordRules,
  rejectRules,
  requestRules,
  type TopUpApproval,
  type TopUpRecord,
  type TopUpRejection,
  type TopUpRequest,
} from "./top-up.input";
import {
  type ApproveTopUpResult,
  ApproveTopUpSuccess,
  DuplicateBankReference,
  IllegalTopUpState,
  type RecordTopUpResult,
  RecordTopUpSuccess,
  type RejectTopUpResult,
  RejectTopUpSuccess,
  type RequestTopUpResult,
  RequestTopUpSuccess,
  TopUpNotFound,
} from "./top-up.result";

type Amount = { amountMinor: bigint; currency: string };

/** Money that comes in: customers tell of it, our finance book it once they see it at the bank. */
export class TopUpService {
  constructor(
    private readonly database: Database,
    private readonly wallets: WalletStore,
    private readonly invoices: InvoiceService,
    private readonly clock: Clock,
  ) {}

  request(viewer: Viewer, input: RequestTopUpInput): Promise<typeof RequestTopUpResult> {
    return perform<TopUpRequest, Wallet | WalletNotFound, RequestTopUpSuccess | InvalidInput>(this.database, {
      operation: "requestTopUp",
      viewer,
      input,
      rules: requestRules,
      lock: async (tx, { walletId }) => (await this.wallets.lock(tx, viewer, walletId)) ?? new WalletNotFound(),
      decide: async (tx, wallet, { amount, note }, id) => {
        if (amount.currency !== wallet.currency) return otherCurrency(wallet);
        const topUp = this.made(viewer, wallet, amount, id, { note: note ?? null });
        await insertRows(tx, TopUp, [topUp]);
        return new RequestTopUpSuccess(topUp);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new RequestTopUpSuccess(await this.known(tx, id)),
    });
  }

  record(viewer: Viewer, input: RecordTopUpInput): Promise<typeof RecordTopUpResult> {
    return perform<TopUpRecord, Wallet | WalletNotFound, RecordTopUpSuccess | DuplicateBankReference | InvalidInput>(
      this.database,
      {
        operation: "recordTopUp",
        viewer,
        input,
        rules: recordRules,
        lock: async (tx, { walletId }) => (await this.wallets.lock(tx, viewer, walletId)) ?? new WalletNotFound(),
        decide: async (tx, wallet, { amount, bankReference }, id) => {
          if (amount.currency !== wallet.currency) return otherCurrency(wallet);
          const topUp = this.made(viewer, wallet, amount, id, { note: null });
          const duplicate = await this.claim(tx, bankReference, id);
          if (duplicate) return duplicate;
          await insertRows(tx, TopUp, [this.decided(topUp, viewer, { status: TopUpStatus.BOOKED, bankReference })]);
          await this.book(tx, wallet, topUp);
          return new RecordTopUpSuccess(topUp);
        },
        resultId: (_input, id) => id,
        replay: async (tx, id) => new RecordTopUpSuccess(await this.known(tx, id)),
      },
    );
  }

  approve(viewer: Viewer, input: ApproveTopUpInput): Promise<typeof ApproveTopUpResult> {
    return perform<
      TopUpApproval,
      Locked | TopUpNotFound,
      ApproveTopUpSuccess | IllegalTopUpState | DuplicateBankReference
    >(this.database, {
      operation: "approveTopUp",
      viewer,
      input,
      rules: approveRules,
      lock: (tx, { topUpId }) => this.lockWithWallet(tx, viewer, topUpId),
      decide: async (tx, { wallet, topUp }, { bankReference }) => {
        if (topUp.status !== TopUpStatus.REQUESTED) return new IllegalTopUpState(topUp.status);
        const duplicate = await this.claim(tx, bankReference, topUp.id);
        if (duplicate) return duplicate;
        await storeRow(tx, this.decided(topUp, viewer, { status: TopUpStatus.BOOKED, bankReference }));
        await this.book(tx, wallet, topUp);
        return new ApproveTopUpSuccess(topUp);
      },
      resultId: ({ topUpId }) => topUpId,
      replay: async (tx, id) => new ApproveTopUpSuccess(await this.known(tx, id)),
    });
  }

  reject(viewer: Viewer, input: RejectTopUpInput): Promise<typeof RejectTopUpResult> {
    return perform<TopUpRejection, Locked | TopUpNotFound, RejectTopUpSuccess | IllegalTopUpState>(this.database, {
      operation: "rejectTopUp",
      viewer,
      input,
      rules: rejectRules,
      lock: (tx, { topUpId }) => this.lockWithWallet(tx, viewer, topUpId),
      decide: async (tx, { topUp }, { reason }) => {
        if (topUp.status !== TopUpStatus.REQUESTED) return new IllegalTopUpState(topUp.status);
        await storeRow(tx, this.decided(topUp, viewer, { status: TopUpStatus.REJECTED, reason }));
        return new RejectTopUpSuccess(topUp);
      },
      resultId: ({ topUpId }) => topUpId,
      replay: async (tx, id) => new RejectTopUpSuccess(await this.known(tx, id)),
    });
  }

  private async book(tx: EntityManager, wallet: Wallet, topUp: TopUp): Promise<void> {
    const { id: sourceId, amountMinor, currency, bankReference, decidedBy } = topUp;
    await this.wallets.move(tx, wallet, {
      kind: EntryKind.TOP_UP,
      description: `Payment ${bankReference}`,
      sourceId,
      amountMinor,
      against: [debit(house("BANK", currency), amountMinor)],
      cause: WalletCause.TOP_UP,
      by: decidedBy!,
    });
    await this.invoices.settle(tx, wallet, amountMinor);
  }

  /** Of two who book the same payment the second waits here for the first, and is told of it. */
  private async claim(tx: EntityManager, reference: string, topUpId: string): Promise<DuplicateBankReference | null> {
    const claimed: unknown[] = await tx.query(
      "INSERT INTO bank_reference (reference, top_up_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1",
      [reference, topUpId],
    );
    if (claimed.length > 0) return null;
    const [existing] = await findRows(tx, Viewer.system, TopUp, [equals("bankReference", reference)]);
    return new DuplicateBankReference(existing!);
  }

  private made(viewer: Viewer, wallet: Wallet, amount: Amount, id: string, { note }: { note: string | null }): TopUp {
    return Object.assign(new TopUp(), {
      ...{ id, tenantId: wallet.tenantId, walletId: wallet.id, ...amount, status: TopUpStatus.REQUESTED, note },
      ...{ bankReference: null, reason: null, decidedBy: null, decidedAt: null, version: 1 },
      ...{ createdBy: viewer.actor, createdAt: this.clock() },
    });
  }

  private decided(topUp: TopUp, viewer: Viewer, decision: Partial<TopUp>): TopUp {
    return Object.assign(topUp, decision, { decidedBy: viewer.actor, decidedAt: this.clock() });
  }

  private async lockWithWallet(tx: EntityManager, viewer: Viewer, id: string): Promise<Locked | TopUpNotFound> {
    const [known] = isId(id) ? await findRows(tx, viewer, TopUp, [equals("id", id)]) : [];
    if (!known) return new TopUpNotFound();
    const wallet = await this.wallets.lock(tx, viewer, known.walletId);
    const topUp = await lockRow(tx, viewer, TopUp, id);
    return { wallet: wallet!, topUp: topUp! };
  }

  private async known(tx: EntityManager, id: string): Promise<TopUp> {
    return (await findRows(tx, Viewer.system, TopUp, [equals("id", id)]))[0]!;
  }
}

interface Locked {
  wallet: Wallet;
  topUp: TopUp;
}

const otherCurrency = ({ currency }: Wallet) => new InvalidInput("amount.currency", `The wallet is in ${currency}.`);
