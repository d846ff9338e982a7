import { type WorkerEvents, Logger as WorkerLogger } from "graphile-worker";
import type { Logger } from "../logging";

const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** What graphile-worker says, in our log. How jobs fail is told by their events, with less of them and more of why. */
export function workerLog(logger: Logger): WorkerLogger {
  return new WorkerLogger(() => (level, message, meta) => {
    if (meta?.failure) return;
    logger[LEVELS[level]]({ ...(meta?.error instanceof Error && { err: meta.error }) }, message);
  });
}

export function logFailures(events: WorkerEvents, logger: Logger): void {
  events.on("job:error", ({ job, error }) => {
    const { id, task_identifier: name, attempts: attempt, max_attempts: last } = job;
    if (attempt < last) logger.warn({ err: error, job: name, id, attempt }, "job failed and will be tried again");
    else logger.error({ err: error, job: name, id, attempt }, "job given up: it is a dead letter now");
  });
}
