/** An outbox row as it goes onto the stream: every field is text already, so that nothing is parsed only to be written again. */
export interface OutboxRow {
  position: string;
  message: Record<string, string>;
}

export const OUTBOX_COLUMNS = `position, id, type, aggregate_id AS "aggregateId", tenant_id AS "tenantId", payload::text,
  to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt"`;

export interface SelectedRow {
  position: string;
  id: string;
  type: string;
  aggregateId: string;
  tenantId: string;
  payload: string;
  occurredAt: string;
}

/** In the order of their positions, which RETURNING does not promise. */
export function inOrder(rows: readonly SelectedRow[]): OutboxRow[] {
  return rows
    .map(({ position, ...message }) => ({ position, message }))
    .sort((one, other) => Number(one.position) - Number(other.position));
}
