import type { Logger } from "pino";
import { DocumentReader } from "./pipeline/document";
import { DEFAULT_LIMITS, type Limits } from "./pipeline/limits";
import { Pipeline } from "./pipeline/pipeline";
import { Planner } from "./pipeline/plan";
import { HttpSource } from "./sources/http-source";
import type { SubgraphSource } from "./sources/source";
import { type LoadedSupergraph, loadSupergraph } from "./supergraph";

export interface EngineOptions {
  supergraphSdl: string;
  /** Subgraphs in this process; the others are reached by URL. */
  sources?: Record<string, SubgraphSource>;
  /** Over the URLs in the supergraph. */
  urls?: Record<string, string>;
  /** Signs what goes to subgraphs; without it nothing about the viewer is sent. */
  secret?: string | undefined;
  /** Shows clients the subgraphs' own words for faults. */
  development?: boolean;
  limits?: Partial<Limits>;
  /** Milliseconds one fetch may take; 10,000 when not given. */
  fetchTimeout?: number;
  /** Events that may wait for a slow client; 1,000 when not given. */
  liveQueueLimit?: number;
  logger?: Logger;
}

/** What an engine tells of its work while it runs. */
export interface EngineMetrics {
  fetch(subgraph: string, outcome: "ok" | "errors" | "unavailable", seconds: number): void;
  planLookup(hit: boolean): void;
}

/** A supergraph ready to be asked, without any transport around it. */
export interface RunningEngine {
  pipeline: Pipeline;
  close(): Promise<void>;
}

/** @throws Error with a one-line message when the supergraph cannot be executed. */
export function createEngine(options: EngineOptions, metrics?: EngineMetrics): RunningEngine {
  const supergraph = loadSupergraph(options.supergraphSdl);
  const sources = sourcesOf(supergraph, options);
  const { logger, fetchTimeout = 10_000, liveQueueLimit = 1_000, development = false } = options;
  const pipeline = new Pipeline({
    schema: supergraph.schema,
    documents: new DocumentReader(supergraph.schema, { ...DEFAULT_LIMITS, ...options.limits }),
    planner: new Planner(supergraph, (hit) => metrics?.planLookup(hit)),
    liveQueueLimit,
    engine: {
      fullSchema: supergraph.fullSchema,
      sources,
      fetchTimeout,
      development,
      onFetch: (subgraph, outcome, seconds) => metrics?.fetch(subgraph, outcome, seconds),
      onUnavailable: (subgraph, err) => logger?.warn({ err, subgraph }, "A subgraph could not be used."),
    },
  });
  return {
    pipeline,
    close: async () => {
      await Promise.all([...sources.values()].map((source) => source.close?.()));
    },
  };
}

function sourcesOf({ subgraphs }: LoadedSupergraph, options: EngineOptions): Map<string, SubgraphSource> {
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
