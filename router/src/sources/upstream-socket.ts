import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { isExact, jsonText, messageOf, plainly } from "./exact-numbers";
import { LiveQueue } from "./live-queue";
import type { SignedSocket } from "./signed-viewer";
import type { SubgraphRequest, SubgraphResult } from "./source";

/** The consumer's own queue is the bound that matters; this one only covers the gap before the consumer reads. */
const HANDOVER_LIMIT = 10_000;

/**
 * One subscription on one socket of its own, so that releasing it closes the socket at once. It never reconnects by
 * itself: a silent resubscription would lose the events in between.
 */
export function openUpstreamSocket(
  url: string,
  signed: SignedSocket | undefined,
  { query, variables, operationName, signal }: SubgraphRequest,
): AsyncIterableIterator<SubgraphResult> {
  const sockets = new Set<WebSocket>();
  const hasExact = variables !== undefined && Object.values(variables).some(isExact);
  const exactly = (text: string): string => {
    const message = hasExact ? JSON.parse(text) : undefined;
    return message?.type === "subscribe" ? jsonText({ ...message, payload: { ...message.payload, variables } })! : text;
  };
  class ReleasableSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { handshakeTimeout: 10_000 });
      sockets.add(this);
      this.once("close", () => sockets.delete(this));
    }

    /** What `onmessage` is set by: the client would parse the text itself. */
    override addEventListener(type: string, listener: never, options?: never): void {
      const handle = listener as (event: { data: unknown }) => void;
      const parsed = ({ data }: { data: unknown }) => handle({ data: messageOf(String(data)) });
      super.addEventListener(type as "message", type === "message" ? (parsed as never) : listener, options);
    }

    /** The client would write the text itself. */
    override send(text: string, ...more: never[]): void {
      super.send(exactly(text), ...more);
    }
  }
  const client = createClient({
    url,
    webSocketImpl: ReleasableSocket,
    connectionParams: signed?.connectionParams ?? {},
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
      {
        query,
        ...(variables && { variables: plain(variables) }),
        ...(operationName && { operationName }),
        ...(signed && { extensions: signed.extensions }),
      },
      {
        next: (result) => {
          if (!queue.push(result as SubgraphResult)) queue.end(new Error("Too many events were waiting."));
        },
        error: (reason) => queue.end(Array.isArray(reason) ? { errors: reason } : new UpstreamClosed(reason)),
        complete: () => queue.end(),
      },
    );
  }
  return failingAsRejections(queue);
}

function plain(variables: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, plainly(value)]));
}

/** The subgraph's socket ended before the subscription did. */
export class UpstreamClosed extends Error {
  /** Of the close event, where it is one that ended the socket. */
  readonly code: number | undefined;

  constructor(cause: unknown) {
    super(`The socket closed: ${closing(cause)}`);
    this.code = (cause as { code?: number }).code;
  }
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
