import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "../answer/answer";
import type { RunnableOperation } from "../compiled-operation";
import { maxAgeOf } from "../request/cache-hints";

/** What a cache between is told of an answer that everybody may have. */
export interface Caching {
  /** Pairs. */
  headers: readonly string[];
  /** Whether the client has this answer already. */
  isKnown: boolean;
}

/** Who asks otherwise, in any of these, may be answered otherwise. */
const VARY = "Accept, Accept-Encoding, Authorization";

/**
 * Undefined for what no cache may keep: all but queries by GET that ask for what holds for a time, as nobody, and got all of it.
 */
export function cachingOf(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { known, viewer }: RunnableOperation,
  { failed, text }: Answer,
): Caching | undefined {
  if (known.cache.maxAge === 0 || failed || (method !== "GET" && method !== "HEAD")) return undefined;
  if (viewer.authenticated || headers.authorization !== undefined) return undefined;
  const maxAge = maxAgeOf(known.cache, text);
  if (maxAge === 0) return undefined;
  // Weak: compressed or not it is the same answer.
  const etag = `W/"${createHash("sha256").update(text).digest("base64url")}"`;
  const vary = response.getHeader("vary");
  return {
    headers: [
      "cache-control",
      `public, max-age=${maxAge}`,
      "etag",
      etag,
      "vary",
      vary === undefined ? VARY : `${VARY}, ${vary}`,
    ],
    isKnown: isAmong(etag, headers["if-none-match"]),
  };
}

function isAmong(etag: string, known: string | undefined): boolean {
  if (known === undefined) return false;
  const opaque = etag.slice(2);
  return known.split(",").some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === opaque);
}
