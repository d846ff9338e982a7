import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { JSONWebKeySet } from "jose";
import { pino } from "pino";
import type { Contract } from "./contracts/contract";
import { createEngine, type EngineOptions, type Terms } from "./engine";
import type { Pipeline } from "./pipeline";
import { AcceptedDocuments } from "./request/accepted-documents";
import { createIdentity } from "./request/identity";
import { KeptDocuments } from "./request/kept-documents";
import { DEFAULT_LIMITS } from "./request/limits";
import { RevocationFeed } from "./request/revocation-feed";
import type { Revocations } from "./request/revocations";
import { readTrustedDocuments } from "./request/trusted-documents";
import { CallRates } from "./transport/call-rates";
import { clientAddressBehind } from "./transport/client-address";
import { type ClientBounds, DEFAULT_CLIENT_BOUNDS, Holdings } from "./transport/client-bounds";
import { boundConnections } from "./transport/connections";
import { type Endpoint, Endpoints, PATH, pathOf } from "./transport/endpoint";
import { registerGraphiql } from "./transport/graphiql";
import { registerHealth } from "./transport/health";
import { HttpTransport } from "./transport/http";
import { LiveAnswers } from "./transport/live-answers";
import { RouterMetrics } from "./transport/metrics";
import { MetricsServer } from "./transport/metrics-server";
import { Origins } from "./transport/origins";
import { setSafetyHeaders } from "./transport/safety-headers";
import { registerSessionCookie, type SessionDocuments } from "./transport/session-cookie";
import { registerSite } from "./transport/site";
import { SlowReaders } from "./transport/slow-readers";
import { WebSocketTransport } from "./transport/websocket";

/** What one endpoint is held to, and what it serves. */
export interface EndpointOptions extends Terms {
  /** Whether `graphiql` is there beside `graphql`; false when not given. */
  graphiql?: boolean;
  /** Manifests of documents that are known by their ids: files, or folders of files. */
  trustedDocuments?: readonly string[];
  /** Whether documents of these manifests are all that is answered; false when not given. */
  onlyTrusted?: boolean;
  /** Whether clients that are signed in may leave documents in Redis and ask by id from then on; false when not given. */
  keepsDocuments?: boolean;
  /** Origins of other sites whose pages may ask, over HTTP, SSE and WebSocket alike; none when not given. */
  corsOrigins?: readonly string[];
}

/** Those of `/graphql`; each variant has its own, of which nothing is taken from these. */
export interface RouterOptions extends EngineOptions, EndpointOptions {
  /** Variants of the graph, by name: each is served at `/<name>/graphql`. */
  contracts?: Readonly<Record<string, Contract & EndpointOptions>>;
  jwksUrl?: string | readonly string[] | undefined;
  /** Public keys known in advance, instead of `jwksUrl`. */
  jwks?: JSONWebKeySet | undefined;
  issuer?: string | readonly string[] | undefined;
  audience?: string | undefined;
  /** Where `/metrics` listens, 127.0.0.1 unless the host is given; nowhere without it. */
  metrics?: { port: number; host?: string } | undefined;
  /** Proxies of ours in front, each of which says in `X-Forwarded-For` whom it speaks for; 0 when not given. */
  trustedProxies?: number;
  /** Which tokens are good no longer; without it and `redisUrl` all are until they run out. */
  revocations?: Revocations;
  /** Where revocations are read, instead of `revocations`; and where documents are kept. */
  redisUrl?: string | undefined;
  /** Where documents are kept, instead of `redisUrl`. */
  documentsUrl?: string | undefined;
  /** Milliseconds that a client may take to send a request's headers, and all of it; 10,000 and 30,000 when not given. */
  patience?: { headers: number; request: number };
  /** A folder of built pages that is served beside the API; none when not given. */
  site?: string | undefined;
  /** How its pages sign in with a cookie; they cannot when not given. */
  session?: SessionDocuments | undefined;
  /** What one client may hold, over the defaults. */
  clients?: Partial<ClientBounds>;
}

const PATIENCE = { headers: 10_000, request: 30_000 };

/** Milliseconds; longer than load balancers keep a connection, so that it is they who close it. */
const KEEP_ALIVE_TIMEOUT = 72_000;

export interface Router {
  /** Not yet listening: routes and plugins may be added. Requests to endpoints do not pass through it. */
  app: FastifyInstance;
  /** @returns the URL. @throws the system's error when the address cannot be had. */
  listen(address: { port: number; host?: string }): Promise<string>;
  /** Where figures are scraped, once it listens; undefined unless asked for. */
  metricsUrl?: string;
  /** Ends subscriptions, lets requests in flight finish, then closes. */
  close(): Promise<void>;
}

