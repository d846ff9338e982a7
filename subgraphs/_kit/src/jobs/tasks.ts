import type { JobHelpers, Job as JobRow, TaskList } from "graphile-worker";
import type { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import type { Logger } from "../logging";
import { reached } from "../points";
import type { JobHandler } from "./define-job";
import { WORKER_SCHEMA } from "./worker-database";

/** What graphile-worker adds to the payload of a scheduled job. */
interface Scheduled {
  _cron?: { ts: string };
}

/** Another worker has the job by now: this one was taken for dead, or was told to stop. */
class JobTakenOver extends Error {
  override name = "JobTakenOver";
  override message = "Another worker has this job: what this one did was rolled back.";
}

/** Each handler as graphile-worker calls it: one transaction, which ends the job too. */
export function tasksOf(handlers: readonly JobHandler[], database: Database, logger: Logger): TaskList {
  return Object.fromEntries(
    handlers.map((handler) => [
      handler.job.name,
      (payload: unknown, { job, abortSignal }: JobHelpers) => run(handler, payload as Scheduled, job, abortSignal),
    ]),
  );

  async function run({ job, ...handler }: JobHandler, payload: Scheduled, row: JobRow, signal: AbortSignal) {
    const { _cron, ...own } = payload;
    const scheduledFor = _cron ? new Date(_cron.ts) : null;
    try {
      await database.transaction(Viewer.system, async (tx) => {
        await handler.run(tx, own, { attempt: row.attempts, scheduledFor, signal });
        reached("insideJob");
        // Last, as services lock their rows before they touch a job: in this order nobody waits for the other.
        const [{ completed }] = await tx.query<[{ completed: boolean }]>("SELECT job_complete($1, $2) AS completed", [
          row.id,
          row.locked_by,
        ]);
        if (!completed) throw new JobTakenOver();
      });
    } catch (error) {
      if (row.key === null || !(await dropReplaced(database, row))) throw error;
      logger.info({ job: job.name, id: row.id }, "a failed job was replaced or cancelled while it ran");
    }
  }
}

/** A job loses its key when it is replaced or cancelled while it runs: its failure is of no interest then. */
async function dropReplaced(database: Database, { id, locked_by }: JobRow): Promise<boolean> {
  const dropped = await database.source.query<unknown[]>(
    `SELECT job_complete(id, locked_by) FROM ${WORKER_SCHEMA}._private_jobs
     WHERE id = $1 AND locked_by = $2 AND key IS NULL`,
    [id, locked_by],
  );
  return dropped.length > 0;
}
