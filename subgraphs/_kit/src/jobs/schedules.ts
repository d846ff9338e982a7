import { type ParsedCronItem, parseCronItem } from "graphile-worker";
import type { Job } from "./define-job";

const BACKFILL_MS = 24 * 60 * 60 * 1000;

/**
 * What is due while the last run still waits replaces it, and while it works comes after it.
 *
 * @throws when a schedule is not a cron pattern.
 */
export function schedulesOf(jobs: readonly Job[]): ParsedCronItem[] {
  return jobs.flatMap(({ name, schedule, maxAttempts }) => {
    if (!schedule) return [];
    const own = `${name}/schedule`;
    const options = { backfillPeriod: BACKFILL_MS, maxAttempts, jobKey: own, queueName: own };
    return [parseCronItem({ task: name, match: schedule, identifier: name, options }, name)];
  });
}
