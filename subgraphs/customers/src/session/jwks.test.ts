import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { type Listening, listen, startDomain } from "@baiyun/kit";
import { testEnvironment } from "@baiyun/kit/testing";
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify } from "jose";
import { domain } from "../domain";
import { AccessTokens } from "./access-tokens";
import { signingKey } from "./signing-key";

const { privateKey } = generateKeyPairSync("ed25519");
const jwk = JSON.stringify({ ...privateKey.export({ format: "jwk" }), kid: "2026-11" });
const tokens = new AccessTokens(signingKey.parse(jwk), "https://issuer.example", "portal");
const expected = { issuer: "https://issuer.example", audience: "portal" };
const claims = { sub: "a-user", tid: "a-tenant", scope: "role:ops role:support" };

let listening: Listening;
let keysUrl: URL;
beforeAll(async () => {
  const secret = "a secret that only this test knows of.";
  const secrets = { SIGNING_KEY: jwk, KYC_LINK_SECRET: secret, FIELD_MASTER_KEY: secret, BUS_SEAL_KEY: secret };
  const { subgraph } = await startDomain(domain, await testEnvironment("customers", secrets));
  listening = await listen(subgraph);
  keysUrl = new URL("/.well-known/jwks.json", listening.url);
});
afterAll(() => listening.close());

it("shows the public half of the key, and nothing of the private one", async () => {
  const response = await fetch(keysUrl);
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  expect(await response.json()).toEqual({
    keys: [{ kty: "OKP", crv: "Ed25519", x, kid: "2026-11", alg: "EdDSA", use: "sig" }],
  });
  expect(response.headers.get("content-type")).toBe("application/jwk-set+json; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("public, max-age=300");
});

it("what it shows verifies a token until its quarter of an hour is over", async () => {
  const keySet = createRemoteJWKSet(keysUrl);
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
  expect(signingKey.safeParse(text).success).toBe(false);
});
