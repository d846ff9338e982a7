import { jsonText } from "./exact-numbers";
import type { Claims, SubgraphRequest, SubgraphResult } from "./source";
import type { SubgraphAnswer } from "./subgraph-answer";

/** A fetch's unchanging part. */
export interface FetchText {
  query: string;
  operationName: string | undefined;
  /** The beginning of its POST body, up to the variables. */
  bodyHead: string;
}

export interface UpstreamRequest {
  fetch: FetchText;
  variables: Record<string, unknown>;
  /** What becomes the variable `representations`: its elements as JSON text, separated by commas. */
  representations: string | undefined;
  viewer: Claims;
  signal: AbortSignal | undefined;
}

/** How the engine reaches one subgraph. `execute` rejects when it cannot be reached in time or does not speak GraphQL. */
export interface Upstream {
  execute(request: UpstreamRequest): Promise<SubgraphAnswer>;
  subscribe(
    request: SubgraphRequest,
  ): AsyncIterableIterator<SubgraphResult> | Promise<AsyncIterableIterator<SubgraphResult> | SubgraphResult>;
  /** Rejects when the subgraph cannot do its work now. */
  ready(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export function variablesText(variables: Record<string, unknown>, representations: string | undefined): string {
  const text = jsonText(variables)!;
  if (representations === undefined) return text;
  return `{"representations":[${representations}]${text === "{}" ? "}" : `,${text.slice(1)}`}`;
}
