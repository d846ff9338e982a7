import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { CloseCode } from "graphql-ws";
import type { WebSocket } from "ws";
import type { Answer } from "../answer/answer";
import type { LiveAnswer } from "../live/live";
import { TOKEN_EXPIRED, type Viewer } from "../request/identity";
import type { Holder } from "./client-bounds";
import type { Endpoint } from "./endpoint";
import type { SocketFlow, Task } from "./socket-flow";

/** Standard clients come back after it, each time a little later. */
export const TRY_AGAIN_LATER = 1013;

const LONGEST_TIMER = 2 ** 31 - 1;

/** One WebSocket, and all that is known of it. */
export interface Connection {
  endpoint: Endpoint;
  socket: WebSocket;
  request: IncomingMessage;
  holder: Holder;
  flow: SocketFlow;
  /** The message that is being handed to graphql-ws, which tells the hook that it calls first of what it begins. */
  task: Task | undefined;
  /** Subscriptions that are open. */
  live: number;
  viewer?: Viewer;
  /** Aborted when the socket closes: queries at work on it are given up. */
  left: AbortController;
  /** Queries and mutations whose answers are still to be sent. */
  atWork: number;
  /** A subscription has lost its subgraph: the socket closes as soon as nothing is at work on it. */
  hasLost: boolean;
}

/** Settles when the system has taken it: until then its operation is at work. */
export function send({ socket, flow }: Connection, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    socket.send(text, (error) => {
      if (error && socket.readyState === socket.OPEN) reject(error);
      else resolve();
      flow.wake();
    });
  });
}

export function close({ socket, flow }: Connection, code: number, reason: string): void {
  socket.close(code, reason);
  // What was left unread stands before the client's own part of the closing.
  flow.end();
}

/**
 * A subscription whose subgraph is lost is not complete. Clients ask again when their socket closes, and only then; what
 * they have at work on it is answered before.
 */
export function closingIfLost(
  answers: AsyncIterableIterator<Answer>,
  { isInterrupted }: LiveAnswer,
  connection: Connection,
): AsyncIterableIterator<Answer> {
  const closing: AsyncIterableIterator<Answer> = {
    async next() {
      const result = await answers.next();
      if (!result.done || !isInterrupted()) return result;
      connection.hasLost = true;
      closeIfIdle(connection);
      if (!connection.left.signal.aborted) await once(connection.left.signal, "abort");
      return result;
    },
    return: () => answers.return!(),
    throw: (reason) => answers.throw!(reason),
    [Symbol.asyncIterator]: () => closing,
  };
  return closing;
}

export function closeIfIdle(connection: Connection): void {
  if (connection.atWork === 0) close(connection, TRY_AGAIN_LATER, "A service was lost: connect and subscribe again");
}

export function closeWithToken(connection: Connection, { expiresAt, revocations, claims }: Viewer): void {
  // It may have closed while the token was verified: nothing would end what begins here.
  if (connection.left.signal.aborted) return;
  const unwatch = revocations?.watch(claims, () => close(connection, CloseCode.Unauthorized, "Sign in again"));
  if (unwatch) connection.socket.once("close", unwatch);
  if (expiresAt === Infinity) return;
  let timer: NodeJS.Timeout;
  const check = () => {
    const left = expiresAt - Date.now();
    if (left <= 0) close(connection, CloseCode.Forbidden, TOKEN_EXPIRED);
    else timer = setTimeout(check, Math.min(left, LONGEST_TIMER));
  };
  check();
  connection.socket.once("close", () => clearTimeout(timer));
}
