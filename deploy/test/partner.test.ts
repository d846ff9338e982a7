import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { testRedisUrl, until, viewer } from "@baiyun/kit/testing";
import { createRouter, type Router, readContracts } from "@baiyun/router";
import {
  type OpenPlatform,
  startOpenPlatform,
} from "../../subgraphs/open-platform/src/testing/open-platform-under-test";
import { draftInput, OrdersUnderTest } from "../../subgraphs/orders/src/testing/orders-under-test";
import { CLIENT_TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_ISSUER } from "../src/stack/domain-environment";
import { CLIENT_JWKS_PATH } from "../src/stack/published-urls";
import { ROOT } from "../src/stack/settings";

let open: OpenPlatform;
let orders: OrdersUnderTest;
let router: Router;
let url: string;
beforeAll(async () => {
  [open, orders] = await Promise.all([startOpenPlatform(), OrdersUnderTest.start()]);
  router = await createRouter({
    supergraphSdl: readFileSync(join(ROOT, "schema", "supergraph.graphql"), "utf8"),
    sources: { orders: orders.subgraph as never, "open-platform": open.platform.subgraph as never },
    // The keys of people are not to be had here, which is nothing to a client.
    jwksUrl: ["http://127.0.0.1:1/", `${open.url}${CLIENT_JWKS_PATH}`],
    issuer: [TOKEN_ISSUER, CLIENT_TOKEN_ISSUER],
    audience: TOKEN_AUDIENCE,
    redisUrl: `${testRedisUrl()}?partner=1`,
    contracts: readContracts(join(ROOT, "schema", "contracts.json")),
  });
  url = await router.listen({ port: 0 });
});
afterAll(async () => {
  await router.close();
  await Promise.all([open.close(), orders.close()]);
});

async function ask(token: string, query: string, variables: object = {}, path = "/partner/graphql") {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as {
    data: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
  return {
    status: response.status,
    data: body.data,
    codes: body.errors?.map(({ extensions }) => extensions.code) ?? [],
  };
}

async function partner(scopes: string[], admin = viewer("customer_admin")) {
  const client = await open.admit({ scopes }, admin);
  const given = { grant_type: "client_credentials", client_id: client.id, client_secret: client.secret };
  const { body } = await open.token(given);
  return { client, admin, token: body.access_token as string };
}

const CREATE =
  "mutation ($input: CreateOrderInput!) { createOrder(input: $input) { __typename ... on CreateOrderSuccess { order { id } } } }";
const READ = "query ($id: ID!) { order(id: $id) { id consignee { name } lines { sku } } }";

it("a partner's token reads its own orders, places them by another scope, and sees no other tenant", async () => {
  const { admin, token } = await partner(["orders:read"]);
  const { id } = await orders.draft(admin);
  expect(await ask(token, READ, { id })).toEqual({
    status: 200,
    data: { order: { id, consignee: { name: "Erika Mustermann" }, lines: [{ sku: "TEE-M" }] } },
    codes: [],
  });
  const listed = await ask(token, "{ orders { edges { node { id } } } }");
  expect(listed.data).toEqual({ orders: { edges: [{ node: { id } }] } });

  const input = draftInput();
  const refused = await ask(token, CREATE, { input });
  expect([refused.data?.createOrder ?? null, refused.codes]).toEqual([null, ["UNAUTHORIZED_FIELD_OR_TYPE"]]);
  const writer = await partner(["orders:write"], admin);
  const placed = await ask(writer.token, CREATE, { input });
  expect(placed.data).toMatchObject({ createOrder: { __typename: "CreateOrderSuccess" } });
  expect((await ask(writer.token, "{ orders { totalCount } }")).codes).toEqual(["UNAUTHORIZED_FIELD_OR_TYPE"]);
  expect((await ask(token, "{ orders { totalCount } }")).data).toEqual({ orders: { totalCount: 2 } });

  const stranger = await partner(["orders:read"]);
  expect((await ask(stranger.token, READ, { id })).data).toEqual({ order: null });
  expect((await ask(stranger.token, "{ orders { totalCount } }")).data).toEqual({ orders: { totalCount: 0 } });
});

it("what is for people is refused to a token of every scope", async () => {
  const { token, client } = await partner(["orders:read", "webhooks:manage"]);
  const query = "query ($id: ID!) { apiClient(id: $id) { id } }";
  const refused = await ask(token, query, { id: client.id }, "/graphql");
  expect([refused.data?.apiClient ?? null, refused.codes]).toEqual([null, ["UNAUTHORIZED_FIELD_OR_TYPE"]]);
  const unknown = await ask(token, query, { id: client.id });
  expect([unknown.status, unknown.codes]).toEqual([400, ["GRAPHQL_VALIDATION_FAILED"]]);
});

it("a revoked credential ends its tokens at once, and those of another go on", async () => {
  const { token, client, admin } = await partner(["orders:read"]);
  const other = await partner(["orders:read"], admin);
  const status = async (of: string) => (await ask(of, "{ orders { totalCount } }")).status;
  expect([await status(token), await status(other.token)]).toEqual([200, 200]);
  await open.act("revokeCredential", "", { credentialId: client.credentialId, idempotencyKey: randomUUID() }, admin);
  await until(async () => (await status(token)) === 401);
  expect(await status(other.token)).toBe(200);
});
