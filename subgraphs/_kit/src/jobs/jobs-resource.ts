import { setTimeout } from "node:timers/promises";
import type { Resource } from "../serve/subgraph";
import { Worker, type WorkerOptions } from "./worker";

const AGAIN_MS = 5_000;

export interface JobsOptions extends WorkerOptions {
  domain: string;
}

/**
 * Runs a domain's jobs in this process, beside any number of others. A domain without handlers runs nothing and needs
 * no tables; one with handlers has `CreateJobs` among its migrations.
 *
 * @throws {TypeError} when a job has two handlers.
 */
export function jobsResource({ domain, ...options }: JobsOptions): Resource {
  const names = options.handlers.map(({ job }) => job.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new TypeError(`${domain} handles ${twice} twice`);
  if (names.length === 0) return { close: async () => undefined };
  return new JobRunner({ ...options, logger: options.logger.child({ jobs: domain }) });
}

/** Keeps a worker running until it is closed: one that the database failed is followed by another. */
class JobRunner implements Resource {
  private worker: Worker | null = null;
  private readonly closing = new AbortController();
  private kept: Promise<void> = Promise.resolve();

  constructor(private readonly options: WorkerOptions) {}

  async start(): Promise<void> {
    this.worker = await Worker.start(this.options);
    this.kept = this.keep();
  }

  async ready(): Promise<void> {
    if (!this.worker?.alive) throw new Error("jobs do not run");
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.worker?.stop();
    await this.kept;
  }

  private async keep(): Promise<void> {
    const { logger } = this.options;
    const { signal } = this.closing;
    for (;;) {
      await this.worker?.ended;
      this.worker = null;
      if (signal.aborted) return;
      logger.error("jobs stopped by themselves and start again soon");
      await setTimeout(AGAIN_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      this.worker = await Worker.start(this.options).catch((error: Error) => {
        logger.error({ err: error }, "jobs did not start");
        return null;
      });
      // Closed while it started, when there was nothing to stop yet.
      if (signal.aborted) await this.worker?.stop();
    }
  }
}
