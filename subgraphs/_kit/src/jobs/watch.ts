import type { WorkerEvents, WorkerPool } from "graphile-worker";
import type { PoolClient } from "pg";
import type { Logger } from "../logging";
import { WORKER_SCHEMA } from "./worker-database";

/** Unless another time is given. */
const LOOK_MS = 10_000;
/** After something was added or failed: it may be due before the next look. */
const SOON_MS = 1_000;
/** Of the time between two looks: a worker that lost its connection has taken another by then. */
const GRACE = 0.5;
const SHORTEST_MS = 20;

const DIED = "Its worker died while it ran.";
const JOBS = `${WORKER_SCHEMA}._private_jobs`;
const QUEUES = `${WORKER_SCHEMA}._private_job_queues`;
const signOf = (worker: string): string => `hashtextextended('baiyun.jobs/' || ${worker}, 0)`;

/** A server that cannot reach a worker's machine ends its session, and with it the sign, within 11 s. */
const SIGN = `SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3`;

const LOOK = `
  SELECT
    ARRAY(
      SELECT worker FROM (
        SELECT locked_by AS worker FROM ${JOBS} WHERE is_available = false AND locked_by IS NOT NULL
        UNION SELECT locked_by FROM ${QUEUES} WHERE locked_by IS NOT NULL
      ) holder
      WHERE worker <> $1 AND pg_try_advisory_xact_lock(${signOf("worker")})
    ) AS silent,
    (SELECT count(*)::int FROM (
      SELECT FROM ${JOBS} WHERE is_available = true AND priority = 0 AND run_at <= now() LIMIT $2
    ) ready) AS due,
    (SELECT extract(epoch FROM run_at - now())::float8 * 1000 FROM ${JOBS}
     WHERE is_available = true AND priority = 0 AND run_at > now() ORDER BY run_at LIMIT 1) AS "nextMs"`;

/**
 * While it holds a dead worker's sign, that worker cannot come back. A death counts as a failure, except that one in the
 * last attempt is forgiven once: a job that kills each worker comes to rest as a dead letter.
 */
const UNLOCK = `
  WITH dead AS MATERIALIZED (
    SELECT worker FROM unnest($1::text[]) AS worker WHERE pg_try_advisory_xact_lock(${signOf("worker")})
  ), freed AS (
    UPDATE ${QUEUES} SET locked_at = NULL, locked_by = NULL WHERE locked_by IN (SELECT worker FROM dead)
  )
  UPDATE ${JOBS} SET
    locked_at = NULL,
    locked_by = NULL,
    attempts = CASE WHEN attempts < max_attempts OR last_error = $2 THEN attempts ELSE max_attempts - 1 END,
    last_error = $2,
    updated_at = now()
  WHERE is_available = false AND locked_by IN (SELECT worker FROM dead)
  RETURNING id`;

interface Seen {
  /** Workers that hold jobs or queues and give no sign of life. */
  silent: string[];
  due: number;
  nextMs: number | null;
}

export interface WatchOptions {
  concurrency: number;
  /** The longest that anything due, and any death, goes unseen. */
  lookMs?: number | undefined;
}

/**
 * A worker's sign of life is an advisory lock of the session that listens: it goes with the connection, whatever the
 * clocks say. One look in a while, over that connection, wakes the workers for what is due and gives the jobs of the
 * dead to the living; nothing else polls.
 */
export class Watch {
  /** Resolves when the sign is given, before which no job may be taken. */
  readonly signed: Promise<void>;
  private tellSigned: () => void = () => undefined;
  private workers: WorkerPool | null = null;
  private client: PoolClient | null = null;
  private signedOn: PoolClient | null = null;
  private readonly lookMs: number;
  private readonly graceMs: number;
  private readonly silentSince = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;
  private lookAt = Number.POSITIVE_INFINITY;

