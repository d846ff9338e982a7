import type { Database } from "../database/database";
import { WORKER_SCHEMA } from "./worker-database";

export interface FailedJob {
  id: string;
  /** The job's name. */
  name: string;
  payload: unknown;
  attempts: number;
  lastError: string;
  addedAt: Date;
}

export interface FailedJobs {
  readonly kind: "job";
  /** Jobs whose last attempt failed, oldest first, after the one with the id `after`. */
  list(first: number, after?: string): Promise<FailedJob[]>;
  /** Gives it all its attempts again, the first within 10 s. False when no such job has failed for good. */
  replay(id: string): Promise<boolean>;
}

const FAILED = "job.is_available = false AND job.locked_by IS NULL AND job.attempts >= job.max_attempts";
const ID = /^\d{1,18}$/;

/** The dead letters of a domain's jobs. They are no tenant's, so only staff may see them. */
export function failedJobs(database: Database): FailedJobs {
  return {
    kind: "job",
    list: (first, after = "0") =>
      database.source.query<FailedJob[]>(
        `SELECT job.id, task.identifier AS name, job.payload, job.attempts,
           coalesce(job.last_error, '') AS "lastError", job.created_at AS "addedAt"
         FROM ${WORKER_SCHEMA}._private_jobs job
         JOIN ${WORKER_SCHEMA}._private_tasks task ON task.id = job.task_id
         WHERE ${FAILED} AND job.id > $1
         ORDER BY job.id LIMIT $2`,
        [ID.test(after) ? after : "0", first],
      ),
    replay: async (id) => {
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
