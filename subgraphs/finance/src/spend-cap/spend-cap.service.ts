import { type Database, equals, findRows, insertRows, lockRows, perform, storeRow, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Wallet } from "../wallet/wallet.entity";
import { WalletNotFound } from "../wallet/wallet.result";
import type { WalletStore } from "../wallet/wallet-store.service";
import { SpendCap } from "./spend-cap.entity";
import { type MemberSpendCap, memberSpendCapRules, type SetMemberSpendCapInput } from "./spend-cap.input";
import { type SetMemberSpendCapResult, SetMemberSpendCapSuccess } from "./spend-cap.result";

/** What members may spend for one order. */
export class SpendCapService {
  constructor(
    private readonly database: Database,
    private readonly wallets: WalletStore,
  ) {}

  /** Whether an order of that much is more than its member may place. */
  async isOver(tx: EntityManager, walletId: string, userId: string, amountMinor: bigint): Promise<boolean> {
    const [over] = await tx.query<unknown[]>(
      "SELECT 1 FROM spend_cap WHERE wallet_id = $1 AND user_id = $2 AND per_order_minor < $3",
      [walletId, userId, amountMinor.toString()],
    );
    return over !== undefined;
  }

  set(viewer: Viewer, input: SetMemberSpendCapInput): Promise<typeof SetMemberSpendCapResult> {
    return perform<MemberSpendCap, Wallet | WalletNotFound, SetMemberSpendCapSuccess>(this.database, {
      operation: "setMemberSpendCap",
      viewer,
      input,
      rules: memberSpendCapRules,
      lock: async (tx, { walletId }) => (await this.wallets.lock(tx, viewer, walletId)) ?? new WalletNotFound(),
      decide: async (tx, wallet, { userId, perOrderMinor }, id) => {
        const { tenantId, id: walletId } = wallet;
        const [known] = await lockRows(tx, viewer, SpendCap, this.of(walletId, userId));
        if (perOrderMinor === null)
          await tx.query("DELETE FROM spend_cap WHERE wallet_id = $1 AND user_id = $2", [walletId, userId]);
        else if (known) await storeRow(tx, Object.assign(known, { perOrderMinor }));
        else
          await insertRows(tx, SpendCap, [{ id, tenantId, walletId, userId, perOrderMinor, createdBy: viewer.actor }]);
        return this.success(tx, viewer, walletId, userId);
      },
      resultId: ({ walletId, userId }) => `${walletId}/${userId}`,
      replay: (tx, _id, { walletId, userId }) => this.success(tx, viewer, walletId, userId),
    });
  }

  private async success(tx: EntityManager, viewer: Viewer, walletId: string, userId: string) {
    const [[cap], wallet] = await Promise.all([
      findRows(tx, viewer, SpendCap, this.of(walletId, userId)),
      this.wallets.find(tx, walletId),
    ]);
    return new SetMemberSpendCapSuccess(wallet, cap ?? null);
  }

  private of(walletId: string, userId: string) {
    return [equals("walletId", walletId), equals("userId", userId)];
  }
}
