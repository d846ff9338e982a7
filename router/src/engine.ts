import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { type Introspection, IntrospectionSchemas } from "./access/introspection-schemas";
import type { EvaluatePolicies } from "./access/policies";
import type { Unauthorized } from "./access/refusal";
import { SharedReads } from "./answer/shared-reads";
import { Turns } from "./answer/turns";
import { CheckedSupergraphs } from "./checked-supergraphs";
import { type Contract, contractSchema } from "./contracts/contract";
import type { FetchOutcome } from "./execution/execution";
import { Strides } from "./execution/strides";
import { FieldNaming } from "./operation/response-names";
import { OperationCache } from "./operation-cache";
import { Pipeline, type PipelineOptions } from "./pipeline";
import { FetchMends } from "./planning/fetch-mends";
import { Planner } from "./planning/planning";
import { DocumentReader } from "./request/document";
import { DEFAULT_LIMITS, type Limits } from "./request/limits";
import { HttpSource } from "./sources/http-source";
import { ProcessSource } from "./sources/process-source";
import { Readiness } from "./sources/readiness";
import type { SubgraphSource } from "./sources/source";
import type { Upstream } from "./sources/upstream";
import type { FallBackReason } from "./steps/fall-back";
import { type LoadedSupergraph, loadSupergraph } from "./supergraph";

/** What one endpoint is held to and told, apart from the others. */
export interface Terms {
  limits?: Partial<Limits>;
  /** What becomes of an operation that asks for more than its viewer may read; "errors" when not given. */
  unauthorized?: Unauthorized;
  /** What `__schema` and `__type` show; "off" when not given. */
  introspection?: Introspection;
}

export interface EngineOptions extends Terms {
  supergraphSdl: string;
  /** A folder where it is noted which supergraphs were found valid, so that a restart is quick; nowhere when not given. */
  checkedFolder?: string | undefined;
  /** Subgraphs in this process; the others are reached by URL. */
  sources?: Record<string, SubgraphSource>;
  /** Over the URLs in the supergraph. */
  urls?: Record<string, string>;
  /**
   * Signs what goes to subgraphs; without it nothing about the viewer is sent. Of several, separated by commas, the first
   * signs, so that the subgraphs' can be exchanged one after the other.
   */
  secret?: string | undefined;
  /** Shows clients the subgraphs' own words for faults. */
  development?: boolean;
  /** Milliseconds one fetch may take; 10,000 when not given. */
  fetchTimeout?: number;
  /** Events that may wait for a slow client; 1,000 when not given. */
  liveQueueLimit?: number;
  /** How often a resumable subscription asks a lost subgraph again, ever more slowly; 20 when not given: half a minute. */
  resumeTries?: number;
  /** Identical reads of one viewer that are under way at the same time are executed once; false when not given. */
  shareReads?: boolean;
  /** Variants of the graph, by name, each with terms of its own. */
  contracts?: Readonly<Record<string, Contract & Terms>>;
  /** Decides the policies of `@policy`; without it none holds. */
  evaluatePolicies?: EvaluatePolicies;
  logger?: Logger;
}

/** What an engine tells of its work while it runs. */
export interface EngineMetrics {
  fetch(subgraph: string, outcome: FetchOutcome, seconds: number): void;
  planLookup(hit: boolean): void;
  /** An operation was executed by values, and not by text. */
  fallBack(reason: FallBackReason): void;
}

/** A supergraph ready to be asked, without any transport around it. */
export interface RunningEngine {
  /** Of the whole graph. */
  pipeline: Pipeline;
  /** Of each variant, over the same planner and subgraphs. */
  variants: ReadonlyMap<string, Pipeline>;
  /** Names of the subgraphs that cannot do their work now. */
  lacking(): Promise<string[]>;
  close(): Promise<void>;
}

