import { Money, sendAlong } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CustomerShipment } from "./customer-shipment.entity";
import type { WalletBalance } from "./wallet-balance.entity";

/** What stands between a customer and the end of its account. */
export interface Obligations {
  /** What is booked, of each wallet where it is not zero. */
  balances: Money[];
  /** What is held, of each wallet where it is not zero. */
  holds: Money[];
  openShipments: number;
}

/**
 * What finance and logistics have told of customers. A wallet is told of with its first change, so a customer of whose wallets
 * nothing was told has had none, and a balance of zero; what was told too late is finance's to find, which refuses nothing by itself.
 */
export class ObligationService {
  /** An older word than the last one about the wallet changes nothing. */
  async reportWallet(tx: EntityManager, told: WalletBalance): Promise<void> {
    await sendAlong(
      tx,
      `INSERT INTO wallet_balance AS known (wallet_id, tenant_id, currency, posted_minor, held_minor, as_of)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (wallet_id) DO UPDATE SET posted_minor = $4, held_minor = $5, as_of = $6 WHERE known.as_of <= $6`,
      [told.walletId, told.tenantId, told.currency, told.postedMinor, told.heldMinor, told.asOf],
    );
  }

  /** Likewise of a shipment. */
  async reportShipment(tx: EntityManager, told: CustomerShipment): Promise<void> {
    await sendAlong(
      tx,
      `INSERT INTO customer_shipment AS known (shipment_id, tenant_id, is_open, as_of) VALUES ($1, $2, $3, $4)
       ON CONFLICT (shipment_id) DO UPDATE SET is_open = $3, as_of = $4 WHERE known.as_of <= $4`,
      [told.shipmentId, told.tenantId, told.isOpen, told.asOf],
    );
  }

  async of(tx: EntityManager, tenantId: string): Promise<Obligations> {
    // Wallet by wallet: what is owed in one is not made up for by another.
    const [wallets, [shipments]]: [Record<"currency" | "posted" | "held", string>[], [{ open: number }]] =
      await Promise.all([
        tx.query(
          `SELECT currency, posted_minor::text AS posted, held_minor::text AS held FROM wallet_balance
           WHERE tenant_id = $1 ORDER BY currency, wallet_id`,
          [tenantId],
        ),
        tx.query("SELECT count(*)::int AS open FROM customer_shipment WHERE tenant_id = $1 AND is_open", [tenantId]),
      ]);
    const amounts = (of: "posted" | "held") =>
      wallets
        .map((wallet) => new Money(BigInt(wallet[of]), wallet.currency))
        .filter(({ amountMinor }) => amountMinor !== 0n);
    return { balances: amounts("posted"), holds: amounts("held"), openShipments: shipments.open };
  }

  /** Removes shipments that ended before this time. @returns how many; at most `limit`. */
  async prune(tx: EntityManager, before: Date, limit: number): Promise<number> {
    const [, removed] = await tx.query(
      `DELETE FROM customer_shipment WHERE shipment_id IN (
         SELECT shipment_id FROM customer_shipment WHERE NOT is_open AND as_of < $1
         ORDER BY as_of LIMIT $2 FOR UPDATE SKIP LOCKED
       )`,
      [before, limit],
    );
    return removed;
  }
}
