import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { until, viewer } from "@baiyun/kit/testing";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { type OpenPlatform, startOpenPlatform, type TestClient } from "../testing/open-platform-under-test";

let open: OpenPlatform;
beforeAll(async () => {
  open = await startOpenPlatform();
});
afterAll(() => open.close());
afterEach(() => open.platform.clock.release());

const GRANT = { grant_type: "client_credentials" };
const basic = (name: string, password: string) => `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
const form = ({ id, secret }: TestClient, more: object = {}) => ({
  ...GRANT,
  client_id: id,
  client_secret: secret,
  ...more,
});

const issue = async (client: TestClient, kind: string) =>
  (await open.act(
    "issueCredential",
    "... on IssueCredentialSuccess { secret credential { id prefix } }",
    { apiClientId: client.id, kind },
    client.admin,
  )) as unknown as { secret: string; credential: { id: string; prefix: string } };

const credentials = async (client: TestClient) =>
  (
    await open.platform.run<{ apiClient: { credentials: Record<string, unknown>[] } }>(
      "query ($id: ID!) { apiClient(id: $id) { credentials { id kind prefix scopes lastUsedAt expiresAt revokedAt } } }",
      { id: client.id },
      client.admin,
    )
  ).data.apiClient.credentials;

it("gives a token for a quarter of an hour that the served keys verify, and that says who, whose and what", async () => {
  const client = await open.admit({ scopes: ["orders:read", "orders:write"] });
  const { status, headers, body } = await open.token(form(client));
  expect([status, headers.get("cache-control"), headers.get("pragma")]).toEqual([200, "no-store", "no-cache"]);
  expect(body).toEqual({
    access_token: expect.any(String),
    token_type: "Bearer",
    expires_in: 900,
    scope: "orders:read orders:write",
  });
  const keys = createRemoteJWKSet(new URL(`${open.url}/oauth/jwks.json`));
  const expected = { issuer: "https://clients.baiyun.example", audience: "baiyun", algorithms: ["EdDSA"] };
  const { payload } = await jwtVerify(body.access_token, keys, expected);
  const { id, credentialId, admin } = client;
  expect(payload).toMatchObject({
    sub: id,
    cid: id,
    tid: admin.tid,
    sid: credentialId,
    mode: "LIVE",
    rate: { calls: 600, seconds: 60 },
    scope: body.scope,
  });
  expect([typeof payload.iat_ms, payload.exp! - payload.iat!]).toEqual(["number", 900]);
});

it("takes the client by Basic, by the body, or an API key by itself, and notes that it was used", async () => {
  const client = await open.admit();
  const { secret: key, credential } = await issue(client, "API_KEY");
  expect(key.startsWith(`${credential.prefix}_`)).toBe(true);
  expect(credential.prefix).toMatch(/^byak_live_[0-9a-f]{8}$/);
  const statuses = await Promise.all([
    open.token(GRANT, basic(client.id, client.secret)),
    open.token(form(client)),
    open.token(GRANT, basic(key, "")),
    open.token({ ...GRANT, client_id: key }),
    open.token({ ...GRANT, client_id: client.id, client_secret: key }),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const shown = await credentials(client);
  const scopes = ["orders:read", "shipments:read", "webhooks:manage"];
  expect(shown.map(({ kind, lastUsedAt, scopes: may }) => [kind, lastUsedAt !== null, may])).toEqual([
    ["CLIENT_SECRET", true, scopes],
    ["API_KEY", true, scopes],
  ]);
  // Nothing that is kept is the secret, or part of it.
  const [row] = await open.platform.database.transaction(Viewer.system, (tx) =>
    tx.query("SELECT to_jsonb(credential)::text AS kept FROM credential WHERE id = $1", [credential.id]),
  );
  expect(row.kept).not.toContain(key.slice(credential.prefix.length + 1));
});

describe("what is no proper request is refused as RFC 6749 says", () => {
  let client: TestClient;
  let other: TestClient;
  beforeAll(async () => {
    client = await open.admit();
    other = await open.admit({ mode: "SANDBOX" }, client.admin);
  });

  it.each<[string, () => [Record<string, string> | string, string?], number, string]>([
    ["no grant", () => [{ client_id: client.id, client_secret: client.secret }], 400, "invalid_request"],
    ["another grant", () => [form(client, { grant_type: "password" })], 400, "unsupported_grant_type"],
    ["a parameter twice", () => ["grant_type=client_credentials&scope=a&scope=b&client_id=x"], 400, "invalid_request"],
    ["the client twice", () => [form(client), basic(client.id, client.secret)], 400, "invalid_request"],
    ["two clients", () => [{ ...GRANT, client_id: other.id }, basic(client.id, client.secret)], 400, "invalid_request"],
    ["no client", () => [GRANT], 401, "invalid_client"],
    ["no Basic", () => [GRANT, "Bearer abc"], 401, "invalid_client"],
    ["a wrong secret", () => [form(client, { client_secret: `${client.secret}x` })], 401, "invalid_client"],
    ["an unknown client", () => [form(client, { client_id: randomUUID() })], 401, "invalid_client"],
    ["a client secret alone", () => [{ ...GRANT, client_id: client.secret }], 401, "invalid_client"],
    ["no scope of its own", () => [form(client, { scope: "labels:read role:admin" })], 400, "invalid_scope"],
    ["a scope that is none", () => [form(client, { scope: 'orders:read  "x"' })], 400, "invalid_scope"],
  ])("%s", async (_what, request, status, error) => {
    const answer = await open.token(...request());
    expect([answer.status, answer.body.error, answer.headers.get("cache-control")]).toEqual([
      status,
      error,
      "no-store",
    ]);
    expect(answer.headers.has("www-authenticate")).toBe(status === 401);
  });

  it("a secret of the other mode's client is told from a wrong one, and both are named", async () => {
    const { body } = await open.token(form(client, { client_secret: other.secret }));
    expect(body.error_description).toBe("This secret is of a SANDBOX client, and client_id names a LIVE client.");
  });

  it("what is asked for is given as far as it is granted", async () => {
    const { body } = await open.token(form(client, { scope: "orders:read labels:read" }));
    expect(body.scope).toBe("orders:read");
  });

  it("JSON is no form", async () => {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${open.url}/oauth/token`, { method: "POST", headers, body: JSON.stringify(GRANT) });
    expect([response.status, (await response.json()).error]).toEqual([400, "invalid_request"]);
  });
});

