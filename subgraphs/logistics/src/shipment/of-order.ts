import { equals } from "@baiyun/kit";
import type { EntityManager } from "typeorm";

/** Two events of one order may be handled at once, and neither sees the row the other is making. */
export const takeOrder = (tx: EntityManager, orderId: string): Promise<unknown> =>
  tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`order/${orderId}`]);

export const ofOrder = (orderId: string, tenantId: string) => [
  equals("orderId", orderId),
  equals("tenantId", tenantId),
];
