import type { Client } from "pg";
import { PostgresClient } from "../database/postgres-client";
import { OUTBOX_CHANNEL } from "./record";

/** By what the server, and whoever watches a process, knows a relay's connection. */
export const RELAY = "baiyun outbox";
/** A relay that hangs in its turn loses it after this long, so that another may go on. One at work asks every ten seconds at least. */
const HUNG_MS = 20_000;

/**
 * The relay's own connection: it listens, and keeps what it prepares. Plans follow the indexes whatever the statistics say, which
 * are never true of a queue: they were taken when it was full, or empty. A statement by itself does not wait for the disk: when
 * the server dies the newest of them may never have been, none of them without those after it.
 */
const SESSION = `
  SET idle_session_timeout = ${HUNG_MS};
  SET idle_in_transaction_session_timeout = ${HUNG_MS};
  SET synchronous_commit = off;
  SET plan_cache_mode = force_generic_plan;
  SET enable_seqscan = off;
  SET enable_bitmapscan = off;
  SET jit = off`;

export interface OutboxConnectionOptions {
  /** Past a pooler: a session of PostgreSQL itself. */
  url: string;
  /** False where a statement of one name may be another session's. */
  prepared: boolean;
}

/** @param onLost told when the server or the network ends it; `open` then makes a new one. */
export class OutboxConnection {
  private client: Client | null = null;
  private unanswered: Promise<unknown>[] = [];

  constructor(
    private readonly options: OutboxConnectionOptions,
    private readonly notified: (() => void) | null,
    private readonly onLost: () => void,
  ) {}

  async open(): Promise<void> {
    if (this.client) return;
    const client = new PostgresClient({
      connectionString: this.options.url,
      application_name: RELAY,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      pipeline: true,
    });
    const lost = () => {
      if (this.client !== client) return;
      this.client = null;
      this.onLost();
    };
    client.on("error", lost).on("end", lost);
    if (this.notified) client.on("notification", this.notified);
    await client.connect();
    try {
      await client.query(this.notified ? `${SESSION}; LISTEN ${OUTBOX_CHANNEL}` : SESSION);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
  }

  async close(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  /** The session of the server that is asked now, another one after each loss; null while there is none. */
  get session(): object | null {
    return this.client;
  }

  /** The rows of one statement, prepared under its name. */
  async query<T extends object>(name: string, text: string, values: unknown[]): Promise<T[]> {
    const { rows } = await this.asking.query<T>({ text, values, ...(this.options.prepared && { name }) });
    return rows;
  }

  /** Sends a statement with those after it, in one write; the end of the transaction fails if it does. */
  send(name: string, text: string, values: unknown[]): void {
    const answered = this.query(name, text, values);
    answered.catch(() => undefined);
    this.unanswered.push(answered);
  }

  /** Wakes every relay that listens. */
  async notify(): Promise<void> {
    await this.asking.query(`NOTIFY ${OUTBOX_CHANNEL}`);
  }

  /** Commits what `work` did and waits for the disk, or rolls it back when it throws. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    const begun = this.asking.query("BEGIN; SET LOCAL synchronous_commit = on");
    // Where it fails what follows fails too, and may do so before anybody has waited for this.
    begun.catch(() => undefined);
    this.unanswered = [begun];
    try {
      const outcome = await work();
      // An aborted transaction answers COMMIT without an error: the statement that aborted it has told.
      await Promise.all([...this.unanswered, this.asking.query("COMMIT")]);
      return outcome;
    } catch (error) {
      await this.client?.query("ROLLBACK").catch(() => undefined);
      throw error;
    }
  }

  /** Waits for the turn of this domain's relays and holds it while `work` lasts, over several transactions. */
  async alone(domain: string, work: () => Promise<void>): Promise<void> {
    await this.query("outbox_lock", "SELECT pg_advisory_lock(hashtextextended($1, 0))", [domain]);
    try {
      await work();
    } finally {
      // A connection that is lost has lost its lock.
      await this.query("outbox_unlock", "SELECT pg_advisory_unlock(hashtextextended($1, 0))", [domain]).catch(() => []);
    }
  }

  private get asking(): Client {
    if (!this.client) throw new Error("the outbox's connection is lost");
    return this.client;
  }
}
