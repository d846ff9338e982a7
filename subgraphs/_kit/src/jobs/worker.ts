import { EventEmitter, once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { type Runner, run, type WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import type { Database } from "../database/database";
import type { Logger } from "../logging";
import type { JobHandler } from "./define-job";
import { schedulesOf } from "./schedules";
import { tasksOf } from "./tasks";
import { Watch } from "./watch";
import { CONNECTIONS, openWorkerPool, WORKER_SCHEMA } from "./worker-database";
import { logFailures, workerLog } from "./worker-log";

const CONCURRENCY = CONNECTIONS;
/** The watch wakes the workers for what is due; on their own they look this often. */
const POLL_MS = 5 * 60_000;
const DRAIN_MS = 10_000;
const END_MS = 1_000;

const GIVE_BACK = `
  WITH freed AS (
    UPDATE ${WORKER_SCHEMA}._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_by = $1
  )
  UPDATE ${WORKER_SCHEMA}._private_jobs
  SET locked_at = NULL, locked_by = NULL, attempts = greatest(attempts - 1, 0), updated_at = now()
  WHERE is_available = false AND locked_by = $1
  RETURNING id`;

export interface WorkerOptions {
  database: Database;
  /** Listens and holds session locks, which PgBouncer in transaction mode cannot pass on. */
  directUrl: string;
  handlers: readonly JobHandler[];
  logger: Logger;
  /** How long a stop waits for jobs under way. 10 s unless given; their signal aborts after half of it. */
  drainMs?: number | undefined;
  /** The longest that anything due, and any death, goes unseen. 10 s unless given. */
  lookMs?: number | undefined;
}

/** One run of graphile-worker, from its connections to their end. It may end by itself, when the database fails it. */
export class Worker {
  /** Resolves when it runs no longer. */
  readonly ended: Promise<void>;
  private forsake: () => void = () => undefined;
  private stopping: Promise<void> | null = null;

  private constructor(
    private readonly runner: Runner,
    private readonly watch: Watch,
    private readonly pool: Pool,
    private readonly options: WorkerOptions,
  ) {
    const forsaken = new Promise<void>((resolve) => {
      this.forsake = resolve;
    });
    this.ended = Promise.race([runner.promise, forsaken]).then(async () => {
      await within(END_MS, pool.end());
    });
  }

  static async start(options: WorkerOptions): Promise<Worker> {
    const { database, directUrl, handlers, logger, drainMs = DRAIN_MS, lookMs } = options;
    const pool = openWorkerPool(directUrl, (error) => logger.warn({ reason: error.message }, "connection for jobs"));
    const events: WorkerEvents = new EventEmitter();
    const watch = new Watch(events, { concurrency: CONCURRENCY, lookMs }, logger);
    logFailures(events, logger);
    // Missed schedules are all there before the first job is taken, so that one run makes up for all of them.
    const ready = Promise.race([
      Promise.all([watch.signed, once(events, "cron:started")]),
      once(events, "pool:gracefulShutdown"),
    ]);
    try {
      const runner = await run({
        pgPool: pool,
        schema: WORKER_SCHEMA,
        taskList: tasksOf(handlers, database, logger),
        parsedCronItems: schedulesOf(handlers.map(({ job }) => job)),
        concurrency: CONCURRENCY,
        pollInterval: POLL_MS,
        gracefulShutdownAbortTimeout: drainMs / 2,
        noHandleSignals: true,
        events,
        logger: workerLog(logger),
        preset: {
          plugins: [
            {
              name: "AfterReady",
              version: "1.0.0",
              worker: { hooks: { startWorker: () => ready.then(() => undefined) } },
            },
          ],
          // Without a delay, a failed write of a result is an unhandled rejection, which ends the process.
          worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
        },
      });
      const worker = new Worker(runner, watch, pool, options);
      events.once("pool:fatalError", () => worker.stop());
      await Promise.race([watch.signed, worker.ended]);
      return worker;
    } catch (error) {
      await pool.end();
      throw error;
    }
  }

  /** Whether it takes jobs: others see its sign of life. */
  get alive(): boolean {
    return this.watch.alive;
  }

  /** Waits for the jobs under way; what is not done in time is rolled back and left to another worker. */
  stop(): Promise<void> {
    this.stopping ??= this.drain();
    return this.stopping;
  }

  private async drain(): Promise<void> {
    const { drainMs = DRAIN_MS, logger } = this.options;
    const failed = (error: Error) => logger.warn({ err: error }, "jobs did not stop well");
    const drained = this.runner.stop().then(() => true, failed);
    if (!(await Promise.race([drained, setTimeout(drainMs, false, { ref: false })]))) {
      await this.letGo().catch(failed);
      this.forsake();
    }
    await this.ended;
  }

  private async letGo(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string }>(GIVE_BACK, [this.watch.worker]);
    this.options.logger.warn({ jobs: rows.map(({ id }) => id) }, "jobs not done in time are left to another worker");
    await within(END_MS, this.watch.endWorkers());
  }
}

/** Nothing here waits for graphile-worker without an end: it waits in vain for results that it could not write. */
const within = (ms: number, work: Promise<void>): Promise<void> =>
  Promise.race([work, setTimeout(ms, undefined, { ref: false })]);
