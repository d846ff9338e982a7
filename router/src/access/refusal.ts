import type { GraphQLFormattedError } from "graphql";
import { Code, RequestError } from "../errors";
import { type Cut, isAskedFor } from "./filter";

/**
 * What becomes of an operation that asks for more than its viewer may read: nulls with one error for each path pattern,
 * nulls alone, or no answer at all.
 */
export type Unauthorized = "errors" | "silent" | "reject";

/** @param path keys of the answer, with `@` for every index of a list. */
export function unauthorizedError(path: readonly string[]): GraphQLFormattedError {
  return {
    message: "Unauthorized field or type",
    path: [...path],
    extensions: { code: Code.UNAUTHORIZED_FIELD_OR_TYPE },
  };
}

/** The patterns that were cut and that the client asked for, each once. */
export function unauthorizedPaths(cuts: readonly Cut[], coerced: Readonly<Record<string, unknown>>): string[][] {
  const asked = cuts.filter((cut) => isAskedFor(cut, coerced));
  return [...new Map(asked.map(({ path }) => [JSON.stringify(path), path])).values()];
}

/** @throws RequestError 403 with an error for each path, where anything that was asked for is cut. */
export function ensureAuthorized(cuts: readonly Cut[], coerced: Readonly<Record<string, unknown>>): void {
  const paths = unauthorizedPaths(cuts, coerced);
  if (paths.length > 0) throw new RequestError(403, paths.map(unauthorizedError));
}
