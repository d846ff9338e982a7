/** Where the keys are that access tokens are checked with; one domain serves it. */
export const JWKS_PATH = "/.well-known/jwks.json";

/** Likewise for the tokens of partners' API clients; another domain serves it. */
export const CLIENT_JWKS_PATH = "/oauth/jwks.json";

/** Where they are given; the same domain serves it. */
export const TOKEN_PATH = "/oauth/token";

/** Where carriers' pushes are taken in; one domain serves it. */
export const TRACK_INGEST_PATH = "/ingest/17track";

/** Where a development stack shows its mails; one domain serves it. */
export const OUTBOX_PATH = "/outbox";

/** Where the domains' own routes are reached. */
export interface PublishedUrls {
  /** @throws when no domain publishes the path. */
  of(path: string): string;
}
