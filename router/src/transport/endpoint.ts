import type { Pipeline } from "../pipeline";
import type { AcceptedDocuments } from "../request/accepted-documents";
import type { Limits } from "../request/limits";
import type { Origins } from "./origins";

/** One graph that is served: the whole one, or a variant of it. Its path is the same for every transport. */
export interface Endpoint {
  path: string;
  pipeline: Pipeline;
  limits: Limits;
  documents: AcceptedDocuments;
  origins: Origins;
}

/** The path of the whole graph. */
export const PATH = "/graphql";

export const pathOf = (variant: string): string => `/${variant}${PATH}`;

/** Finds the endpoint that a request's target names. Targets are not parsed as URLs: one such as `//` is none. */
export class Endpoints {
  constructor(private readonly all: readonly Endpoint[]) {}

  /** Bytes: of sockets there is one bound, for what comes is measured before it is known whose it is. */
  get longestMessage(): number {
    return Math.max(...this.all.map(({ limits }) => limits.bodyBytes));
  }

  of(target: string | undefined): Endpoint | undefined {
    if (target === undefined) return undefined;
    for (const endpoint of this.all) {
      const { path } = endpoint;
      if (target.startsWith(path) && (target.length === path.length || target[path.length] === "?")) return endpoint;
    }
    return undefined;
  }
}
