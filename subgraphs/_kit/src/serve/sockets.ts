import type { Server } from "node:http";
import { type ExecutionArgs, type ExecutionResult, type FormattedExecutionResult, GraphQLError, print } from "graphql";
import { CloseCode } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import { type WebSocket, WebSocketServer } from "ws";
import {
  ExpiredViewerError,
  expiryOf,
  type RouterSignatures,
  type TrustedConnection,
  UntrustedRouterError,
} from "../identity/router-signature";
import type { ViewerClaims } from "../identity/viewer";
import { outliveErrors } from "./listeners";
import type { Subgraph, SubgraphRequest } from "./subgraph";

const LONGEST_TIMER = 2 ** 31 - 1;

/** Whoever asked is to come again. */
const TRY_AGAIN_LATER = 1013;

interface Extra {
  socket: WebSocket;
  connection: TrustedConnection;
}

/** Whose operation it is, and over which socket. */
interface Asker {
  viewer: ViewerClaims;
  socket: WebSocket;
}

/** WebSocket /graphql for the router, which signs each connection and, bound to it, each operation on it. */
export function acceptSockets(
  server: Server,
  subgraph: Subgraph,
  signatures: RouterSignatures,
  maxPayload: number,
): WebSocketServer {
  const sockets = new WebSocketServer({ server, path: "/graphql", maxPayload });
  useServer<Record<string, unknown>, Partial<Extra>>(
    {
      schema: subgraph.schema,
      onConnect: ({ connectionParams, extra }) =>
        trusting(extra.socket, () => {
          const connection = signatures.connection(connectionParams ?? {});
          extra.connection = connection;
          const { socket } = extra as Extra;
          closeWhenExpired(socket, connection.viewer);
          const revoke = () => socket.close(CloseCode.Unauthorized, "Sign in again");
          socket.once("close", subgraph.revocations.watch(connection.viewer, revoke));
          return true as const;
        }),
      onSubscribe: ({ extra }, _id, message) => {
        const asked = trusting(extra.socket, () => {
          signatures.operation(connectionOf(extra), message);
          return true as const;
        });
        return asked ? undefined : [new GraphQLError("Only the router may ask.")];
      },
      context: ({ extra }) => ({ viewer: connectionOf(extra).viewer, socket: (extra as Extra).socket }),
      // A subgraph's results are as they go out; graphql-ws would take their errors for those of graphql-js.
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
      execute: (args) => subgraph.execute(requestOf(args)) as Promise<ExecutionResult>,
      subscribe: (args) => follow(args, subgraph),
    },
    sockets,
  );
  outliveErrors(server, sockets, subgraph.logger);
  return sockets;
}

/** A stream whose source is lost has not ended: its socket closes, as all do when the subgraph itself is lost. */
async function follow(args: ExecutionArgs, subgraph: Subgraph): Promise<AsyncIterableIterator<ExecutionResult>> {
  const { socket } = args.contextValue as Asker;
  const END = { done: true, value: undefined } as const;
  const lost = (error: unknown): typeof END => {
    subgraph.logger.warn({ err: error }, "a subscription lost its source");
    socket.close(TRY_AGAIN_LATER, "The source of these events was lost");
    return END;
  };
  const source = await subgraph.subscribe(requestOf(args)).catch(lost);
  const stream: AsyncIterableIterator<ExecutionResult> = {
    next: async () =>
      "done" in source ? END : (source.next() as Promise<IteratorResult<ExecutionResult>>).catch(lost),
    return: async () => {
      if (!("done" in source)) await source.return!();
      return END;
    },
    [Symbol.asyncIterator]: () => stream,
  };
  return stream;
}

/** False when the socket was closed, because it is not the router that asks, or for a viewer whose token has run out. */
function trusting(socket: WebSocket, verify: () => true): boolean {
  try {
    return verify();
  } catch (error) {
    if (error instanceof ExpiredViewerError) socket.close(CloseCode.Unauthorized, "Token expired");
    else if (error instanceof UntrustedRouterError) socket.close(CloseCode.Forbidden, "Forbidden");
    else throw error;
    return false;
  }
}

function connectionOf({ connection }: Partial<Extra>): TrustedConnection {
  if (!connection) throw new Error("graphql-ws asks for no operation before the connection is acknowledged");
  return connection;
}

function closeWhenExpired(socket: WebSocket, viewer: ViewerClaims): void {
  const expiry = expiryOf(viewer);
  if (expiry === Number.POSITIVE_INFINITY) return;
  let timer: NodeJS.Timeout;
  const look = () => {
    const left = expiry - Date.now();
    if (left <= 0) socket.close(CloseCode.Unauthorized, "Token expired");
    else timer = setTimeout(look, Math.min(left, LONGEST_TIMER));
  };
  look();
  socket.once("close", () => clearTimeout(timer));
}

function requestOf({ document, variableValues, operationName, contextValue }: ExecutionArgs): SubgraphRequest {
  return {
    query: print(document),
    ...(variableValues && { variables: variableValues }),
    ...(operationName && { operationName }),
    viewer: (contextValue as Asker).viewer,
  };
}
