/** What RFC 6749 calls the errors of a token endpoint; the last one is ours, for who asks too often. */
export type TokenErrorCode =
  | "invalid_request"
  | "invalid_client"
  | "unsupported_grant_type"
  | "invalid_scope"
  | "temporarily_unavailable";

export class TokenError extends Error {
  override name = "TokenError";

  constructor(
    readonly code: TokenErrorCode,
    message: string,
    /** When to come back, where that helps. */
    readonly retryAfterS: number | null = null,
  ) {
    super(message);
  }
}

export interface TokenRequest {
  /** Null where the secret is an API key, which says by itself whose it is. */
  clientId: string | null;
  secret: string;
  /** What is asked for; null for all that was granted. */
  scopes: readonly string[] | null;
}

const GRANT = "client_credentials";
/** RFC 6749, appendix A.4: what a scope is made of. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/;

/**
 * Reads a token request (RFC 6749, sections 2.3.1, 3.2 and 4.4.2): the client by Basic or by the body, and never by both.
 *
 * @throws {TokenError} for what is no request
 */
export function readTokenRequest(authorization: string | undefined, body: string): TokenRequest {
  const given = parametersOf(body);
  const grant = given.get("grant_type");
  if (grant === undefined) throw new TokenError("invalid_request", "grant_type is missing.");
  const { clientId, secret } = clientOf(authorization, given);
  if (grant !== GRANT) throw new TokenError("unsupported_grant_type", `The one grant there is is ${GRANT}.`);
  const scope = given.get("scope");
  if (scope !== undefined && !SCOPE.test(scope))
    throw new TokenError("invalid_scope", "A scope is words with single spaces between.");
  return { clientId, secret, scopes: scope?.split(" ") ?? null };
}

/** A parameter without a value counts as left out, and none may come twice (section 3.2). */
function parametersOf(body: string): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body)) {
    if (given.has(name)) throw new TokenError("invalid_request", `${shown(name)} is given twice.`);
    given.set(name, value);
  }
  return new Map([...given].filter(([, value]) => value !== ""));
}

function clientOf(
  authorization: string | undefined,
  given: ReadonlyMap<string, string>,
): Pick<TokenRequest, "clientId" | "secret"> {
  const [id, secret] = [given.get("client_id"), given.get("client_secret")];
  const basic = authorization === undefined ? null : basicOf(authorization);
  if (basic && secret !== undefined)
    throw new TokenError("invalid_request", "The client is given twice: by Basic and in the body.");
  if (basic) {
    if (id !== undefined && id !== basic.name)
      throw new TokenError("invalid_request", "client_id is not the one of the Authorization header.");
    return of(basic.name, basic.password);
  }
  return of(id ?? "", secret ?? "");
}

/** An API key is a client's name that needs no secret. */
function of(name: string, secret: string): Pick<TokenRequest, "clientId" | "secret"> {
  if (secret !== "") return { clientId: name === "" ? null : name, secret };
  if (name === "") throw new TokenError("invalid_client", "Nothing says which client asks.");
  return { clientId: null, secret: name };
}

/** Both halves are form-encoded before they are put together (section 2.3.1). */
function basicOf(authorization: string): { name: string; password: string } {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization.trim()) ?? [];
  const text = encoded === undefined ? "" : Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) throw new TokenError("invalid_client", "The Authorization header is not Basic.");
  return { name: decoded(text.slice(0, colon)), password: decoded(text.slice(colon + 1)) };
}

const decoded = (text: string): string => new URLSearchParams(`v=${text.replaceAll("&", "%26")}`).get("v") ?? "";

/** Of what a stranger sent, as much as may stand in an `error_description` (section 5.2). */
const shown = (text: string): string => text.replace(/[^\x20-\x21\x23-\x5b\x5d-\x7e]/g, "?").slice(0, 40);
