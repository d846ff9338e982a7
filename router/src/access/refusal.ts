import type { GraphQLFormattedError } from "graphql";
import { Code, RequestError } from "../errors";
import { type Cut, isAskedFor, type Refusal } from "./filter";

/**
 * What becomes of an operation that asks for more than its viewer may read: nulls with one error for each path pattern,
 * nulls alone, or no answer at all.
 */
export type Unauthorized = "errors" | "silent" | "reject";

export function unauthorizedError({ path, lack }: Refusal): GraphQLFormattedError {
  return {
    message: lack.message,
    path: [...path],
    extensions: { code: Code.UNAUTHORIZED_FIELD_OR_TYPE },
  };
}

/** What was cut and the client asked for, each path once with all that is lacking there. */
export function refusalsIn(cuts: readonly Cut[], coerced: Readonly<Record<string, unknown>>): Refusal[] {
  const refusals = new Map<string, Refusal>();
  for (const cut of cuts) if (isAskedFor(cut, coerced)) addRefusal(refusals, JSON.stringify(cut.path), cut);
  return [...refusals.values()];
}

export function addRefusal(refusals: Map<string, Refusal>, key: string, refusal: Refusal): void {
  const known = refusals.get(key);
  const lack = known?.lack.and(refusal.lack);
  if (!known) refusals.set(key, refusal);
  else if (lack && lack !== known.lack) refusals.set(key, { path: known.path, lack });
}

/** @throws RequestError 403 with an error for each path, where anything that was asked for is cut. */
export function ensureAuthorized(cuts: readonly Cut[], coerced: Readonly<Record<string, unknown>>): void {
  const refusals = refusalsIn(cuts, coerced);
  if (refusals.length > 0) throw new RequestError(403, refusals.map(unauthorizedError));
}
