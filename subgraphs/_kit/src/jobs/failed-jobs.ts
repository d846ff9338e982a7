import type { Database } from "../database/database";
import { WORKER_SCHEMA } from "./worker-database";

/** A job whose last attempt failed, as dead letters of every kind are told. */
export interface FailedJob {
  id: string;
  kind: string;
  /** The job's name. */
  subject: string;
  /** Its payload, as JSON. */
  content: string;
  buriedAt: Date;
  firstFailedAt: null;
  /** Attempts made. */
  deliveries: number;
  /** What the last attempt failed with. */
  error: string | null;
}

export interface FailedJobs {
  /** `jobs:orders` */
  readonly kind: string;
  count(): Promise<number>;
  /** Oldest first. @param after the id of the last one on the page before. */
  list(first: number, after?: string): Promise<{ letters: FailedJob[]; hasNextPage: boolean }>;
  /** Gives it all its attempts again, the first within 10 s. False when no such job has failed for good. */
  replay(id: string): Promise<boolean>;
}

const FAILED = "job.is_available = false AND job.locked_by IS NULL AND job.attempts >= job.max_attempts";
/** A failure moves the time it is due, as if it were tried again; a death moves none. */
const BURIED_AT = "greatest(job.updated_at, job.run_at - exp(least(job.attempts, 10)) * interval '1 second')";
const ID = /^\d{1,18}$/;

/** The dead letters of a domain's jobs. They are no tenant's, so only staff may see them. */
export function failedJobs(database: Database, domain: string): FailedJobs {
  const kind = `jobs:${domain}`;
  return {
    kind,
    async count() {
      const [{ failed }] = await database.source.query<[{ failed: number }]>(
        `SELECT count(*)::int AS failed FROM ${WORKER_SCHEMA}._private_jobs job WHERE ${FAILED}`,
      );
      return failed;
    },
    async list(first, after = "0") {
      if (!ID.test(after)) return { letters: [], hasNextPage: false };
      const rows = await database.source.query<Omit<FailedJob, "kind" | "firstFailedAt">[]>(
        `SELECT job.id, task.identifier AS subject, job.payload::text AS content, ${BURIED_AT} AS "buriedAt",
           job.attempts AS deliveries, job.last_error AS error
         FROM ${WORKER_SCHEMA}._private_jobs job
         JOIN ${WORKER_SCHEMA}._private_tasks task ON task.id = job.task_id
         WHERE ${FAILED} AND job.id > $1
         ORDER BY job.id LIMIT $2`,
        [after, first + 1],
      );
      const letters = rows.slice(0, first).map((row) => ({ ...row, kind, firstFailedAt: null }));
      return { letters, hasNextPage: rows.length > first };
    },
    async replay(id) {
      if (!ID.test(id)) return false;
      const replayed = await database.source.query<unknown[]>(
        `SELECT again.id FROM ${WORKER_SCHEMA}._private_jobs job,
           ${WORKER_SCHEMA}.reschedule_jobs(ARRAY[job.id], run_at => now(), attempts => 0) again
         WHERE job.id = $1 AND ${FAILED}`,
        [id],
      );
      return replayed.length > 0;
    },
  };
}
