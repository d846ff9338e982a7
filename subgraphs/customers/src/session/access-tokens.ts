import { type Clock, systemClock } from "@baiyun/kit";
import { importJWK, type JSONWebKeySet, SignJWT } from "jose";
import type { SigningKey } from "./signing-key";

const LIFETIME_S = 15 * 60;

/** Whom an access token speaks for. */
export interface Claims {
  /** The user's id. */
  sub: string;
  /** The tenant's id, or `*` for our own staff, who may see every tenant. */
  tid: string;
  /** Roles, separated by spaces. */
  scope: string;
  /** The session's id. */
  sid?: string;
  /** When it was issued, in milliseconds by the database's clock, which says too when access was revoked. */
  iat_ms?: number;
}

export interface AccessToken {
  accessToken: string;
  expiresAt: Date;
  claims: Claims;
}

/** Signs access tokens (EdDSA) and shows the key that verifies them. */
export class AccessTokens {
  constructor(
    private readonly key: SigningKey,
    private readonly issuer: string,
    private readonly audience: string,
    private readonly clock: Clock = systemClock,
  ) {}

  async issue(claims: Claims): Promise<AccessToken> {
    const issuedAt = Math.floor(this.clock().getTime() / 1000);
    const { sub, ...own } = claims;
    const accessToken = await new SignJWT({ ...own })
      .setProtectedHeader({ alg: "EdDSA", kid: this.key.kid })
      .setIssuer(this.issuer)
      .setAudience(this.audience)
      .setSubject(sub)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_S)
      .sign(await importJWK(this.key, "EdDSA"));
    return { accessToken, expiresAt: new Date((issuedAt + LIFETIME_S) * 1000), claims };
  }

  /** The public half alone. */
  get jwks(): JSONWebKeySet {
    const { kty, crv, x, kid } = this.key;
    return { keys: [{ kty, crv, x, kid, alg: "EdDSA", use: "sig" }] };
  }
}