it("while a credential rotates both are good, until the old one's time is over", async () => {
  const client = await open.admit();
  const start = new Date();
  open.platform.clock.set(start);
  const rotated = (await open.act(
    "rotateCredential",
    "... on RotateCredentialSuccess { secret }",
    { credentialId: client.credentialId, overlapHours: 1 },
    client.admin,
  )) as unknown as { secret: string };
  const statuses = async () =>
    Promise.all(
      [client.secret, rotated.secret].map(async (secret) => (await open.token(form({ ...client, secret }))).status),
    );
  expect(await statuses()).toEqual([200, 200]);
  open.platform.clock.advance(50 * 60_000);
  // A token ends with what it was given for.
  expect((await open.token(form(client))).body.expires_in).toBe(600);
  open.platform.clock.advance(10 * 60_000);
  expect(await statuses()).toEqual([401, 200]);
  const twice = { credentialId: client.credentialId };
  expect((await open.act("rotateCredential", "", twice, client.admin)).__typename).toBe("CredentialEnded");
});

it("a revoked credential is refused at once, and the tokens it was exchanged for with it", async () => {
  const client = await open.admit();
  const { secret } = await issue(client, "CLIENT_SECRET");
  await open.act("revokeCredential", "", { credentialId: client.credentialId }, client.admin);
  expect((await open.token(form(client))).status).toBe(401);
  expect((await open.token(form({ ...client, secret }))).status).toBe(200);
  expect(await open.platform.events(`sid:${client.credentialId}`)).toEqual([
    {
      type: "access.revoked.v1",
      payload: { subject: `sid:${client.credentialId}`, notBefore: expect.any(Number) },
    },
  ]);
});

it("a revoked client is refused with all it has, once for two at a time, and tells of it", async () => {
  const client = await open.admit();
  const revoke = () => open.act("revokeApiClient", "", { apiClientId: client.id }, client.admin);
  const outcomes = await Promise.all([revoke(), revoke()]);
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    "IllegalApiClientState",
    "RevokeApiClientSuccess",
  ]);
  expect((await open.token(form(client))).status).toBe(401);
  expect(await open.platform.events(client.id)).toEqual([
    { type: "api_client.revoked.v1", payload: { clientId: client.id, tenantId: client.admin.tid } },
  ]);
  expect((await open.platform.events(`sub:${client.id}`)).length).toBe(1);
});

it("a token waits for whoever is ending its client, and is none then", async () => {
  const client = await open.admit();
  const { source } = open.platform.database;
  let answer: ReturnType<OpenPlatform["token"]> | undefined;
  await open.platform.database.transaction(Viewer.system, async (tx) => {
    // As `revokeApiClient` does: the row is held first, and what was revoked counts from the commit on.
    await tx.query("SELECT 1 FROM api_client WHERE id = $1 FOR UPDATE", [client.id]);
    answer = open.token(form(client));
    const waits = until(async () => {
      const waiting = "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
      return (await source.query(waiting)).length > 0;
    });
    await Promise.race([answer, waits]);
    await tx.query("UPDATE api_client SET status = 'REVOKED', revoked_at = now() WHERE id = $1", [client.id]);
  });
  expect((await answer!).status).toBe(401);
});

