import { setTimeout as pause } from "node:timers/promises";
import type { Clock, Logger, Resource } from "@baiyun/kit";
import { bury } from "./dead-letters";
import { type InboundSource, type ScanReport, type TakeReports, UnreadableMessage } from "./inbound-scans";
import type { Inbox, KeptMessage } from "./inbox";
import { InboxReader, type OverdueMessage } from "./inbox-reader";
import type { NoteMessages, Settled } from "./settled-message";

const MAX_DELIVERIES = 5;
const PAUSE_AFTER_FAILURE_MS = 1_000;
const TRIM_EVERY_MS = 60 * 1_000;
const GIVEN_UP = "failed too often";

export interface InboxWorkerOptions {
  inbox: Inbox;
  sources: readonly InboundSource[];
  take: TakeReports;
  /** Notes what became of messages. Repeated, it changes nothing. */
  note: NoteMessages;
  clock: Clock;
  logger: Logger;
  /** A message unacknowledged for this long is taken over and tried again. */
  retryAfterMs?: number;
}

/** Works through the kept messages in batches, each at least once; any number of processes share the work. */
export class InboxWorker implements Resource {
  private readonly reader: InboxReader;
  private readonly retryAfterMs: number;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private retriedAt = Number.NEGATIVE_INFINITY;
  private trimmedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: InboxWorkerOptions) {
    this.retryAfterMs = options.retryAfterMs ?? 10_000;
    this.reader = new InboxReader(options.inbox, this.retryAfterMs);
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
      for (const message of await this.reader.overdue()) await this.retry(message);
    }
    if (now - this.trimmedAt >= TRIM_EVERY_MS) {
      this.trimmedAt = now;
      await this.options.inbox.trim(this.options.clock());
    }
    if (!this.stopping) await this.process(await this.reader.news());
  }

  /** Applies and announces messages, and acknowledges those that are done with; repeated, that changes nothing. */
  async process(messages: readonly KeptMessage[]): Promise<void> {
    const { take, note, logger } = this.options;
    const read: { message: KeptMessage; reports: readonly ScanReport[]; leftOut: string | null }[] = [];
    const settled: Settled[] = [];
    for (const message of messages) {
      try {
        read.push({ message, ...this.read(message) });
      } catch (error) {
        if (!(error instanceof UnreadableMessage)) throw error;
        // What cannot be read now cannot be read later either.
        await bury(this.options.inbox, message, error.message);
        // It is the sender's fault, of which none of ours need be woken: who answers for it sees it among the messages.
        logger.warn(
          { entry: message.entryId, source: message.source, reason: error.message },
          "message cannot be read",
        );
        settled.push({ message, outcome: "UNREADABLE", reason: error.message, reports: [] });
      }
    }
    const reports = read.flatMap((each) => each.reports);
    const faults = reports.length > 0 ? await take(reports) : [];
    let at = 0;
    for (const { message, reports: told, leftOut } of read) {
      const own = faults.slice(at, at + told.length);
      at += told.length;
      const fault = own.find((each) => each !== null);
      if (fault) logger.error({ err: fault, entry: message.entryId }, "message not handled");
      else settled.push({ message, outcome: "TAKEN", reason: leftOut, reports: told });
    }
    await note(settled);
    await this.reader.acknowledge(settled.map(({ message }) => message));
  }

  private read({ source: name, body, receivedAt }: KeptMessage) {
    const source = this.options.sources.find((each) => each.name === name);
    if (!source) throw new UnreadableMessage("nobody reads what this sender says");
    return { reports: source.read(body, receivedAt), leftOut: source.leavesOut?.(body) ?? null };
  }

  /** By itself, so that it cannot make others fail with it. */
  private async retry(message: OverdueMessage): Promise<void> {
    if (message.deliveries <= MAX_DELIVERIES) return this.process([message]);
    await bury(this.options.inbox, message, GIVEN_UP);
    const { entryId: entry, source } = message;
    this.options.logger.error({ entry, source, reason: GIVEN_UP }, "message given up: it is a dead letter now");
    await this.options.note([{ message, outcome: "GIVEN_UP", reason: GIVEN_UP, reports: [] }]);
    await this.reader.acknowledge([message]);
  }
}
