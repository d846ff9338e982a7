import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import type { Database } from "../../database/database";
import { Viewer } from "../../identity/viewer";
import { createLogger } from "../../logging";
import type { Resource } from "../../serve/subgraph";
import { Note } from "../../testing/note/note.entity";
import { defineJob, type Job, type JobDefinition, type JobHandler } from "../define-job";
import { type JobsOptions, jobsResource } from "../jobs-resource";

const note = z.object({ tenantId: z.guid(), text: z.string() });
export type NotePayload = z.infer<typeof note>;

/** A job of its own per test: whoever runs knows only its own. */
export const newName = () => `write-note-${randomUUID()}`;
export const noteJob = (own: Partial<JobDefinition<typeof note>> = {}) =>
  defineJob({ name: newName(), payload: note, ...own });

export const insertNote = async (tx: EntityManager, { tenantId, text }: NotePayload): Promise<void> => {
  await tx.insert(Note, { id: randomUUID(), tenantId, text });
};

/** An hour from now: added, but not due in a test. */
export const later = () => new Date(Date.now() + 3_600_000);

/** What a test asks of a database with notes and jobs. */
export class NoteJobs {
  private readonly running: Resource[] = [];

  constructor(
    readonly database: Database,
    readonly url: string,
  ) {}

  resource(handlers: readonly JobHandler[], times: Pick<JobsOptions, "drainMs" | "lookMs"> = {}): Resource {
    const logger = createLogger("test", "silent");
    return jobsResource({ domain: "kit", database: this.database, directUrl: this.url, handlers, logger, ...times });
  }

  async run(handlers: readonly JobHandler[], times?: Pick<JobsOptions, "drainMs" | "lookMs">): Promise<Resource> {
    const jobs = this.resource(handlers, times);
    await jobs.start?.();
    this.running.push(jobs);
    return jobs;
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.running.splice(0).map((jobs) => jobs.close()));
  }

  transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(Viewer.system, work);
  }

  async notesOf(tenantId: string): Promise<string[]> {
    const notes = await this.transaction((tx) => tx.findBy(Note, { tenantId }));
    return notes.map(({ text }) => text).sort();
  }

  /** The job's rows: what waits, runs or has failed for good. */
  async rows({ name }: Pick<Job, "name">): Promise<{ payload: unknown; key: string | null; attempts: number }[]> {
    return this.database.source.query(
      `SELECT job.payload, job.key, job.attempts FROM graphile_worker._private_jobs job
       JOIN graphile_worker._private_tasks task ON task.id = job.task_id WHERE task.identifier = $1 ORDER BY job.id`,
      [name],
    );
  }
}
