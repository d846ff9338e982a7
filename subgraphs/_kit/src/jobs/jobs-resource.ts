import { Loop } from "../events/loop";
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
  private closing = false;
  private readonly loop: Loop;

  constructor(private readonly options: WorkerOptions) {
    this.loop = new Loop(() => this.keep(), { intervalMs: AGAIN_MS, retryMs: 1_000 }, options.logger);
  }

  async start(): Promise<void> {
    await this.begin();
    this.loop.start();
  }

  async ready(): Promise<void> {
    if (!this.worker?.alive) throw new Error("jobs do not run");
  }

  async close(): Promise<void> {
    this.closing = true;
    const stopped = this.loop.stop();
    await this.worker?.stop();
    await stopped;
  }

  private async keep(): Promise<void> {
    const worker = this.worker ?? (await this.begin());
    await worker.ended;
    this.worker = null;
    if (!this.closing) this.options.logger.error("jobs stopped by themselves and start again soon");
  }

  private async begin(): Promise<Worker> {
    const worker = await Worker.start(this.options);
    this.worker = worker;
    if (this.closing) await worker.stop();
    return worker;
  }
}
