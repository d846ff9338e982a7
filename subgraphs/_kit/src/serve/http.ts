import fastify, { type FastifyInstance } from "fastify";
import { z } from "zod";
import { ExpiredViewerError, RouterSignatures, UntrustedRouterError } from "../identity/router-signature";
import type { ViewerClaims } from "../identity/viewer";
import { REVOKED } from "./revoked";
import { sendSafetyHeaders } from "./safety-headers";
import { acceptSockets } from "./sockets";
import type { Subgraph, SubgraphRequest } from "./subgraph";

const MAX_BODY = 2 * 1024 * 1024;
const UNTRUSTED = {
  errors: [{ message: "Only the router may ask.", extensions: { code: "UNTRUSTED_ROUTER" } }],
};
const EXPIRED = {
  errors: [{ message: "This token has run out: sign in again.", extensions: { code: "UNAUTHENTICATED" } }],
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
  const signatures = new RouterSignatures(subgraph.routerSecret, subgraph.name);
  sendSafetyHeaders(app);
  app.register(async (scope) => graphqlRoute(scope, subgraph, signatures));
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
  const sockets = acceptSockets(app.server, subgraph, signatures, MAX_BODY);
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

async function graphqlRoute(scope: FastifyInstance, subgraph: Subgraph, signatures: RouterSignatures): Promise<void> {
  // The signature covers the bytes as sent, so they are kept as they are.
  scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  scope.post("/graphql", async (request, reply) => {
    const body = request.body as Buffer;
    let viewer: ViewerClaims;
    try {
      viewer = signatures.request(request.headers, body);
    } catch (error) {
      if (error instanceof ExpiredViewerError) return reply.code(401).send(EXPIRED);
      if (error instanceof UntrustedRouterError) return reply.code(401).send(UNTRUSTED);
      throw error;
    }
    if (subgraph.revocations.isRevoked(viewer)) return reply.code(401).send(REVOKED);
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
