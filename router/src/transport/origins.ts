import type { IncomingMessage } from "node:http";
import { Code, type RequestError, refuse } from "../errors";

/** What a page may read of an answer besides its body. */
const EXPOSED = "etag, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after, www-authenticate";
/** Tokens go in a header and never in a cookie: browsers need not be allowed to send along what they keep. */
const PREFLIGHT = [
  ["access-control-allow-methods", "GET, POST"],
  ["access-control-allow-headers", "accept, authorization, content-type, if-none-match, last-event-id"],
  ["access-control-max-age", "600"],
] as const;

/** The headers that CORS adds to an answer. */
export type CorsHeaders = readonly (readonly [name: string, value: string])[];

const NONE: CorsHeaders = [];

/**
 * Pages of which sites may ask: our own, and those that are listed. Programs, which send no Origin, are nobody's page. One
 * rule for HTTP, SSE and WebSocket: a page of any other site is refused before anything is done for it.
 */
export class Origins {
  private readonly listed: ReadonlySet<string>;

  constructor(origins: readonly string[] = []) {
    this.listed = new Set(origins);
  }

  isAllowed(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    return origin === undefined || this.listed.has(origin) || isOwn(origin, request);
  }

  /** What the answer to an allowed request says. Without any listed origin, CORS is off. */
  headersFor({ headers: { origin }, method }: IncomingMessage): CorsHeaders {
    if (this.listed.size === 0) return NONE;
    // A cache must not hand the answer for one site to another, nor one without an origin.
    const varying: CorsHeaders = [["vary", "Origin"]];
    if (origin === undefined || !this.listed.has(origin)) return varying;
    const allowed: CorsHeaders = [...varying, ["access-control-allow-origin", origin]];
    return method === "OPTIONS" ? [...allowed, ...PREFLIGHT] : [...allowed, ["access-control-expose-headers", EXPOSED]];
  }
}

/** No page can set `Sec-Fetch-Site`; older browsers do not send it, and the scheme may be another behind what ends HTTPS. */
function isOwn(origin: string, { headers }: IncomingMessage): boolean {
  if (headers["sec-fetch-site"] === "same-origin") return true;
  return headers.host !== undefined && URL.canParse(origin) && new URL(origin).host === headers.host;
}

export function originRefused(): RequestError {
  return refuse(403, Code.ORIGIN_NOT_ALLOWED, "Pages of this origin may not ask: have it added to CORS_ORIGINS.");
}

/** Origins in a list with commas. @throws Error with a one-line message for what is no origin, a pattern among them. */
export function originsOf(text: string | undefined): readonly string[] {
  const origins = (text ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);
  try {
    return ensureOrigins(origins);
  } catch (reason) {
    throw new Error(`CORS_ORIGINS ${(reason as Error).message}.`);
  }
}

/** @throws Error whose message goes on after the name of what was read */
export function ensureOrigins(origins: readonly string[]): readonly string[] {
  for (const origin of origins) {
    if (!/^https?:\/\/[^*]+$/.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new Error(`has "${origin}", which is not an origin such as https://portal.example.com`);
    }
  }
  return origins;
}
