import type { EntityManager } from "typeorm";
import { isToldOf, sendAlong, sendLast } from "../database/sent-along";
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

const COLUMNS = "id, type, aggregate_id, tenant_id, payload, occurred_at";
/** The database's clock: consumers compare the events of one aggregate, whichever process recorded them. */
const rowAt = (first: number) =>
  `($${first}, $${first + 1}, $${first + 2}, $${first + 3}, $${first + 4}, clock_timestamp())`;
/** Most transactions record a few; a list is dearer to go through. */
const FEW = 4;
const recordFew = (count: number) => {
  const rows = Array.from({ length: count }, (_, index) => rowAt(5 * index + 1));
  return `INSERT INTO outbox_event (${COLUMNS}) VALUES ${rows.join(", ")}`;
};
const RECORD_FEW = Array.from({ length: FEW }, (_, index) => recordFew(index + 1));
const RECORD_MANY = `
  INSERT INTO outbox_event (${COLUMNS})
  SELECT one.id, one.type, one.aggregate_id, one.tenant_id, one.payload, clock_timestamp()
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::jsonb[])
    WITH ORDINALITY AS one(id, type, aggregate_id, tenant_id, payload, place)
  ORDER BY one.place`;
/** A transaction of thousands of events does not hold all of them in memory. */
const MOST_HELD = 200;

/** An event as it was when it was recorded: its columns, of which the last is left to the database. */
interface Recorded {
  row: [id: string, type: string, aggregateId: string, tenantId: string, payload: string];
  isForOnlookers: boolean;
}

/** Of transactions that go on, in their order. */
const held = new WeakMap<EntityManager, Recorded[]>();

/** Commits an event with the write that caused it; the relay publishes it soon after. */
export function record(tx: EntityManager, event: NewEvent): Promise<void> {
  return recordAll(tx, [event]);
}

/** Many events, in their order. All that a transaction records goes to PostgreSQL in one statement, with COMMIT. */
export async function recordAll(tx: EntityManager, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const recorded = events.map(recordedOf);
  const earlier = held.get(tx);
  if (earlier) earlier.push(...recorded);
  else if (sendLast(tx, () => write(tx))) held.set(tx, recorded);
  else return insert(tx, recorded);
  if (held.get(tx)!.length >= MOST_HELD) await write(tx);
}

const recordedOf = ({ type, aggregateId, tenantId, payload, isForOnlookers }: NewEvent): Recorded => ({
  row: [newId(), type, aggregateId, tenantId, JSON.stringify(payload)],
  isForOnlookers: isForOnlookers === true,
});

async function write(tx: EntityManager): Promise<void> {
  const recorded = held.get(tx)!.splice(0);
  if (recorded.length > 0) await insert(tx, recorded);
}

async function insert(tx: EntityManager, recorded: readonly Recorded[]): Promise<void> {
  const few = RECORD_FEW[recorded.length - 1];
  const rows = recorded.map(({ row }) => row);
  const columns = [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column]));
  await sendAlong(tx, told(tx, few ?? RECORD_MANY, recorded), few ? rows.flat() : columns);
}

/**
 * The relay of this process is told by the process. Where there is none all others are notified by PostgreSQL, which commits
 * transactions that notify one after the other, in all its databases, and wakes whoever listens to anything.
 */
const told = (tx: EntityManager, insert: string, events: readonly Recorded[]): string =>
  isToldOf(tx, { isUrgent: events.some(({ isForOnlookers }) => !isForOnlookers) })
    ? insert
    : `WITH recorded AS (${insert}) SELECT pg_notify('${OUTBOX_CHANNEL}', '')`;
