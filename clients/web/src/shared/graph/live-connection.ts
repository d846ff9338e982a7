import { createClient, type Client as SocketClient } from "graphql-ws";
import type { SubscriptionForwarder } from "urql";
import { passes, waitAfter } from "./passing";
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
 * up to date here. One that ends with what passes, such as a domain that is not there yet, is asked for again as well.
 */
export function liveConnection(session?: Session): { forward: SubscriptionForwarder } {
  let client: SocketClient | undefined;
  let isConnected = false;
  let waiting = 0;
  const standing = (): LiveState => (waiting > 0 ? "connecting" : "live");
  const open = () =>
    createClient({
      url: `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/graphql`,
      lazy: true,
      keepAlive: 15_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, waitAfter(tries))),
      connectionParams: async () => {
        const token = await session?.accessToken();
        return token ? { authorization: `Bearer ${token}` } : {};
      },
      on: {
        connecting: () => enter("connecting"),
        connected: () => {
          isConnected = true;
          enter(standing());
        },
        closed: (event) => {
          isConnected = false;
          const isWanted = !(event as CloseEvent).wasClean || (event as CloseEvent).code !== 1000;
          if (isWanted) enter("offline");
          else enter(waiting > 0 ? "connecting" : "idle");
        },
      },
    });
  return {
    forward: ({ query = "", variables, extensions }) => ({
      subscribe(sink) {
        client ??= open();
        const connection = client;
        const payload = {
          query,
          variables: { ...(variables as Record<string, unknown>) },
          ...(extensions && { extensions: { ...extensions } }),
        };
        let stop: (() => void) | undefined;
        let later: ReturnType<typeof setTimeout> | undefined;
        let tries = 0;
        let isLeft = false;

        const again = () => {
          if (isLeft) return;
          waiting += 1;
          enter("connecting");
          later = setTimeout(() => {
            goOn();
            begin();
          }, waitAfter(tries++));
        };
        const goOn = () => {
          later = undefined;
          waiting -= 1;
          if (isConnected) enter(standing());
        };
        const begin = () => {
          let isCutOff = false;
          stop = connection.subscribe(payload, {
            next(result) {
              isCutOff = !result.data && passes(result.errors);
              if (isCutOff) return;
              tries = 0;
              const [event] = Object.values((result.data ?? {}) as Record<string, { id?: unknown } | null>);
              if ("after" in payload.variables && typeof event?.id === "string") payload.variables.after = event.id;
              sink.next(result as Parameters<typeof sink.next>[0]);
            },
            error(reason) {
              if (passes(reason)) again();
              else sink.error(reason instanceof Error ? reason : new Error(JSON.stringify(reason)));
            },
            complete: () => (isCutOff ? again() : sink.complete()),
          });
        };
        begin();
        return {
          unsubscribe() {
            isLeft = true;
            if (later === undefined) return stop?.();
            clearTimeout(later);
            goOn();
          },
        };
      },
    }),
  };
}
