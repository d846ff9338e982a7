import { insertRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { HoldStep, Order } from "../order/order.entity";
import { OrderHold } from "./order-hold.entity";

/** Writes down who held an order and why, and who released it. */
export class OrderHoldService {
  /** What became of the holds of a locked order, in the order in which it came. */
  async keep(tx: EntityManager, { id, tenantId }: Order, steps: readonly HoldStep[], { actor }: Viewer): Promise<void> {
    const ofOrder = { tenantId, orderId: id };
    for (const { began, cause, reason, at, isByRule } of steps) {
      if (began) {
        const held = { heldAt: at, heldBy: isByRule ? Viewer.system.actor : actor, releasedAt: null, releasedBy: null };
        await insertRows(tx, OrderHold, [{ id: newId(), ...ofOrder, cause, reason, ...held }]);
        continue;
      }
      const released = { releasedAt: at, releasedBy: actor };
      const [, ended]: [unknown, number] = await tx.query(
        "UPDATE order_hold SET released_at = $1, released_by = $2 WHERE order_id = $3 AND released_at IS NULL",
        [at, actor, id],
      );
      // It began under a version that kept none.
      const unknown = { heldAt: null, heldBy: null };
      if (ended === 0)
        await insertRows(tx, OrderHold, [{ id: newId(), ...ofOrder, cause, reason, ...unknown, ...released }]);
    }
  }
}
