import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  newId,
  perform,
  type UserError,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Wallet } from "./wallet.entity";
import { WalletCause } from "./wallet.events";
import {
  type CreditLimit,
  creditLimitRules,
  type Freeze,
  type FreezeWalletInput,
  freezeRules,
  type NewWallet,
  type OpenWalletInput,
  openWalletRules,
  type SetCreditLimitInput,
  type SetWalletSpendCapInput,
  type UnfreezeWalletInput,
  type WalletSpendCap,
  walletSpendCapRules,
} from "./wallet.input";
import {
  CreditInUse,
  type FreezeWalletResult,
  FreezeWalletSuccess,
  IllegalWalletState,
  type OpenWalletResult,
  OpenWalletSuccess,
  type SetCreditLimitResult,
  SetCreditLimitSuccess,
  type SetWalletSpendCapResult,
  SetWalletSpendCapSuccess,
  type UnfreezeWalletResult,
  UnfreezeWalletSuccess,
  WalletExists,
  WalletNotFound,
} from "./wallet.result";
import { WalletDecision, WalletDecisionKind } from "./wallet-decision.entity";
import type { WalletStore } from "./wallet-store.service";

/** Opens wallets and decides what may be spent from them. */
export class WalletService {
  constructor(
    private readonly database: Database,
    private readonly wallets: WalletStore,
    private readonly clock: Clock,
  ) {}

  open(viewer: Viewer, input: OpenWalletInput): Promise<typeof OpenWalletResult> {
    return perform<NewWallet, string | InvalidInput, OpenWalletSuccess | WalletExists>(this.database, {
      operation: "openWallet",
      viewer,
      input,
      rules: openWalletRules,
      lock: async (_tx, { customerId }) => whose(viewer, customerId),
      decide: async (tx, tenantId, { currency }, id) => {
        const opened = await this.wallets.open(tx, tenantId, currency, viewer.actor, id);
        if (opened) return new OpenWalletSuccess(opened);
        const known = await findRows(tx, viewer, Wallet, [equals("tenantId", tenantId), equals("currency", currency)]);
        return new WalletExists(known[0]!);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new OpenWalletSuccess(await this.wallets.find(tx, id)),
    });
  }

  /** Opens a customer's wallet in a currency, unless there is one. */
  async give(tx: EntityManager, customerId: string, currency: string): Promise<void> {
    await this.wallets.open(tx, customerId, currency, Viewer.system.actor);
  }

  /** Below what is used of it a limit cannot be set. */
  setCreditLimit(viewer: Viewer, input: SetCreditLimitInput): Promise<typeof SetCreditLimitResult> {
    return this.act<CreditLimit, SetCreditLimitSuccess, CreditInUse>(viewer, input, {
      operation: "setCreditLimit",
      rules: creditLimitRules,
      success: SetCreditLimitSuccess,
      decide: async (tx, wallet, { creditLimitMinor, reason }) => {
        if (wallet.availableMinor < -creditLimitMinor) return new CreditInUse(wallet);
        Object.assign(wallet, { creditLimitMinor });
        await this.wallets.store(tx, wallet, WalletCause.CREDIT_LIMIT);
        await this.keep(tx, viewer, wallet, WalletDecisionKind.CREDIT_LIMIT, reason, creditLimitMinor);
        return null;
      },
    });
  }

  freeze(viewer: Viewer, input: FreezeWalletInput): Promise<typeof FreezeWalletResult> {
    return this.act<Freeze, FreezeWalletSuccess, IllegalWalletState>(viewer, input, {
      operation: "freezeWallet",
      rules: freezeRules,
      success: FreezeWalletSuccess,
      decide: async (tx, wallet, { reason }) => {
        if (wallet.frozenAt) return new IllegalWalletState(true);
        Object.assign(wallet, { frozenAt: this.clock(), frozenReason: reason });
        await this.wallets.storeOnly(tx, wallet);
        await this.keep(tx, viewer, wallet, WalletDecisionKind.FROZEN, reason);
        return null;
      },
    });
  }

  unfreeze(viewer: Viewer, input: UnfreezeWalletInput): Promise<typeof UnfreezeWalletResult> {
    return this.act<Freeze, UnfreezeWalletSuccess, IllegalWalletState>(viewer, input, {
      operation: "unfreezeWallet",
      rules: freezeRules,
      success: UnfreezeWalletSuccess,
      decide: async (tx, wallet, { reason }) => {
        if (!wallet.frozenAt) return new IllegalWalletState(false);
        Object.assign(wallet, { frozenAt: null, frozenReason: null });
        await this.wallets.storeOnly(tx, wallet);
        await this.keep(tx, viewer, wallet, WalletDecisionKind.UNFROZEN, reason);
        return null;
      },
    });
  }

  setSpendCap(viewer: Viewer, input: SetWalletSpendCapInput): Promise<typeof SetWalletSpendCapResult> {
    return this.act<WalletSpendCap, SetWalletSpendCapSuccess, never>(viewer, input, {
      operation: "setWalletSpendCap",
      rules: walletSpendCapRules,
      success: SetWalletSpendCapSuccess,
      decide: async (tx, wallet, { monthlyCapMinor }) => {
        await this.wallets.storeOnly(tx, Object.assign(wallet, { monthlyCapMinor }));
        return null;
      },
    });
  }

  private act<I extends { walletId: string }, S extends object, R extends UserError>(
    viewer: Viewer,
    input: object,
    { success, decide, ...act }: WalletAct<I, S, R>,
  ) {
    return perform<I, Wallet | WalletNotFound, S | R>(this.database, {
      ...act,
      viewer,
      input,
      lock: async (tx, { walletId }) => (await this.wallets.lock(tx, viewer, walletId)) ?? new WalletNotFound(),
      decide: async (tx, wallet, given) => (await decide(tx, wallet, given)) ?? new success(wallet),
      resultId: ({ walletId }) => walletId,
      replay: async (tx, id) => new success(await this.wallets.find(tx, id)),
    });
  }

  private async keep(
    tx: EntityManager,
    { actor: createdBy }: Viewer,
    { id: walletId, tenantId }: Wallet,
    kind: WalletDecisionKind,
    reason: string,
    creditLimitMinor: bigint | null = null,
  ): Promise<void> {
    const decision = { walletId, tenantId, kind, reason, creditLimitMinor, createdBy, createdAt: this.clock() };
    await insertRows(tx, WalletDecision, [{ id: newId(), ...decision }]);
  }
}

/** An act on one wallet: null where it was done, else why not. */
interface WalletAct<I, S, R> {
  operation: string;
  rules: Parameters<typeof perform<I, never, never>>[1]["rules"];
  success: new (wallet: Wallet) => S;
  decide: (tx: EntityManager, wallet: Wallet, input: I) => Promise<R | null>;
}

/** Our staff say for whom, customers act for themselves. Whether there is such a customer is customers' to know. */
function whose({ tenancy }: Viewer, customerId: string | null | undefined): string | InvalidInput {
  if (tenancy.kind === "all" && customerId && isId(customerId)) return customerId.toLowerCase();
  if (tenancy.kind === "one" && (customerId ?? tenancy.tenantId) === tenancy.tenantId) return tenancy.tenantId;
  return new InvalidInput("customerId", "Say whose wallet it shall be.");
}
