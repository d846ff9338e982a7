import { type Answer, textAnswer } from "../answer/answer";
import { Code, codedError, RequestError } from "../errors";
import type { ExecutionContext } from "../execution/execution";
import { unavailable } from "../execution/subgraph-errors";
import type { Variables } from "../request/document";
import type { Viewer } from "../request/identity";
import { LiveQueue } from "../sources/live-queue";
import type { SubgraphResult } from "../sources/source";
import { resultOf } from "../sources/subgraph-answer";
import type { RootFetch } from "../steps/steps";

/** Who subscribes, and with what. */
export interface Subscriber {
  variables: Variables;
  viewer: Viewer;
}

export interface LiveAnswerOptions {
  context: ExecutionContext;
  queueLimit: number;
  /** Joins the rest of the selection to one event. @throws RequestError when the viewer may no longer receive any. */
  join(event: SubgraphResult, signal: AbortSignal): Promise<Answer>;
}

export interface LiveAnswer {
  answers: AsyncIterableIterator<Answer>;
  /** Resolves when the subgraph has taken the subscription, as far as its source can tell, or has refused it. */
  opened: Promise<void>;
  /** Whether it ended because its subgraph was lost: whoever asks again may find another. */
  isInterrupted(): boolean;
}

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
    void pump(subscriber, primary, options.context, queue, ended.signal, { onOpen, onLost });
  });

  const joined = async (event: Event): Promise<Answer> =>
    "last" in event ? event.last : options.join(event.result, left.signal);

  const live: AsyncIterableIterator<Answer> = {
    async next() {
      const event = await queue.next();
      if (event.done) return { done: true, value: undefined };
      try {
        const value = await joined(event.value);
        return left.signal.aborted ? { done: true, value: undefined } : { done: false, value };
      } catch (reason) {
        await live.return?.();
        if (reason instanceof RequestError) return { done: false, value: textAnswer("null", reason.errors) };
        throw reason;
      }
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
function endWithToken({ expiresAt }: Viewer, queue: LiveQueue<Event>, ended: AbortSignal): void {
  if (expiresAt === Infinity) return;
  const expire = () => {
    const left = expiresAt - Date.now();
    if (left > 0) timer = setTimeout(expire, Math.min(left, LONGEST_TIMER));
    else queue.end({ last: textAnswer("null", [codedError(Code.UNAUTHENTICATED, "Token expired")]) });
  };
  let timer: NodeJS.Timeout | undefined;
  ended.addEventListener("abort", () => clearTimeout(timer), { once: true });
  expire();
}

/** Moves events from the subgraph into the queue until one of the two ends. */
async function pump(
  { variables, viewer }: Subscriber,
  primary: RootFetch,
  context: ExecutionContext,
  queue: LiveQueue<Event>,
  signal: AbortSignal,
  { onOpen, onLost }: { onOpen(): void; onLost(): void },
): Promise<void> {
  try {
    const source = context.upstreams.get(primary.subgraph);
    if (!source) throw new Error("No source is known for it.");
    const upstream = await source.subscribe({
      query: primary.query,
      variables: Object.fromEntries(
        primary.variables.flatMap((name) =>
          Object.hasOwn(variables.sent, name) ? [[name, variables.sent[name]]] : [],
        ),
      ),
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
    const release = () => void upstream.return?.().catch(() => {});
    if (signal.aborted) return release();
    signal.addEventListener("abort", release, { once: true });
    for (let event = await upstream.next(); !event.done; event = await upstream.next()) {
      if (!queue.push({ result: resultOf(event.value, "An event") })) {
        const message = "Events came faster than this client read them.";
        queue.end({ last: textAnswer("null", [codedError(Code.SUBSCRIPTION_LAGGED, message)]) });
        return;
      }
    }
    queue.end();
  } catch (reason) {
    onOpen();
    if (signal.aborted) return;
    onLost();
    context.onUnavailable(primary.subgraph, reason);
    queue.end({ last: textAnswer("null", [unavailable(primary.subgraph)]) });
  }
}
