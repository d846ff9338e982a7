import { type Client, createClient } from "graphql-ws";
import type { AccessTokens } from "./access-token.ts";
import { codeOf, errorOf, type GraphAnswer } from "./answers.ts";
import { AuthenticationError, BaiYunError, type GraphError, ThrottledError, UnavailableError } from "./errors.ts";
import { pause } from "./requests.ts";
import { waitAfter } from "./retries.ts";

/** What a subscription tells: an event, or that events between two places are lost to it. */
export type Told<E> =
  /** `id` is the cursor to go on from later: pass it as `after`. */
  | { kind: "event"; id: string; event: E }
  /** What came after the cursor `after` is no longer told: read what you keep anew. Events go on from `next`. */
  | { kind: "gap"; after: string; next: string };

export interface LiveTerms {
  /** Where to begin: the `id` of the last event that you have seen. From now on without it. */
  after?: string | undefined;
  /** The cursor of this instant, asked where there is none to go on from. */
  cursor: () => Promise<string>;
  /** Ends it. */
  signal?: AbortSignal | undefined;
}

/** How a WebSocket ended, as `graphql-ws` tells. */
interface Closed {
  code: number;
  reason?: string;
}

type Event = { id: string } & Record<string, unknown>;

const [REVOKED, RAN_OUT] = [4401, 4403];
/** Closings after which the same would happen again: a message that is too long, or that is not understood. */
const FOR_GOOD: ReadonlySet<number> = new Set([1009, 4400, 4406, 4409, 4429]);
/** What is told of from the last event on, once more. */
const AGAIN: ReadonlySet<string> = new Set(["SUBSCRIPTION_LAGGED"]);

/** Subscriptions over one WebSocket, which is opened for the first of them and closed after the last. */
export class LiveSocket {
  private client: Promise<Client> | null = null;
  private token = "";

  constructor(
    private readonly url: string,
    private readonly tokens: AccessTokens,
  ) {}

  /** @throws {BaiYunError} for what will not pass: no access, a wrong document, nothing to follow */
  async *follow<E>(query: string, variables: Record<string, unknown>, terms: LiveTerms): AsyncGenerator<Told<E>, void> {
    const { signal } = terms;
    let after = terms.after ?? (await terms.cursor());
    for (let tries = 0; !signal?.aborted; tries++) {
      try {
        for await (const event of this.connected(query, { ...variables, after }, signal)) {
          tries = 0;
          after = event.id;
          yield { kind: "event", id: event.id, event: event as E };
        }
        // Its end was said: there is no more to come.
        return;
      } catch (reason) {
        if (signal?.aborted) return;
        const error = this.judged(reason);
        if (error?.code === "CURSOR_EXPIRED") {
          const next = await terms.cursor();
          yield { kind: "gap", after, next };
          after = next;
        } else if (error) throw error;
        await pause(waitAfter(tries), signal).catch(() => undefined);
      }
    }
  }

  async close(): Promise<void> {
    const client = await this.client;
    this.client = null;
    await client?.dispose();
  }

  private async *connected(
    query: string,
    variables: Record<string, unknown>,
    signal?: AbortSignal,
  ): AsyncGenerator<Event> {
    this.client ??= this.open();
    const answers = (await this.client).iterate<Record<string, Event | null>>({ query, variables });
    const leave = () => void answers.return?.();
    signal?.addEventListener("abort", leave, { once: true });
    try {
      for await (const { data, errors } of answers as AsyncIterable<GraphAnswer<Record<string, Event | null>>>) {
        const [event] = Object.values(data ?? {});
        if (event) yield event;
        else if (errors?.length) throw errors;
      }
    } finally {
      signal?.removeEventListener("abort", leave);
      leave();
    }
  }

  private async open(): Promise<Client> {
    // Node has one of its own from version 22 on.
    const webSocketImpl = globalThis.WebSocket ?? (await import("ws")).WebSocket;
    return createClient({
      url: this.url,
      webSocketImpl,
      lazy: true,
      keepAlive: 15_000,
      // Whoever follows comes back by itself, with the cursor of its own last event.
      retryAttempts: 0,
      connectionParams: async () => {
        this.token = await this.tokens.get();
        return { authorization: `Bearer ${this.token}` };
      },
    });
  }

  /** What it was that will not pass; null for what does. */
  private judged(reason: unknown): BaiYunError | null {
    if (Array.isArray(reason)) {
      const errors = reason as GraphError[];
      if (errors.some((error) => AGAIN.has(codeOf(error)))) return null;
      const error = errorOf(errors, null, null);
      return error instanceof UnavailableError || error instanceof ThrottledError ? null : error;
    }
    if (reason instanceof AuthenticationError) return reason;
    if (reason instanceof BaiYunError) return null;
    const { code, reason: said = "" } = (reason ?? {}) as Closed;
    if (code === REVOKED) return new AuthenticationError("UNAUTHENTICATED", said || "The token was revoked.");
    if (code === RAN_OUT) this.tokens.forget(this.token);
    return FOR_GOOD.has(code)
      ? new BaiYunError(`SOCKET_CLOSED_${code}`, said || `The socket was closed with ${code}.`)
      : null;
  }
}
