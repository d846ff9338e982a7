import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { sendAlong } from "../database/sent-along";

/** Attempts 1 to 10 lie 3 s, 7 s, 20 s, 55 s, 2.5 min, … apart: the last one is 3.6 hours after the first. */
const MAX_ATTEMPTS = 10;
const NAME = /^[a-z][a-z0-9-]{0,63}$/;

export interface JobDefinition<S extends z.ZodType<object>> {
  /** Kebab case, an act: `expire-quote`. It stands in the database: a job that waits under an old name never runs. */
  name: string;
  /** Checked when a job is added and again when it runs, since a newer version of the code may read it. */
  payload: S;
  /** Failures, the last included, after which it is a dead letter. 10 unless given. */
  maxAttempts?: number;
  /**
   * `minute hour day month weekday` in UTC. Runs once however many processes there are, with the payload `{}`. What
   * was missed while no process ran is made up for by one run, if it was due within the last 24 hours.
   */
  schedule?: string;
  /**
   * Jobs of one queue never run at the same time; their order is not kept. Few names (a carrier, a counterpart), never
   * one an order: PostgreSQL looks at every free queue's row for each job it hands out.
   */
  queue?: (payload: z.output<S>) => string;
}

export interface AddOptions {
  /** When it is due; at once unless given. It starts within a second of it, or later if the workers are busy. */
  runAt?: Date;
  /** A second `add` under the key of a job that still waits replaces it: payload, time and attempts. */
  key?: string;
}

export interface Job<S extends z.ZodType<object> = z.ZodType<object>> {
  readonly name: string;
  readonly payload: S;
  readonly maxAttempts: number;
  readonly schedule: string | undefined;
  /**
   * Adds a job that exists once `tx` commits. As its locks are taken last by those who run it, add after the rows of
   * the domain are locked, as `record` does.
   *
   * @throws {ZodError} when the payload is not what the job declares.
   */
  add(tx: EntityManager, payload: z.input<S>, options?: AddOptions): Promise<void>;
  /** Whether a waiting job was removed. One that runs by now goes on, but is not tried again. */
  cancel(tx: EntityManager, key: string): Promise<boolean>;
}

/**
 * Declares a deadline, a retried act or a schedule of a domain.
 *
 * @throws {TypeError} for a name or schedule that cannot be: a scheduled job must accept the payload `{}`.
 */
export function defineJob<S extends z.ZodType<object>>(definition: JobDefinition<S>): Job<S> {
  const { name, payload: schema, maxAttempts = MAX_ATTEMPTS, schedule, queue } = definition;
  if (!NAME.test(name)) throw new TypeError(`a job's name is an act in kebab case, not "${name}"`);
  if (schedule && !schema.safeParse({}).success) throw new TypeError(`${name} is scheduled, so it must accept {}`);
  return {
    name,
    payload: schema,
    maxAttempts,
    schedule,
    async add(tx, payload, { runAt, key } = {}) {
      const parsed = schema.parse(payload);
      // What was given is kept, not what it was parsed to: it is parsed again when it runs.
      await sendAlong(tx, "SELECT job_add($1, $2, $3, $4, $5, $6)", [
        name,
        JSON.stringify(payload),
        queue ? `${name}/${queue(parsed)}` : null,
        runAt ?? null,
        maxAttempts,
        key === undefined ? null : keyOf(name, key),
      ]);
    },
    async cancel(tx, key) {
      const [{ removed }] = await tx.query<[{ removed: boolean }]>("SELECT job_cancel($1) AS removed", [
        keyOf(name, key),
      ]);
      return removed;
    },
  };
}

/** Keys are one space in the database, so each job's lie below its name. */
const keyOf = (name: string, key: string): string => `${name}/${key}`;

export interface Attempt {
  /** 1 for the first. */
  attempt: number;
  /** The time it was scheduled for; null for a job that was added. */
  scheduledFor: Date | null;
  /** Aborts when the process is stopping and will not wait much longer. */
  signal: AbortSignal;
}

/** A job with what a domain does about it. */
export interface JobHandler {
  readonly job: Job;
  /** @throws {ZodError} for a payload that the job no longer accepts, and what the handler throws. */
  run(tx: EntityManager, payload: unknown, attempt: Attempt): Promise<void>;
}

/**
 * What is written with `tx`, follow-up jobs included, commits together with the end of the job: once, whatever dies.
 * Anything else (mail, a call to a counterpart) may happen again, so it must be idempotent. Decide by the rows, not by
 * having been called: the world may have moved on since the job was added.
 */
export function handle<S extends z.ZodType<object>>(
  job: Job<S>,
  work: (tx: EntityManager, payload: z.output<S>, attempt: Attempt) => Promise<void>,
): JobHandler {
  return { job, run: async (tx, payload, attempt) => work(tx, job.payload.parse(payload), attempt) };
}
