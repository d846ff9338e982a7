import { createClient, type Client as SocketClient } from "graphql-ws";
import type { SubscriptionForwarder } from "urql";
import type { Session } from "./session";

/** Whether what happens reaches the page at this moment. */
export type LiveState = "idle" | "connecting" | "live" | "offline";

let state: LiveState = "idle";
const listeners = new Set<() => void>();

function enter(next: LiveState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

export const liveState = {
  current: (): LiveState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/**
 * Subscriptions over one WebSocket, which is opened when the first of them is wanted and again whenever it breaks. A subscription
 * with the variable `after` goes on after the last event that arrived: graphql-ws sends the same payload again, so it is kept
 * up to date here.
 */
export function liveConnection(session?: Session): { forward: SubscriptionForwarder } {
  let client: SocketClient | undefined;
  const open = () =>
    createClient({
      url: `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/graphql`,
      lazy: true,
      keepAlive: 15_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** tries, 10_000))),
      connectionParams: async () => {
        const token = await session?.accessToken();
        return token ? { authorization: `Bearer ${token}` } : {};
      },
      on: {
        connecting: () => enter("connecting"),
        connected: () => enter("live"),
        closed: (event) =>
          enter((event as CloseEvent).wasClean && (event as CloseEvent).code === 1000 ? "idle" : "offline"),
      },
    });
  return {
    forward: ({ query = "", variables, extensions }) => ({
      subscribe(sink) {
        client ??= open();
        const payload = {
          query,
          variables: { ...(variables as Record<string, unknown>) },
          ...(extensions && { extensions: { ...extensions } }),
        };
        const stop = client.subscribe(payload, {
          next(result) {
            const [event] = Object.values((result.data ?? {}) as Record<string, { id?: unknown } | null>);
            if ("after" in payload.variables && typeof event?.id === "string") payload.variables.after = event.id;
            sink.next(result as Parameters<typeof sink.next>[0]);
          },
          error: (reason) => sink.error(reason instanceof Error ? reason : new Error(JSON.stringify(reason))),
          complete: () => sink.complete(),
        });
        return { unsubscribe: stop };
      },
    }),
  };
}
