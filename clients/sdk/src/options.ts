import { type Environment, WrongEnvironmentError } from "./errors.ts";

/** What a client proves itself with: a key, a client and its secret, or tokens that somebody else is given for it. */
export type Credentials =
  /** `byak_…`: one text that says by itself whose it is. */
  | { apiKey: string }
  /** A client of the portal, with its secret `bycs_…`. */
  | { clientId: string; clientSecret: string }
  /** For pages in a browser, which must hold no key: asks your own server for an access token, again when one has run out. */
  | { accessToken: () => Promise<string> };

export interface Options {
  /** Where the API is, such as `http://localhost:4000`. */
  url: string;
  /** The environment that is meant: a key of the other one is refused before anything is asked. Without it, the key's own. */
  environment?: Environment;
  /** The scopes to ask for; all that were granted without it. */
  scopes?: readonly string[];
  /** Milliseconds for one try; 15,000. */
  timeoutMs?: number;
  /** How often what failed for a passing reason is tried again; 3. */
  retries?: number;
  /** The longest `Retry-After`, in seconds, that is waited for; 60. A longer one is thrown as ThrottledError. */
  mostWaitS?: number;
  /** Where tokens are given; `/oauth/token` of `url`. */
  tokenUrl?: string;
  /** Instead of the platform's own. */
  fetch?: typeof fetch;
}

/** The environment that stands in a key or a secret; null where none does. */
export function environmentOf(secret: string): Environment | null {
  const [, named] = /^by(?:ak|cs)_(live|sandbox)_/.exec(secret) ?? [];
  return (named as Environment | undefined) ?? null;
}

/**
 * The environment of a client.
 *
 * @throws {WrongEnvironmentError} when the key is of the other one than is meant
 */
export function settledEnvironment(credentials: Credentials, wanted: Environment | undefined): Environment | null {
  const secret =
    "apiKey" in credentials ? credentials.apiKey : "clientSecret" in credentials ? credentials.clientSecret : "";
  const own = environmentOf(secret);
  if (own && wanted && own !== wanted) throw new WrongEnvironmentError(own, wanted);
  return own ?? wanted ?? null;
}