/** @throws Error with a one-line message when the supergraph cannot be executed, or the revocations not be read. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const logger = options.logger ?? pino({ level: "warn" });
  const metrics = new RouterMetrics();
  const engine = createEngine({ ...options, logger }, metrics);
  const live = new LiveAnswers(metrics);
  const feed = options.redisUrl === undefined ? undefined : await RevocationFeed.open(options.redisUrl, logger);
  const proxies = options.trustedProxies ?? 0;
  const clientAddress = clientAddressBehind(proxies);
  const holdings = new Holdings({ ...DEFAULT_CLIENT_BOUNDS, ...options.clients }, clientAddress);
  const transport = {
    identify: createIdentity({ ...options, revocations: options.revocations ?? feed?.revocations }),
    clientAddress,
    holdings,
    rates: new CallRates(),
    metrics,
    live,
    logger,
  };
  const documentsUrl = options.documentsUrl ?? options.redisUrl;
  const keeps = [options, ...Object.values(options.contracts ?? {})].some(({ keepsDocuments }) => keepsDocuments);
  const kept = keeps && documentsUrl ? KeptDocuments.open(documentsUrl, logger) : undefined;
  const whole = endpointAt(PATH, engine.pipeline, options, kept);
  const endpoints = new Endpoints([
    whole,
    ...[...engine.variants].map(([name, each]) => endpointAt(pathOf(name), each, options.contracts![name]!, kept)),
  ]);
  const graphql = new HttpTransport(transport);
  const app = Fastify({
    serverFactory: (others) => serveGraphqlFirst(endpoints, graphql, others, options.patience ?? PATIENCE),
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: "idle",
  });
  let stopping = false;
  registerHealth(app, () => stopping, engine.lacking);
  // Too many files are open, for one: whoever wanted to connect tries again, and the others go on.
  app.server.on("error", (reason) => logger.warn({ reason: reason.message }, "A connection could not be taken."));
  const scraped = options.metrics && { server: new MetricsServer(metrics.registry), address: options.metrics };
  if (options.graphiql) registerGraphiql(app, PATH);
  for (const [name, { graphiql }] of Object.entries(options.contracts ?? {})) {
    if (graphiql) registerGraphiql(app, pathOf(name));
  }
  if (options.session) registerSessionCookie(app, options.session, { ...whole, clientAddress });
  if (options.site !== undefined) registerSite(app, options.site);
  // Behind a proxy all connections are the proxy's.
  if (proxies === 0) boundConnections(app.server, holdings);
  const slowReaders = new SlowReaders(app.server, holdings.bounds.unreadFor);
  const webSockets = new WebSocketTransport(app.server, endpoints, transport, slowReaders);
  metrics.clients(() => ({
    connections: slowReaders.connections,
    unreadBytes: slowReaders.unreadBytes,
    ...webSockets.state,
  }));
  app.addHook("preClose", async () => {
    stopping = true;
    graphql.stop();
    // Sockets first: a subscription that is told to be complete is one that no client asks for again.
    const socketsClosed = webSockets.close();
    await live.endAll();
    await socketsClosed;
  });
  app.addHook("onClose", async () => {
    slowReaders.close();
    await engine.close();
    await feed?.close();
    kept?.close();
  });

  const router: Router = {
    app,
    async listen({ port, host = "127.0.0.1" }) {
      if (scraped) router.metricsUrl = await scraped.server.listen(scraped.address);
      await app.listen({ port, host });
      const { port: actual } = app.server.address() as AddressInfo;
      return `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host}:${actual}`;
    },
    close: async () => {
      await closeWithConnections(app);
      await scraped?.server.close();
    },
  };
  return router;
}

function endpointAt(
  path: string,
  pipeline: Pipeline,
  { limits, corsOrigins, trustedDocuments = [], onlyTrusted = false, keepsDocuments }: EndpointOptions,
  kept: KeptDocuments | undefined,
): Endpoint {
  const trusted = readTrustedDocuments(trustedDocuments);
  if (onlyTrusted && trusted.size === 0) throw new Error(`${path} answers trusted documents only, and has none.`);
  const documents = new AcceptedDocuments({ trusted, onlyTrusted, kept: keepsDocuments ? kept : undefined });
  return { path, pipeline, documents, limits: { ...DEFAULT_LIMITS, ...limits }, origins: new Origins(corsOrigins) };
}

/** Endpoints are no routes of Fastify's, whose work for each request would cost more than many an operation. */
function serveGraphqlFirst(
  endpoints: Endpoints,
  graphql: HttpTransport,
  others: RequestListener,
  { headers, request }: NonNullable<RouterOptions["patience"]>,
): Server {
  const settings = {
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
    headersTimeout: headers,
    requestTimeout: request,
    // Who takes longer is found by looking around now and then.
    connectionsCheckingInterval: Math.max(50, headers / 5),
  };
  return createServer(settings, (request, response) => {
    const endpoint = endpoints.of(request.url);
    if (endpoint) return graphql.handle(endpoint, request, response);
    setSafetyHeaders(response);
    others(request, response);
  });
}

/** Node closes the connections that are idle when a server begins to close; one that falls idle later it keeps open. */
async function closeWithConnections(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  await app.close().finally(() => clearInterval(sweep));
}
