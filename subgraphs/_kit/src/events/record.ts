import type { EntityManager } from "typeorm";
import { isToldOf, sendAlong } from "../database/sent-along";
import { newId } from "../ids";

export const OUTBOX_CHANNEL = "outbox";

export interface NewEvent {
  /** `<entity>.<what happened>.v<n>` */
  type: string;
  aggregateId: string;
  tenantId: string;
  payload: object;
  /** Nobody acts on it: it may be published a moment later. */
  isForOnlookers?: true;
}

/** The database's clock: consumers compare the events of one aggregate, whichever process recorded them. */
const RECORD = `
  INSERT INTO outbox_event (id, type, aggregate_id, tenant_id, payload, occurred_at)
  VALUES ($1, $2, $3, $4, $5, clock_timestamp())`;

/** Commits an event with the write that caused it, in one statement; the relay publishes it soon after. */
export async function record(tx: EntityManager, event: NewEvent): Promise<void> {
  const { type, aggregateId, tenantId, payload } = event;
  await sendAlong(tx, told(tx, RECORD, [event]), [newId(), type, aggregateId, tenantId, JSON.stringify(payload)]);
}

const RECORD_ALL = `
  INSERT INTO outbox_event (id, type, aggregate_id, tenant_id, payload, occurred_at)
  SELECT one.id, one.type, one.aggregate_id, one.tenant_id, one.payload, clock_timestamp()
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::jsonb[])
    WITH ORDINALITY AS one(id, type, aggregate_id, tenant_id, payload, place)
  ORDER BY one.place`;

/** Many events in one statement, in their order. */
export async function recordAll(tx: EntityManager, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await sendAlong(tx, told(tx, RECORD_ALL, events), [
    events.map(() => newId()),
    events.map(({ type }) => type),
    events.map(({ aggregateId }) => aggregateId),
    events.map(({ tenantId }) => tenantId),
    events.map(({ payload }) => JSON.stringify(payload)),
  ]);
}

/**
 * The relay of this process is told by the process. Where there is none all others are notified by PostgreSQL, which commits
 * transactions that notify one after the other, in all its databases, and wakes whoever listens to anything.
 */
const told = (tx: EntityManager, insert: string, events: readonly NewEvent[]): string =>
  isToldOf(tx, { isUrgent: events.some(({ isForOnlookers }) => !isForOnlookers) })
    ? insert
    : `WITH recorded AS (${insert}) SELECT pg_notify('${OUTBOX_CHANNEL}', '')`;
