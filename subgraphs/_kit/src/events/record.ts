import type { EntityManager } from "typeorm";
import { newId } from "../ids";

export const OUTBOX_CHANNEL = "outbox";

export interface NewEvent {
  /** `<entity>.<what happened>.v<n>` */
  type: string;
  aggregateId: string;
  tenantId: string;
  payload: object;
}

/**
 * The database's clock: consumers compare the events of one aggregate, whichever process recorded them.
 * PostgreSQL commits transactions that notify one after the other, and tells listeners once for each, however often one notifies.
 */
const RECORD = `
  WITH recorded AS (
    INSERT INTO outbox_event (id, type, aggregate_id, tenant_id, payload, occurred_at)
    VALUES ($1, $2, $3, $4, $5, clock_timestamp())
  )
  SELECT pg_notify('${OUTBOX_CHANNEL}', '')`;

/** Commits an event with the write that caused it, in one statement; the relay publishes it soon after. */
export async function record(tx: EntityManager, { type, aggregateId, tenantId, payload }: NewEvent): Promise<void> {
  await tx.query(RECORD, [newId(), type, aggregateId, tenantId, JSON.stringify(payload)]);
}
