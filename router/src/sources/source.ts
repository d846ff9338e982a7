import type { GraphQLFormattedError } from "graphql";

/** The claims of a verified access token, verbatim; `{}` when anonymous. */
export type Claims = Record<string, unknown>;

export interface SubgraphRequest {
  query: string;
  /** Their numbers are JavaScript's. */
  variables?: Record<string, unknown>;
  /** The same as JSON text, whose numbers are as they were written. */
  readonly variablesText?: string;
  operationName?: string;
  viewer: Claims;
  signal?: AbortSignal;
}

export interface SubgraphResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

/**
 * Where the router sends one subgraph's operations. `execute` rejects only when the subgraph could not be reached or
 * did not speak GraphQL; everything else is an error in the result. `return()` of a subscription releases upstream at once.
 */
export interface SubgraphSource {
  /** The result, or its JSON text: that is quicker where the text is at hand. */
  execute(request: SubgraphRequest): Promise<SubgraphResult | string>;
  subscribe(
    request: SubgraphRequest,
  ): AsyncIterableIterator<SubgraphResult> | Promise<AsyncIterableIterator<SubgraphResult> | SubgraphResult>;
  /** Rejects when it cannot do its work now; without it, one that is in this process always can. */
  ready?(): Promise<void>;
  close?(): Promise<void>;
}
