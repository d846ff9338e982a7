import { createPublicKey, generateKeyPairSync } from "node:crypto";
import fastify from "fastify";
import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from "jose";
import { customersConfig } from "../config";
import { AccessTokens } from "./access-tokens";
import { jwksRoute } from "./jwks.route";

const { privateKey } = generateKeyPairSync("ed25519");
const signingKey = customersConfig.shape.SIGNING_KEY.parse(
  JSON.stringify({ ...privateKey.export({ format: "jwk" }), kid: "2026-11" }),
);
const tokens = new AccessTokens(signingKey, "https://issuer.example", "portal");
const expected = { issuer: "https://issuer.example", audience: "portal" };
const claims = { sub: "a-user", tid: "a-tenant", scope: "role:ops role:support" };

async function served(): Promise<{ keys: JSONWebKeySet; headers: Record<string, unknown> }> {
  const app = fastify();
  jwksRoute(app, tokens);
  const { body, headers } = await app.inject({ url: "/.well-known/jwks.json" });
  await app.close();
  return { keys: JSON.parse(body), headers };
}

it("shows the public half of the key, and nothing of the private one", async () => {
  const { keys, headers } = await served();
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  expect(keys).toEqual({ keys: [{ kty: "OKP", crv: "Ed25519", x, kid: "2026-11", alg: "EdDSA", use: "sig" }] });
  expect(headers["content-type"]).toBe("application/jwk-set+json; charset=utf-8");
  expect(headers["cache-control"]).toBe("public, max-age=300");
});

it("what it shows verifies a token until its quarter of an hour is over", async () => {
  const keySet = createLocalJWKSet((await served()).keys);
  const { accessToken, expiresAt } = await tokens.issue(claims);
  const { payload } = await jwtVerify(accessToken, keySet, expected);
  expect(payload).toMatchObject(claims);
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);
  await expect(jwtVerify(accessToken, keySet, { ...expected, currentDate: expiresAt })).rejects.toThrow(
    errors.JWTExpired,
  );
});

it("does not verify for another audience, issuer or key", async () => {
  const { accessToken } = await tokens.issue(claims);
  const keySet = createLocalJWKSet(tokens.jwks);
  await expect(jwtVerify(accessToken, keySet, { ...expected, audience: "other" })).rejects.toThrow(
    'unexpected "aud" claim value',
  );
  await expect(jwtVerify(accessToken, keySet, { ...expected, issuer: "https://other.example" })).rejects.toThrow(
    'unexpected "iss" claim value',
  );
  const other = createPublicKey(generateKeyPairSync("ed25519").privateKey);
  await expect(jwtVerify(accessToken, other, expected)).rejects.toThrow("signature verification failed");
});

it.each([
  ["no JSON", "{"],
  ["a public key", JSON.stringify({ kty: "OKP", crv: "Ed25519", x: "x", kid: "k" })],
  ["another curve", JSON.stringify({ kty: "OKP", crv: "X25519", x: "x", d: "d", kid: "k" })],
])("SIGNING_KEY refuses %s", (_what, text) => {
  expect(customersConfig.shape.SIGNING_KEY.safeParse(text).success).toBe(false);
});
