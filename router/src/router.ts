import type { AddressInfo } from "node:net";
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { JSONWebKeySet } from "jose";
import { type Logger, pino } from "pino";
import { DocumentReader } from "./pipeline/document";
import { createIdentity } from "./pipeline/identity";
import { DEFAULT_LIMITS, type Limits } from "./pipeline/limits";
import { Pipeline } from "./pipeline/pipeline";
import { Planner } from "./pipeline/plan";
import { HttpSource } from "./sources/http-source";
import type { SubgraphSource } from "./sources/source";
import { type LoadedSupergraph, loadSupergraph } from "./supergraph";
import { registerGraphiql } from "./transport/graphiql";
import { registerHealthAndMetrics } from "./transport/health-metrics";
import { registerHttp } from "./transport/http";
import { LiveAnswers } from "./transport/live-answers";
import { RouterMetrics } from "./transport/metrics";
import { WebSocketTransport } from "./transport/websocket";

export interface RouterOptions {
  supergraphSdl: string;
  /** Subgraphs in this process; the others are reached by URL. */
  sources?: Record<string, SubgraphSource>;
  /** Over the URLs in the supergraph. */
  urls?: Record<string, string>;
  /** Signs what goes to subgraphs; without it nothing about the viewer is sent. */
  secret?: string | undefined;
  jwksUrl?: string | undefined;
  /** Public keys known in advance, instead of `jwksUrl`. */
  jwks?: JSONWebKeySet | undefined;
  issuer?: string | undefined;
  audience?: string | undefined;
  /** Shows clients the subgraphs' own words for faults. */
  development?: boolean;
  limits?: Partial<Limits>;
  /** Milliseconds one fetch may take; 10,000 when not given. */
  fetchTimeout?: number;
  /** Events that may wait for a slow client; 1,000 when not given. */
  liveQueueLimit?: number;
  logger?: Logger;
}

export interface Router {
  /** Not yet listening: routes and plugins may be added. */
  app: FastifyInstance;
  /** @returns the URL. @throws the system's error when the address cannot be had. */
  listen(address: { port: number; host?: string }): Promise<string>;
  /** Ends subscriptions, lets requests in flight finish, then closes. */
  close(): Promise<void>;
}

/** @throws Error with a one-line message when the supergraph cannot be executed. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const logger = options.logger ?? pino({ level: "warn" });
  const supergraph = loadSupergraph(options.supergraphSdl);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const metrics = new RouterMetrics();
  const sources = sourcesOf(supergraph, options);
  const pipeline = pipelineOf(supergraph, sources, limits, metrics, logger, options);
  const app = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: "idle",
  });
  const live = new LiveAnswers(metrics);
  const transport = { pipeline, identify: createIdentity(options), limits, metrics, live };
  let stopping = false;
  registerHealthAndMetrics(app, metrics, () => !stopping);
  registerGraphiql(app);
  await registerHttp(app, transport);
  const webSockets = new WebSocketTransport(app.server, transport, logger);
  app.addHook("preClose", async () => {
    stopping = true;
    await live.endAll();
    await webSockets.close();
  });
  app.addHook("onClose", async () => {
    await Promise.all([...sources.values()].map((source) => source.close?.()));
  });

  return {
    app,
    async listen({ port, host = "127.0.0.1" }) {
      await app.listen({ port, host });
      const { port: actual } = app.server.address() as AddressInfo;
      return `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host}:${actual}`;
    },
    close: () => closeWithConnections(app),
  };
}

/** Node closes the connections that are idle when a server begins to close; one that falls idle later it keeps open. */
async function closeWithConnections(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  await app.close().finally(() => clearInterval(sweep));
}

function sourcesOf({ subgraphs }: LoadedSupergraph, options: RouterOptions): Map<string, SubgraphSource> {
  return new Map(
    subgraphs.map(({ name, url }) => {
      const embedded = options.sources?.[name];
      if (embedded) return [name, notOurs(embedded)];
      const address = options.urls?.[name] ?? url;
      if (!URL.canParse(address)) throw new Error(`The subgraph "${name}" has no URL: "${address}".`);
      return [name, new HttpSource(address, options.secret)];
    }),
  );
}

/** A source that was handed in is closed by whoever made it. */
function notOurs(source: SubgraphSource): SubgraphSource {
  return { execute: (request) => source.execute(request), subscribe: (request) => source.subscribe(request) };
}

function pipelineOf(
  supergraph: LoadedSupergraph,
  sources: Map<string, SubgraphSource>,
  limits: Limits,
  metrics: RouterMetrics,
  logger: Logger,
  { fetchTimeout = 10_000, liveQueueLimit = 1_000, development = false }: RouterOptions,
): Pipeline {
  return new Pipeline({
    schema: supergraph.schema,
    documents: new DocumentReader(supergraph.schema, limits),
    planner: new Planner(supergraph, (hit) => metrics.planLookup(hit)),
    liveQueueLimit,
    engine: {
      fullSchema: supergraph.fullSchema,
      sources,
      fetchTimeout,
      development,
      onFetch: (subgraph, outcome, seconds) => metrics.fetch(subgraph, outcome, seconds),
      onUnavailable: (subgraph, err) => logger.warn({ err, subgraph }, "A subgraph could not be used."),
    },
  });
}
