import type { FetchNode, PlanNode } from "@apollo/query-planner";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { SubgraphResult, SubgraphSource } from "../sources/source";
import type { Variables } from "./document";
import type { Viewer } from "./identity";
import { type Representations, representationsOf, type Target, targetsAt } from "./representations";
import { applyRewrites, type Fields, isFields, merge } from "./rewrites";
import { clientPaths, presentable, unavailable } from "./subgraph-errors";

/** What every execution of this router shares. */
export interface Engine {
  fullSchema: GraphQLSchema;
  sources: ReadonlyMap<string, SubgraphSource>;
  /** Milliseconds one fetch may take. */
  fetchTimeout: number;
  development: boolean;
  onFetch(subgraph: string, outcome: "ok" | "errors" | "unavailable", seconds: number): void;
  onUnavailable(subgraph: string, reason: unknown): void;
}

/** One walk through a plan; what the subgraphs answer gathers in `data` and `errors`. */
export interface Execution {
  engine: Engine;
  viewer: Viewer;
  variables: Variables;
  data: Fields;
  errors: GraphQLFormattedError[];
  signal?: AbortSignal | undefined;
}

/** Never rejects: a subgraph that fails leaves an error, and nulls where its fields would be. */
export async function executePlan(execution: Execution, node: PlanNode): Promise<void> {
  await executeNode(execution, node, [{ path: [], fields: execution.data }]);
}

async function executeNode(execution: Execution, node: PlanNode, targets: readonly Target[]): Promise<void> {
  switch (node.kind) {
    case "Sequence":
      for (const child of node.nodes) await executeNode(execution, child, targets);
      return;
    case "Parallel":
      await Promise.all(node.nodes.map((child) => executeNode(execution, child, targets)));
      return;
    case "Flatten":
      return executeNode(execution, node.node, targetsAt(targets, node.path));
    case "Condition": {
      const clause = execution.variables.coerced[node.condition] ? node.ifClause : node.elseClause;
      if (clause) await executeNode(execution, clause, targets);
      return;
    }
    case "Fetch":
      return executeFetch(execution, node, targets);
    case "Defer":
      throw new Error("The planner made a @defer plan that was not asked for.");
  }
}

async function executeFetch(execution: Execution, node: FetchNode, targets: readonly Target[]): Promise<void> {
  if (targets.length === 0) return;
  const { engine } = execution;
  const variables = variablesOf(node, execution.variables.sent);
  if (!node.requires) {
    const result = await send(execution, node, variables, targets);
    absorb(execution, node, result, targets, []);
    return;
  }
  const representations = representationsOf(engine.fullSchema, targets, node.requires, node.inputRewrites);
  if (representations.sent.length === 0) return;
  const result = await send(execution, node, { ...variables, representations: representations.sent }, targets);
  absorbEntities(execution, node, result, targets, representations);
}

/** The variables a fetch uses, as the client sent them. */
export function variablesOf(node: FetchNode, sent: Readonly<Fields>): Fields {
  const used = (node.variableUsages ?? []).filter((name) => Object.hasOwn(sent, name));
  return Object.fromEntries(used.map((name) => [name, sent[name]]));
}

/** Undefined when the subgraph could not be reached; the error is recorded. */
async function send(
  { engine, viewer, errors, signal }: Execution,
  node: FetchNode,
  variables: Fields,
  targets: readonly Target[],
): Promise<SubgraphResult | undefined> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  try {
    const source = engine.sources.get(node.serviceName);
    if (!source) throw new Error("No source is known for it.");
    const request = {
      query: node.operation,
      variables,
      viewer: viewer.claims,
      ...(node.operationName && { operationName: node.operationName }),
    };
    const result = await within(engine.fetchTimeout, signal, (limit) => source.execute({ ...request, signal: limit }));
    engine.onFetch(node.serviceName, result.errors?.length ? "errors" : "ok", seconds());
    return result;
  } catch (reason) {
    if (!signal?.aborted) {
      engine.onFetch(node.serviceName, "unavailable", seconds());
      engine.onUnavailable(node.serviceName, reason);
    }
    errors.push(unavailable(node.serviceName, targets.length === 1 ? targets[0]?.path : undefined));
    return undefined;
  }
}

/** Settles when the time is up or the client has left, whether or not the source heeds its signal. */
async function within<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const leave = () => limit.abort(outer?.reason);
  const timer = setTimeout(() => limit.abort(new Error(`No answer within ${milliseconds} ms.`)), milliseconds);
  outer?.addEventListener("abort", leave, { once: true });
  try {
    if (outer?.aborted) throw outer.reason;
    const aborted = new Promise<never>((_, reject) => {
      limit.signal.addEventListener("abort", () => reject(limit.signal.reason), { once: true });
    });
    return await Promise.race([work(limit.signal), aborted]);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", leave);
  }
}

/** Takes in the answer to a fetch of root fields; also the event of a subscription, which is one. */
export function absorb(
  execution: Execution,
  node: FetchNode,
  result: SubgraphResult | undefined,
  targets: readonly Target[],
  waiting: readonly Target[][],
): void {
  recordErrors(execution, node, result, targets, waiting);
  if (!isFields(result?.data)) return;
  applyRewrites(execution.engine.fullSchema, node.outputRewrites, result.data);
  for (const [index, target] of targets.entries()) {
    merge(target.fields, index === 0 ? result.data : structuredClone(result.data));
  }
}

function absorbEntities(
  execution: Execution,
  node: FetchNode,
  result: SubgraphResult | undefined,
  targets: readonly Target[],
  { sent, targets: waiting }: Representations,
): void {
  recordErrors(execution, node, result, targets, waiting);
  if (!isFields(result?.data)) return;
  const entities = result.data._entities;
  if (!Array.isArray(entities) || entities.length !== sent.length) {
    if (entities === null || entities === undefined) return;
    execution.engine.onUnavailable(node.serviceName, new Error("The entities do not match their representations."));
    execution.errors.push(unavailable(node.serviceName, undefined));
    return;
  }
  for (const [index, entity] of entities.entries()) {
    if (!isFields(entity)) continue;
    const places = waiting[index] ?? [];
    if (!Object.hasOwn(entity, "__typename")) entity.__typename = places[0]?.fields.__typename;
    applyRewrites(execution.engine.fullSchema, node.outputRewrites, entity);
    for (const [position, place] of places.entries()) {
      merge(place.fields, position === 0 ? entity : structuredClone(entity));
    }
  }
}

function recordErrors(
  { engine, errors }: Execution,
  node: FetchNode,
  result: SubgraphResult | undefined,
  targets: readonly Target[],
  waiting: readonly Target[][],
): void {
  for (const error of result?.errors ?? []) {
    for (const path of clientPaths(node, error.path, targets, waiting)) {
      errors.push(presentable(error, path, engine.development));
    }
  }
}
