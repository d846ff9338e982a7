import { type Logger, type Redis, type Resource, StreamGroup } from "@baiyun/kit";
import type { TrackerService } from "../../tracker/tracker.service";
import { bury, INBOX, type InboundPush, readEntry, trimInbox } from "./inbox";
import { normalise } from "./normalise";
import { MalformedPush, parsePush } from "./push";

export const GROUP = "processor";
const TRIM_EVERY_MS = 60 * 60 * 1_000;

export interface InboxProcessorOptions {
  redis: Redis;
  trackers: TrackerService;
  logger: Logger;
  /** A delivery unacknowledged for this long is taken over and tried again. */
  retryAfterMs?: number;
}

/** Works through the kept pushes at least once each; any number of processes share the work. */
export class InboxProcessor implements Resource {
  private readonly pushes: StreamGroup;
  private trimmedAt = 0;

  constructor(private readonly options: InboxProcessorOptions) {
    const { redis, logger, retryAfterMs } = options;
    this.pushes = new StreamGroup({
      redis,
      stream: INBOX,
      group: GROUP,
      handle: (entry) => this.processOrBury(readEntry(entry)),
      bury: (entry) => bury(redis, readEntry(entry), "failed too often"),
      tidy: () => this.trim(),
      logger,
      retryAfterMs,
    });
  }

  start(): Promise<void> {
    return this.pushes.start();
  }

  close(): Promise<void> {
    return this.pushes.stop();
  }

  /** Applies one push and announces it; repeated, it changes nothing and announces what was not. @throws {MalformedPush} */
  async process({ body, receivedAt }: InboundPush): Promise<void> {
    const { number, events, eta } = normalise(parsePush(body), receivedAt);
    await this.options.trackers.record(number, events, eta);
    await this.options.trackers.announce(number);
  }

  /** What cannot be read now cannot be read later either. */
  private async processOrBury(push: InboundPush): Promise<void> {
    try {
      await this.process(push);
    } catch (error) {
      if (!(error instanceof MalformedPush)) throw error;
      await bury(this.options.redis, push, error.message);
      this.options.logger.error({ entry: push.entryId, reason: error.message }, "push cannot be read");
    }
  }

  private async trim(): Promise<void> {
    const now = Date.now();
    if (now - this.trimmedAt < TRIM_EVERY_MS) return;
    this.trimmedAt = now;
    await trimInbox(this.options.redis, GROUP, now);
  }
}
