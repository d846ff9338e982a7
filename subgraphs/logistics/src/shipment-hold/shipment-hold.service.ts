import { insertRows, newId } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ShipmentHold } from "./shipment-hold.entity";

interface OrderKey {
  tenantId: string;
  orderId: string;
}

/** What is told of a hold; an event of before says nothing. */
export interface HoldTold {
  cause?: string | null | undefined;
  reason?: string | null | undefined;
  heldBy?: string | null | undefined;
}

/** The cause of a hold of ours, which only a decision on its consignee ends. */
export const SCREENING = "SCREENING";

/** Writes down who held what and why, and who released it. The lock of the order is the caller's. */
export class ShipmentHoldService {
  async begin(tx: EntityManager, { tenantId, orderId }: OrderKey, told: HoldTold, heldAt: Date): Promise<void> {
    const { cause = null, reason = null, heldBy = null } = told;
    const hold = { id: newId(), tenantId, orderId, cause, reason, heldBy, heldAt, releasedAt: null, releasedBy: null };
    await insertRows(tx, ShipmentHold, [hold]);
  }

  /** Of our staff's hold. @param releasedBy null where it is not known */
  end(tx: EntityManager, order: OrderKey, releasedBy: string | null, releasedAt: Date): Promise<void> {
    return this.endOf(tx, order, releasedBy, releasedAt, "IS DISTINCT FROM");
  }

  endScreening(tx: EntityManager, order: OrderKey, releasedBy: string | null, releasedAt: Date): Promise<void> {
    return this.endOf(tx, order, releasedBy, releasedAt, "=");
  }

  private async endOf(
    tx: EntityManager,
    { orderId }: OrderKey,
    by: string | null,
    at: Date,
    is: "=" | "IS DISTINCT FROM",
  ) {
    await tx.query(
      `UPDATE shipment_hold SET released_at = $1, released_by = $2
       WHERE order_id = $3 AND released_at IS NULL AND cause ${is} $4`,
      [at, by, orderId, SCREENING],
    );
  }
}
