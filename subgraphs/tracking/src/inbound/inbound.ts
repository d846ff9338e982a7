import type { Clock, DeadLetterSource, Logger, Redis, Resource } from "@baiyun/kit";
import type { FastifyInstance } from "fastify";
import { deadMessages } from "./dead-letters";
import type { InboundSource, TakeReports } from "./inbound-scans";
import { Inbox, OTHERS, PUSHES } from "./inbox";
import { InboxWorker } from "./inbox-worker";
import { serveDoors } from "./route";
import type { NoteMessages, NoteTurnedAway } from "./settled-message";

export interface InboundOptions {
  redis: Redis;
  /** The source whose messages have an inbox of their own, since they are most of all. */
  most: InboundSource;
  others: readonly InboundSource[];
  take: TakeReports;
  note: NoteMessages;
  turnedAway: NoteTurnedAway;
  clock: Clock;
  logger: Logger;
  retryAfterMs: number;
}

/** All that tells us of parcels. What is sent is kept before it is answered, and then worked through. */
export class Inbound implements Resource {
  readonly deadLetters: readonly DeadLetterSource[];
  private readonly pushes: Inbox;
  private readonly rest: Inbox;
  private readonly workers: readonly InboxWorker[];

  constructor(private readonly options: InboundOptions) {
    const { redis, most, others } = options;
    this.pushes = new Inbox(redis, PUSHES, most.name);
    this.rest = new Inbox(redis, OTHERS, "");
    this.deadLetters = [deadMessages(this.pushes, "pushes:17track"), deadMessages(this.rest, "pushes:others")];
    this.workers = [
      new InboxWorker({ ...options, inbox: this.pushes, sources: [most] }),
      new InboxWorker({ ...options, inbox: this.rest, sources: others }),
    ];
  }

  routes(app: FastifyInstance): void {
    const { redis, most, others, clock, logger, turnedAway } = this.options;
    const keep = ({ name }: InboundSource, body: Buffer, receivedAt: Date) => this.keep(name, body, receivedAt);
    serveDoors(app, [most, ...others], { redis, clock, logger, keep, turnedAway });
  }

  /** Keeps a message, to be worked through. @param replayOf of one that is read once more, the id of the first. */
  keep(source: string, body: Buffer, receivedAt: Date, replayOf: string | null = null): Promise<string> {
    const inbox = source === this.pushes.source ? this.pushes : this.rest;
    return inbox.keep(body, receivedAt, { source, replayOf });
  }

  /** Whether messages of this name are read by anybody. */
  reads(source: string): boolean {
    const { most, others } = this.options;
    return [most, ...others].some(({ name }) => name === source);
  }

  async start(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.start()));
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }
}
