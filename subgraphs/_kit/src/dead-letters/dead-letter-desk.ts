import { randomUUID } from "node:crypto";
import type { Redis } from "../events/bus";
import type { Logger } from "../logging";
import type { Resource } from "../serve/subgraph";
import type { DeadLetter, DeadLetterOffice, DeadLetterPage, TimeOrder } from "./dead-letter-source";

/** Where the domains that have dead letters are named; each puts itself there when it starts. */
const DOMAINS = "dead-letters:domains";
const requestsTo = (domain: string): string => `dead-letters:of:${domain}`;

/** A request that nobody took by then is not worth answering: whoever asked has gone. */
const PATIENCE_S = 10;

/** Behind which letter a page begins; when that was given up is told where it is by time. */
export type Place = Pick<DeadLetter, "kind" | "id"> & { at?: number };

type Ask =
  | { act: "counts" }
  | { act: "list"; first: number; after: Place | null; order?: TimeOrder }
  | { act: "replay"; kind: string; id: string };

/** A domain did not answer: none of its processes runs, or it is too busy. */
export class DomainSilentError extends Error {
  override name = "DomainSilentError";

  constructor(readonly domain: string) {
    super(`${domain} does not answer`);
  }
}

/** Answers, for its domain, what is asked of its dead letters. Of a domain's processes any one answers. */
export class DeadLetterClerk implements Resource {
  private reader: Redis | null = null;
  private working: Promise<void> = Promise.resolve();
  private closing = false;

  constructor(
    private readonly domain: string,
    private readonly office: DeadLetterOffice,
    private readonly redis: Redis,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    await this.redis.sAdd(DOMAINS, this.domain);
    // It waits as long as nothing is asked, so it has a connection of its own.
    this.reader = this.redis.duplicate();
    await this.reader.connect();
    this.working = this.work(this.reader);
  }

  async close(): Promise<void> {
    this.closing = true;
    this.reader?.destroy();
    await this.working;
  }

  private async work(reader: Redis): Promise<void> {
    while (!this.closing) {
      try {
        const asked = await reader.blPop(requestsTo(this.domain), 0);
        if (asked) await this.answer(JSON.parse(asked.element));
      } catch (error) {
        if (this.closing) return;
        this.logger.warn({ err: error }, "a question about dead letters was not answered");
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    }
  }

  private async answer({ replyTo, ...ask }: Ask & { replyTo: string }): Promise<void> {
    const said = JSON.stringify(await this.does(ask));
    await this.redis.multi().rPush(replyTo, said).expire(replyTo, PATIENCE_S).exec();
  }

  private does(ask: Ask): Promise<unknown> {
    if (ask.act === "counts") return this.office.counts();
    if (ask.act === "replay") return this.office.replay(ask.kind, ask.id);
    const { first, after, order } = ask;
    if (!order) return this.office.list(first, after ?? undefined);
    return this.office.byTime(order, first, after ? { ...after, buriedAt: new Date(after.at ?? 0) } : undefined);
  }
}

/** Asks any domain about its dead letters, wherever it runs. */
export class DeadLetterDesk {
  constructor(private readonly redis: Redis) {}

  /** The domains that ever had a process here, by name. */
  async domains(): Promise<string[]> {
    return (await this.redis.sMembers(DOMAINS)).sort();
  }

  /** @throws {DomainSilentError} */
  async counts(domain: string): Promise<{ kind: string; count: number }[]> {
    return (await this.ask(domain, { act: "counts" })) as { kind: string; count: number }[];
  }

  /** Oldest first within a kind, or of all kinds by when they were given up. @throws {DomainSilentError} */
  async list(domain: string, first: number, after: Place | null, order?: TimeOrder): Promise<DeadLetterPage> {
    const page = (await this.ask(domain, { act: "list", first, after, ...(order && { order }) })) as DeadLetterPage;
    const instant = (written: unknown) => (written === null ? null : new Date(String(written)));
    const letters = page.letters.map((letter) => ({
      ...letter,
      buriedAt: new Date(letter.buriedAt),
      firstFailedAt: instant(letter.firstFailedAt),
    }));
    return { ...page, letters };
  }

  /** False when the domain has no such letter. @throws {DomainSilentError} */
  async replay(domain: string, kind: string, id: string): Promise<boolean> {
    return (await this.ask(domain, { act: "replay", kind, id })) as boolean;
  }

  private async ask(domain: string, ask: Ask): Promise<unknown> {
    if (!(await this.redis.sIsMember(DOMAINS, domain))) throw new DomainSilentError(domain);
    const replyTo = `dead-letters:reply:${randomUUID()}`;
    const request = JSON.stringify({ ...ask, replyTo });
    const waiting = this.redis.duplicate();
    await waiting.connect();
    try {
      await this.redis.multi().rPush(requestsTo(domain), request).expire(requestsTo(domain), PATIENCE_S).exec();
      const said = await waiting.blPop(replyTo, PATIENCE_S);
      if (!said) {
        await this.redis.lRem(requestsTo(domain), 1, request);
        throw new DomainSilentError(domain);
      }
      return JSON.parse(said.element);
    } finally {
      waiting.destroy();
    }
  }
}
