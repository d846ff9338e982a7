import { type Clock, defineJob } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";

export const expireHold = defineJob({ name: "expire-hold", payload: z.object({ holdId: z.guid() }) });
export const collectDue = defineJob({
  name: "collect-due",
  payload: z.object({ orderId: z.guid(), customerId: z.guid() }),
});

/** How many of each are found at a time; the others are found the next time. */
const PAGE = 500;

const EXPIRED = `SELECT id AS "holdId" FROM hold WHERE status = 'ACTIVE' AND expires_at <= $1 ORDER BY expires_at LIMIT $2`;
const UNCOLLECTED = `
  SELECT order_id AS "orderId", tenant_id AS "customerId" FROM order_funding
  WHERE due_at IS NOT NULL AND settled_at IS NULL ORDER BY due_at LIMIT $1`;

/** Finds the holds that have lasted too long, and what fell due and was not there. */
export class DueService {
  constructor(private readonly clock: Clock) {}

  /** A job for each, in a transaction of its own, so that none waits for another's wallet. */
  async findWork(tx: EntityManager): Promise<void> {
    const expired = await tx.query<{ holdId: string }[]>(EXPIRED, [this.clock(), PAGE]);
    const due = await tx.query<{ orderId: string; customerId: string }[]>(UNCOLLECTED, [PAGE]);
    for (const hold of expired) await expireHold.add(tx, hold, { key: hold.holdId });
    for (const order of due) await collectDue.add(tx, order, { key: order.orderId });
  }
}
