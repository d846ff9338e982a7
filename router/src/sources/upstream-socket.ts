import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { LiveQueue } from "./live-queue";
import type { SubgraphRequest, SubgraphResult } from "./source";

/** The consumer's own queue is the bound that matters; this one only covers the gap before the consumer reads. */
const HANDOVER_LIMIT = 10_000;

/**
 * One subscription on one socket of its own, so that releasing it closes the socket at once. It never reconnects by
 * itself: a silent resubscription would lose the events in between.
 */
export function openUpstreamSocket(
  url: string,
  connectionParams: () => Record<string, string>,
  { query, variables, operationName, signal }: SubgraphRequest,
): AsyncIterableIterator<SubgraphResult> {
  const sockets = new Set<WebSocket>();
  class ReleasableSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { handshakeTimeout: 10_000 });
      sockets.add(this);
      this.once("close", () => sockets.delete(this));
    }
  }
  const client = createClient({
    url,
    webSocketImpl: ReleasableSocket,
    connectionParams,
    retryAttempts: 0,
    onNonLazyError: () => {},
  });
  const release = () => {
    signal?.removeEventListener("abort", abort);
    client.dispose();
    for (const socket of sockets) socket.close();
  };
  const queue = new LiveQueue<SubgraphResult | Error>(HANDOVER_LIMIT, release);
  const abort = () => void queue.return();
  if (signal?.aborted) abort();
  else {
    signal?.addEventListener("abort", abort, { once: true });
    client.subscribe<Record<string, unknown>>(
      { query, ...(variables && { variables }), ...(operationName && { operationName }) },
      {
        next: (result) => {
          if (!queue.push(result as SubgraphResult)) queue.end(new Error("Too many events were waiting."));
        },
        error: (reason) =>
          queue.end(Array.isArray(reason) ? { errors: reason } : new Error(`The socket closed: ${closing(reason)}`)),
        complete: () => queue.end(),
      },
    );
  }
  return failingAsRejections(queue);
}

/** A close event's code and reason, or what else ended the socket. */
function closing(cause: unknown): string {
  const { code, reason, message } = cause as { code?: number; reason?: string; message?: string };
  return code === undefined ? (message ?? "for no reason given") : `${code} ${reason ?? ""}`.trim();
}

function failingAsRejections(queue: LiveQueue<SubgraphResult | Error>): AsyncIterableIterator<SubgraphResult> {
  const iterator: AsyncIterableIterator<SubgraphResult> = {
    async next() {
      const result = await queue.next();
      if (result.done) return { done: true, value: undefined };
      if (result.value instanceof Error) throw result.value;
      return { done: false, value: result.value };
    },
    async return() {
      await queue.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}
