import type { FetchDataRewrite } from "@apollo/query-planner";
import type { GraphQLFormattedError } from "graphql";
import { Code, plain } from "../errors";
import type { Path } from "../steps/gathered";

/** Codes that say the subgraph itself failed, or that the router's own fetch did: their messages are not for clients. */
const FAULTS = new Set<unknown>([
  undefined,
  Code.INTERNAL_SERVER_ERROR,
  Code.GRAPHQL_VALIDATION_FAILED,
  Code.GRAPHQL_PARSE_FAILED,
]);

/** A subgraph's error as the client may see it: its stable code and never a stack; in development also its own words. */
export function presentable(error: GraphQLFormattedError, development: boolean): GraphQLFormattedError {
  const { code: given, stacktrace: _stack, exception: _exception, ...details } = error.extensions ?? {};
  const code = typeof given === "string" ? given : undefined;
  if (development) {
    const extensions = { ...details, code: code ?? Code.INTERNAL_SERVER_ERROR };
    return { message: String(error.message), extensions };
  }
  if (FAULTS.has(code)) {
    return { message: "Something went wrong.", extensions: { code: Code.INTERNAL_SERVER_ERROR } };
  }
  return { message: plain(String(error.message)), extensions: { code } };
}

export function unavailable(subgraph: string): GraphQLFormattedError {
  return {
    message: `The service "${subgraph}" is not available.`,
    extensions: { code: Code.SUBGRAPH_UNAVAILABLE, service: subgraph },
  };
}

/** A subgraph's path with the planner's own aliases undone. */
export function withOwnNames(
  { outputRewrites }: { outputRewrites: readonly FetchDataRewrite[] },
  path: Path | undefined,
): Path | undefined {
  if (!Array.isArray(path)) return undefined;
  if (outputRewrites.length === 0) return path;
  const own = new Map(
    outputRewrites.flatMap((rewrite) =>
      rewrite.kind === "KeyRenamer" ? [[rewrite.path.at(-1), rewrite.renameKeyTo] as const] : [],
    ),
  );
  return path.map((step) => (typeof step === "string" ? (own.get(step) ?? step) : step));
}
