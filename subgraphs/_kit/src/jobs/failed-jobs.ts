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

interface Listed {
  letters: FailedJob[];
  hasNextPage: boolean;
}

export interface FailedJobs {
  /** `jobs:orders` */
  readonly kind: string;
  count(): Promise<number>;
  /** Oldest first. @param after the id of the last one on the page before. */
  list(first: number, after?: string): Promise<Listed>;
  /** By when they failed for good, and of one millisecond by id. */
  byTime(order: "ASC" | "DESC", first: number, from?: Moment): Promise<Listed>;
  /** Gives it all its attempts again, the first within 10 s. False when no such job has failed for good. */
  replay(id: string): Promise<boolean>;
}

/** As dead letters of every kind are asked for by when they were given up. */
interface Moment {
  at: number;
  id: string | null;
  isAhead: boolean;
}

const FAILED = "job.is_available = false AND job.locked_by IS NULL AND job.attempts >= job.max_attempts";
/** A failure moves the time it is due, as if it were tried again; a death moves none. */
const BURIED_AT = "greatest(job.updated_at, job.run_at - exp(least(job.attempts, 10)) * interval '1 second')";
const ID = /^\d{1,18}$/;

/** As dead letters of other kinds have it. */
const BURIED_MS = `floor(extract(epoch FROM ${BURIED_AT}) * 1000)::bigint`;

/** The dead letters of a domain's jobs. They are no tenant's, so only staff may see them. */
export function failedJobs(database: Database, domain: string): FailedJobs {
  const kind = `jobs:${domain}`;
  const read = async (first: number, condition: string, values: unknown[], order: string): Promise<Listed> => {
    const rows = await database.source.query<(Omit<FailedJob, "kind" | "firstFailedAt"> & { buriedMs: string })[]>(
      `SELECT job.id, task.identifier AS subject, job.payload::text AS content, ${BURIED_MS} AS "buriedMs",
         job.attempts AS deliveries, job.last_error AS error
       FROM ${WORKER_SCHEMA}._private_jobs job
       JOIN ${WORKER_SCHEMA}._private_tasks task ON task.id = job.task_id
       WHERE ${FAILED} AND ${condition}
       ORDER BY ${order} LIMIT $1`,
      [first + 1, ...values],
    );
    const letters = rows
      .slice(0, first)
      .map(({ buriedMs, ...row }) => ({ ...row, buriedAt: new Date(Number(buriedMs)), kind, firstFailedAt: null }));
    return { letters, hasNextPage: rows.length > first };
  };
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
      return read(first, "job.id > $2", [after], "job.id");
    },
    async byTime(order, first, from) {
      const isForward = order === "ASC";
      const place = `${BURIED_MS}, job.id`;
      const sorted = `${BURIED_MS} ${order}, job.id ${order}`;
      if (!from) return read(first, "true", [], sorted);
      if (from.id !== null && !ID.test(from.id)) return { letters: [], hasNextPage: false };
      // No job has this id, and every job's is on one side of it.
      const edge = from.isAhead === isForward ? "-1" : "9223372036854775807";
      return read(
        first,
        `(${place}) ${isForward ? ">" : "<"} ($2::bigint, $3::bigint)`,
        [from.at, from.id ?? edge],
        sorted,
      );
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