/** @throws Error with a one-line message when the supergraph cannot be executed. */
export function createEngine(options: EngineOptions, metrics?: EngineMetrics): RunningEngine {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { supergraphSdl, checkedFolder } = options;
  const checked = checkedFolder === undefined ? undefined : new CheckedSupergraphs(checkedFolder);
  const supergraph = loadSupergraph(supergraphSdl, limits.planningSteps, checked);
  const { fullSchema, access, costs, hints, once } = supergraph;
  const { logger, liveQueueLimit = 1_000, development = false, shareReads = false } = options;
  const upstreams = upstreamsOf(supergraph, options);
  const naming = new FieldNaming(fullSchema);
  const planner = new Planner(supergraph);
  const compile = { schema: fullSchema, mends: new FetchMends(supergraph.mends, supergraph.graphs) };
  const onLookup = (hit: boolean) => metrics?.planLookup(hit);
  const shared = {
    turns: new Turns(objectsAtWork(supergraph, options, limits)),
    evaluatePolicies: options.evaluatePolicies,
    sharedReads: shareReads ? new SharedReads() : undefined,
    liveQueueLimit,
    resumable: supergraph.resumable,
    resumeTries: options.resumeTries ?? 20,
    onFallBack: (fallBack) => {
      metrics?.fallBack(fallBack.reason);
      if (fallBack.reason === "fault") logger?.warn({ err: fallBack }, "An operation could not be executed by text.");
    },
    context: {
      upstreams,
      strides: new Strides(),
      development,
      onFetch: (subgraph, outcome, seconds) => metrics?.fetch(subgraph, outcome, seconds),
      onUnavailable: (subgraph, err) => logger?.warn({ err, subgraph }, "A subgraph could not be used."),
    },
  } satisfies Partial<PipelineOptions>;
  const pipelineFor = (schema: GraphQLSchema, terms: Terms): Pipeline => {
    const held = termsOf(schema, terms);
    const operations = new OperationCache({ schema, access, costs, hints, once, naming, planner, compile, onLookup });
    return new Pipeline({ ...shared, ...held, schema, documents: new DocumentReader(schema, held.limits), operations });
  };
  const variants = Object.entries(options.contracts ?? {}).map(([name, contract]): [string, Pipeline] => [
    name,
    pipelineFor(contractSchema(name, contract, supergraph.schema, supergraph.tags), contract),
  ]);
  const readiness = new Readiness(upstreams);
  return {
    pipeline: pipelineFor(supergraph.schema, options),
    variants: new Map(variants),
    lacking: () => readiness.lacking(),
    close: async () => {
      await Promise.all([...upstreams.values()].map((upstream) => upstream.close()));
    },
  };
}

function termsOf(schema: GraphQLSchema, { limits, introspection = "off", unauthorized = "errors" }: Terms) {
  return {
    limits: { ...DEFAULT_LIMITS, ...limits },
    introspection: new IntrospectionSchemas(schema, introspection),
    unauthorized,
  };
}

/**
 * Of large answers at one time. Where no subgraph is in this process an answer waits most of its time for others, and what is
 * done for it here comes in strides; where one is, all that it takes is done here.
 */
function objectsAtWork({ subgraphs }: LoadedSupergraph, { sources }: EngineOptions, { cost }: Limits): number {
  return Math.ceil(subgraphs.some(({ name }) => sources?.[name]) ? cost / 2 : cost * 8);
}

function upstreamsOf({ subgraphs }: LoadedSupergraph, options: EngineOptions): Map<string, Upstream> {
  const { sources, urls, secret, fetchTimeout = 10_000 } = options;
  return new Map(
    subgraphs.map(({ name, url }): [string, Upstream] => {
      const embedded = sources?.[name];
      if (embedded) return [name, new ProcessSource(embedded, fetchTimeout)];
      const address = urls?.[name] ?? url;
      if (!URL.canParse(address)) throw new Error(`The subgraph "${name}" has no URL: "${address}".`);
      return [name, new HttpSource(name, address, secret, fetchTimeout)];
    }),
  );
}
