import { createHash } from "node:crypto";
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhenResult,
  type IPolicy,
  retry,
  wrap,
} from "cockatiel";
import { RateLimiterMemory, RateLimiterQueue, RateLimiterRedis } from "rate-limiter-flexible";
import { type Dispatcher, errors, Pool } from "undici";
import type { Redis } from "../events/bus";

/** What does not depend on which party is spoken to. */
export interface Reach {
  /** Of a call, from the connection to the last byte. */
  timeoutMs: number;
  /** Where the calls of all our processes are counted. Null: each counts its own, as all do while it cannot be reached. */
  redis: Redis | null;
}

export interface PartyLimits extends Reach {
  /** Calls that the party takes of one account in a second. */
  perSecond: number;
  /** What the party tells our accounts apart by: what is asked by one of them is counted together, whoever asks. */
  account: string;
  /** After how long one that failed again and again is tried with one call; 10 s unless given. */
  triedAfterMs?: number;
}

export interface PartyRequest {
  method: "GET" | "POST";
  /** Below the base URL, or a whole URL that the party has answered. */
  path: string;
  /** Made anew for each attempt, since signatures hold the time. */
  headers?: () => Readonly<Record<string, string>>;
  query?: () => Readonly<Record<string, string>>;
  body?: string | Buffer;
  /** Whether it may be sent again when nobody knows whether it came: twice does no more there than once. */
  safe: boolean;
}

/** `unsent`: nothing can have come of it. `ambiguous`: something may have. */
export type PartyReply =
  | { kind: "answered"; status: number; bytes: Buffer }
  | { kind: "unsent" | "ambiguous"; message: string };

/** Broken after so many failures in a row, and tried with one call after so long. */
const BREAKS_AFTER = 5;
const TRIED_AFTER_MS = 10_000;
const SAFE_ATTEMPTS = 2;
const MOST_ANSWER_BYTES = 10 * 1024 * 1024;
const MOST_WAITING = 1_000;

/** Before a connection stood, so that nothing was sent over it. */
const NOT_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/**
 * Talks to one party for one account: no faster than the party takes it of all our processes together, for a bounded time, and not
 * at all for a while after it failed again and again, so that its bad day is waited for by its own parcels alone.
 */
export class PartyClient {
  private readonly pool: Pool;
  private readonly turns: RateLimiterQueue;
  private readonly breaker: CircuitBreakerPolicy;
  private readonly again: IPolicy;
  private readonly base: URL;
  private readonly counted: string;

  constructor(
    baseUrl: string,
    private readonly limits: PartyLimits,
  ) {
    this.base = new URL(baseUrl);
    this.breaker = circuitBreaker(handleWhenResult(isFailure), {
      breaker: new ConsecutiveBreaker(BREAKS_AFTER),
      halfOpenAfter: limits.triedAfterMs ?? TRIED_AFTER_MS,
    });
    this.again = wrap(
      retry(handleWhenResult(isFailure), {
        maxAttempts: SAFE_ATTEMPTS,
        backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 2_000 }),
      }),
      this.breaker,
    );
    this.pool = new Pool(this.base.origin, { connections: 8, pipelining: 1, connectTimeout: limits.timeoutMs });
    // It may be a secret, and is written nowhere.
    this.counted = createHash("sha256").update(`${this.base.href} ${limits.account}`).digest("hex");
    this.turns = new RateLimiterQueue(turnsBy(limits), { maxQueueSize: MOST_WAITING });
  }

  async send(request: PartyRequest): Promise<PartyReply> {
    try {
      return await (request.safe ? this.again : this.breaker).execute(() => this.attempt(request));
    } catch (error) {
      if (error instanceof BrokenCircuitError)
        return { kind: "unsent", message: "It failed again and again: it is left alone for a while." };
      throw error;
    }
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  private async attempt({ method, path, headers, query, body }: PartyRequest): Promise<PartyReply> {
    try {
      await this.turns.removeTokens(1, this.counted);
    } catch {
      return { kind: "unsent", message: "Too many calls wait for their turn." };
    }
    const late = AbortSignal.timeout(this.limits.timeoutMs);
    try {
      const answer = await this.pool.request({
        method,
        path: this.pathOf(path, query?.()),
        headers: { accept: "application/json", ...(body && { "content-type": "application/json" }), ...headers?.() },
        body: body ?? null,
        signal: late,
      });
      return { kind: "answered", status: answer.statusCode, bytes: await whole(answer.body) };
    } catch (error) {
      if (error instanceof errors.ConnectTimeoutError || NOT_CONNECTED.has(codeOf(error)))
        return { kind: "unsent", message: "It cannot be reached." };
      return { kind: "ambiguous", message: late.aborted ? "No answer came in time." : "The connection broke off." };
    }
  }

  /** A link that the party answered is followed to the party itself alone. */
  private pathOf(path: string, query: Readonly<Record<string, string>> = {}): string {
    const isLink = /^https?:/.test(path);
    const url = isLink ? new URL(path) : new URL(`${this.base.href.replace(/\/$/, "")}${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return `${url.pathname}${url.search}`;
  }
}

function turnsBy({ perSecond, redis }: PartyLimits): RateLimiterMemory | RateLimiterRedis {
  const options = { keyPrefix: "party:calls", points: perSecond, duration: 1 };
  const ofProcess = new RateLimiterMemory(options);
  if (!redis) return ofProcess;
  return new RateLimiterRedis({
    ...{ ...options, storeClient: redis, useRedisPackage: true },
    ...{ rejectIfRedisNotReady: true, insuranceLimiter: ofProcess },
  });
}

function isFailure(reply: unknown): boolean {
  const { kind, status } = reply as { kind: string; status?: number };
  return kind !== "answered" || (status ?? 0) >= 500 || status === 429;
}

async function whole(body: Dispatcher.ResponseData["body"]): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > MOST_ANSWER_BYTES) throw new Error("The answer is too long.");
  }
  return Buffer.concat(parts);
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException)?.code ?? "");
