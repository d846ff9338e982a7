import crypto from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DomainUnderTest } from "@baiyun/kit/testing";
import { createRouter, type Router } from "@baiyun/router";
import { domain } from "../../subgraphs/customers/src/domain";
import { ROOT } from "../src/stack/settings";

const SIGN_IN = `signIn(input: { email: "nobody@customer.example", password: "wrong horse battery" }) { __typename }`;

let customers: Awaited<ReturnType<typeof start>>;
let router: Router;
let url: string;
const start = () => DomainUnderTest.start(domain, { DEMO: "false" });

beforeAll(async () => {
  customers = await start();
  router = await createRouter({
    supergraphSdl: readFileSync(join(ROOT, "schema", "supergraph.graphql"), "utf8"),
    sources: { customers: customers.subgraph as never },
  });
  url = await router.listen({ port: 0 });
});
afterAll(async () => {
  await router.close();
  await customers.close();
});
afterEach(() => jest.restoreAllMocks());

async function ask(query: string) {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  return { status: response.status, body: (await response.json()) as { errors?: { extensions: object }[] } };
}

it("thirty sign-ins in one request are refused before any password is hashed, and one is answered", async () => {
  const hashes = jest.spyOn(crypto, "scrypt");
  const { status, body } = await ask(
    `mutation { ${Array.from({ length: 30 }, (_, i) => `a${i}: ${SIGN_IN}`).join(" ")} }`,
  );
  expect([status, body.errors?.map(({ extensions }) => extensions)]).toEqual([400, [{ code: "ASKED_MORE_THAN_ONCE" }]]);
  expect(hashes).toHaveBeenCalledTimes(0);

  expect(await ask(`mutation { ${SIGN_IN} }`)).toEqual({
    status: 200,
    body: { data: { signIn: { __typename: "InvalidCredentials" } } },
  });
  expect(hashes).toHaveBeenCalledTimes(1);
});

it("tries are counted by the address that the router sees", async () => {
  const keys = await customers.redis.keys("customers:hashing:address:127.0.0.1:*");
  expect(keys).toHaveLength(1);
  expect(await customers.redis.get(keys[0]!)).toBe("1");
});
