import { setTimeout as sleep } from "node:timers/promises";
import { CloseCode } from "graphql-ws";
import { type Answer, textAnswer } from "../answer/answer";
import { Code, codedError, RequestError } from "../errors";
import type { ExecutionContext } from "../execution/execution";
import { unavailable } from "../execution/subgraph-errors";
import type { Variables } from "../request/document";
import { Revoked, TOKEN_EXPIRED, type Viewer } from "../request/identity";
import { LiveQueue } from "../sources/live-queue";
import type { SubgraphResult } from "../sources/source";
import { resultOf } from "../sources/subgraph-answer";
import { UpstreamClosed } from "../sources/upstream-socket";
import type { RootFetch } from "../steps/steps";
import { Resumption } from "./resumption";

/** Who subscribes, and with what. */
export interface Subscriber {
  variables: Variables;
  viewer: Viewer;
}

export interface LiveAnswerOptions {
  context: ExecutionContext;
  queueLimit: number;
  /** Subscription fields that go on after an event of before. */
  resumable: ReadonlySet<string>;
  /** How often it is tried to go on after a loss, without an event in between. */
  resumeTries: number;
  /**
   * Joins the rest of the selection to one event; null for one that the client does not want.
   * @throws RequestError when the viewer may no longer receive any.
   */
  join(event: SubgraphResult, signal: AbortSignal): Promise<Answer | null>;
}

export interface LiveAnswer {
  answers: AsyncIterableIterator<Answer>;
  /** Resolves when the subgraph has taken the subscription, as far as its source can tell, or has refused it. */
  opened: Promise<void>;
  /** Whether it ended because its subgraph was lost: whoever asks again may find another. */
  isInterrupted(): boolean;
}

/** Milliseconds before it is tried to go on after a loss. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 3_000;

/** Milliseconds; a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

type Event = { result: SubgraphResult } | { last: Answer };

/**
 * A subscription: its events come from the subgraph that owns the root field, and the rest of the selection is joined
 * from the others once for each event, in order. A client that reads too slowly fills the queue and is told so.
 */
export function openLiveAnswer(subscriber: Subscriber, primary: RootFetch, options: LiveAnswerOptions): LiveAnswer {
  const ended = new AbortController();
  const left = new AbortController();
  const queue = new LiveQueue<Event>(options.queueLimit, () => ended.abort());
  endWithToken(subscriber.viewer, queue, ended.signal);
  let isInterrupted = false;
  const opened = new Promise<void>((onOpen) => {
    const onLost = () => {
      isInterrupted = true;
    };
    void pump(subscriber, primary, options, queue, ended.signal, { onOpen, onLost });
  });

  const joined = async (event: Event): Promise<Answer | null> =>
    "last" in event ? event.last : options.join(event.result, left.signal);

  const live: AsyncIterableIterator<Answer> = {
    async next() {
      for (let event = await queue.next(); !event.done; event = await queue.next()) {
        try {
          const value = await joined(event.value);
          if (left.signal.aborted) break;
          if (value !== null) return { done: false, value };
        } catch (reason) {
          await live.return?.();
          if (reason instanceof RequestError) return { done: false, value: textAnswer("null", reason.errors) };
          throw reason;
        }
      }
      return { done: true, value: undefined };
    },
    async return() {
      left.abort();
      await queue.return();
      return { done: true, value: undefined };
    },
    async throw() {
      return live.return!();
    },
    [Symbol.asyncIterator]: () => live,
  };
  return { answers: live, opened, isInterrupted: () => isInterrupted };
}

/** An event may never come, so the end of the viewer's token ends the subscription by itself. */
function endWithToken({ expiresAt, revocations, claims }: Viewer, queue: LiveQueue<Event>, ended: AbortSignal): void {
  const unwatch = revocations?.watch(claims, () => queue.end({ last: textAnswer("null", new Revoked().errors) }));
  if (unwatch) ended.addEventListener("abort", unwatch, { once: true });
  if (expiresAt === Infinity) return;
  const expire = () => {
    const left = expiresAt - Date.now();
    if (left > 0) timer = setTimeout(expire, Math.min(left, LONGEST_TIMER));
    else queue.end({ last: textAnswer("null", [codedError(Code.UNAUTHENTICATED, TOKEN_EXPIRED)]) });
  };
  let timer: NodeJS.Timeout | undefined;
  ended.addEventListener("abort", () => clearTimeout(timer), { once: true });
  expire();
}

/** Moves events from the subgraph into the queue until one of the two ends. A lost subgraph is asked again where that loses nothing. */
async function pump(
  { variables, viewer }: Subscriber,
  primary: RootFetch,
  { context, resumable, resumeTries }: LiveAnswerOptions,
  queue: LiveQueue<Event>,
  signal: AbortSignal,
  { onOpen, onLost }: { onOpen(): void; onLost(): void },
): Promise<void> {
  const given = Object.fromEntries(
    primary.variables.flatMap((name) => (Object.hasOwn(variables.sent, name) ? [[name, variables.sent[name]]] : [])),
  );
  const resumption = Resumption.of(primary, given, resumable);
  for (let tries = 0; ; tries++) {
    let release: (() => void) | undefined;
    try {
      const source = context.upstreams.get(primary.subgraph);
      if (!source) throw new Error("No source is known for it.");
      const upstream = await source.subscribe({
        ...(resumption?.request() ?? { query: primary.query, variables: given }),
        viewer: viewer.claims,
        signal,
        ...(primary.operationName && { operationName: primary.operationName }),
      });
      onOpen();
      if (!(Symbol.asyncIterator in upstream)) {
        queue.push({ result: resultOf(upstream, "An event") });
        queue.end();
        return;
      }
      release = () => void upstream.return?.().catch(() => {});
      if (signal.aborted) return release();
      signal.addEventListener("abort", release, { once: true });
      for (let event = await upstream.next(); !event.done; event = await upstream.next()) {
        const result = resultOf(event.value, "An event");
        tries = 0;
        if (!queue.push({ result: resumption?.take(result) ?? result })) {
          const message = "Events came faster than this client read them: subscribe again, after the last that it has.";
          queue.end({ last: textAnswer("null", [codedError(Code.SUBSCRIPTION_LAGGED, message)]) });
          return;
        }
      }
      queue.end();
      return;
    } catch (reason) {
      if (release) signal.removeEventListener("abort", release);
      onOpen();
      if (signal.aborted) return;
      // The subgraph knows that the viewer's token is good no longer, perhaps a moment before we do.
      if (reason instanceof UpstreamClosed && reason.code === CloseCode.Unauthorized) {
        queue.end({ last: textAnswer("null", new Revoked().errors) });
        return;
      }
      context.onUnavailable(primary.subgraph, reason);
      if (resumption?.canResume && tries < resumeTries && (await paused(tries, signal))) continue;
      if (signal.aborted) return;
      onLost();
      queue.end({ last: textAnswer("null", [unavailable(primary.subgraph)]) });
      return;
    }
  }
}

/** Longer each time, and never the same for all who lost it at once. False when it has ended meanwhile. */
async function paused(tries: number, signal: AbortSignal): Promise<boolean> {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tries);
  await sleep(longest * (0.5 + Math.random() / 2), undefined, { signal, ref: false }).catch(() => {});
  return !signal.aborted;
}
