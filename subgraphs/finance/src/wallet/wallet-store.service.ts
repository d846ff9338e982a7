import {
  type Clock,
  equals,
  findRows,
  insertRows,
  lockRow,
  lockRows,
  newId,
  record,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { walletAccount } from "../account/chart";
import type { LedgerService, Line, NewEntry } from "../journal-entry/ledger.service";
import { Side } from "../posting/posting.entity";
import { Wallet } from "./wallet.entity";
import { WalletCause, walletChanged } from "./wallet.events";

/** What moves a wallet's money: the entry but for the wallet's own line, which follows from the amount. */
export interface Movement extends Omit<NewEntry, "lines" | "tenantId"> {
  /** Into the wallet; below nothing, out of it. */
  amountMinor: bigint;
  against: readonly Line[];
  cause: WalletCause;
}

/** What orders move of a wallet. */
const MONEY = [
  "postedMinor",
  "heldMinor",
  "spentMonth",
  "spentMinor",
  "updatedAt",
] as const satisfies readonly (keyof Wallet)[];

/** The rows of wallets, for everything here that moves their money: locked, changed, told of. */
export class WalletStore {
  constructor(
    private readonly ledger: LedgerService,
    private readonly clock: Clock,
  ) {}

  /** Every wallet of a customer, by ascending id: an order may have been funded from another than now. */
  lockAllOf(tx: EntityManager, tenantId: string): Promise<Wallet[]> {
    return lockRows(tx, Viewer.system, Wallet, [equals("tenantId", tenantId)]);
  }

  /** One that the viewer may see. */
  lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Wallet | null> {
    return lockRow(tx, viewer, Wallet, id);
  }

  async find(tx: EntityManager, id: string): Promise<Wallet> {
    return (await findRows(tx, Viewer.system, Wallet, [equals("id", id)]))[0]!;
  }

  /** Writes what was changed of a wallet whose lock is held, and tells of it. */
  async store(tx: EntityManager, wallet: Wallet, cause: WalletCause): Promise<void> {
    wallet.updatedAt = this.clock();
    // Statements that name no limit do not wake what notes the changes of limits.
    const written = cause === WalletCause.CREDIT_LIMIT ? undefined : MONEY;
    await Promise.all([storeRow(tx, wallet, written), record(tx, walletChanged(wallet, cause))]);
  }

  /** Writes what was decided about it while its money stays as it is. */
  storeOnly(tx: EntityManager, wallet: Wallet): Promise<void> {
    wallet.updatedAt = this.clock();
    return storeRow(tx, wallet);
  }

  /**
   * Moves money into a locked wallet or out of it; whether it covers that was looked at before.
   * @returns the entry's id.
   */
  async move(tx: EntityManager, wallet: Wallet, { amountMinor, against, cause, ...entry }: Movement): Promise<string> {
    const [, entryId] = await Promise.all([
      this.store(tx, Object.assign(wallet, { postedMinor: wallet.postedMinor + amountMinor }), cause),
      this.ledger.post(tx, { ...entry, tenantId: wallet.tenantId, lines: [lineOf(wallet, amountMinor), ...against] }),
    ]);
    return entryId;
  }

  /** The customer's wallet in a currency, opened if there is none. */
  async open(tx: EntityManager, tenantId: string, currency: string, by: string, id = newId()): Promise<Wallet | null> {
    const now = this.clock();
    const wallet = Object.assign(new Wallet(), {
      ...{ id, tenantId, currency, accountId: newId(), postedMinor: 0n, heldMinor: 0n, creditLimitMinor: 0n },
      ...{ monthlyCapMinor: null, spentMonth: "", spentMinor: 0n, frozenAt: null, frozenReason: null },
      ...{ version: 1, createdBy: by, createdAt: now, updatedAt: now },
    });
    const opened = await insertRows(tx, Wallet, [wallet], { onConflict: "ignore" });
    return opened > 0 ? wallet : null;
  }
}

/** The wallet's own side: what comes in is owed to the customer. */
export const lineOf = (wallet: Wallet, amountMinor: bigint): Line =>
  amountMinor < 0n
    ? { account: walletAccount(wallet), side: Side.DEBIT, amountMinor: -amountMinor }
    : { account: walletAccount(wallet), side: Side.CREDIT, amountMinor };