it("fewer scopes end the tokens that had more", async () => {
  const client = await open.admit({ scopes: ["orders:read", "orders:write"] });
  const change = (expectedVersion: number, scopes: string[]) =>
    open.act("changeApiClient", "", { apiClientId: client.id, expectedVersion, name: "Shop", scopes }, client.admin);
  await change(1, ["orders:read", "orders:write", "tracking:read"]);
  expect(await open.platform.events(`sub:${client.id}`)).toEqual([]);
  expect((await change(1, ["orders:read"])).__typename).toBe("ApiClientChanged");
  await change(2, ["orders:read"]);
  expect((await open.platform.events(`sub:${client.id}`)).length).toBe(1);
  expect((await open.token(form(client))).body.scope).toBe("orders:read");
});

it("the clients of a customer who is suspended get nothing until it is reinstated; of one who left, never again", async () => {
  const client = await open.admit();
  const becomes = async (to: string, occurredAt: string) => {
    const payload = { customerId: client.admin.tid, to };
    const event = { from: "customers", type: "customer.status_changed.v1", payload, occurredAt };
    await open.platform.handled(await open.platform.tell(event));
  };
  const status = async () => (await open.token(form(client))).status;
  await becomes("SUSPENDED", "2026-11-22T08:00:00.000Z");
  expect([await status(), (await open.platform.events(`sub:${client.id}`)).length]).toEqual([401, 1]);
  await becomes("ACTIVE", "2026-11-22T09:00:00.000Z");
  await becomes("SUSPENDED", "2026-11-22T08:30:00.000Z");
  expect(await status()).toBe(200);
  await becomes("CLOSED", "2026-11-22T10:00:00.000Z");
  expect(await status()).toBe(401);
  const { data } = await open.platform.run(
    "query ($id: ID!) { apiClient(id: $id) { status } }",
    { id: client.id },
    client.admin,
  );
  expect(data).toEqual({ apiClient: { status: "REVOKED" } });
});

it("a client is given as many tokens as its quota says, and told when to come back", async () => {
  open.platform.clock.set("2026-11-22T08:00:15.000Z");
  const client = await open.admit({ perMinute: 2, perDay: 3 });
  const ask = () => open.token(form(client));
  const first = await ask();
  expect(["limit", "remaining", "reset"].map((name) => first.headers.get(`ratelimit-${name}`))).toEqual([
    "2",
    "1",
    "45",
  ]);
  await ask();
  const refused = await ask();
  expect([refused.status, refused.headers.get("retry-after"), refused.body.access_token]).toEqual([
    429,
    "45",
    undefined,
  ]);
  open.platform.clock.advance(60_000);
  expect((await ask()).status).toBe(200);
  const spent = await ask();
  expect([spent.status, spent.headers.get("retry-after")]).toEqual([429, String(86_400 - 8 * 3_600 - 75)]);
});

it("how often a client may ask of the graph is said in its tokens, from the next one on", async () => {
  const client = await open.admit({ callsPerMinute: 5 });
  const rate = async () => decodeJwt((await open.token(form(client))).body.access_token).rate;
  expect(await rate()).toEqual({ calls: 5, seconds: 60 });
  const change = (more: object) => {
    const input = { apiClientId: client.id, name: "Shop", scopes: ["orders:read"], ...more };
    return open.act("changeApiClient", "", input, client.admin);
  };
  expect((await change({ expectedVersion: 1, callsPerMinute: 6_001 })).faults).toEqual([
    { field: "callsPerMinute", message: "At most 6,000." },
  ]);
  await change({ expectedVersion: 1, callsPerMinute: 7 });
  expect(await rate()).toEqual({ calls: 7, seconds: 60 });
  await change({ expectedVersion: 2 });
  expect(await rate()).toEqual({ calls: 7, seconds: 60 });
});

it("a secret is shown once: the same key answers again without it", async () => {
  const admin = viewer("customer_admin");
  const input = { name: "Shop", mode: "LIVE", scopes: ["orders:read"], idempotencyKey: randomUUID() };
  const create = () =>
    open.act("createApiClient", "... on CreateApiClientSuccess { secret apiClient { id } }", input, admin);
  const outcomes = (await Promise.all([create(), create(), create()])) as unknown as {
    secret: string | null;
    apiClient: { id: string };
  }[];
  expect(new Set(outcomes.map(({ apiClient }) => apiClient.id)).size).toBe(1);
  expect(outcomes.map(({ secret }) => secret !== null).sort()).toEqual([false, false, true]);
});
