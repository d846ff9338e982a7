import { defineEvent, type NewEvent, recordAll } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";

/** Why an order earned or cost us more or less. */
export enum ReckoningCause {
  CHARGED = "CHARGED",
  GIVEN_BACK = "GIVEN_BACK",
  CORRECTED = "CORRECTED",
  INVOICE_VOIDED = "INVOICE_VOIDED",
  BILLED = "BILLED",
  BILL_CREDITED = "BILL_CREDITED",
  CLAIM_PAID = "CLAIM_PAID",
  CLAIM_PAYOUT_REVERSED = "CLAIM_PAYOUT_REVERSED",
}

export const ORDER_RECKONED = defineEvent({
  type: "order.reckoned.v1",
  description: "What an order earned us or cost us is more or less than before: its margin may have changed.",
  payload: z.object({ orderId: z.guid(), customerId: z.guid(), cause: z.enum(ReckoningCause) }),
});

/** The amounts are read where access to them is checked. */
export const orderReckoned = (orderId: string, customerId: string, cause: ReckoningCause): NewEvent =>
  ORDER_RECKONED.event({ aggregateId: orderId, tenantId: customerId, payload: { orderId, customerId, cause } });

/**
 * Tells once of each order that rows are of, whose customers the caller does not know. Of one that nobody was ever asked to pay for
 * nothing is reckoned.
 */
export async function recordReckoned(
  tx: EntityManager,
  rows: readonly { orderId: string | null }[],
  cause: ReckoningCause,
): Promise<void> {
  const orderIds = rows.map(({ orderId }) => orderId).filter((orderId) => orderId !== null);
  if (orderIds.length === 0) return;
  const known = await tx.query<{ id: string; customerId: string }[]>(
    `SELECT order_id AS id, tenant_id AS "customerId" FROM order_funding WHERE order_id = ANY($1) ORDER BY order_id`,
    [orderIds],
  );
  await recordAll(
    tx,
    known.map(({ id, customerId }) => orderReckoned(id, customerId, cause)),
  );
}
