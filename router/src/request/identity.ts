import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey, jwtVerify } from "jose";
import { Code, codedError, RequestError, refuse } from "../errors";
import type { Claims } from "../sources/source";
import { keysByUrl } from "./key-sets";
import type { Revocations } from "./revocations";
import { rememberVerified } from "./verified-tokens";

/**
 * Who asks. The router itself reads only `scope` and `exp`; the claims go to the subgraphs verbatim. Requests with one
 * token share one viewer, so its claims are frozen.
 */
export interface Viewer {
  claims: Claims;
  authenticated: boolean;
  scopes: ReadonlySet<string>;
  /** Unix milliseconds, clock tolerance included; a live answer must not outlast it. */
  expiresAt: number;
  /** Tells when the token is good no longer, before it runs out. */
  revocations?: Revocations;
  /** Why the token of a client that is nobody would not do: told to one that asks for what needs one. */
  refusal?: RequestError;
}

const EXPIRED = "The access token has expired: refresh it";
/** Said where something live ends with its token. */
export const TOKEN_EXPIRED = `${EXPIRED}, and connect again with the new one.`;

export const ANONYMOUS: Viewer = {
  claims: Object.freeze({}),
  authenticated: false,
  scopes: new Set(),
  expiresAt: Infinity,
};

/** The claim that tells subgraphs the address of the client; one of this name in a token is overwritten. */
const ADDRESS_CLAIM = "client_address";

/** The viewer of one request, whose subgraphs learn where it came from. */
export function askingFrom(address: string, viewer: Viewer): Viewer {
  return { ...viewer, claims: { ...viewer.claims, [ADDRESS_CLAIM]: address } };
}

export interface IdentityOptions {
  /** One URL for each issuer, in the same order; or other numbers of them, and then the keys of all count for each. */
  jwksUrl?: string | readonly string[] | undefined;
  /** Keys known in advance, instead of `jwksUrl`. */
  jwks?: JSONWebKeySet | undefined;
  issuer?: string | readonly string[] | undefined;
  audience?: string | undefined;
  /** Without it a token is good until it runs out. */
  revocations?: Revocations | undefined;
}

/** A token was revoked: another has to be had by signing in, so that it is of no use to try again. */
export class Revoked extends RequestError {
  constructor() {
    super(401, [codedError(Code.UNAUTHENTICATED, "This session has ended: sign in again.")]);
  }
}

const CLOCK_TOLERANCE_SECONDS = 5;
/** Public keys only: a shared-secret algorithm would let a holder of the key set's text sign tokens. */
const ALGORITHMS = [
  "EdDSA",
  "Ed25519",
  "ES256",
  "ES384",
  "ES512",
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
];

/**
 * The viewer at once when the token is known already, else a promise of it.
 * @throws RequestError 401 UNAUTHENTICATED, or rejects with it, for any header that is not a valid bearer token.
 */
export type Identify = (authorization: string | undefined) => Viewer | Promise<Viewer>;

export function createIdentity(options: IdentityOptions): Identify {
  const { jwks } = options;
  if (jwks) return identifyBy(createLocalJWKSet(jwks), options);
  const urls = listOf(options.jwksUrl);
  return identifyBy(urls.length === 0 ? undefined : keysByUrl(urls, listOf(options.issuer)), options);
}

const listOf = (given: string | readonly string[] | undefined): string[] => (given === undefined ? [] : [given].flat());

/** @param keys finds the public key that a token names; without it no token is valid. */
export function identifyBy(
  keys: JWTVerifyGetKey | undefined,
  { issuer, audience, revocations }: Omit<IdentityOptions, "jwks" | "jwksUrl"> = {},
): Identify {
  const verified = rememberVerified(async (authorization) => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (token === undefined || keys === undefined)
      throw unauthenticated("The access token is not valid: sign in again.");
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ["exp"],
        ...(issuer !== undefined && { issuer: listOf(issuer) }),
        ...(audience !== undefined && { audience }),
      });
      return { ...viewerOf(payload), ...(revocations && { revocations }) };
    } catch (reason) {
      throw refusal(reason);
    }
  });
  return (authorization) => {
    if (authorization === undefined || authorization === "") return ANONYMOUS;
    const viewer = verified(authorization);
    if (viewer instanceof Promise) return viewer.then(stillValid);
    return stillValid(viewer);
  };
}

/** @throws RequestError 401 when the viewer's token has run out or was revoked meanwhile. */
export function ensureStillValid({ expiresAt, revocations, claims }: Viewer): void {
  if (Date.now() >= expiresAt) throw unauthenticated(`${EXPIRED}, or sign in again.`);
  if (revocations?.isRevoked(claims)) throw new Revoked();
}

function stillValid(viewer: Viewer): Viewer {
  ensureStillValid(viewer);
  return viewer;
}

function viewerOf(claims: Claims): Viewer {
  const scope = typeof claims.scope === "string" ? claims.scope : "";
  return {
    claims: frozen(claims),
    authenticated: true,
    scopes: new Set(scope.split(" ").filter(Boolean)),
    expiresAt: (Number(claims.exp) + CLOCK_TOLERANCE_SECONDS) * 1000,
  };
}

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

function refusal(reason: unknown): RequestError {
  if (reason instanceof errors.JWTExpired) return unauthenticated(`${EXPIRED}, or sign in again.`);
  const keysUnreachable =
    reason instanceof errors.JWKSTimeout || reason instanceof TypeError || !(reason instanceof errors.JOSEError);
  const badKeySet =
    reason instanceof errors.JWKSInvalid || (reason instanceof Error && reason.constructor === errors.JOSEError);
  if (keysUnreachable || badKeySet) {
    return refuse(
      503,
      Code.IDENTITY_UNAVAILABLE,
      "Access tokens cannot be verified at the moment: try again in a moment.",
    );
  }
  return unauthenticated("The access token is not valid: sign in again.");
}

function unauthenticated(message: string): RequestError {
  return refuse(401, Code.UNAUTHENTICATED, message);
}
