import type { Clock } from "@baiyun/kit";
import { importJWK, type JSONWebKeySet, SignJWT } from "jose";
import type { ClientMode } from "../api-client/api-client.entity";
import type { SigningKey } from "./signing-key";

const LIFETIME_S = 15 * 60;

/** What a client's access token says. */
export interface ClientClaims {
  clientId: string;
  tenantId: string;
  /** Its tokens are revoked with it. */
  credentialId: string;
  scope: string;
  mode: ClientMode;
  /** What the router lets its holder ask, by the claim `rate`. */
  callsPerMinute: number;
  /** By the database's clock, which says too when access was revoked. */
  issuedAtMs: number;
  /** When the credential ends; the token does so too. */
  endsAt: Date | null;
}

export interface ClientToken {
  accessToken: string;
  expiresInS: number;
}

/** Signs the access tokens of clients (EdDSA), by a key that signs no person's. */
export class ClientTokens {
  constructor(
    private readonly key: SigningKey,
    private readonly issuer: string,
    private readonly audience: string,
    private readonly clock: Clock,
  ) {}

  async issue(claims: ClientClaims): Promise<ClientToken> {
    const issuedAt = Math.floor(this.clock().getTime() / 1000);
    const { clientId, tenantId, credentialId, scope, mode, callsPerMinute, issuedAtMs, endsAt } = claims;
    const left = endsAt ? Math.floor(endsAt.getTime() / 1000) - issuedAt : LIFETIME_S;
    const expiresInS = Math.min(LIFETIME_S, left);
    const rate = { calls: callsPerMinute, seconds: 60 };
    const own = { tid: tenantId, cid: clientId, sid: credentialId, scope, mode, rate, iat_ms: issuedAtMs };
    const accessToken = await new SignJWT(own)
      .setProtectedHeader({ alg: "EdDSA", kid: this.key.kid, typ: "at+jwt" })
      .setIssuer(this.issuer)
      .setAudience(this.audience)
      .setSubject(clientId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + expiresInS)
      .sign(await importJWK(this.key, "EdDSA"));
    return { accessToken, expiresInS };
  }

  /** The public half alone. */
  get jwks(): JSONWebKeySet {
    const { kty, crv, x, kid } = this.key;
    return { keys: [{ kty, crv, x, kid, alg: "EdDSA", use: "sig" }] };
  }
}
