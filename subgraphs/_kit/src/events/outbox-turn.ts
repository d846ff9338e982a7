import type { OutboxConnection } from "./outbox-connection";
import { inOrder, OUTBOX_COLUMNS, type OutboxRow, type SelectedRow } from "./outbox-row";

/** How many events are taken at once. */
export const BATCH = 500;
/** How long what is published may stand in the outbox as if it were not, and how much of it. */
const MARK_WITHIN_MS = 250;
const MARK_AT = BATCH;
/** More than an instant on the bus may differ from that in the outbox by being rounded. */
const ROUNDED_MS = 1_000;

const BEGIN = "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine";
const END = "SELECT pg_advisory_unlock(hashtextextended($1, 0))";

/** A scan of the partial index of what is unpublished is all that is read. */
export const TAKE_BATCH = `
  SELECT ${OUTBOX_COLUMNS}, EXISTS (SELECT FROM outbox_rebuild WHERE stream = $1) AS rebuilding
  FROM outbox_event WHERE published_at IS NULL AND position <> ALL ($2::bigint[])
  ORDER BY position LIMIT ${BATCH}`;
/** The instants are for PostgreSQL to leave other days' partitions alone. */
export const MARK = `
  WITH noted AS (UPDATE outbox_stream SET last_entry_id = $2 WHERE stream = $1)
  UPDATE outbox_event SET published_at = clock_timestamp()
  WHERE position = ANY ($3::bigint[]) AND occurred_at BETWEEN $4 AND $5 AND published_at IS NULL`;

interface TakenRow extends SelectedRow {
  /** The stream is being rebuilt: the same in each row. */
  rebuilding: boolean;
}

export interface Batch {
  rows: readonly OutboxRow[];
  rebuilding: boolean;
}

/**
 * A relay's turn at a domain's outbox: while it lasts no other relay publishes, so the order of positions is kept, that of each
 * aggregate with it. It lasts over several batches, which are marked as published together: a write to the tables for all of a
 * quarter of a second, instead of one for each. What is not marked when the process dies or loses its connection, and its
 * turn with it, the next relay publishes again.
 */
export class OutboxTurn {
  /** The session of PostgreSQL that has the turn; whatever was not marked in another one is another relay's now. */
  private session: object | null = null;
  private readonly unmarked = new Map<string, string>();
  private since = 0;
  private lastEntryId = "";
  private due: NodeJS.Timeout | undefined;

  /** @param onDue told when it is time to mark. */
  constructor(
    private readonly domain: string,
    private readonly connection: OutboxConnection,
    private readonly onDue: () => void,
  ) {}

  /** What is next to be published, in its order; null when another relay has its turn. */
  async take(): Promise<Batch | null> {
    const { session } = this.connection;
    if (this.session !== session) this.forget();
    // In one write. The batch is read by a statement of its own, which sees all that the turn before this one has marked.
    const begun =
      this.session === null ? this.connection.query<{ mine: boolean }>("outbox_turn", BEGIN, [this.domain]) : null;
    const read = this.connection.query<TakenRow>("outbox_batch", TAKE_BATCH, [this.domain, [...this.unmarked.keys()]]);
    const [turn, rows] = await Promise.all([begun, read]);
    if (turn && !turn[0]!.mine) return null;
    this.session = session;
    return { rows: inOrder(rows.map(({ rebuilding, ...row }) => row)), rebuilding: rows[0]?.rebuilding ?? false };
  }

  /** What was taken stands on the bus now. */
  published(rows: readonly OutboxRow[], lastEntryId: string): void {
    if (this.session !== this.connection.session) return;
    if (this.unmarked.size === 0) {
      this.since = Date.now();
      this.due = setTimeout(this.onDue, MARK_WITHIN_MS).unref();
    }
    for (const { position, message } of rows) this.unmarked.set(position, message.occurredAt!);
    this.lastEntryId = lastEntryId;
  }

  /** Something was published that is not marked yet. */
  get hasPublished(): boolean {
    return this.unmarked.size > 0;
  }

  /** It is time to mark it. */
  get isDue(): boolean {
    return this.hasPublished && (this.unmarked.size >= MARK_AT || Date.now() - this.since >= MARK_WITHIN_MS);
  }

  /** Marks what was published and leaves the turn to others, in one write. */
  async end(): Promise<void> {
    const { session, unmarked, lastEntryId } = this;
    if (session === null || session !== this.connection.session) return this.forget();
    const instants = [...unmarked.values()].map((occurredAt) => Date.parse(occurredAt));
    const from = new Date(Math.min(...instants) - ROUNDED_MS);
    const until = new Date(Math.max(...instants) + ROUNDED_MS);
    const marks = [this.domain, lastEntryId, [...unmarked.keys()], from, until];
    // Where it fails the turn ends all the same, and what was not marked is published again.
    this.forget();
    await Promise.all([
      instants.length > 0 ? this.connection.query("outbox_mark", MARK, marks) : null,
      this.connection.query("outbox_turn_end", END, [this.domain]),
    ]);
  }

  private forget(): void {
    clearTimeout(this.due);
    this.session = null;
    this.unmarked.clear();
  }
}
