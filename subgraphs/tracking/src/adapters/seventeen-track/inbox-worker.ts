import { setTimeout as pause } from "node:timers/promises";
import type { Clock, Logger, Redis, Resource } from "@baiyun/kit";
import type { ScanReport, TakeReports } from "../../inbound/inbound-scans";
import { bury } from "./dead-letters";
import { type InboundPush, trimInbox } from "./inbox";
import { InboxReader, type OverduePush } from "./inbox-reader";
import { normalise } from "./normalise";
import { MalformedPush, parsePush } from "./push";

const MAX_DELIVERIES = 5;
const PAUSE_AFTER_FAILURE_MS = 1_000;
const TRIM_EVERY_MS = 60 * 60 * 1_000;

export interface InboxWorkerOptions {
  redis: Redis;
  take: TakeReports;
  clock: Clock;
  logger: Logger;
  /** A push unacknowledged for this long is taken over and tried again. */
  retryAfterMs?: number;
}

/** Works through the kept pushes in batches, each at least once; any number of processes share the work. */
export class InboxWorker implements Resource {
  private readonly reader: InboxReader;
  private readonly retryAfterMs: number;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private retriedAt = Number.NEGATIVE_INFINITY;
  private trimmedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: InboxWorkerOptions) {
    this.retryAfterMs = options.retryAfterMs ?? 10_000;
    this.reader = new InboxReader(options.redis, this.retryAfterMs);
  }

  async start(): Promise<void> {
    await this.reader.open();
    this.running = this.run();
  }

  /** Resolves when the batch under way is done. */
  async close(): Promise<void> {
    this.stopping = true;
    await this.reader.close(this.running);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.step();
      } catch (error) {
        if (this.stopping) return;
        const lost = error instanceof Error && error.message.startsWith("NOGROUP");
        if (!lost) this.options.logger.error({ err: error }, "inbox not read");
        await (lost ? this.reader.ensureGroup().catch(() => undefined) : pause(PAUSE_AFTER_FAILURE_MS));
      }
    }
  }

  private async step(): Promise<void> {
    // How long ago, not when: what is due does not wait for a clock that is set back.
    const now = performance.now();
    if (now - this.retriedAt >= this.retryAfterMs) {
      this.retriedAt = now;
      for (const push of await this.reader.overdue()) await this.retry(push);
    }
    if (now - this.trimmedAt >= TRIM_EVERY_MS) {
      this.trimmedAt = now;
      await trimInbox(this.options.redis, this.options.clock());
    }
    if (!this.stopping) await this.process(await this.reader.news());
  }

  /** Applies and announces pushes, and acknowledges those that are done with; repeated, that changes nothing. */
  async process(pushes: readonly InboundPush[]): Promise<void> {
    const { redis, take, logger } = this.options;
    const read: { push: InboundPush; report: ScanReport }[] = [];
    const done: InboundPush[] = [];
    for (const push of pushes) {
      try {
        read.push({ push, report: normalise(parsePush(push.body), push.receivedAt) });
      } catch (error) {
        if (!(error instanceof MalformedPush)) throw error;
        // What cannot be read now cannot be read later either.
        await bury(redis, push, error.message);
        logger.error({ entry: push.entryId, reason: error.message }, "push cannot be read");
        done.push(push);
      }
    }
    const faults = read.length > 0 ? await take(read.map(({ report }) => report)) : [];
    for (const [index, { push }] of read.entries()) {
      const fault = faults[index];
      if (!fault) done.push(push);
      else logger.error({ err: fault, entry: push.entryId }, "push not handled");
    }
    await this.reader.acknowledge(done);
  }

  /** By itself, so that it cannot make others fail with it. */
  private async retry(push: OverduePush): Promise<void> {
    const { redis, logger } = this.options;
    if (push.deliveries <= MAX_DELIVERIES) return this.process([push]);
    await bury(redis, push, "failed too often");
    await this.reader.acknowledge([push]);
    logger.error({ entry: push.entryId }, "push given up: it is a dead letter now");
  }
}