  constructor(
    events: WorkerEvents,
    private readonly options: WatchOptions,
    private readonly logger: Logger,
  ) {
    this.lookMs = options.lookMs ?? LOOK_MS;
    this.graceMs = this.lookMs * GRACE;
    this.signed = new Promise((resolve) => {
      this.tellSigned = resolve;
    });
    events.on("pool:create", ({ workerPool }) => {
      this.workers = workerPool;
    });
    events.on("pool:listen:success", ({ client }) => {
      this.client = client;
      this.lookWithin(0);
    });
    events.on("pool:listen:release", ({ client }) => {
      if (this.client === client) this.client = null;
    });
    events.on("pool:listen:notification", () => this.lookWithin(SOON_MS));
    events.on("job:error", () => this.lookWithin(SOON_MS));
    events.on("pool:gracefulShutdown", () => this.stop());
  }

  /** What jobs are locked by. */
  get worker(): string {
    if (!this.workers) throw new Error("graphile-worker has not made its workers yet");
    return this.workers.id;
  }

  get alive(): boolean {
    return this.client !== null && this.signedOn === this.client;
  }

  /** Ends the workers without waiting for what they do. */
  async endWorkers(): Promise<void> {
    await this.workers?.forcefulShutdown("not done in time");
  }

  private stop(): void {
    this.client = null;
    if (this.timer) clearTimeout(this.timer);
  }

  private lookWithin(ms: number): void {
    const at = performance.now() + ms;
    if (!this.client || this.lookAt <= at) return;
    if (this.timer) clearTimeout(this.timer);
    this.lookAt = at;
    this.timer = setTimeout(() => this.look(), ms);
  }

  private async look(): Promise<void> {
    this.lookAt = Number.POSITIVE_INFINITY;
    const client = this.client;
    if (!client) return;
    let nextMs = SOON_MS;
    try {
      if (this.signedOn !== client) await this.sign(client);
      nextMs = await this.act(client);
    } catch (error) {
      // A lost connection is replaced by graphile-worker, which then hands over the new one.
      if (this.client === client) this.logger.warn({ err: error }, "could not look for jobs");
    }
    if (this.client === client) this.lookWithin(nextMs);
  }

  private async sign(client: PoolClient): Promise<void> {
    await client.query(SIGN);
    // Shared, as the server may not know yet that this worker's last connection is gone.
    await client.query(`SELECT pg_advisory_lock_shared(${signOf("$1::text")})`, [this.worker]);
    this.signedOn = client;
    this.tellSigned();
  }

  /** How long until the next look. */
  private async act(client: PoolClient): Promise<number> {
    const { rows } = await client.query<Seen>({
      name: "jobs look",
      text: LOOK,
      values: [this.worker, this.options.concurrency],
    });
    const { silent, due, nextMs } = rows[0]!;
    const freed = await this.unlock(client, this.longSilent(silent));
    if (this.client === client && due + freed > 0) this.workers?.nudge(due + freed);
    const soonest = Math.min(
      this.lookMs,
      nextMs ?? this.lookMs,
      this.silentSince.size > 0 ? this.graceMs : this.lookMs,
    );
    return Math.max(soonest, SHORTEST_MS);
  }

  private longSilent(silent: readonly string[]): string[] {
    const now = performance.now();
    for (const worker of this.silentSince.keys()) if (!silent.includes(worker)) this.silentSince.delete(worker);
    for (const worker of silent) if (!this.silentSince.has(worker)) this.silentSince.set(worker, now);
    return silent.filter((worker) => now - this.silentSince.get(worker)! >= this.graceMs);
  }

  private async unlock(client: PoolClient, dead: readonly string[]): Promise<number> {
    if (dead.length === 0) return 0;
    const { rows } = await client.query<{ id: string }>(UNLOCK, [dead, DIED]);
    this.logger.warn({ workers: dead, jobs: rows.map(({ id }) => id) }, "jobs of dead workers run again");
    return rows.length;
  }
}
