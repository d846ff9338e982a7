import type { FetchNode } from "@apollo/query-planner";
import type { GraphQLFormattedError } from "graphql";
import { Code, withoutSuggestion } from "../errors";
import type { Target } from "./representations";

export type Path = readonly (string | number)[];

/** Codes that say the subgraph itself failed, or that the router's own fetch did: their messages are not for clients. */
const FAULTS = new Set<unknown>([
  undefined,
  Code.INTERNAL_SERVER_ERROR,
  Code.GRAPHQL_VALIDATION_FAILED,
  Code.GRAPHQL_PARSE_FAILED,
]);

/** A subgraph's error as the client may see it: its stable code and never a stack; in development also its own words. */
export function presentable(
  error: GraphQLFormattedError,
  path: Path | undefined,
  development: boolean,
): GraphQLFormattedError {
  const { code: given, stacktrace: _stack, exception: _exception, ...details } = error.extensions ?? {};
  const code = typeof given === "string" ? given : undefined;
  const where = path && path.length > 0 ? { path } : {};
  if (development) {
    const extensions = { ...details, code: code ?? Code.INTERNAL_SERVER_ERROR };
    return { message: String(error.message), ...where, extensions };
  }
  if (FAULTS.has(code)) {
    return { message: "Something went wrong.", ...where, extensions: { code: Code.INTERNAL_SERVER_ERROR } };
  }
  return { message: withoutSuggestion(String(error.message)), ...where, extensions: { code } };
}

export function unavailable(serviceName: string, path: Path | undefined): GraphQLFormattedError {
  return {
    message: `The service "${serviceName}" is not available.`,
    ...(path && path.length > 0 && { path }),
    extensions: { code: Code.SUBGRAPH_UNAVAILABLE, service: serviceName },
  };
}

/**
 * Where in the client's answer a subgraph's error stands: `_entities.3.name` once for each place that waits for the
 * fourth representation, and the planner's own aliases under the names that the client wrote.
 */
export function clientPaths(
  node: FetchNode,
  path: Path | undefined,
  targets: readonly Target[],
  waiting: readonly Target[][],
): (Path | undefined)[] {
  if (!path) return [undefined];
  const renamed = new Map(
    (node.outputRewrites ?? []).flatMap((rewrite) =>
      rewrite.kind === "KeyRenamer" ? [[rewrite.path.at(-1), rewrite.renameKeyTo] as const] : [],
    ),
  );
  const named = (steps: Path) => steps.map((step) => (typeof step === "string" ? (renamed.get(step) ?? step) : step));
  const [root, index, ...rest] = path;
  if (node.requires && root === "_entities") {
    if (typeof index !== "number") return [undefined];
    return (waiting[index] ?? []).map((target) => [...target.path, ...named(rest)]);
  }
  return [[...(targets[0]?.path ?? []), ...named(path)]];
}
