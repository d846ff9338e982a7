import fastify, { type FastifyInstance } from "fastify";
import { type ExecutionArgs, type ExecutionResult, type FormattedExecutionResult, print } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { z } from "zod";
import { UntrustedRouterError, verifyViewer } from "../identity/router-signature";
import type { ViewerClaims } from "../identity/viewer";
import { outliveErrors } from "./listeners";
import type { Subgraph, SubgraphRequest } from "./subgraph";

const MAX_BODY = 2 * 1024 * 1024;
const UNTRUSTED = {
  errors: [{ message: "Only the router may ask.", extensions: { code: "UNTRUSTED_ROUTER" } }],
};
const MALFORMED = { errors: [{ message: "Not a GraphQL request.", extensions: { code: "BAD_REQUEST" } }] };

const graphqlRequest = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** A subgraph behind HTTP and WebSocket. */
export interface Listening {
  url: string;
  /** Finishes what is under way, then lets go of the port and of the subgraph. */
  close(): Promise<void>;
}

/** POST and WebSocket /graphql for the router, /healthz, /readyz and the domain's own routes. */
export async function listen(subgraph: Subgraph): Promise<Listening> {
  const app = fastify({ bodyLimit: MAX_BODY, forceCloseConnections: "idle" });
  app.register(async (scope) => graphqlRoute(scope, subgraph));
  app.register(async (scope) => subgraph.routes(scope));
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    try {
      await subgraph.ready();
      return { status: "ready" };
    } catch {
      return reply.code(503).send({ status: "not ready" });
    }
  });
  const sockets = acceptSockets(app, subgraph);
  const url = await app.listen(subgraph.listenOptions);
  return {
    url,
    close: async () => {
      for (const socket of sockets.clients) socket.close(1001, "Going away");
      // Node closes the connections that are idle when a server begins to close; one that falls idle later it keeps open.
      const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
      await app.close().finally(() => clearInterval(sweep));
      await subgraph.close();
    },
  };
}

async function graphqlRoute(scope: FastifyInstance, subgraph: Subgraph): Promise<void> {
  // The signature covers the bytes as sent, so they are kept as they are.
  scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  scope.post("/graphql", async (request, reply) => {
    const body = request.body as Buffer;
    let viewer: ViewerClaims;
    try {
      viewer = verifyViewer(request.headers, body, subgraph.routerSecret);
    } catch (error) {
      if (error instanceof UntrustedRouterError) return reply.code(401).send(UNTRUSTED);
      throw error;
    }
    const operation = operationIn(body);
    if (!operation) return reply.code(400).send(MALFORMED);
    const left = new AbortController();
    reply.raw.once("close", () => left.abort());
    return subgraph.execute({ ...operation, viewer, signal: left.signal });
  });
}

/** Null unless the body is a GraphQL request. */
function operationIn(body: Buffer): Omit<SubgraphRequest, "viewer"> | null {
  try {
    const { query, variables, operationName } = graphqlRequest.parse(JSON.parse(body.toString()));
    return { query, ...(variables && { variables }), ...(operationName && { operationName }) };
  } catch {
    return null;
  }
}

/** The router opens one socket per viewer; its signature covers the viewer and an empty body. */
function acceptSockets(app: FastifyInstance, subgraph: Subgraph): WebSocketServer {
  const sockets = new WebSocketServer({ server: app.server, path: "/graphql", maxPayload: MAX_BODY });
  useServer<Record<string, unknown>, { viewer: ViewerClaims }>(
    {
      schema: subgraph.schema,
      onConnect: ({ connectionParams, extra }) => {
        try {
          extra.viewer = verifyViewer(connectionParams ?? {}, "", subgraph.routerSecret);
          return true;
        } catch (error) {
          if (error instanceof UntrustedRouterError) return false;
          throw error;
        }
      },
      context: ({ extra }) => ({ ...extra.viewer }),
      // A subgraph's results are as they go out; graphql-ws would take their errors for those of graphql-js.
      onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
      execute: (args) => subgraph.execute(requestOf(args)) as Promise<ExecutionResult>,
      subscribe: (args) => subgraph.subscribe(requestOf(args)) as Promise<AsyncIterableIterator<ExecutionResult>>,
    },
    sockets,
  );
  outliveErrors(app.server, sockets, subgraph.logger);
  return sockets;
}

function requestOf({ document, variableValues, operationName, contextValue }: ExecutionArgs): SubgraphRequest {
  return {
    query: print(document),
    ...(variableValues && { variables: variableValues }),
    ...(operationName && { operationName }),
    viewer: contextValue as ViewerClaims,
  };
}
