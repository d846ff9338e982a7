/** Where the keys are that access tokens are checked with; one domain serves it. */
export const JWKS_PATH = "/.well-known/jwks.json";

/** Likewise for the tokens of partners' API clients; another domain serves it. */
export const CLIENT_JWKS_PATH = "/oauth/jwks.json";

/** Where they are given; the same domain serves it. */
export const TOKEN_PATH = "/oauth/token";

/** Where carriers' pushes are taken in; one domain serves it. */
export const TRACK_INGEST_PATH = "/ingest/17track";

/** Where a development stack shows the mails that one domain wrote and did not send. */
const OUTBOX_PATH = "/outbox";

/** Where it shows the mails of all domains, which were sent to a catcher of ours; one domain serves it. */
const INBOX_PATH = "/inbox";

/** Where mails are read here; null where they are sent, or dropped. */
export function mailPathOf(mode: string | undefined): string | null {
  if (mode === "catch") return INBOX_PATH;
  return mode === "outbox" ? OUTBOX_PATH : null;
}

/** Where the domains' own routes are reached. */
export interface PublishedUrls {
  /** @throws when no domain publishes the path. */
  of(path: string): string;
}
